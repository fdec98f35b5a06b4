import { isTextKey, ruleOf, translate, type Language } from '../../engine/index.js';

/** What a rule or a check looks at, in words: that of a rule is the rule itself. */
export function checkName(check: string, language: Language): string {
  const key = `check.${check}`;
  return ruleOf(check)?.says[language] ?? (isTextKey(key) ? translate(language, key) : check);
}
