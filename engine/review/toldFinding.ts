import type { Severity } from '../issues.js';
import type { Language } from '../number/italianFormat.js';
import type { ReadBack } from '../readback/readBack.js';
import type { PlacedFinding } from './placedFinding.js';
import { findingWords, placeText, ruleOf } from './placedText.js';

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

/** The findings of a workbook in one language. @param readBack its standard tables, when its programme is known */
export function toldFindings(findings: readonly PlacedFinding[], readBack: ReadBack | undefined, language: Language): ToldFinding[] {
  const words = findingWords(readBack, language);
  return findings.map((finding) => {
    const rule = ruleOf(finding.check);
    const [sheet, place] = [finding.place.sheet, placeText(finding.place)];
    const cause = words.cause(finding);
    return {
      check: finding.check,
      severity: finding.severity,
      place,
      sheet,
      cell: place.slice(place.lastIndexOf('!') + 1),
      label: words.label(finding),
      sentence: words.sentence(finding),
      ...(cause !== '' && { cause }),
      related: finding.related.map(placeText),
      ...(rule && { rule: { says: rule.says[language], source: rule.source, isUnverified: rule.status === 'U' } }),
    };
  });
}
