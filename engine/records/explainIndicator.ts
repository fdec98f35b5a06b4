import { OPERATION_RULES, PARTICIPANT_RULES, type Condition, type OperationRule, type ParticipantRule } from '../law/period2014/indicatorRules.js';
import { citation } from '../law/reference.js';
import type { Language } from '../number/italianFormat.js';
import { translate } from '../text/translate.js';

/**
 * How a common indicator is counted, in one sentence made from its rule: "CO08 = CO07 e (CO01 o CO04); anno di ingresso. …".
 * Undefined for an indicator that records do not count.
 */
export function explainIndicator(code: string, language: Language): string | undefined {
  const rule = PARTICIPANT_RULES.find((one) => one.code === code);
  if (rule !== undefined) return explainRule(rule, language);
  const operationRule = OPERATION_RULES.find((one) => one.code === code);
  return operationRule && explainOperationRule(operationRule, language);
}

function explainRule({ code, base, condition, timing, isSampled, reference, unverified }: ParticipantRule, language: Language): string {
  const among = base === undefined ? '' : translate(language, 'records.among', { base: inWords(base, language) });
  const sample = isSampled === true ? `; ${translate(language, 'records.sampled')}` : '';
  const doubt = unverified === undefined ? '' : ` (${translate(language, 'records.unverified')}: ${unverified[language]})`;
  return `${code} = ${inWords(condition, language)}${among}; ${translate(language, `records.timing.${timing}`)}${sample}. ${citation(reference)}${doubt}.`;
}

function explainOperationRule({ code, counts, reference }: OperationRule, language: Language): string {
  const what = counts === 'pmi_sostenute' ? translate(language, 'records.sumOf', { column: counts }) : translate(language, 'records.operationsWith', { column: counts });
  return `${code} = ${what}; ${translate(language, 'records.timing.selection')}. ${citation(reference)}.`;
}

/** A condition in words, with brackets round what is joined inside something else. */
function inWords(condition: Condition, language: Language, isInside = false): string {
  if ('status' in condition) return translate(language, 'records.columnIs', { column: 'condizione_ingresso', value: condition.status.join(` ${translate(language, 'records.or')} `) });
  if ('age' in condition) return translate(language, `records.age.${condition.age}`);
  if ('isced' in condition) return translate(language, 'records.columnFromTo', { column: 'titolo_studio', from: String(condition.isced[0]), to: String(condition.isced[1]) });
  if ('entry' in condition) return translate(language, 'records.columnIs', { column: condition.entry, value: 'S' });
  if ('result' in condition) return translate(language, 'records.columnIs', { column: condition.result, value: 'S' });
  if ('indicator' in condition) return condition.indicator;
  if ('not' in condition) return `${translate(language, 'records.not')} ${inWords(condition.not, language, true)}`;
  const [parts, word] = 'all' in condition ? ([condition.all, 'records.and'] as const) : ([condition.any, 'records.or'] as const);
  const joined = parts.map((part) => inWords(part, language, true)).join(` ${translate(language, word)} `);
  return isInside ? `(${joined})` : joined;
}
