import type { Expression } from './expression.js';
import type { FormulaText } from './formulaText.js';
import { parseFormula } from './parseFormula.js';
import { readFormulaText } from './readFormulaText.js';

/** A formula that was read: its tree, with its own references and texts. Formulas of one skeleton have the same tree. */
export interface Formula extends FormulaText {
  readonly expression: Expression;
}

/** Reads formulas: those of one skeleton are parsed once. */
export class FormulaReader {
  readonly #trees = new Map<string, Expression | undefined>();

  /** @returns undefined for a formula that is not read; never an exception */
  read(text: string): Formula | undefined {
    const apart = readFormulaText(text);
    if (apart === undefined) return undefined;
    const { skeleton, references, texts } = apart;
    let expression = this.#trees.get(skeleton);
    if (expression === undefined && !this.#trees.has(skeleton)) {
      expression = parseFormula(skeleton);
      this.#trees.set(skeleton, expression);
    }
    return expression && { skeleton, references, texts, expression };
  }
}
