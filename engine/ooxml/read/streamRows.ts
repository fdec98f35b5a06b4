import type { OpenPackage } from '../package/openPackage.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { findRows, type RowsStart } from './findRows.js';
import { givenTwice } from './readSheet.js';
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
  const sink = (number: number, cells: CellModel[]) => {
    if (seen[number] === 1) throw givenTwice(sheetName, { ...NO_CELL, row: number });
    seen[number] = 1;
    const twice = cells.find(({ column }, i) => i > 0 && column <= cells[i - 1]!.column);
    if (twice !== undefined) throw givenTwice(sheetName, twice);
    onRow({ number, cells });
  };
  const scanner = (prefix: string) => new RowScanner(sheetName, part, prefix, () => sharedStringsOf(pkg), sink);

  let rows: { scanner: RowScanner; isEmpty: boolean } | undefined;
  let rest = '';
  let wanted = 0;
  for await (const piece of pkg.textPieces(part)) {
    if (rows?.isEmpty || rows?.scanner.isDone) continue;
    rest += piece;
    if (rest.length > LIMITS.part) throw new WorkbookRefusal('XLS-004', { sheet: sheetName }, { found: String(rest.length), expected: String(LIMITS.part), unit: 'unit.bytes' });
    if (rest.length < wanted) continue;
    let from = 0;
    if (rows === undefined) {
      const found = startIn(rest, part);
      if (found === undefined) continue;
      rows = { scanner: scanner(found.prefix), isEmpty: found.isEmpty };
      from = found.start;
      if (found.isEmpty) continue;
    }
    const reached = rows.scanner.scan(rest, from, false);
    // A row longer than the text at hand is tried again when there is twice as much: its length costs no more than its reading.
    wanted = reached === from && !rows.scanner.isDone ? rest.length * 2 : 0;
    rest = rest.slice(reached);
  }
  if (rows !== undefined && !rows.isEmpty && !rows.scanner.isDone) rows.scanner.scan(rest, 0, true);
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

const NO_CELL: CellModel = { row: 0, column: 1, kind: 'blank', text: '', style: 0 };
