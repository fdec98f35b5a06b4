import { reviewWorkbook, toldFindings, type Language, type Report, type RuleSettings } from '../../engine/index.js';
import { toldSettings, type CheckedFile } from './checkedFile.js';
import { readWithData, type OpenedForReview } from './openForReview.js';

/** What the check of a workbook compares it with, besides itself. */
export interface ComparedWith {
  /** The workbook of the year before. */
  readonly previous?: OpenedForReview;
  /** The report computed from the user's data. */
  readonly report?: Report;
}

/** Reviews a workbook and tells what was found, in one language. */
export function checkWorkbook(given: OpenedForReview, { previous, report }: ComparedWith, language: Language): CheckedFile {
  const opened = report === undefined ? given : readWithData(given, report.context);
  const { path, workbook, sheets, provenance, readBack, folder, year, issues } = opened;
  const settings: RuleSettings = folder?.programme.ruleSettings ?? new Map();
  const review = reviewWorkbook(
    {
      workbook,
      sheets,
      ...(provenance && { provenance }),
      ...(readBack && { readBack }),
      ...(report && { report }),
      ...(previous?.readBack && { previous: previous.readBack }),
    },
    settings,
  );
  return {
    path,
    kind: 'workbook',
    ...(folder && { programme: folder.programme.cci }),
    ...(year !== undefined && { year }),
    tables: [...new Set(readBack?.recognized.map(({ table }) => table) ?? [])],
    findings: toldFindings(review.findings, readBack, language),
    rules: review.rules,
    checks: review.counts,
    settings: toldSettings(settings),
    issues,
  };
}
