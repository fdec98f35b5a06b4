import { issue, type Issue } from '../../issues.js';
import { OPTIONAL_PROGRAMME_FILES } from '../../programme/fileNames.js';
import type { RuleSettings } from '../../programme/ruleSettings.js';
import { CHECKS } from '../finding.js';
import { ALL_RULES } from './allRules.js';

/** The codes of `controlli.json` that are of no rule and of no check. */
export function unknownSettings(settings: RuleSettings): Issue[] {
  const codes = new Set<string>([...ALL_RULES.map(({ id }) => id), ...Object.keys(CHECKS)]);
  return [...settings.keys()]
    .filter((code) => !codes.has(code))
    .map((code) => issue('PRG-015', { file: OPTIONAL_PROGRAMME_FILES.controlli, path: `regole.${code}` }, { found: code }));
}
