import { achievementOfRates } from './achievementRatios.js';
import { percentagesNotSummed } from './annualSums.js';
import { referenceAdmissible, referenceNeeded, referenceWithinAll, resultsWithinReference } from './referenceOutputs.js';
import { longerTermReported } from './reportedIndicators.js';
import type { RuleProcedures } from './ruleProcedure.js';
import { sexTotals } from './sexTotals.js';
import { wholeNumbers } from './wholeNumbers.js';

/** How the rules on results that are no plain comparison of rows are verified. */
export const RESULT_PROCEDURES: RuleProcedures = {
  'ESF-CR-012': sexTotals(['T2A', 'T2C']),
  'ESF-CR-013': resultsWithinReference,
  'ESF-CR-014': referenceWithinAll,
  'ESF-CR-015': referenceNeeded,
  'ESF-CR-016': referenceAdmissible,
  'ESF-CR-017': wholeNumbers(['T2A']),
  'ESF-CR-018': achievementOfRates,
  'ESF-CR-019': longerTermReported,
  'ESF-CR-023': percentagesNotSummed,
};
