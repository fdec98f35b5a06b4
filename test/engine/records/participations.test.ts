import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteDictionary } from '../../../engine/records/byteDictionary.js';
import { Participations, type RowPlace } from '../../../engine/records/participations.js';
import { entryOf, exitOf, firstWord, NO_EXIT, resultsOf, secondWord, traitsOf } from '../../../engine/records/participationWords.js';
import { RUNS, SEED } from '../../support/seeds.js';

interface Row {
  readonly operation: number;
  readonly person: number;
  readonly entry: number;
  readonly exit: number;
  readonly results: number;
  readonly traits: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  operation: fc.integer({ min: 0, max: 3 }),
  person: fc.integer({ min: 0, max: 12 }),
  entry: fc.integer({ min: 33, max: 40 }),
  exit: fc.oneof(fc.constant(NO_EXIT), fc.integer({ min: 41, max: 46 })),
  results: fc.integer({ min: 0, max: 63 }),
  traits: fc.integer({ min: 0, max: 0xffff }),
});

const words = ({ entry, exit, results, traits }: Row) => [firstWord(entry, exit, results), secondWord(traits, 0, 0)] as const;

describe('the participations', () => {
  it('are those of the plain rule: earliest entry, latest exit, the first row where they are equal', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 900, size: 'max' }), (rows) => {
        const added = rows.map(() => 'new');
        const participations = new Participations((_, at, isSame) => (added[(at - 3) / 2] = isSame ? 'repetition' : 'reentry'));
        rows.forEach((one, i) => participations.add(one.operation, one.person, -one.person, ...words(one), 0, i * 2 + 3));
        const found: (Row & { entryRow: number; exitRow: number })[] = [];
        participations.each((operation, first, second, entryRow, exitRow) =>
          found.push({ operation, person: -1, entry: entryOf(first), exit: exitOf(first), results: resultsOf(first), traits: traitsOf(second), entryRow: entryRow.row, exitRow: exitRow.row }),
        );

        const byPair = new Map<string, number[]>();
        rows.forEach(({ operation, person }, i) => byPair.set(`${operation}/${person}`, [...(byPair.get(`${operation}/${person}`) ?? []), i]));
        const expected = [...byPair.values()].map((places) => {
          const entry = places.reduce((best, i) => (rows[i]!.entry < rows[best]!.entry ? i : best));
          const exit = places.reduce((best, i) => (rows[i]!.exit > rows[best]!.exit ? i : best));
          return { operation: rows[entry]!.operation, person: -1, entry: rows[entry]!.entry, traits: rows[entry]!.traits, exit: rows[exit]!.exit, results: rows[exit]!.results, entryRow: entry * 2 + 3, exitRow: exit * 2 + 3 };
        });
        expect(found).toEqual(expected);
        rows.forEach((one, i) => {
          const before = byPair.get(`${one.operation}/${one.person}`)!.filter((place) => place < i);
          const isSame = before.some((place) => JSON.stringify(rows[place]) === JSON.stringify(one));
          expect(added[i]).toBe(before.length === 0 ? 'new' : isSame ? 'repetition' : 'reentry');
        });
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('are all there when the table grows, and tell apart codes whose halves are the same', () => {
    const repeated: number[] = [];
    const participations = new Participations((file, at, isSame) => repeated.push(isSame && file === 1 ? at : -1));
    const many = 60_000;
    for (let i = 0; i < many; i++) participations.add(i % 7, Math.imul(i, 40503), i, firstWord(40, 50, 0), 0, 0, i);
    for (let i = 0; i < many; i++) participations.add(i % 7, Math.imul(i, 40503), i, firstWord(40, 50, 0), 0, 1, i);
    expect(participations.size).toBe(many);
    expect(repeated).toEqual(Array.from({ length: many }, (_, i) => i));
    participations.add(0, 0, 1, 0, 0, 2, 0);
    participations.add(1, 0, 0, 0, 0, 2, 0);
    expect(participations.size).toBe(many + 2);
    const rows: RowPlace[] = [];
    participations.each((_, __, ___, entryRow) => rows.push({ ...entryRow }));
    expect(rows[many - 1]).toEqual({ file: 0, row: many - 1 });
    expect(rows[many]).toEqual({ file: 2, row: 0 });
  });
});

describe('the words in a dictionary', () => {
  it('have the numbers in which they came, and are found by their bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 200 }), (texts) => {
        const dictionary = new ByteDictionary();
        const bytes = texts.map((text) => new TextEncoder().encode(text));
        const numbers = bytes.map((one) => dictionary.number(one, 0, one.length));
        const unique = [...new Set(texts)];
        expect(numbers).toEqual(texts.map((text) => unique.indexOf(text)));
        expect(unique.map((_, i) => dictionary.text(i))).toEqual(unique);
        const copy = ByteDictionary.from(structuredClone(dictionary.snapshot()));
        expect(bytes.map((one) => copy.find(one, 0, one.length))).toEqual(numbers);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('with letters beyond ASCII are the same in UTF-8 and in Windows-1252', () => {
    const dictionary = new ByteDictionary();
    const utf8 = new TextEncoder().encode('OP-città');
    expect(dictionary.number(utf8, 0, utf8.length)).toBe(0);
    const windows = Uint8Array.from([...new TextEncoder().encode('OP-citt'), 0xe0]);
    expect(dictionary.find(windows, 0, windows.length)).toBe(0);
  });
});
