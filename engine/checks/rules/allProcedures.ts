import { FINANCIAL_PROCEDURES } from './financialProcedures.js';
import { OUTPUT_PROCEDURES } from './outputProcedures.js';
import { PERFORMANCE_PROCEDURES } from './performanceProcedures.js';
import { REPORT_PROCEDURES } from './reportProcedures.js';
import { RESULT_PROCEDURES } from './resultProcedures.js';
import type { RuleProcedures } from './ruleProcedure.js';

/** The procedures of the rules that have one. */
export const ALL_PROCEDURES: RuleProcedures = {
  ...OUTPUT_PROCEDURES,
  ...RESULT_PROCEDURES,
  ...PERFORMANCE_PROCEDURES,
  ...FINANCIAL_PROCEDURES,
  ...REPORT_PROCEDURES,
};
