import { RECORD_ENTRY_RULES } from './recordEntryRules.js';
import { RECORD_RESULT_RULES } from './recordResultRules.js';
import type { ValidationRule } from './validationRule.js';

/** The rules on records of participation. They are verified in the streaming pass over the records, which counts them by these ids. */
export const RECORD_RULES: readonly ValidationRule[] = [...RECORD_ENTRY_RULES, ...RECORD_RESULT_RULES];
