import type { Severity } from '../issues.js';
import type { RuleSettings } from '../programme/ruleSettings.js';
import { cellId } from '../tables/cell.js';
import type { CheckCode, Finding, RuleId } from './finding.js';

/** The checks that look at the same cells as some rules, for the same reason. */
const SAME_AS_RULES: Readonly<Partial<Record<string, readonly RuleId[]>>> = {
  'CHK-ORD': ['FIN-022'],
  'CHK-CAT': ['FIN-008', 'FIN-009'],
  'CHK-NOM': ['FIN-010', 'FIN-012'],
  'CHK-CEI': ['FIN-016', 'FIN-017'],
} satisfies Partial<Record<CheckCode, readonly RuleId[]>>;

const GRAVITY: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/**
 * Findings of checks and of rules, each told once: where both speak of a cell the rule is named, with the graver of the two severities
 * unless the programme has set one. A check says nothing where its rule is switched off.
 */
export function tellOnce(checks: readonly Finding[], rules: readonly Finding[], settings: RuleSettings): Finding[] {
  const twinsOf = (finding: Finding) => SAME_AS_RULES[finding.check] ?? [];
  const told = new Map(checks.flatMap((finding) => twinsOf(finding).map((rule): [string, Finding] => [toldAs(rule, finding), finding])));
  const found = new Set(rules.map((finding) => toldAs(finding.check, finding)));
  const alone = checks.filter((finding) => !twinsOf(finding).some((rule) => found.has(toldAs(rule, finding)) || settings.get(rule)?.isOff === true));
  const named = rules.map((finding): Finding => {
    const twin = told.get(toldAs(finding.check, finding));
    const isSet = settings.get(finding.check)?.severity !== undefined;
    return twin === undefined || isSet || GRAVITY[twin.severity] <= GRAVITY[finding.severity] ? finding : { ...finding, severity: twin.severity };
  });
  return [...alone, ...named];
}

/** A code at a cell. */
function toldAs(code: string, { cell }: Finding): string {
  return `${code} ${cellId(cell)}`;
}
