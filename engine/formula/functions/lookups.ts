import { orderOfNumbers, compareValues } from '../compareValues.js';
import { toCondition, toNumber } from '../convertValue.js';
import type { Area } from '../cellReader.js';
import { decimal } from '../../number/decimal.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { isError, isNumber, NOT_FOUND, WRONG_REFERENCE, type FormulaValue, type MaybeValue } from '../formulaValue.js';

/** Looking up, by equality only: what an approximate search finds depends on the order of the list. */
export const LOOKUPS: FormulaFunctions = {
  VLOOKUP: (args, evaluation) => lookUp(args, evaluation, (area, found, offset) => (offset > area.right - area.left ? undefined : [area.top + found, area.left + offset]), 'down'),
  HLOOKUP: (args, evaluation) => lookUp(args, evaluation, (area, found, offset) => (offset > area.bottom - area.top ? undefined : [area.top + offset, area.left + found]), 'right'),
  MATCH: ([sought, range, kind], evaluation) => {
    const [value, mode] = [sought && evaluation.value(sought), kind && toNumber(evaluation.value(kind))];
    const area = range && evaluation.area(range);
    if (value === undefined || isError(value) || area === undefined || !isNumber(mode) || !mode.isZero()) return undefined;
    const isRow = area.top === area.bottom;
    if (!isRow && area.left !== area.right) return NOT_FOUND;
    const found = find(value, area, isRow ? 'right' : 'down', evaluation);
    return found === undefined ? undefined : found < 0 ? NOT_FOUND : decimal(found + 1);
  },
  INDEX: ([range, first, second], evaluation) => {
    const area = range && evaluation.area(range);
    if (area === undefined || first === undefined) return undefined;
    const numbers = [first, second].map((one) => (one === undefined ? undefined : toNumber(evaluation.value(one))));
    if (!isNumber(numbers[0]) || (second !== undefined && !isNumber(numbers[1]))) return undefined;
    const isRow = area.top === area.bottom && second === undefined;
    const [down, right] = isRow ? [1, numbers[0].toNumber()] : [numbers[0].toNumber(), isNumber(numbers[1]) ? numbers[1].toNumber() : 1];
    if (!Number.isInteger(down) || !Number.isInteger(right) || down < 1 || right < 1) return undefined;
    if (down > area.bottom - area.top + 1 || right > area.right - area.left + 1) return WRONG_REFERENCE;
    return area.sheet.value(area.top + down - 1, area.left + right - 1);
  },
};

type PlaceOf = (area: Area, found: number, offset: number) => readonly [row: number, column: number] | undefined;

function lookUp([sought, range, number, isNear]: readonly Expression[], evaluation: Evaluation, placeOf: PlaceOf, direction: 'down' | 'right'): MaybeValue {
  const near = isNear === undefined ? true : toCondition(evaluation.value(isNear));
  const [value, area, position] = [sought && evaluation.value(sought), range && evaluation.area(range), number && toNumber(evaluation.value(number))];
  if (value === undefined || isError(value) || area === undefined || !isNumber(position) || !position.isInteger() || position.lessThan(1) || near !== false) return undefined;
  const found = find(value, area, direction, evaluation);
  if (found === undefined) return undefined;
  if (found < 0) return NOT_FOUND;
  const place = placeOf(area, found, position.toNumber() - 1);
  return place === undefined ? WRONG_REFERENCE : area.sheet.value(...place);
}

/** How far from the start of the first column (or row) a value stands; -1 when it does not. Patterns with `*` and `?` are not read. */
function find(sought: FormulaValue, area: Area, direction: 'down' | 'right', evaluation: Evaluation): number | undefined {
  if (sought === null || (typeof sought === 'string' && /[*?~]/.test(sought))) return undefined;
  const line: Area = direction === 'down' ? { ...area, right: area.left } : { ...area, bottom: area.top };
  let found = -1;
  const isRead = evaluation.visit(line, (value, row, column) => {
    if (found < 0 && isEqual(value, sought)) found = direction === 'down' ? row - area.top : column - area.left;
  });
  return isRead ? found : undefined;
}

function isEqual(value: FormulaValue, sought: FormulaValue): boolean {
  if (isNumber(value) && isNumber(sought)) return orderOfNumbers(value, sought) === 0;
  return !isError(value) && typeof value === typeof sought && compareValues(value, '=', sought) === true;
}
