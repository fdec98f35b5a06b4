import { anchoredSheet, explainCell, handChanges, type CellPosition, type Language, type ReviewSubject } from '../../engine/index.js';
import type { OpenedBook } from './openedBook.js';
import type { CellAnswer } from './protocol.js';
import { withoutOptions } from './told.js';

/**
 * Where a cell comes from.
 * @param planned what the filling from the data now read would put there, when it is something else
 */
export function explainPlace(book: OpenedBook, subject: ReviewSubject, place: CellPosition, planned: string | undefined, language: Language): CellAnswer {
  const { readBack, report } = subject;
  const trace = book.sheet(anchoredSheet('trace', book.workbook) ?? '');
  const explanation = explainCell(place, { sheets: book.snapshot.sheets, ...(readBack && { readBack }), ...(report && { report }), ...(trace && { trace }) }, language);
  const isHere = (at: CellPosition) => at.sheet === place.sheet && at.row === place.row && at.column === place.column;
  return {
    explanation: { ...explanation, rule: withoutOptions(explanation.rule) },
    ...(planned !== undefined && { planned }),
    isChangedByHand: handChanges(subject).changes.some((change) => isHere(change.place)),
  };
}
