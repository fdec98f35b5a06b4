import type { OpenPackage } from '../package/openPackage.js';
import { findRows } from './findRows.js';
import { cellTwice } from './givenTwice.js';
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
  const add = (number: number, cells: CellModel[]) => {
    const before = rows.get(number);
    if (before === undefined) rows.set(number, cells);
    else for (const cell of cells) before.push(cell);
  };
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
    if (twice !== undefined) throw cellTwice(sheet, twice);
  }
  return cells;
}
