import type { OpenPackage } from '../package/openPackage.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { columnLetters } from '../cellAddress.js';
import { findRows } from './findRows.js';
import { readSheetSettings } from './readSheetSettings.js';
import { RowScanner } from './rowScanner.js';
import { sharedStringsOf, worksheetNamed } from './sheetSource.js';
import type { CellModel, RowModel, SheetModel, WorkbookModel } from './workbookModel.js';

/**
 * Reads a whole worksheet: its cells in order, merges, tables and protection.
 * @throws WorkbookRefusal XLS-004 (longer than a part held whole), XLS-010, XLS-011 (a cell that cannot be read, or given twice), XLS-012
 */
export function readSheet(pkg: OpenPackage, workbook: WorkbookModel, sheetName: string): SheetModel {
  const { part } = worksheetNamed(workbook, sheetName);
  const xml = pkg.text(part);
  const rows = new Map<number, CellModel[]>();
  const add = (number: number, cells: CellModel[]) => rows.set(number, [...(rows.get(number) ?? []), ...cells]);
  const found = findRows(xml, part);
  let outside = xml;
  if (found !== undefined && !found.isEmpty) {
    const scanner = new RowScanner(sheetName, part, found.prefix, () => sharedStringsOf(pkg), add);
    const end = scanner.scan(xml, found.start, true);
    outside = `${xml.slice(0, found.tag)}${xml.slice(end)}`;
  }
  return {
    name: sheetName,
    ...readSheetSettings(pkg, part, sheetName, outside),
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells: inOrder(cells, sheetName) })),
  };
}

function inOrder(cells: CellModel[], sheet: string): RowModel['cells'] {
  if (cells.some(({ column }, i) => i > 0 && column <= cells[i - 1]!.column)) {
    cells.sort((a, b) => a.column - b.column);
    const twice = cells.find(({ column }, i) => i > 0 && column === cells[i - 1]!.column);
    if (twice !== undefined) throw givenTwice(sheet, twice);
  }
  return cells;
}

export function givenTwice(sheet: string, { row, column }: CellModel): WorkbookRefusal {
  return new WorkbookRefusal('XLS-011', { sheet, cell: `${columnLetters(column)}${row}` }, { found: '2', expected: '1' });
}

