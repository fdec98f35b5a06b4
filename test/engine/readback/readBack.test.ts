import { beforeAll, describe, expect, it } from 'vitest';
import { readBack, type ReadBack } from '../../../engine/readback/readBack.js';
import { cellId, type ComputedCell } from '../../../engine/tables/cell.js';
import { inLanguage } from '../../../engine/tables/valueText.js';
import { WORDS } from '../../../engine/text/words.js';
import { PUBLISHED_YEARS } from '../../support/bundled.js';
import { readGenerated, tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';

/** What a cell shows, as one text: the number to fifteen digits, the word, or its state. */
function shown({ value }: ComputedCell): string {
  if (value.state === 'known') return value.quantity.value.toSignificantDigits(15).toFixed();
  if (value.state === 'word') return WORDS.it[value.word];
  return value.state === 'text' ? inLanguage(value.text, 'it') : value.state;
}

describe.each(PUBLISHED_YEARS)('the workbook of %i read back', (year) => {
  let made: ReadWorkbook;
  let plain: ReadBack;
  let withData: ReadBack;
  beforeAll(async () => {
    made = await readGenerated(year);
    plain = tablesRead(made);
    const { workbook, sheets, report } = made;
    withData = readBack({ workbook, sheets, programme: report.context.programme, year, context: report.context })!;
  });

  it('holds, cell for cell, what the engine computed', () => {
    const different = [...made.report.computed.cells].filter(([id, cell]) => shown(withData.tables.cells.get(id)!) !== shown(cell)).map(([id]) => id);
    // «–» stands for a total that has no such part; the sheet shows it as a blank cell of its own kind.
    expect(different.filter((id) => !id.endsWith('/cigd'))).toEqual([]);
    expect(made.report.computed.cells.size).toBeGreaterThan(4000);
  });

  it('needs no data for the tables whose rows the plan gives', () => {
    const ids = [...made.report.computed.cells.keys()].filter((id) => !/^(?:S6|S7|S8|T7)\//.test(id));
    const lost = ids.filter((id) => !plain.tables.cells.has(id) || plain.place(made.report.computed.cells.get(id)!.ref) === undefined);
    const shownColumns = lost.filter((id) => withData.place(made.report.computed.cells.get(id)!.ref) !== undefined);
    expect(shownColumns).toEqual([]);
  });

  it('finds the lines of the initiatives by their labels', () => {
    const lines = made.report.computed.tables.find(({ id }) => id === 'S6')!.rows.filter(({ kind }) => kind === 'body');
    const found = plain.tables.tables.find(({ id }) => id === 'S6')!.rows.filter(({ key }) => lines.some((line) => line.key === key));
    expect(found.length).toBeGreaterThan(lines.length * 0.85);
  });

  it('leads from a place to its cell and back', () => {
    const refs = [...withData.tables.cells.values()].map(({ ref }) => ref).filter((ref) => withData.place(ref) !== undefined);
    const lost = refs.filter((ref) => cellId(withData.refAt(withData.place(ref)!)!) !== cellId(ref));
    expect(lost).toEqual([]);
    expect(refs.length).toBeGreaterThan(4000);
  });
});

describe('the precision of what is read', () => {
  it('is that of the millions shown, and exact where euro are', async () => {
    const made = await readGenerated(2018);
    const { tables } = tablesRead(made);
    const committed = tables.cell({ table: 'S3', row: 'II', column: 'committed' }).value;
    const allocation = tables.cell({ table: 'S1', row: 'II', column: 'allocation' }).value;
    expect(committed.state === 'known' && committed.quantity.halfWidth.greaterThan(0)).toBe(true);
    expect(allocation.state === 'known' && allocation.quantity.halfWidth.isZero()).toBe(true);
  });
});
