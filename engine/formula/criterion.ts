import { decimal } from '../number/decimal.js';
import { compareValues, type ComparisonOperator } from './compareValues.js';
import type { Evaluation } from './evaluation.js';
import type { Expression } from './expression.js';
import { isError, isNumber, type FormulaValue } from './formulaValue.js';

/** A condition of COUNTIF and its like: `"<"&0.85`, `"n.d."`, `A3`. */
export interface Criterion {
  /** Whether a cell meets it; undefined when that is not known. */
  holds(value: FormulaValue): boolean | undefined;
}

const OPERATOR = /^(<>|<=|>=|=|<|>)/;

/**
 * The condition that an argument states.
 * @returns undefined for what is not read: patterns with `*` and `?`, and numbers with decimals inside a text, which depend on the computer's language
 */
export function criterionOf(argument: Expression, evaluation: Evaluation): Criterion | undefined {
  if (argument.kind === 'binary' && argument.operator === '&' && argument.left.kind === 'text') {
    const operator = evaluation.value(argument.left);
    const operand = evaluation.value(argument.right);
    const isOperator = typeof operator === 'string' && OPERATOR.exec(operator)?.[0] === operator;
    if (isOperator && isNumber(operand)) return comparison(operator as ComparisonOperator, operand);
  }
  const value = evaluation.value(argument);
  if (value === undefined || isError(value)) return undefined;
  return typeof value === 'string' ? ofText(value) : comparison('=', value);
}

function ofText(text: string): Criterion | undefined {
  const operator = (OPERATOR.exec(text)?.[0] ?? '=') as ComparisonOperator;
  const operand = OPERATOR.test(text) ? text.slice(operator.length) : text;
  if (/[*?~]/.test(operand) || operand === '') return undefined;
  if (/^[-+]?\d{1,15}$/.test(operand)) return comparison(operator, decimal(operand.replace('+', '')));
  return /^[-+\d.,%/:]+$/.test(operand) || /^(?:true|false|vero|falso)$/i.test(operand) ? undefined : comparison(operator, operand);
}

/** Only cells of the same kind are compared, blank ones never; what is not of the kind is «different» all the same. */
function comparison(operator: ComparisonOperator, operand: FormulaValue): Criterion {
  return {
    holds(value) {
      const isOfKind = isNumber(operand) ? isNumber(value) : typeof operand === typeof value && value !== null;
      // A text that looks like a number counts as that number in Excel.
      if (!isOfKind && isNumber(operand) && typeof value === 'string' && /^\s*[-+]?\d/.test(value)) return undefined;
      if (!isOfKind) return operator === '<>';
      const result = compareValues(value, operator, operand);
      return isError(result) ? undefined : result;
    },
  };
}
