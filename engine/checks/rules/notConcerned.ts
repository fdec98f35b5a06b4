import type { Bilingual } from '../../law/reference.js';
import type { RuleResult } from './ruleProcedure.js';

/** A rule with nothing to look at in this report, and why. */
export function notConcerned(why: Bilingual): RuleResult {
  return { findings: [], run: 0, held: 0, notVerifiable: 0, reason: { it: `non si applica: ${why.it}`, en: `does not apply: ${why.en}` } };
}
