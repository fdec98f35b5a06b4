import { Decimal, powerOfTen, roundHalfUp, truncate, type Decimal as Value } from '../../number/decimal.js';
import { toNumber } from '../convertValue.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { isError, WRONG_NUMBER, type MaybeValue } from '../formulaValue.js';

/** The digits that Excel keeps: what it rounds is no finer. */
const DIGITS_KEPT = 15;
const MOST_DECIMALS = 100;

/** Rounding, away from zero at the half; the second argument is the number of decimals, negative for tens and hundreds. */
export const ROUNDING: FormulaFunctions = {
  ROUND: rounding(roundHalfUp),
  ROUNDUP: rounding(awayFromZero),
  ROUNDDOWN: rounding(truncate),
  TRUNC: rounding(truncate),
  /** Down, also below zero: INT(-1.5) is -2. */
  INT: rounding((value) => value.floor()),
  ABS: rounding((value) => value.abs(), false),
  SIGN: rounding((value) => new Decimal(value.isZero() ? 0 : value.isNegative() ? -1 : 1), false),
  MOD: (args, evaluation) => {
    const [value, divisor] = args.map((one) => toNumber(evaluation.value(one)));
    if (value === undefined || isError(value)) return value;
    if (divisor === undefined || isError(divisor)) return divisor;
    return divisor.isZero() ? { error: '#DIV/0!' } : value.minus(divisor.times(value.dividedBy(divisor).floor()));
  },
  SQRT: rounding((value) => (value.isNegative() ? undefined : value.sqrt()), false),
};

function rounding(round: (value: Value, decimals: number) => Value | undefined, isOfKeptDigits = true) {
  return ([argument, places]: readonly Expression[], evaluation: Evaluation): MaybeValue => {
    const value = argument && toNumber(evaluation.value(argument));
    if (value === undefined || isError(value)) return value;
    const decimals = places === undefined ? new Decimal(0) : toNumber(evaluation.value(places));
    if (decimals === undefined || isError(decimals)) return decimals;
    if (decimals.abs().greaterThan(MOST_DECIMALS)) return undefined;
    return round(isOfKeptDigits ? value.toSignificantDigits(DIGITS_KEPT) : value, decimals.truncated().toNumber()) ?? WRONG_NUMBER;
  };
}

function awayFromZero(value: Value, decimals: number): Value {
  const unit = powerOfTen(decimals);
  return value.times(unit).toDecimalPlaces(0, Decimal.ROUND_UP).dividedBy(unit);
}
