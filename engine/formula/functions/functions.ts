import type { FormulaFunctions } from '../evaluation.js';
import { AGGREGATES } from './aggregates.js';
import { CONDITIONAL } from './conditional.js';
import { LOGICAL } from './logical.js';
import { LOOKUPS } from './lookups.js';
import { ROUNDING } from './rounding.js';
import { SUM_OF_PRODUCTS } from './sumOfProducts.js';
import { TEXTS } from './texts.js';

/** The functions that are computed here, by their English names. Of any other, nothing is said. */
export const FUNCTIONS: FormulaFunctions = { ...AGGREGATES, ...CONDITIONAL, ...LOGICAL, ...LOOKUPS, ...ROUNDING, ...SUM_OF_PRODUCTS, ...TEXTS };
