import type { Language } from '../../number/italianFormat.js';
import { translate } from '../../text/translate.js';
import { ALL_RULES } from './allRules.js';
import type { RowComparison, RuleCondition, ValidationRule } from './validationRule.js';

/** The families of rules, by the beginning of their ids. */
const FAMILIES = ['ESF-REC', 'ESF-CO', 'ESF-CR', 'PF', 'FIN', 'REP'] as const;

/** The page of documentation on the validation rules, in Markdown: made from the rules themselves. */
export function rulesPage(language: Language): string {
  const say = (key: 'title' | 'intro' | 'code' | 'severity' | 'says' | 'how' | 'source') => translate(language, `rulesPage.${key}`);
  const columns = [say('code'), say('severity'), say('says'), say('how'), say('source')];
  const families = FAMILIES.flatMap((family) => {
    const rules = ALL_RULES.filter(({ id }) => id.slice(0, id.lastIndexOf('-')) === family);
    return [`## ${translate(language, `rulesPage.${family}`)} (${rules.length})`, '', `| ${columns.join(' | ')} |`, '|---|---|---|---|---|', ...rules.map((rule) => line(rule, language)), ''];
  });
  return [`# ${say('title')}`, '', translate(language, 'rulesPage.intro', { rules: String(ALL_RULES.length) }), '', ...families].join('\n');
}

function line({ id, severity, says, condition, source, status }: ValidationRule, language: Language): string {
  const founded = translate(language, `ruleStatus.${status}`);
  const cells = [id, translate(language, `severity.${severity}`), says[language], howText(condition, language), source === '–' ? founded : `${source} · ${founded}`];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function howText(condition: RuleCondition, language: Language): string {
  switch (condition.kind) {
    case 'compare':
      return comparisonText(condition);
    case 'compareAll':
      return condition.comparisons.map(comparisonText).join('; ');
    case 'byConstruction':
    case 'withoutData':
      return `${translate(language, `rulesPage.${condition.kind}`)}: ${condition.why[language]}`;
    default:
      return translate(language, `rulesPage.${condition.kind}`);
  }
}

const SIGNS = { '<=': '≤', '=': '=', '>=': '≥' } as const;

function comparisonText({ left, relation, right }: RowComparison): string {
  return `${left.join(' + ')} ${SIGNS[relation]} ${right.join(' + ')}`;
}
