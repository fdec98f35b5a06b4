import type { RuleSettings } from '../programme/ruleSettings.js';
import type { Finding } from './finding.js';

/** The findings of the checks (`CHK-…`) with the severities of the programme, without those that it has switched off. */
export function applySettings(findings: readonly Finding[], settings: RuleSettings): readonly Finding[] {
  if (settings.size === 0) return findings;
  return findings.flatMap((finding) => {
    const setting = settings.get(finding.check);
    if (setting?.isOff === true) return [];
    return [setting?.severity === undefined ? finding : { ...finding, severity: setting.severity }];
  });
}
