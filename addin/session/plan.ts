import { translate, undoneProvenance, workbookCharts, type Language, type Report } from '../../engine/index.js';
import type { PlannedBook } from './filling.js';
import type { OpenedBook } from './openedBook.js';
import type { PlannedFill } from './protocol.js';
import { toldAll } from './told.js';

/** A planned filling, ready to be written. */
export function plannedFill(book: OpenedBook, report: Report, { plan, blank, writes, refusals, kept }: PlannedBook, language: Language): PlannedFill {
  const { programme, year } = report.context;
  const isWritten = (id: string) => writes.blocks.some((block) => block.id === id);
  return {
    writes,
    charts: workbookCharts(plan).flatMap(({ id, sheet, frames, models }) => (isWritten(id) ? [{ sheet, isNew: blank.has(id), frames, models }] : [])),
    title: writes.blocks.length === 0 ? '' : `${translate(language, 'cover.title', { year: String(year) })} – ${programme.title}`,
    undoProvenance: undoneProvenance(book.snapshot.provenance, writes.provenance),
    refusals: toldAll(refusals, language),
    kept: toldAll(kept, language),
  };
}
