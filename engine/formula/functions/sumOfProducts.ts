import { ZERO } from '../../number/decimal.js';
import { sizeOf } from '../cellReader.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { isError, isNumber, WRONG_VALUE, type MaybeValue } from '../formulaValue.js';
import { operate } from '../operate.js';

/** More cells than a table of the report has are left uncomputed. */
const MOST_CELLS = 10_000;

/** The sum of the products of ranges, or of conditions on ranges: `SUMPRODUCT((A2:A9="x")*B2:B9)`. */
export const SUM_OF_PRODUCTS: FormulaFunctions = {
  SUMPRODUCT: (args, evaluation) => {
    const all = args.map((argument) => blockOf(argument, evaluation));
    const [first] = all;
    if (first === undefined || all.some((one) => one === undefined)) return undefined;
    const blocks = all as Block[];
    if (!blocks.every(({ rows, columns }) => rows === first.rows && columns === first.columns)) return WRONG_VALUE;
    let total = ZERO;
    for (let i = 0; i < first.values.length; i += 1) {
      const factors = blocks.map(({ values }) => values[i]);
      if (factors.some((one) => one === undefined)) return undefined;
      const error = factors.find(isError);
      if (error !== undefined) return error;
      // What is no number counts as 0, also TRUE.
      if (factors.every(isNumber)) total = total.plus(factors.reduce((product, one) => product.times(one)));
    }
    return total;
  },
};

/** Values in rows and columns, row after row. */
interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly MaybeValue[];
}

function blockOf(expression: Expression, evaluation: Evaluation): Block | undefined {
  if (evaluation.isArea(expression)) return areaBlock(expression, evaluation);
  if (expression.kind === 'binary') {
    const [left, right] = [blockOf(expression.left, evaluation), blockOf(expression.right, evaluation)];
    return left && right && combined(left, right, (a, b) => operate(expression.operator, a, b));
  }
  if (expression.kind === 'unary' && expression.operator === '-') {
    const operand = blockOf(expression.operand, evaluation);
    return operand && combined({ rows: 1, columns: 1, values: [ZERO] }, operand, (a, b) => operate('-', a, b));
  }
  const value = evaluation.value(expression);
  return value === undefined ? undefined : { rows: 1, columns: 1, values: [value] };
}

function areaBlock(expression: Expression, evaluation: Evaluation): Block | undefined {
  const area = evaluation.area(expression);
  if (area === undefined || sizeOf(area) > MOST_CELLS) return undefined;
  const columns = area.right - area.left + 1;
  const values: MaybeValue[] = Array.from({ length: sizeOf(area) }, () => null);
  const isRead = evaluation.visit(area, (value, row, column) => void (values[(row - area.top) * columns + column - area.left] = value));
  return isRead ? { rows: area.bottom - area.top + 1, columns, values } : undefined;
}

/** Value by value; a single one goes with each of the other block. */
function combined(left: Block, right: Block, operator: (a: MaybeValue, b: MaybeValue) => MaybeValue): Block | undefined {
  const { rows, columns } = left.values.length > right.values.length ? left : right;
  const isFitting = [left, right].every((one) => one.values.length === 1 || (one.rows === rows && one.columns === columns));
  if (!isFitting) return undefined;
  const at = ({ values }: Block, i: number) => values[values.length === 1 ? 0 : i];
  return { rows, columns, values: Array.from({ length: rows * columns }, (_, i) => operator(at(left, i), at(right, i))) };
}
