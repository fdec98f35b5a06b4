import { FINANCIAL_RULES } from './financialRules.js';
import { OUTPUT_INDICATOR_RULES } from './outputRules.js';
import { PERFORMANCE_RULES } from './performanceRules.js';
import { RECORD_RULES } from './recordRules.js';
import { REPORT_RULES } from './reportRules.js';
import { RESULT_INDICATOR_RULES } from './resultRules.js';
import type { ValidationRule } from './validationRule.js';

/** Every validation rule, in the order of the families. */
export const ALL_RULES: readonly ValidationRule[] = [
  ...RECORD_RULES,
  ...OUTPUT_INDICATOR_RULES,
  ...RESULT_INDICATOR_RULES,
  ...PERFORMANCE_RULES,
  ...FINANCIAL_RULES,
  ...REPORT_RULES,
];
