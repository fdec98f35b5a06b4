import { ENGINE_VERSION, issueText, ruleSummary, verdictOf, type Language } from '../../../engine/index.js';
import { countOfSeverity, type CheckedFile } from '../checkedFile.js';

/** Everything that was found, as data; also the baseline of `--since`. */
export function jsonFormat(files: readonly CheckedFile[], language: Language): string {
  const data = {
    tool: 'RAA',
    version: ENGINE_VERSION,
    summary: { files: files.length, error: countOfSeverity(files, 'error'), warning: countOfSeverity(files, 'warning'), info: countOfSeverity(files, 'info'), unreadable: files.filter(({ isUnreadable }) => isUnreadable).length },
    files: files.map(({ rules, issues, ...file }) => ({
      ...file,
      issues: issues.map((one) => ({ code: one.code, severity: one.severity, place: one.place, text: issueText(one, language) })),
      ruleTotals: ruleSummary(rules),
      rules: rules.map(({ reason, ...outcome }) => ({ ...outcome, state: verdictOf({ ...outcome }), ...(reason && { reason: reason[language] }) })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
