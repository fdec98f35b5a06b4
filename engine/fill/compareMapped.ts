import { issue, type Issue } from '../issues.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import type { CellContent } from '../ooxml/cellXml.js';
import type { CellModel, SheetModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import type { CellWrite } from '../plan/workbookPort.js';
import { contentFingerprint, contentOf } from './contentFingerprint.js';
import { shownContent, type FillConflict } from './fillConflict.js';
import type { MappedCell } from './mappedCells.js';

/** What filling a table in somebody else's layout means. */
export interface ComparedCells {
  readonly conflicts: readonly FillConflict[];
  readonly writes: readonly CellWrite[];
  /** Formulas of the workbook where figures belong: they stay. */
  readonly formulas: readonly Issue[];
  /** Fingerprints of all that is ours after the filling, by address. */
  readonly written: ReadonlyMap<string, string>;
}

/**
 * Compares figures with what stands in the cells where they belong. Blank cells and those that RAA wrote last are filled; a person's
 * formula stays; a person's value is a conflict, unless it is the same, or RAA has no figure to put in its place.
 * @param recorded fingerprints of what RAA wrote in this sheet, by address
 * @param mayOverwrite whether a cell that a person typed or changed may be written
 */
export function compareMapped(cells: readonly MappedCell[], sheet: SheetModel, recorded: ReadonlyMap<string, string> | undefined, mayOverwrite: (cell: CellPosition) => boolean): ComparedCells {
  const present = new Map<string, CellModel>(sheet.rows.flatMap((row) => row.cells.map((cell) => [addressOf(cell), cell] as const)));
  const conflicts: FillConflict[] = [];
  const writes: CellWrite[] = [];
  const formulas: Issue[] = [];
  const written = new Map<string, string>();
  for (const { isMissing, ...cell } of cells) {
    const address = addressOf(cell);
    const now = contentOf(present.get(address));
    const mark = contentFingerprint(now);
    const next = contentFingerprint(cell.content);
    const isFree = mark === '' || mark === recorded?.get(address);
    if (mark === next) written.set(address, next);
    else if (isFree || (!isMissing && mayOverwrite({ sheet: sheet.name, row: cell.row, column: cell.column }))) {
      writes.push(cell);
      written.set(address, next);
    } else if (isMissing || hasSameValue(now, cell.content)) continue;
    else if (now.kind === 'formula') formulas.push(issue('XLS-023', { sheet: sheet.name, cell: address }, { found: shownContent(now), planned: shownContent(cell.content) }));
    else conflicts.push({ sheet: sheet.name, row: cell.row, column: cell.column, found: now, planned: cell.content });
  }
  return { conflicts, writes, formulas, written };
}

function addressOf({ row, column }: { row: number; column: number }): string {
  return `${columnLetters(column)}${row}`;
}

/** Whether two contents show the same value, typed or computed. */
function hasSameValue(a: CellContent, b: CellContent): boolean {
  const value = (content: CellContent): CellContent => {
    if (content.kind !== 'formula') return content;
    if ('number' in content.cached) return { kind: 'number', value: content.cached.number };
    const { text } = content.cached;
    return text !== '' && Number.isFinite(Number(text)) ? { kind: 'number', value: text } : { kind: 'text', text };
  };
  return contentFingerprint(value(a)) === contentFingerprint(value(b));
}
