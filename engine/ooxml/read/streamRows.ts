import type { OpenPackage } from '../package/openPackage.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { findRows, type RowsStart } from './findRows.js';
import { cellTwice, rowTwice } from './givenTwice.js';
import { RowScanner } from './rowScanner.js';
import { sharedStringsOf, worksheetNamed } from './sheetSource.js';
import type { CellModel, RowModel, WorkbookModel } from './workbookModel.js';

/**
 * Reads the rows of a worksheet as they come, without holding them: for sheets of any length.
 * A row is given when it is read, before the rest of the part is checked: use what was gathered only when the promise is kept.
 * @throws WorkbookRefusal like readSheet; XLS-011 also for a row that is given twice, or whose cells are out of order
 */
export async function streamRows(pkg: OpenPackage, workbook: WorkbookModel, sheetName: string, onRow: (row: RowModel) => void): Promise<void> {
  const { part } = worksheetNamed(workbook, sheetName);
  const seen = new Uint8Array(LIMITS.rows + 1);
  const sink = (number: number, cells: CellModel[], isInOrder: boolean) => {
    if (seen[number] === 1) throw rowTwice(sheetName, number);
    seen[number] = 1;
    for (let i = isInOrder ? cells.length : 1; i < cells.length; i++) if (cells[i]!.column <= cells[i - 1]!.column) throw cellTwice(sheetName, cells[i]!);
    onRow({ number, cells });
  };
  const scanner = (prefix: string) => new RowScanner(sheetName, part, prefix, () => sharedStringsOf(pkg), sink);

  let rows: { scanner: RowScanner; prefix: string } | undefined;
  let isEmpty = false;
  let rest = '';
  let wanted = 0;
  for await (const { text: piece, codes } of pkg.textPieces(part)) {
    if (isEmpty || rows?.scanner.isDone) continue;
    let text = piece;
    let from = 0;
    if (rows === undefined) {
      text = rest + piece;
      const found = startIn(text, part);
      if (found === undefined) {
        rest = within(text, sheetName);
        continue;
      }
      isEmpty = found.isEmpty;
      rows = { scanner: scanner(found.prefix), prefix: found.prefix };
      from = found.start;
      if (isEmpty) continue;
    } else if (rest !== '') {
      // Only the row that was cut is put together: the piece itself is read as it came, which is twice as fast as reading the two joined.
      const mark = `</${rows.prefix}row>`;
      const cut = piece.indexOf(mark);
      const joint = rest + (cut < 0 ? piece : piece.slice(0, cut + mark.length));
      if (cut < 0 && joint.length < wanted) {
        rest = within(joint, sheetName);
        continue;
      }
      const reached = rows.scanner.scan(joint, 0, false);
      if (rows.scanner.isDone) continue;
      const isWhole = cut >= 0 && reached === joint.length;
      // A row longer than the text at hand is tried again when there is twice as much: its length costs no more than its reading.
      wanted = isWhole ? 0 : joint.length * 2;
      if (isWhole) from = cut + mark.length;
      else {
        rest = within(joint.slice(reached) + (cut < 0 ? '' : piece.slice(cut + mark.length)), sheetName);
        continue;
      }
    }
    rest = text.slice(rows.scanner.scan(text, from, false, text === piece ? codes : undefined));
  }
  if (rows !== undefined && !isEmpty && !rows.scanner.isDone) rows.scanner.scan(rest, 0, true);
}

/** The text that waits for more: it may not grow for ever. */
function within(text: string, sheet: string): string {
  if (text.length <= LIMITS.part) return text;
  throw new WorkbookRefusal('XLS-004', { sheet }, { found: String(text.length), expected: String(LIMITS.part), unit: 'unit.bytes' });
}

/** The beginning of the rows, once it has come; an opening cut in the middle is none yet. */
function startIn(text: string, part: string): RowsStart | undefined {
  if (!text.includes('sheetData')) return undefined;
  try {
    return findRows(text, part);
  } catch {
    return undefined;
  }
}
