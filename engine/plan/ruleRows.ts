import { ALL_RULES } from '../checks/rules/allRules.js';
import { ruleSummary, verdictOf } from '../checks/rules/ruleSummary.js';
import type { RuleOutcome, RuleSetting, ValidationRule } from '../checks/rules/validationRule.js';
import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { translate, type TextKey } from '../text/translate.js';
import { FINDINGS } from './listPlan.js';
import { BLANK, textCell, type PlanRow } from './sheetPlan.js';

/** The second part of the sheet «Controlli»: a heading, and a line for each validation rule, in the order of the families. The columns are those of the findings. */
export function ruleRows({ checks, context }: Report, language: Language): PlanRow[] {
  const summary = Object.fromEntries(Object.entries(ruleSummary(checks.rules)).map(([name, count]) => [name, String(count)]));
  const title: PlanRow = { pattern: 'group', cells: [textCell(translate(language, 'findings.rules', summary)), ...FINDINGS.columns.slice(1).map(() => BLANK)] };
  const lines = checks.rules.flatMap((outcome) => {
    const rule = RULES.get(outcome.rule);
    return rule === undefined ? [] : [ruleRow(rule, outcome, context.programme.ruleSettings.get(rule.id), language)];
  });
  return [title, ...lines];
}

const RULES: ReadonlyMap<string, ValidationRule> = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

function ruleRow(rule: ValidationRule, outcome: RuleOutcome, setting: RuleSetting | undefined, language: Language): PlanRow {
  const severity = setting?.severity ?? rule.severity;
  // Why a rule is off is its outcome; why it is more or less serious than by itself is said beside it.
  const chosen = setting?.severity === undefined ? [] : [translate(language, 'findings.ruleSeverity', { severity: translate(language, `severity.${severity}`), reason: setting.reason })];
  const status = translate(language, `ruleStatus.${rule.status}`);
  const verdict = verdictOf(outcome);
  return {
    pattern: 'body',
    cells: [
      // How serious a rule is matters where it failed: elsewhere the word would alarm.
      verdict === 'failed' ? textCell(translate(language, `severity.${severity}`)) : BLANK,
      textCell(rule.id),
      BLANK,
      BLANK,
      textCell(rule.says[language]),
      textCell(translate(language, `ruleOutcome.${verdict}`)),
      textCell([countsText(outcome, language), ...chosen].filter((part) => part !== '').join('; ')),
      textCell(rule.source === '–' ? status : `${rule.source} · ${status}`),
    ],
  };
}

/** "verifiche 12: rispettata 11, non rispettata 1; non verificabili 3 (le celle …)". */
function countsText({ run, held, failed, notVerifiable, reason }: RuleOutcome, language: Language): string {
  const say = (key: TextKey, values: Record<string, string>) => translate(language, key, values);
  const counted = run === 0 ? '' : say(failed === 0 ? 'findings.ruleHeld' : 'findings.ruleFailed', { run: String(run), held: String(held), failed: String(failed) });
  const unknown = notVerifiable === 0 || run === 0 ? '' : say('findings.ruleUnknown', { notVerifiable: String(notVerifiable) });
  const parts = [counted, unknown].filter((part) => part !== '').join('; ');
  if (reason === undefined) return parts;
  return parts === '' ? reason[language] : `${parts} (${reason[language]})`;
}
