import { beforeAll, describe, expect, it } from 'vitest';
import type { CellModel, RowModel, SheetModel } from '../../../engine/ooxml/read/workbookModel.js';
import { reviewHandChanges } from '../../../engine/review/reviewHandChanges.js';
import type { PlacedFinding } from '../../../engine/review/placedFinding.js';
import { cellId } from '../../../engine/tables/cell.js';
import { PUBLISHED_YEARS } from '../../support/bundled.js';
import { readGenerated, tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';
import { refOf, subjectWith, typedIn, workbookOf, type Typed } from './changedWorkbook.js';

function review(made: ReadWorkbook, changes: Readonly<Record<string, Typed>> = {}) {
  return reviewHandChanges(subjectWith(made, changes, { provenance: made.provenance }));
}

function told({ cell, sentence, cause }: PlacedFinding): unknown[] {
  return [cellId(cell!), sentence, cause?.kind];
}

describe.each(PUBLISHED_YEARS)('the workbook of %i as RAA left it', (year) => {
  it('has no cell changed by hand', async () => {
    const { findings, counts } = review(await workbookOf(year));
    expect(findings).toEqual([]);
    expect(counts[0]).toMatchObject({ check: 'CHK-MAN', notVerifiable: 0 });
    expect(counts[0]!.held).toBeGreaterThan(5000);
  });

  it('has none either when Excel has written its numbers with all their digits, and blanks into its formulas', async () => {
    const made = await readGenerated(year, 'en');
    const rewritten = (cell: CellModel): CellModel => {
      const formula = cell.formula?.replaceAll(',', ', ');
      return { ...cell, ...(formula !== undefined && { formula }), text: cell.kind === 'number' ? Number(cell.text).toPrecision(17) : cell.text };
    };
    const sheets = made.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(rewritten) })) }));
    expect(review({ ...made, sheets }).findings.map(told)).toEqual([]);
  });
});

describe('a cell changed by hand', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    made = await workbookOf(2022);
  });
  const textAt = (id: string) => tablesRead(made).model(refOf(id))!.text;

  it('says what RAA had written, when a slip of the hand explains it', () => {
    const right = textAt('S3/II/paid');
    const letters = [...right];
    [letters[1], letters[2]] = [letters[2]!, letters[1]!];
    const [finding] = review(made, { 'S3/II/paid': { text: letters.join('') } }).findings;
    expect(told(finding!)).toEqual(['S3/II/paid', 'finding.figureWas', 'swappedDigits']);
    expect(finding!.values['expected']).toMatchObject({ unit: 'EUR' });
    expect((finding!.values['expected'] as { decimal: { toFixed(): string } }).decimal.toFixed()).toBe(Number(right).toFixed(2).replace(/\.?0+$/, ''));
  });

  it('says that it was changed, when nothing tells what stood there', () => {
    expect(review(made, { 'S3/II/paid': { text: '123456.78' } }).findings.map(told)).toEqual([['S3/II/paid', 'finding.figureChanged', undefined]]);
  });

  it('is told when a figure takes the place of a formula, and again milder when it is the same figure', () => {
    const right = textAt('S3/total/paid');
    const { findings } = review(made, { 'S3/total/paid': { text: '800000000' } });
    expect(findings.map((one) => [one.sentence, one.severity])).toEqual([['finding.otherThanFormula', 'warning']]);
    const same = review(made, { 'S3/total/paid': { text: right } });
    expect(same.findings.map((one) => [one.sentence, one.severity])).toEqual([['finding.typedSameAsFormula', 'info']]);
  });

  it('is told when a formula is another, is gone, or a figure is filled in where there was none', () => {
    const findings = review(made, {
      'S3/I/paidProgress': { kind: 'number', text: '0.5', formula: 'H5/B5' },
      'S3/II/paidProgress': { kind: 'blank', text: '' },
      'S3/II/paid': { kind: 'blank', text: '' },
    }).findings;
    expect(findings.map(({ sentence }) => sentence).sort()).toEqual(['finding.figureRemoved', 'finding.formulaChanged', 'finding.formulaRemoved']);
    const blank = [...tablesRead(made).tables.cells.values()].find(({ ref, value, formula }) => value.state === 'notAvailable' && formula === undefined && tablesRead(made).model(ref)?.text === 'n.d.')!;
    expect(review(made, { [cellId(blank.ref)]: { text: '12' } }).findings.map(({ sentence, severity }) => [sentence, severity])).toEqual([['finding.figureAdded', 'info']]);
  });

  it('is not seen in the rows that move when another is inserted', () => {
    const sheet = made.sheets.find(({ name }) => name === tablesRead(made).place(refOf('S3/III/paid'))!.sheet)!;
    const at = tablesRead(made).place(refOf('S3/III/paid'))!.row;
    const sheets = made.sheets.map((one) => (one === sheet ? withRowAt(one, at) : movedReferences(one, sheet.name, at)));
    const { findings } = reviewHandChanges({ workbook: made.workbook, sheets, provenance: made.provenance, readBack: tablesRead({ ...made, sheets }) });
    expect(findings.map(told)).toEqual([]);
    const place = tablesRead({ ...made, sheets }).place(refOf('S3/III/paid'))!;
    expect(place.row).toBe(at + 1);
    const typed = typedIn(sheets, [[place, { text: '1' }]]);
    const after = reviewHandChanges({ workbook: made.workbook, sheets: typed, provenance: made.provenance, readBack: tablesRead({ ...made, sheets: typed }) });
    expect(after.findings.map((one) => cellId(one.cell!))).toEqual(['S3/III/paid']);
  });
});

/** A sheet with a blank row before one of its rows, as Excel inserts it: addresses below move. */
function withRowAt(sheet: SheetModel, at: number): SheetModel {
  const down = (row: number) => (row >= at ? row + 1 : row);
  const rows = sheet.rows.map((row): RowModel => {
    const cells = row.cells.map((cell) => ({ ...cell, row: down(cell.row), ...(cell.formula !== undefined && { formula: moved(cell.formula, /(?<![A-Za-z!'"])(\$?[A-Z]{1,2}\$?)(\d+)/g, at) }) }));
    return { number: down(row.number), cells };
  });
  return { ...sheet, rows };
}

/** The formulas of another sheet that speak of the one where the row was inserted. */
function movedReferences(sheet: SheetModel, name: string, at: number): SheetModel {
  const own = new RegExp(`('${name.replace(/[.*+?^$()|[\\]\\\\]/g, '\\$&')}'!\\$?[A-Z]{1,2}\\$?)(\\d+)`, 'g');
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: moved(cell.formula, own, at) })) })) };
}

function moved(formula: string, addresses: RegExp, at: number): string {
  return formula.replace(addresses, (_, before: string, row: string) => `${before}${Number(row) >= at ? Number(row) + 1 : row}`);
}
