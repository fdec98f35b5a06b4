import type { Expression } from './expression.js';
import type { Area } from './cellReader.js';
import type { FormulaValue, MaybeValue } from './formulaValue.js';

/** What a function is given: the means to evaluate its arguments, when and how it needs them. */
export interface Evaluation {
  /** One value; undefined when it is not known, also for a range of several cells. */
  value(expression: Expression): MaybeValue;
  /** A range as such; undefined for anything else. */
  area(expression: Expression): Area | undefined;
  /** Whether an argument is written as a range: if it is, and has no area, it cannot be read. */
  isArea(expression: Expression): boolean;
  /** The values of an area that are not blank, row by row. @returns false when one of them is not known, or there are too many */
  visit(area: Area, see: (value: Exclude<FormulaValue, null>, row: number, column: number) => void): boolean;
  /** The same of an argument that is written as a range. @returns false also when it cannot be read */
  visitArgument(expression: Expression, see: (value: Exclude<FormulaValue, null>) => void): boolean;
}

/** A function of the language: undefined when what it gives is not known. */
export type FormulaFunction = (args: readonly Expression[], evaluation: Evaluation) => MaybeValue;

export type FormulaFunctions = Readonly<Record<string, FormulaFunction>>;
