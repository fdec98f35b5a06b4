import { AMOUNT_PROCEDURES } from './amountProcedures.js';
import type { RuleProcedures } from './ruleProcedure.js';
import { SPECIAL_USE_PROCEDURES } from './specialUseProcedures.js';
import { TABLE_6_PROCEDURES } from './table6Procedures.js';
import { TABLE_7_PROCEDURES } from './table7Procedures.js';
import { UNION_SHARE_PROCEDURES } from './unionShareProcedures.js';

/** How the financial rules are verified. */
export const FINANCIAL_PROCEDURES: RuleProcedures = {
  ...TABLE_6_PROCEDURES,
  ...TABLE_7_PROCEDURES,
  ...SPECIAL_USE_PROCEDURES,
  ...UNION_SHARE_PROCEDURES,
  ...AMOUNT_PROCEDURES,
};
