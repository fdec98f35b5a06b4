import type { CheckCount, RuleId } from '../checks/finding.js';
import type { RuleOutcome, RuleSettings } from '../checks/rules/validationRule.js';
import type { CellPosition } from '../plan/placement.js';
import type { Severity } from '../issues.js';
import type { PlacedFinding } from './placedFinding.js';
import { REVIEW_PARTS } from './reviewParts.js';
import { reviewRules } from './reviewRules.js';
import type { ReviewSubject } from './reviewSubject.js';

/** All that is said of a workbook. */
export interface WorkbookReview {
  readonly findings: readonly PlacedFinding[];
  readonly counts: readonly CheckCount[];
  readonly rules: readonly RuleOutcome[];
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Reviews a workbook: its formulas, the arithmetic of its tables, the validation rules, what a person changed, what moved since last
 * year, what differs from the data. A figure that is wrong in many ways is told once, at its cell.
 */
export function reviewWorkbook(subject: ReviewSubject, settings: RuleSettings): WorkbookReview {
  const parts = REVIEW_PARTS.map((part) => part(subject));
  const rules = reviewRules(subject, settings);
  const all = [...parts.flatMap(({ findings }) => findings), ...rules.findings];
  const configured = all.flatMap((finding) => withSetting(finding, settings));
  return {
    findings: onePerCause(configured).sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || inSheetOrder(a, b, subject)),
    counts: together(parts.flatMap(({ counts }) => counts)),
    rules: rules.outcomes,
  };
}

/** A check that several parts of the review apply is counted once. */
function together(counts: readonly CheckCount[]): CheckCount[] {
  const sums = new Map<string, CheckCount>();
  for (const { check, run, held, notVerifiable } of counts) {
    const before = sums.get(check) ?? { check, run: 0, held: 0, notVerifiable: 0 };
    sums.set(check, { check, run: before.run + run, held: before.held + held, notVerifiable: before.notVerifiable + notVerifiable });
  }
  return [...sums.values()];
}

function withSetting(finding: PlacedFinding, settings: RuleSettings): PlacedFinding[] {
  const setting = settings.get(finding.check);
  if (setting?.isOff === true) return [];
  return [setting?.severity === undefined ? finding : { ...finding, severity: setting.severity }];
}

/** The same check says one thing of one cell; of several checks that speak of one cell the more serious speaks, and of those the first. */
function onePerCause(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const first = new Map<string, PlacedFinding>();
  for (const finding of findings) {
    const id = `${placeId(finding.place)}/${isRule(finding.check) ? finding.check : ''}`;
    const before = first.get(id);
    if (before === undefined || SEVERITY_ORDER[finding.severity] < SEVERITY_ORDER[before.severity]) first.set(id, finding);
  }
  return [...first.values()];
}

function isRule(check: PlacedFinding['check']): check is RuleId {
  return !check.startsWith('CHK-');
}

function placeId({ sheet, row, column }: CellPosition): string {
  return `${row}/${column}/${sheet}`;
}

function inSheetOrder(a: PlacedFinding, b: PlacedFinding, { workbook }: ReviewSubject): number {
  const order = (name: string) => workbook.sheets.findIndex((sheet) => sheet.name === name);
  return order(a.place.sheet) - order(b.place.sheet) || a.place.row - b.place.row || a.place.column - b.place.column;
}
