import { columnLetters, type CellRange } from '../../engine/index.js';

/** The corners of a range from what Excel says of its place, which counts from 0. */
export function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: { readonly rowIndex: number; readonly columnIndex: number; readonly rowCount: number; readonly columnCount: number }): CellRange {
  return { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount };
}

/** An address without its sheet: `'S1 Piano'!A1:B2` → `A1:B2`. */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** The corners of an address such as `A1:B2` or `$D$8`. @throws Error for whole rows and columns, which no table is */
export function rangeFromAddress(address: string): CellRange {
  const [first = '', last = first] = address.replaceAll('$', '').split(':');
  const [start, end] = [cornerOf(first), cornerOf(last)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** `D8` */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Sheet and address of a reference such as `'S1 Piano finanziario'!$B$7:$B$11`; undefined for anything else. */
export function rangeReference(text: string): { readonly sheet: string; readonly address: string } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(text);
  if (match === null) return undefined;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, address: match[3]!.replaceAll('$', '') };
}

function cornerOf(text: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(text);
  if (match === null) throw new Error('Not the address of a cell.');
  return { row: Number(match[2]), column: [...match[1]!].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) };
}
