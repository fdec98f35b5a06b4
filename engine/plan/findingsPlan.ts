import { causeText } from '../checks/causeText.js';
import type { Finding, FindingValue } from '../checks/finding.js';
import { sourceText } from '../facts/fact.js';
import { formatDecimal, type Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import type { Names } from '../tables/formulas/formula.js';
import { cellNames } from '../tables/labels.js';
import { quantityText, withUnit } from '../tables/valueText.js';
import { isTextKey, translate } from '../text/translate.js';
import { linkTo } from './linkTo.js';
import { FINDINGS, listPlan } from './listPlan.js';
import type { PlacedCells } from './placement.js';
import { ruleRows } from './ruleRows.js';
import { BLANK, textCell, type PlanRow, type SheetPlan } from './sheetPlan.js';

/** The sheet «Controlli»: every finding with a link to its cell, the most serious first; then what became of each validation rule. */
export function findingsPlan(report: Report, placed: PlacedCells, language: Language): SheetPlan {
  const names = cellNames(report.computed, language);
  const rows = report.checks.findings.map((finding) => findingRow(finding, names, placed, report, language));
  const none: PlanRow = { pattern: 'body', cells: FINDINGS.columns.map(({ key }) => (key === 'text' ? textCell(translate(language, 'findings.none')) : BLANK)) };
  return listPlan(FINDINGS, [...(rows.length > 0 ? rows : [none]), ...ruleRows(report, language)], report, language);
}

function findingRow(finding: Finding, names: Names, placed: PlacedCells, report: Report, language: Language): PlanRow {
  const reason = `reason.${finding.sentence.slice('finding.'.length)}`;
  const cause = finding.cause === undefined ? '' : ` ${causeText(finding.cause, names, language)}`;
  return {
    pattern: 'body',
    cells: [
      textCell(translate(language, `severity.${finding.severity}`)),
      textCell(finding.check),
      textCell(finding.cell.table),
      linkTo(finding.cell, placed),
      textCell(names.label(finding.cell)),
      textCell(isTextKey(reason) ? translate(language, reason) : ''),
      textCell(findingText(finding, names, report, language) + cause),
      textCell(finding.source === undefined ? '' : sourceText(finding.source, language)),
    ],
  };
}

/** The sentence of a finding, with labels, amounts and printed numbers in the reader's language. */
export function findingText({ sentence, values }: Finding, names: Names, report: Report, language: Language): string {
  const texts = Object.entries(values).map(([key, value]) => [key, valueText(value, names, report, language)]);
  return translate(language, sentence, Object.fromEntries(texts));
}

function valueText(value: FindingValue, names: Names, { computed }: Report, language: Language): string {
  if (typeof value === 'string') return value;
  if ('it' in value) return value[language];
  if ('label' in value) return names.label(value.label);
  if ('labels' in value) return value.labels.map((id) => names.label(computed.cells.get(id)!.ref)).join(', ');
  if ('quantity' in value) return quantityText(value.quantity, language);
  return withUnit(formatDecimal(value.decimal, value.decimals, language), value.unit, language);
}
