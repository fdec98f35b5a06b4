import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_ALIASES } from '../../../engine/recognition/aliases.js';
import { plainHeading } from '../../../engine/recognition/plainText.js';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import type { Table } from '../../../engine/tables/table.js';
import { bundledReport } from '../../support/bundled.js';
import { RUNS, SEED } from '../../support/seeds.js';
import { sheetModel, workbookModel, type Written } from '../../support/sheetModels.js';
import { tableParts } from '../../support/tableSheet.js';

/** For each of the tables of two years. */
const RUNS_EACH = Math.ceil(RUNS / 25);
const REPORTS = [2018, 2022].map((year) => bundledReport(year));
const TABLES = REPORTS.flatMap(({ context, computed }) => computed.tables.filter(({ rows }) => rows.length > 0).map((table) => [table.id, context.year, table, computed.tables] as const));

/** Ways in which offices write the same words. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  (text) => text.replace(/ /g, '\n'),
  (text) => text.replace(/ /g, '  '),
  (text) => `${text} *`,
  (text) => `${text} (1)`,
  (text) => ` ${text}: `,
  (text) => text.replaceAll('\'', '’'),
];

/** A table laid out anew: columns in another order, some added, rows above, not in column A, spelled otherwise. */
const layout = (width: number) =>
  fc.record({
    order: fc.shuffledSubarray(Array.from({ length: width }, (_, i) => i), { minLength: width }),
    above: fc.integer({ min: 0, max: 4 }),
    left: fc.integer({ min: 1, max: 6 }),
    spelling: fc.array(fc.nat(SPELLINGS.length - 1), { minLength: width, maxLength: width }),
    extra: fc.option(fc.nat(width), { nil: undefined }),
    gap: fc.option(fc.nat(3), { nil: undefined }),
    language: fc.constantFrom('it', 'en'),
  });

interface LaidOut {
  readonly cells: Written[][];
  readonly columns: Map<string, number>;
  readonly rows: Map<string, number>;
}

type Layout = ReturnType<typeof layout> extends fc.Arbitrary<infer T> ? T : never;

function lay(table: Table, { order, above, left, spelling, extra, gap, language }: Layout, wording: (text: string, column: number) => string): LaidOut {
  const { title, headings, rows } = tableParts(table, language as 'it' | 'en');
  const places: (number | undefined)[] = [...order];
  if (extra !== undefined) places.splice(extra, 0, undefined);
  const inOrder = (cells: readonly Written[], added: Written) => places.map((i) => (i === undefined ? added : cells[i]));
  const heading = headings.map((text, i) => SPELLINGS[spelling[i]!]!(wording(text, i)));
  const body = rows.map((cells) => inOrder(cells, 5));
  if (gap !== undefined && body.length > gap + 1) body.splice(gap + 1, 0, []);
  const first = above + 3;
  const rowOf = (i: number) => first + i + (gap !== undefined && table.rows.length > gap + 1 && i > gap ? 1 : 0);
  return {
    cells: [...Array.from({ length: above }, () => ['Regione']), [title], inOrder(heading, 'Responsabile del procedimento'), ...body],
    columns: new Map(table.columns.map(({ key }, i) => [key, left + places.indexOf(i)])),
    rows: new Map(table.rows.map(({ key }, i) => [key, rowOf(i)])),
  };
}

function recognized(table: Table, all: readonly Table[], { cells }: LaidOut, left: number) {
  const sheet = sheetModel('Foglio1', cells, { at: { row: 1, column: left } });
  return recognizeTables(workbookModel([sheet]), [sheet], all).filter((one) => one.table === table.id);
}

describe.each(TABLES)('table %s of %i', (_, __, table, all) => {
  it('is known with its columns and rows wherever and however it is written', () => {
    fc.assert(
      fc.property(layout(table.columns.length), (one) => {
        const laid = lay(table, one, (text) => text);
        const [found, ...others] = recognized(table, all, laid, one.left);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ certainty: 'certain', missingColumns: [], missingRows: [] });
        expect(new Map([...found!.columns].sort())).toEqual(new Map([...laid.columns].sort()));
        expect(new Map([...found!.rows].sort())).toEqual(new Map([...laid.rows].sort()));
      }),
      { numRuns: RUNS_EACH, seed: SEED },
    );
  });

  it('is known when its headings have other wordings', () => {
    fc.assert(
      fc.property(layout(table.columns.length), fc.nat(1000), (one, pick) => {
        const laid = lay(table, { ...one, language: 'it' }, (text, i) => aliasOf(table, i, pick) ?? text);
        const [found, ...others] = recognized(table, all, laid, one.left);
        expect(others).toEqual([]);
        expect(['certain', 'likely']).toContain(found?.certainty);
        expect(new Map([...found!.columns].sort())).toEqual(new Map([...laid.columns].sort()));
        expect(found!.missingRows).toEqual([]);
      }),
      { numRuns: RUNS_EACH, seed: SEED },
    );
  });

  it('is known without one of its columns of figures', () => {
    table.columns.forEach(({ key, kind }, i) => {
      if (kind === 'text') return;
      const { title, headings, rows } = tableParts(table, 'it');
      const without = (cells: readonly Written[]) => cells.filter((_one, c) => c !== i);
      const sheet = sheetModel('Dati', [[title], without(headings), ...rows.map(without)]);
      const [found] = recognizeTables(workbookModel([sheet]), [sheet], all).filter((one) => one.table === table.id);
      expect(found?.columns.has(key), key).toBe(false);
      expect(found!.columns.size).toBe(table.columns.length - 1);
      expect(found!.missingRows).toEqual([]);
    });
  });
});

/** One of the known wordings of a column, when it has any that suits: those of yearly columns name their year. */
function aliasOf(table: Table, index: number, pick: number): string | undefined {
  const { key, repeats } = table.columns[index]!;
  const year = /\d{4}$/.exec(key)?.[0] ?? '';
  const suiting = (COLUMN_ALIASES[table.id]?.[repeats ?? key] ?? []).filter((alias) => plainHeading(alias) !== '');
  return suiting[(pick + index) % Math.max(1, suiting.length)]?.replace('#', year);
}
