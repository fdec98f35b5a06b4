import type { Expression } from './expression.js';
import type { FormulaText } from './formulaText.js';
import { parseFormula } from './parseFormula.js';
import { readFormulaText } from './readFormulaText.js';

/** A formula that was read: its tree, with its own references and texts. Formulas of one skeleton have the same tree. */
export interface Formula extends FormulaText {
  readonly expression: Expression;
}

/** So many skeletons are kept: a workbook of RAA has a hundred. */
const MOST_KEPT = 2000;
/** The workbooks of a folder are made alike: what was parsed for one serves the next. */
const trees = new Map<string, Expression | undefined>();

/**
 * Reads a formula: those of one skeleton are parsed once, whatever workbook they stand in.
 * @returns undefined for a formula that is not read; never an exception
 */
export function readFormula(text: string): Formula | undefined {
  const apart = readFormulaText(text);
  if (apart === undefined) return undefined;
  const { skeleton, references, texts } = apart;
  const expression = treeOf(skeleton, text);
  return expression && { skeleton, references, texts, expression };
}

function treeOf(skeleton: string, text: string): Expression | undefined {
  // A formula of constants alone is its own skeleton: as a piece of the file it would keep the whole file in memory.
  if (skeleton === text) return parseFormula(skeleton);
  let expression = trees.get(skeleton);
  if (expression === undefined && !trees.has(skeleton)) {
    expression = parseFormula(skeleton);
    if (trees.size >= MOST_KEPT) trees.clear();
    trees.set(skeleton, expression);
  }
  return expression;
}
