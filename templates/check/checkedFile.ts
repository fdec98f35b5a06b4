import type { Issue, RuleOutcome, RuleSettings, Severity } from '../../engine/index.js';

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

/** A finding, ready to be read. */
export interface ToldFinding {
  /** Stable code of the rule or check: `ESF-CO-001`, `CHK-SOM`. */
  readonly check: string;
  readonly severity: Severity;
  /** `'S3 Avanzamento finanziario'!D8`, or the file and row of a data folder; empty for the workbook as a whole. */
  readonly place: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** What stands there: "Programmato (Asse II)". */
  readonly label: string;
  readonly sentence: string;
  /** The likeliest slip, in words. */
  readonly cause?: string;
  /** The other cells that take part. */
  readonly related: readonly string[];
  /** The rule that is broken, with its source. */
  readonly rule?: { readonly says: string; readonly source: string; readonly isUnverified: boolean };
  /** Where the figure was read. */
  readonly source?: string;
}

export function countOfSeverity(files: readonly CheckedFile[], severity: Severity): number {
  return files.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
}
