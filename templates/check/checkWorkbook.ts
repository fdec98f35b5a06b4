import { findingWords, placeText, reviewWorkbook, ruleOf, type Language, type PlacedFinding, type Report, type RuleSettings } from '../../engine/index.js';
import { toldSettings, type CheckedFile, type ToldFinding } from './checkedFile.js';
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
  const words = findingWords(readBack, language);
  const told = (finding: PlacedFinding): ToldFinding => {
    const rule = ruleOf(finding.check);
    const [sheet, place] = [finding.place.sheet, placeText(finding.place)];
    const cause = words.cause(finding);
    return {
      check: finding.check,
      severity: finding.severity,
      place,
      sheet,
      cell: place.slice(place.lastIndexOf('!') + 1),
      label: words.label(finding),
      sentence: words.sentence(finding),
      ...(cause !== '' && { cause }),
      related: finding.related.map(placeText),
      ...(rule && { rule: { says: rule.says[language], source: rule.source, isUnverified: rule.status === 'U' } }),
    };
  };
  return {
    path,
    kind: 'workbook',
    ...(folder && { programme: folder.programme.cci }),
    ...(year !== undefined && { year }),
    tables: [...new Set(readBack?.recognized.map(({ table }) => table) ?? [])],
    findings: review.findings.map(told),
    rules: review.rules,
    checks: review.counts,
    settings: toldSettings(settings),
    issues,
  };
}
