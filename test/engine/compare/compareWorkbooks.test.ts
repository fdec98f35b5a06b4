import { beforeAll, describe, expect, it } from 'vitest';
import { compareWorkbooks, type WorkbookComparison } from '../../../engine/compare/compareWorkbooks.js';
import { comparisonPlan } from '../../../engine/compare/comparisonPlan.js';
import type { FigureChange } from '../../../engine/compare/figureChange.js';
import { decimal } from '../../../engine/number/decimal.js';
import { readBack } from '../../../engine/readback/readBack.js';
import { cellId } from '../../../engine/tables/cell.js';
import type { CellModel, SheetModel } from '../../../engine/ooxml/read/workbookModel.js';
import { readGenerated, tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';

const of = ({ changes }: WorkbookComparison, id: string): FigureChange | undefined => changes.find(({ ref }) => cellId(ref) === id);
const number = (value: FigureChange['current']) => (value?.state === 'known' ? value.quantity.value.toFixed() : value?.state);

let before: ReadWorkbook;
let after: ReadWorkbook;
let comparison: WorkbookComparison;
beforeAll(async () => {
  before = await readGenerated(2020);
  after = await readGenerated(2022);
  comparison = compareWorkbooks(tablesRead(before), tablesRead(after));
});

/** The same workbook with the number of one cell changed. */
function withNumber(made: ReadWorkbook, id: string, text: string): ReadWorkbook {
  const [table, row, column] = id.split('/') as [string, string, string];
  const place = tablesRead(made).place({ table, row, column })!;
  const change = (cell: CellModel): CellModel => (cell.row === place.row && cell.column === place.column ? { ...cell, kind: 'number', text } : cell);
  const sheets = made.sheets.map((sheet): SheetModel => (sheet.name === place.sheet ? { ...sheet, rows: sheet.rows.map((line) => ({ ...line, cells: line.cells.map(change) })) } : sheet));
  return { ...made, sheets };
}

describe('two reports of different years', () => {
  it('give what moved, with the published figures of both', () => {
    // R20 section 2.2 and R22 Table 2: payments of axis IV.
    const change = of(comparison, 'S3/IV/paid')!;
    expect(change.kind).toBe('moved');
    expect(decimal(number(change.current)!).greaterThan(number(change.previous)!)).toBe(true);
  });

  it('name the change of the plan, and of the targets that came with it', () => {
    // R20: 20.000.000 €; R22: 19.114.000 €. R20: 51.050 families; R22: 57.503.
    expect([of(comparison, 'S1/IV/allocation')!].map(({ kind, previous, current }) => [kind, number(previous), number(current)])).toEqual([['plan', '20000000', '19114000']]);
    const families = of(comparison, 'S2/II.NUCLEI/target') ?? comparison.changes.find(({ ref, kind }) => kind === 'target' && ref.row.includes('NUCLEI') && ref.table === 'S2')!;
    expect([families.kind, number(families.previous), number(families.current)]).toEqual(['target', '51050', '57503']);
    expect(comparison.plans).toBeDefined();
  });

  it('count each figure once: changed or equal', () => {
    const ids = comparison.changes.map(({ ref }) => cellId(ref));
    expect(new Set(ids).size).toBe(ids.length);
    expect(comparison.equal).toBeGreaterThan(100);
  });

  it('see a correction in a past year, and not in a year that is new', () => {
    const id = comparison.previous.tables.tables.find(({ id: table }) => table === 'T4A')!.rows.map(({ key }) => `T4A/${key}/annualM2019`).find((one) => {
      const value = comparison.previous.tables.cells.get(one)?.value;
      return value?.state === 'known' && of(comparison, one) === undefined;
    });
    if (id === undefined) return expect(comparison.changes.filter(({ ref }) => ref.table === 'T4A' && ref.column.endsWith('2019'))).toEqual([]);
    const corrected = compareWorkbooks(tablesRead(before), tablesRead(withNumber(after, id, '999')));
    expect(of(corrected, id)!.kind).toBe('corrected');
  });
});

describe('two versions of one report', () => {
  it('are the same when nothing changed', () => {
    const same = compareWorkbooks(tablesRead(after), tablesRead(after));
    expect(same.changes).toEqual([]);
    expect(same.equal).toBeGreaterThan(400);
  });

  it('call every change a correction', () => {
    const corrected = compareWorkbooks(tablesRead(after), tablesRead(withNumber(after, 'S3/II/paid', '1')));
    expect(corrected.changes.map(({ ref, kind }) => [cellId(ref), kind])).toEqual([['S3/II/paid', 'corrected']]);
  });

  it('tell a figure that is gone', () => {
    const place = tablesRead(after).place({ table: 'S3', row: 'II', column: 'paid' })!;
    const sheets = after.sheets.map((sheet) =>
      sheet.name === place.sheet ? { ...sheet, rows: sheet.rows.map((line) => ({ ...line, cells: line.cells.filter(({ row, column }) => row !== place.row || column !== place.column) })) } : sheet,
    );
    const gone = compareWorkbooks(tablesRead(after), tablesRead({ ...after, sheets }));
    expect(gone.changes.map(({ ref, kind }) => [cellId(ref), kind])).toEqual([['S3/II/paid', 'vanished']]);
  });
});

describe('the sheet of a comparison', () => {
  it('has a line for each change, with the reason that the office wrote before', () => {
    const id = cellId(comparison.changes[0]!.ref);
    const plan = comparisonPlan(comparison, new Map([[id, 'rettifica di un codice']]), 'it');
    expect(plan.rows.filter(({ pattern }) => pattern === 'body')).toHaveLength(comparison.changes.length);
    expect(plan.rows[0]!.cells.map((cell) => (cell.kind === 'text' ? cell.text : ''))).toContain('rettifica di un codice');
  });
});

describe('a workbook with the data', () => {
  it('compares the lines of the initiatives too', () => {
    const rows = (made: ReadWorkbook) => readBack({ workbook: made.workbook, sheets: made.sheets, programme: made.report.context.programme, year: made.report.context.year, context: made.report.context })!;
    const kinds = new Set(compareWorkbooks(rows(before), rows(after)).changes.filter(({ ref }) => ref.table === 'S6').map(({ kind }) => kind));
    expect(kinds.has('new') || kinds.has('vanished')).toBe(true);
  });
});
