import { issue, type Issue } from '../issues.js';
import type { CellContent } from '../ooxml/cellXml.js';
import { columnLetters } from '../ooxml/cellAddress.js';

/** A cell that a person typed or changed, and that filling would overwrite. */
export interface FillConflict {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly found: CellContent;
  readonly planned: CellContent;
}

/** The conflict as a problem to be told, with both values. */
export function conflictIssue({ sheet, row, column, found, planned }: FillConflict): Issue {
  return issue('XLS-019', { sheet, cell: `${columnLetters(column)}${row}` }, { found: shownContent(found), planned: shownContent(planned) });
}

/** A content as one line: a formula with its value. */
export function shownContent(content: CellContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula': {
      const value = 'number' in content.cached ? content.cached.number : content.cached.text;
      return `=${content.formula} (${value})`;
    }
  }
}
