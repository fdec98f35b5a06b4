import type { BinaryOperator, Expression } from './expression.js';
import { formulaTokens, type FormulaToken } from './formulaTokens.js';
import { writtenNumber } from './wholeNumber.js';

/** How far one expression may stand inside another: Excel takes 64 functions one in the other. */
const DEEPEST = 100;

/** How strongly an operator binds. All of two sides group from the left, also `^`; a sign binds before `^`: `-2^2` is 4. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  '=': 1, '<>': 1, '<': 1, '<=': 1, '>': 1, '>=': 1,
  '&': 2,
  '+': 3, '-': 3,
  '*': 4, '/': 4,
  '^': 5,
};

/**
 * The tree of a skeleton.
 * @returns undefined when it is not a formula, or one that is not read: common cells, unions, several sheets at once
 */
export function parseFormula(skeleton: string): Expression | undefined {
  const tokens = formulaTokens(skeleton);
  if (tokens === undefined) return undefined;
  const parser = new FormulaParser(tokens);
  const expression = parser.expression(0);
  return parser.isAtEnd ? expression : undefined;
}

class FormulaParser {
  #at = 0;
  #depth = 0;
  #references = 0;
  #texts = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  /** An expression whose operators bind more strongly than `binding`. */
  expression(binding: number): Expression | undefined {
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth += 1;
    let left = this.#operand();
    while (left !== undefined) {
      const operator = this.#operator();
      if (operator === undefined || BINDING[operator] <= binding) break;
      this.#at += 1;
      const right = this.expression(BINDING[operator]);
      left = right && { kind: 'binary', operator, left, right };
    }
    this.#depth -= 1;
    return left;
  }

  #operator(): BinaryOperator | undefined {
    const token = this.tokens[this.#at];
    return token?.kind === 'mark' && Object.hasOwn(BINDING, token.text) ? (token.text as BinaryOperator) : undefined;
  }

  /** What stands between operators, with its signs and per cent signs. */
  #operand(): Expression | undefined {
    const sign = this.#take('-') ? '-' : this.#take('+') ? '+' : undefined;
    if (sign !== undefined) {
      this.#depth += 1;
      const operand = this.#depth >= DEEPEST ? undefined : this.#operand();
      this.#depth -= 1;
      return operand && { kind: 'unary', operator: sign, operand };
    }
    let operand = this.#single();
    while (operand !== undefined && this.#take('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  #single(): Expression | undefined {
    const token = this.tokens[this.#at];
    if (token === undefined) return undefined;
    this.#at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: writtenNumber(token.text) };
      case 'text':
        return { kind: 'text', text: this.#texts++ };
      case 'error':
        return { kind: 'error', code: token.text };
      case 'reference':
        return this.#range();
      case 'sheet':
        return this.#onSheet(sheetName(token.text));
      case 'word':
        return this.#take('(') ? this.#call(token.text) : wordAlone(token.text);
      case 'mark':
        return token.text === '(' ? this.#inParentheses() : token.text === '{' ? this.#array() : undefined;
    }
  }

  #range(sheet?: string): Expression | undefined {
    const first = this.#references++;
    let last = first;
    if (this.#take(':')) {
      if (this.tokens[this.#at]?.kind !== 'reference') return undefined;
      this.#at += 1;
      last = this.#references++;
    }
    return { kind: 'range', first, last, ...(sheet !== undefined && { sheet }) };
  }

  #onSheet(sheet: string): Expression | undefined {
    const token = this.tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'reference') return this.#range(sheet);
    if (token?.kind === 'error') return { kind: 'error', code: token.text };
    return token?.kind === 'word' ? { kind: 'name', name: token.text, sheet } : undefined;
  }

  #inParentheses(): Expression | undefined {
    const inside = this.expression(0);
    return this.#take(')') ? inside : undefined;
  }

  #call(word: string): Expression | undefined {
    const name = word.toUpperCase().replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/, '');
    if (this.#take(')')) return { kind: 'call', name, args: [] };
    const args: Expression[] = [];
    for (;;) {
      const argument: Expression | undefined = this.#isNext(',') || this.#isNext(')') ? { kind: 'missing' } : this.expression(0);
      if (argument === undefined) return undefined;
      args.push(argument);
      if (this.#take(')')) return { kind: 'call', name, args };
      if (!this.#take(',')) return undefined;
    }
  }

  #array(): Expression | undefined {
    const rows: Expression[][] = [[]];
    for (;;) {
      const one = this.#operand();
      if (one === undefined) return undefined;
      rows.at(-1)!.push(one);
      if (this.#take('}')) return { kind: 'array', rows };
      if (this.#take(';')) rows.push([]);
      else if (!this.#take(',')) return undefined;
    }
  }

  #isNext(mark: string): boolean {
    const token = this.tokens[this.#at];
    return token?.kind === 'mark' && token.text === mark;
  }

  #take(mark: string): boolean {
    if (!this.#isNext(mark)) return false;
    this.#at += 1;
    return true;
  }
}

function wordAlone(word: string): Expression {
  const plain = word.toUpperCase();
  return plain === 'TRUE' || plain === 'FALSE' ? { kind: 'boolean', value: plain === 'TRUE' } : { kind: 'name', name: word };
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
