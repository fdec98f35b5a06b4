import { documentTitle, isOursToName, undoneProvenance, workbookCharts, type Language, type Report } from '../../engine/index.js';
import type { PlannedBook } from './filling.js';
import type { OpenedBook } from './openedBook.js';
import type { PlannedFill } from './protocol.js';
import { toldAll } from './told.js';

/** A planned filling, ready to be written. */
export async function plannedFill(book: OpenedBook, report: Report, { plan, blank, writes, refusals, kept }: PlannedBook, language: Language): Promise<PlannedFill> {
  const { workbook, title = '' } = book.snapshot;
  const isOurs = writes.blocks.length > 0 && (await isOursToName(title, workbook, (name) => Promise.resolve(book.sheet(name))));
  const isWritten = (id: string) => writes.blocks.some((block) => block.id === id);
  return {
    writes,
    charts: workbookCharts(plan).flatMap(({ id, sheet, frames, models }) => (isWritten(id) ? [{ sheet, isNew: blank.has(id), frames, models }] : [])),
    ...(isOurs && { title: documentTitle(report.context, language) }),
    undoProvenance: undoneProvenance(book.snapshot.provenance, writes.provenance),
    refusals: toldAll(refusals, language),
    kept: toldAll(kept, language),
  };
}
