import { exactly, type Quantity, type Unit } from '../number/quantity.js';
import { known, type CellValue } from '../tables/cell.js';
import type { Formula } from '../tables/formulas/formula.js';

/** A formula that adds and subtracts whole numbers of its operands: what it gives, and how often it takes each. */
export interface LinearTerms {
  readonly total: number;
  readonly factors: readonly number[];
}

/**
 * How a formula depends on its operands, found by asking it: with each operand larger by one in its turn. So nothing here has to
 * know the kinds of formulas. Undefined for one that does not give a whole number, or does not add.
 * @param values of the operands; one that is not known counts as zero persons
 */
export function linearTerms(formula: Formula, values: readonly CellValue[]): LinearTerms | undefined {
  const numbers = values.map(numberOf);
  const evaluate = (at: readonly Quantity[]) => wholeOf(formula.evaluate(at.map(known), formula.operands));
  const total = evaluate(numbers);
  if (total === undefined) return undefined;
  const factors: number[] = [];
  for (const i of numbers.keys()) {
    const moved = evaluate(numbers.map((number, j) => (i === j ? { ...number, value: number.value.plus(1) } : number)));
    if (moved === undefined) return undefined;
    factors.push(moved - total);
  }
  const sum = numbers.reduce((result, { value }, i) => result + factors[i]! * value.toNumber(), 0);
  return sum === total ? { total, factors } : undefined;
}

/** Units of what is counted: shares and amounts never add up to persons. */
const HEADS: readonly Unit[] = ['persons', 'number'];

function numberOf(value: CellValue): Quantity {
  return value.state === 'known' ? value.quantity : exactly('persons', 0);
}

function wholeOf(value: CellValue): number | undefined {
  return value.state === 'known' && HEADS.includes(value.quantity.unit) && value.quantity.value.isInteger() ? value.quantity.value.toNumber() : undefined;
}
