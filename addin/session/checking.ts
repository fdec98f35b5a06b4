import { issue, reviewWorkbook, ruleSummary, toldFindings, type Issue, type Language, type PlacedFinding, type ReviewSubject, type RuleSettings } from '../../engine/index.js';
import type { OpenedBook } from './openedBook.js';
import type { CheckResult } from './protocol.js';
import { toldAll, withoutOptions } from './told.js';

/** Reviews the workbook, and keeps for its description how many errors each table has. @param remarks what is not known of it */
export function checkBook(book: OpenedBook, subject: ReviewSubject, settings: RuleSettings, remarks: readonly Issue[], language: Language): CheckResult {
  const { findings, rules } = reviewWorkbook(subject, settings);
  const tables = findings.map((finding) => tableOf(finding, book));
  const errors = new Map<string, number>();
  findings.forEach(({ severity }, i) => {
    const table = tables[i];
    if (severity === 'error' && table !== undefined) errors.set(table, (errors.get(table) ?? 0) + 1);
  });
  book.errors = errors;
  const { held, failed, notVerifiable, off } = ruleSummary(rules);
  return {
    findings: toldFindings(findings, subject.readBack, language).map((one, i) => {
      const table = tables[i];
      const said = { ...one, sentence: withoutOptions(one.sentence) };
      return { ...said, position: findings[i]!.place, ...(table !== undefined && { table }) };
    }),
    rules: { held, failed, notVerifiable, off },
    remarks: toldAll([...remarks, ...unreadSheets(book)], language),
  };
}

/** The sheets that hold no cells are named, not passed over in silence. */
export function unreadSheets({ workbook }: OpenedBook): Issue[] {
  return workbook.sheets.flatMap(({ name, kind }) => (kind === 'worksheet' ? [] : [issue('XLS-017', { sheet: name }, { kind: `inspect.sheet.${kind}` })]));
}

/** The table of a finding; for one that stands beside the cells of a table of ours, the table of the sheet. */
function tableOf({ cell, place }: PlacedFinding, { anchors }: OpenedBook): string | undefined {
  return cell?.table ?? [...anchors].find(([, { sheet }]) => sheet === place.sheet)?.[0];
}
