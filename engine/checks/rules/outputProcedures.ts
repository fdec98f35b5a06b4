import { achievementOfNumbers, unusualAchievements } from './achievementRatios.js';
import { annualSums } from './annualSums.js';
import { axisSums } from './axisSums.js';
import { projectsWithinOperations, valuesNeedOperations } from './operationsOfAxis.js';
import { correctedYears, fallingValues } from './previousReport.js';
import { outputsReported } from './reportedIndicators.js';
import type { RuleProcedures } from './ruleProcedure.js';
import { sexesPresent, sexTotals } from './sexTotals.js';
import { wholeNumbers } from './wholeNumbers.js';

/** How the rules on outputs that are no plain comparison of rows are verified. */
export const OUTPUT_PROCEDURES: RuleProcedures = {
  'ESF-CO-013': sexTotals(['T4A', 'T4B']),
  'ESF-CO-014': sexesPresent,
  'ESF-CO-016': projectsWithinOperations,
  'ESF-CO-017': wholeNumbers(['T4A', 'T4B'], ['T4B']),
  'ESF-CO-018': annualSums,
  'ESF-CO-019': correctedYears,
  'ESF-CO-020': fallingValues,
  'ESF-CO-022': axisSums,
  'ESF-CO-023': outputsReported,
  'ESF-CO-025': achievementOfNumbers,
  'ESF-CO-026': unusualAchievements,
  'ESF-CO-028': valuesNeedOperations,
};
