import type { Issue, RuleOutcome, RuleSettings, Severity, ToldFinding } from '../../engine/index.js';

/** What was found in one workbook, or in one year of the data, in the language of the reader. */
export interface CheckedFile {
  /** As the user named it. */
  readonly path: string;
  readonly kind: 'workbook' | 'data';
  /** The code of the programme; none when it could not be told. */
  readonly programme?: string;
  readonly year?: number;
  /** The standard tables found. */
  readonly tables: readonly string[];
  readonly findings: readonly ToldFinding[];
  readonly rules: readonly RuleOutcome[];
  /** How often the checks that are no rules were applied. */
  readonly checks: readonly { readonly check: string; readonly run: number; readonly held: number; readonly notVerifiable: number }[];
  /** What the programme has chosen of rules and checks in `controlli.json`: it explains what is milder, graver or not there. */
  readonly settings?: readonly ToldSetting[];
  /** What is to be told of the file itself. */
  readonly issues: readonly Issue[];
  /** It could not be read, and nothing of it was checked: the issues say why. */
  readonly isUnreadable?: true;
}

export interface ToldSetting {
  readonly check: string;
  /** The severity chosen, or `off`. */
  readonly choice: Severity | 'off';
  /** In the programme's words. */
  readonly reason: string;
}

/** The settings of a programme, in the order of its file. */
export function toldSettings(settings: RuleSettings): ToldSetting[] {
  return [...settings].flatMap(([check, { severity, isOff, reason }]): ToldSetting[] => {
    const choice = isOff === true ? 'off' : severity;
    return choice === undefined ? [] : [{ check, choice, reason }];
  });
}

export function countOfSeverity(files: readonly CheckedFile[], severity: Severity): number {
  return files.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
}
