import { toCondition } from '../convertValue.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { isError, isNumber, NOT_FOUND, WRONG_VALUE, type FormulaError, type FormulaValue, type MaybeValue } from '../formulaValue.js';

/** Conditions. Only the argument that is needed is evaluated. */
export const LOGICAL: FormulaFunctions = {
  IF: ([condition, then, otherwise], evaluation) => {
    const holds = condition && toCondition(evaluation.value(condition));
    if (holds === undefined || isError(holds)) return holds;
    const chosen = holds ? then : otherwise;
    return chosen === undefined ? (holds ? undefined : false) : evaluation.value(chosen);
  },
  IFERROR: replacing(isError),
  IFNA: replacing((value) => isError(value) && value.error === NOT_FOUND.error),
  AND: (args, evaluation) => conditions(args, evaluation, (all) => all.every((one) => one)),
  OR: (args, evaluation) => conditions(args, evaluation, (all) => all.some((one) => one)),
  NOT: ([condition], evaluation) => {
    const holds = condition && toCondition(evaluation.value(condition));
    return typeof holds === 'boolean' ? !holds : holds;
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => NOT_FOUND,
  ISNUMBER: about(isNumber),
  ISTEXT: about((value) => typeof value === 'string'),
  ISBLANK: about((value) => value === null),
  ISERROR: about(isError),
  ISERR: about((value) => isError(value) && value.error !== NOT_FOUND.error),
  ISNA: about((value) => isError(value) && value.error === NOT_FOUND.error),
};

function about(question: (value: FormulaValue) => boolean) {
  return ([argument]: readonly Expression[], evaluation: Evaluation): MaybeValue => {
    const value = argument && evaluation.value(argument);
    return value === undefined ? undefined : question(value);
  };
}

function replacing(isReplaced: (value: FormulaValue) => boolean) {
  return ([argument, instead]: readonly Expression[], evaluation: Evaluation): MaybeValue => {
    const value = argument && evaluation.value(argument);
    if (value === undefined || instead === undefined) return undefined;
    return isReplaced(value) ? evaluation.value(instead) : value;
  };
}

/** In cells, texts and blanks are passed over; no condition at all is an error. */
function conditions(args: readonly Expression[], evaluation: Evaluation, decide: (all: readonly boolean[]) => boolean): MaybeValue {
  const all: boolean[] = [];
  let error: FormulaError | undefined;
  const see = (value: boolean | FormulaError | undefined) => {
    if (typeof value === 'boolean') all.push(value);
    else error ??= value;
  };
  for (const argument of args) {
    if (evaluation.isArea(argument)) {
      if (!evaluation.visitArgument(argument, (value) => see(typeof value === 'string' ? undefined : toCondition(value)))) return undefined;
    } else {
      const condition = toCondition(evaluation.value(argument));
      if (condition === undefined) return undefined;
      see(condition);
    }
  }
  return error ?? (all.length === 0 ? WRONG_VALUE : decide(all));
}
