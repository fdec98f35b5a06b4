import type { CellRef } from '../cell.js';
import type { Formula } from './formula.js';
import { sum } from './sum.js';

/** The sum of the annual values of a row: «n.d.» while a year is missing. Its sentence names the years, not every cell. */
export function annualSum(cells: readonly CellRef[], years: readonly number[]): Formula {
  const values = { first: String(years[0]), last: String(years.at(-1)) };
  return { ...sum(cells), explain: () => ({ rule: 'rule.annualSum', values }) };
}
