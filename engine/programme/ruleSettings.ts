import type { Severity } from '../issues.js';
import type { RuleSettingsFile } from './schema.js';

/** What a programme says of one rule, or of one check, in `controlli.json`. */
export interface RuleSetting {
  readonly severity?: Severity;
  readonly isOff?: true;
  /** In the programme's words: shown beside the rule. */
  readonly reason: string;
}

/** By id of rule (`ESF-CO-026`) or code of check (`CHK-PUB`). */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** The severities in the words of the file. */
const SEVERITIES = { nota: 'info', avviso: 'warning', errore: 'error' } as const satisfies Record<string, Severity>;

/** The settings of a programme; none when its folder has no such file. Whether the codes exist is for who knows them to say. */
export function ruleSettingsOf(file: RuleSettingsFile | undefined): RuleSettings {
  const entries = Object.entries(file?.regole ?? {}).map(([code, { gravita, attiva, motivo }]): [string, RuleSetting] => [
    code,
    { ...(gravita !== undefined && { severity: SEVERITIES[gravita] }), ...(attiva === false && { isOff: true as const }), reason: motivo },
  ]);
  return new Map(entries);
}
