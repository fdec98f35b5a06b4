import { columnLetters } from '../../../engine/ooxml/cellAddress.js';
import type { OpenPackage } from '../../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../../engine/ooxml/read/readWorkbook.js';
import { streamRows } from '../../../engine/ooxml/read/streamRows.js';
import type { CellModel, CellRange, RowModel, SheetModel } from '../../../engine/ooxml/read/workbookModel.js';

/** What our reader finds in a workbook, written as modelDigest.py writes it. */
export function modelListing(pkg: OpenPackage): string {
  const workbook = readWorkbook(pkg);
  const lines = [`dates ${workbook.dateSystem}`, `structure ${workbook.isStructureLocked ? 'locked' : 'free'}`];
  for (const { name, kind, visibility } of workbook.sheets) {
    lines.push(line('sheet', name, kind, visibility));
    if (kind === 'worksheet') lines.push(...sheetLines(readSheet(pkg, workbook, name)));
  }
  for (const { name, sheet, text } of workbook.names) lines.push(line('name', name, sheet ?? '-', text));
  return lines.map((one) => `${one}\n`).join('');
}

/** The lines of a sheet's cells, read as a stream. */
export async function streamedCellLines(pkg: OpenPackage, sheet: string): Promise<string[]> {
  const rows: RowModel[] = [];
  await streamRows(pkg, readWorkbook(pkg), sheet, ({ number, cells }) => rows.push({ number, cells: cells.map((cell) => ({ ...cell })) }));
  return cellLines(rows.sort((a, b) => a.number - b.number));
}

export function cellLines(rows: readonly RowModel[]): string[] {
  return rows.flatMap(({ cells }) => cells.filter(hasContent).map(cellLine));
}

function sheetLines({ isProtected, merges, tables, rows }: SheetModel): string[] {
  const inOrder = [...merges].sort((a, b) => a.top - b.top || a.left - b.left || a.bottom - b.bottom || a.right - b.right);
  return [
    ...(isProtected ? ['protected'] : []),
    ...inOrder.map((merge) => line('merge', rangeText(merge))),
    ...tables.map(({ name, range }) => line('table', name, rangeText(range))),
    ...cellLines(rows),
  ];
}

function hasContent({ kind, formula = '' }: CellModel): boolean {
  return kind !== 'blank' || formula !== '';
}

function cellLine({ row, column, kind, text, formula = '' }: CellModel): string {
  return line('c', `${columnLetters(column)}${row}`, kind, text, formula);
}

function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}

function line(...fields: readonly string[]): string {
  return fields.map((field) => field.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')).join('\t');
}
