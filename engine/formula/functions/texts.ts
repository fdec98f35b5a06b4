import { toNumber, toText } from '../convertValue.js';
import { decimal } from '../../number/decimal.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { isError, isNumber, WRONG_VALUE, type MaybeValue } from '../formulaValue.js';

/** Texts. */
export const TEXTS: FormulaFunctions = {
  CONCATENATE: joined,
  CONCAT: (args, evaluation) => (args.some((one) => evaluation.isArea(one) && evaluation.value(one) === undefined) ? undefined : joined(args, evaluation)),
  LEFT: (args, evaluation) => part(args, evaluation, (text, count) => text.slice(0, count)),
  RIGHT: (args, evaluation) => part(args, evaluation, (text, count) => (count === 0 ? '' : text.slice(-count))),
  LEN: ([argument], evaluation) => {
    const text = argument && toText(evaluation.value(argument));
    return typeof text === 'string' ? decimal(text.length) : text;
  },
  TRIM: ([argument], evaluation) => {
    const text = argument && toText(evaluation.value(argument));
    return typeof text === 'string' ? text.replace(/ +/g, ' ').replace(/^ | $/g, '') : text;
  },
  /** The link shows its second argument, else where it leads. */
  HYPERLINK: ([target, shown], evaluation) => (shown ?? target) && evaluation.value(shown ?? target!),
};

function joined(args: readonly Expression[], evaluation: Evaluation): MaybeValue {
  const texts: string[] = [];
  for (const argument of args) {
    const text = toText(evaluation.value(argument));
    if (text === undefined || isError(text)) return text;
    texts.push(text);
  }
  return texts.join('');
}

function part([argument, length]: readonly Expression[], evaluation: Evaluation, take: (text: string, count: number) => string): MaybeValue {
  const text = argument && toText(evaluation.value(argument));
  if (text === undefined || isError(text)) return text;
  const count = length === undefined ? decimal(1) : toNumber(evaluation.value(length));
  if (count === undefined || isError(count)) return count;
  return isNumber(count) && !count.isNegative() ? take(text, Math.min(count.truncated().toNumber(), text.length)) : WRONG_VALUE;
}
