import type { Decimal } from '../number/decimal.js';

/** A formula as a tree. References and texts are those of the formula by number, so that all the formulas of one skeleton share the tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  /** @unit text number of the formula */
  | { readonly kind: 'text'; readonly text: number }
  /** An argument that is left out: `IF(A1,,2)`. */
  | { readonly kind: 'missing' }
  | RangeExpression
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | CallExpression
  | BinaryExpression
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Expression }
  /** A constant array: `{1,2;3,4}`. */
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] };

/** A range by the numbers of its corners; a single cell has one corner twice. */
export interface RangeExpression {
  readonly kind: 'range';
  readonly sheet?: string;
  readonly first: number;
  readonly last: number;
}

export interface CallExpression {
  readonly kind: 'call';
  /** In capital letters, without the `_xlfn.` that files put before newer functions. */
  readonly name: string;
  readonly args: readonly Expression[];
}

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** The direct parts of an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.args;
    case 'binary':
      return [expression.left, expression.right];
    case 'unary':
      return [expression.operand];
    case 'array':
      return expression.rows.flat();
    default:
      return [];
  }
}

/** An expression and all its parts, however deep; without recursion, because a long sum is as deep as it has terms. */
export function* walk(expression: Expression): Generator<Expression> {
  const waiting = [expression];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    yield one;
    waiting.push(...[...partsOf(one)].reverse());
  }
}
