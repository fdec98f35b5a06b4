import { COMMON_INDICATORS } from '../law/period2014/commonIndicators.js';
import type { Language } from '../number/italianFormat.js';
import { translate } from '../text/translate.js';
import { explainIndicator } from './explainIndicator.js';

/** The page of documentation on the common indicators, in Markdown: made from the rules that count them. */
export function indicatorsPage(language: Language): string {
  const rows = COMMON_INDICATORS.map(({ code, name, italianVerified }) => {
    const mark = italianVerified || language === 'en' ? '' : ` (${translate(language, 'records.unverified')})`;
    return `| ${code} | ${name[language]}${mark} | ${explainIndicator(code, language) ?? translate(language, 'records.notCounted')} |`;
  });
  const [title, intro, code, name, rule] = (['title', 'intro', 'code', 'name', 'rule'] as const).map((part) => translate(language, `records.page.${part}`));
  return [`# ${title}`, '', intro, '', `| ${code} | ${name} | ${rule} |`, '|---|---|---|', ...rows, ''].join('\n');
}
