import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { programmeOfCase } from '../cases/programme.js';
import { Chance } from '../support/records/chance.js';
import { countDeliveries, countFiles } from '../support/records/countRecords.js';
import { randomRecords, randomTables, writtenSet } from '../support/records/randomRecords.js';
import type { RecordFile, RecordRow, RecordTables } from '../support/records/recordSet.js';
import { cutBytes } from '../support/records/textBytes.js';
import { writeRecords } from '../support/records/writeRecords.js';
import { holdsForRecords } from '../support/records/holdsForRecords.js';

const programme = programmeOfCase({}).programme!;
const wish = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 30 }), rows: fc.constant(150), year: fc.integer({ min: 2015, max: 2023 }), scope: fc.constant(programme) });

/** The rows whose key was not there before: no ties, no returns. */
function firstOf(rows: readonly RecordRow[], ...columns: string[]): RecordRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(columns.map((column) => row[column]));
    return !seen.has(key) && seen.add(key);
  });
}

/** A set in which no two rows are about the same thing: so the order says nothing. */
function withoutTies(tables: RecordTables): RecordTables {
  return {
    ...tables,
    operazioni: firstOf(tables.operazioni, 'codice_operazione'),
    partecipanti: firstOf(tables.partecipanti, 'codice_operazione', 'codice_partecipante'),
  };
}

describe('what records are counted into', () => {
  holdsForRecords(
    'does not depend on the order of the rows, when no two are of the same participation',
    fc.property(wish, (wished) => {
      const tables = withoutTies(randomTables(wished));
      const chance = new Chance(wished.seed + 1);
      const mixed = Object.fromEntries(Object.entries(tables).map(([kind, rows]) => [kind, chance.shuffled(rows)])) as unknown as RecordTables;
      const [one, other] = [tables, mixed].map((each) => countFiles(programme, wished.year, writtenSet(each, wished, 'plain', 1).files));
      expect(other!.counted).toEqual(one!.counted);
      expect(other!.rules).toEqual(one!.rules);
      expect(other!.issues.map(({ code }) => code).sort()).toEqual(one!.issues.map(({ code }) => code).sort());
    }),
  );

  holdsForRecords(
    'does not depend on how the rows are shared among files given in the order of the rows',
    fc.property(wish, fc.nat(99), (wished, percent) => {
      const tables = randomTables(wished);
      const whole = writtenSet(tables, wished, 'odd', wished.seed).files;
      const parts = whole.flatMap(({ kind, name, text }): RecordFile[] => {
        const rows = tables[kind];
        const cut = Math.round((rows.length * percent) / 100);
        const part = (some: readonly RecordRow[], at: number) => ({ kind, name: `${at}-${name}`, text: writeRecords(kind, some, 'odd', wished.seed + at) });
        return kind === 'operazioni' ? [{ kind, name, text }] : [part(rows.slice(0, cut), 1), part(rows.slice(cut), 2)];
      });
      const [inParts, inOne] = [parts, whole].map((files) => countFiles(programme, wished.year, files));
      expect(inParts!.counted).toEqual(inOne!.counted);
      expect(inParts!.rules).toEqual(inOne!.rules);
    }),
  );

  holdsForRecords(
    'does not depend on the order of the files after the operations, when no two rows are of the same participation',
    fc.property(wish, (wished) => {
      const tables = withoutTies(randomTables(wished));
      const [operazioni, ...others] = writtenSet({ ...tables, partecipanti: tables.partecipanti.slice(0, 60) }, wished, 'odd', wished.seed).files;
      const rest: RecordFile = { kind: 'partecipanti', name: 'altri.csv', text: writeRecords('partecipanti', tables.partecipanti.slice(60), 'odd', wished.seed) };
      const inOrder = countFiles(programme, wished.year, [operazioni!, ...others, rest]);
      const inAnother = countFiles(programme, wished.year, [operazioni!, ...new Chance(wished.seed).shuffled([...others, rest])]);
      expect(inAnother.counted).toEqual(inOrder.counted);
      expect(inAnother.rules).toEqual(inOrder.rules);
    }),
  );

  holdsForRecords(
    'does not depend on the order of the columns, nor on columns that nobody knows',
    fc.property(wish, (wished) => {
      const tables = randomTables(wished);
      const [plain, odd] = (['plain', 'odd'] as const).map((dialect) => countFiles(programme, wished.year, writtenSet(tables, wished, dialect, wished.seed).files));
      expect(odd!.counted).toEqual(plain!.counted);
    }),
  );

  holdsForRecords(
    'does not depend on where the bytes are cut, down to one byte at a time; nor do the issues',
    fc.property(wish, fc.array(fc.nat(99_999), { maxLength: 12 }), fc.boolean(), (wished, places, isByByte) => {
      const { files, year } = randomRecords({ ...wished, rows: 90 }, 'oddest');
      const whole = countFiles(programme, year, files);
      const cut = countDeliveries(
        programme,
        year,
        files.map(({ kind, name, text }) => {
          const bytes = new TextEncoder().encode(text);
          return { kind, name, pieces: cutBytes(bytes, isByByte ? Array.from(bytes.keys()) : places.map((place) => place % (bytes.length + 1))) };
        }),
      );
      expect(cut).toEqual(whole);
    }),
  );
});
