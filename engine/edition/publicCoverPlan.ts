import type { Language } from '../number/italianFormat.js';
import { identityRows, sheetRows } from '../plan/coverPlan.js';
import { COVER, listPlan } from '../plan/listPlan.js';
import { textCell, type PlanRow, type SheetPlan } from '../plan/sheetPlan.js';
import { translate, type TextKey } from '../text/translate.js';
import { ENGINE_VERSION } from '../version.js';
import type { PublicEdition } from './publicEdition.js';

/**
 * The cover of the public edition: what it is, and what it keeps to itself. It tells how many cells are hidden, not how many of
 * them hold small numbers: where all of them do, that would tell their size. Nor the rows of data read: rows are persons.
 */
export function publicCoverPlan({ report, threshold, protected: { primary, complementary } }: PublicEdition, sheets: readonly SheetPlan[], language: Language): SheetPlan {
  const say = (key: TextKey, values: Record<string, string> = {}) => translate(language, key, values);
  const line = (key: TextKey, text: string): PlanRow => ({ pattern: 'body', cells: [textCell(say(key)), textCell(text)] });
  const count = primary.size + complementary.size;
  const protection = say(count === 0 ? 'edition.protectionNone' : 'edition.protectionText', { threshold: String(threshold), count: String(count) });
  const plan = listPlan(
    COVER,
    [
      line('edition.edition', say('edition.editionText')),
      line('edition.protection', protection),
      ...identityRows(report, language),
      line('edition.reading', say('edition.readingText', { legend: say('note.legend') })),
      line('cover.engine', `RAA ${ENGINE_VERSION}`),
      ...sheetRows(sheets, language),
    ],
    report,
    language,
  );
  return { ...plan, title: [say('edition.title', { year: String(report.context.year) }), ...plan.title.slice(1)] };
}
