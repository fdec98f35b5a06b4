import { readFileSync } from 'node:fs';
import exceljs, { type Cell, type Workbook } from 'exceljs';

/** A workbook opened with exceljs: a reader that is not ours. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  const bytes = readFileSync(path);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

/** The cells of a workbook that hold a formula. */
export function formulaCells(workbook: Workbook): { sheet: string; cell: Cell }[] {
  const cells: { sheet: string; cell: Cell }[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.formula !== undefined && cells.push({ sheet: sheet.name, cell }))));
  }
  return cells;
}

/** The value of a cell: a number or a text. A link that LibreOffice has turned into a hyperlink counts by its text. */
export function valueOf(cell: Cell): number | string | undefined {
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : undefined;
}

/** Doubles come back from LibreOffice with 15 significant digits. */
const RELATIVE = 1e-12;

/** The formulas of a workbook whose cached value differs from the one that another program computed. */
export function disagreements(mine: Workbook, recalculated: Workbook) {
  const cells = formulaCells(mine).map(({ sheet, cell }) => ({ sheet, address: cell.address, formula: cell.formula, value: valueOf(cell) }));
  const differences = cells.flatMap((one) => {
    const found = valueOf(recalculated.getWorksheet(one.sheet)!.getCell(one.address));
    return agree(one.value, found) ? [] : [{ ...one, found }];
  });
  return { cells, differences };
}

function agree(expected: number | string | undefined, found: number | string | undefined): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= RELATIVE * Math.max(Math.abs(expected), Math.abs(found));
  }
  return expected !== undefined && expected === found;
}
