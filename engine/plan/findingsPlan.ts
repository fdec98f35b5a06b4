import { causeText } from '../checks/causeText.js';
import type { Finding } from '../checks/finding.js';
import { findingText } from '../checks/findingText.js';
import { sourceText } from '../facts/fact.js';
import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import type { Names } from '../tables/formulas/formula.js';
import { cellNames } from '../tables/labels.js';
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
      textCell(findingText(finding, { names, tables: report.computed }, language) + cause),
      textCell(finding.source === undefined ? '' : sourceText(finding.source, language)),
    ],
  };
}
