import type { FormulaValue, MaybeValue } from '../formula/formulaValue.js';
import { isError, isNumber } from '../formula/formulaValue.js';
import { rangeOf } from '../formula/referencesOf.js';
import { walk } from '../formula/expression.js';
import { cachedValue, hasCachedResult } from '../formula/workbookCells.js';
import { decimal, type Decimal } from '../number/decimal.js';
import type { CellPosition } from '../plan/placement.js';
import { formulaFinding, positionOf, type FormulaOutcome, type FormulaScene } from './formulaScene.js';
import { functionsOf, type FormulaCell } from './formulaCell.js';
import { isSameNumber, isShownAlike, shownValue } from './formulaShown.js';
import type { PlacedFinding } from './placedFinding.js';

/** Excel counts with 15 digits: a difference of large numbers is known no better than this share of the largest. */
const DIGITS_OF_EXCEL = decimal('1e-14');
/** Of what a formula reads, so many cells are named beside it. */
const MOST_RELATED = 12;

/**
 * Results that are not what their formula gives with the values that stand in the cells now: somebody changed the values with a
 * program that does not calculate, or with the calculation switched off. Only the formulas that read a changed cell are found, not
 * those that follow from them.
 */
export function findStaleResults(scene: FormulaScene): FormulaOutcome {
  const findings: PlacedFinding[] = [];
  let [run, notVerifiable] = [0, 0];
  for (const { formulas, unread } of scene.sheets) {
    notVerifiable += unread;
    for (const one of formulas) {
      const given = hasCachedResult(one.cell) ? scene.calculation.evaluate(one.formula, one.sheet) : undefined;
      if (given === undefined) {
        notVerifiable += 1;
        continue;
      }
      const found = cachedValue(one.cell);
      const isStale = !isSame(found, given) && !isWithinDigits(scene, one, found, given);
      // Hidden rows, which are not known here, count for nothing in subtotals.
      if (isStale && functionsOf(one.formula).has('SUBTOTAL')) notVerifiable += 1;
      else run += 1;
      if (isStale && !functionsOf(one.formula).has('SUBTOTAL')) findings.push(staleFinding(scene, one, found, given));
    }
  }
  return { findings, run, notVerifiable };
}

function isSame(found: MaybeValue, given: FormulaValue): boolean {
  if (isNumber(found) && isNumber(given)) return isSameNumber(found, given);
  if (isError(found) && isError(given)) return found.error === given.error;
  return found === given;
}

/** Whether the digits that Excel loses, when it takes large numbers from one another, explain the difference. */
function isWithinDigits(scene: FormulaScene, one: FormulaCell, found: MaybeValue, given: FormulaValue): boolean {
  if (!isNumber(found) || !isNumber(given)) return false;
  const largest = operandsOf(scene, one).reduce<Decimal | undefined>((most, { value }) => (most?.greaterThan(value.abs()) === true ? most : value.abs()), undefined);
  return largest !== undefined && found.minus(given).abs().lessThanOrEqualTo(largest.times(DIGITS_OF_EXCEL));
}

interface Operand {
  readonly place: CellPosition;
  readonly value: Decimal;
}

/** The numbers that a formula reads, of the cells that it names; not those of whole columns. */
function operandsOf({ calculation }: FormulaScene, { formula, sheet }: FormulaCell): Operand[] {
  const operands: Operand[] = [];
  for (const one of walk(formula.expression)) {
    if (one.kind !== 'range') continue;
    const cells = calculation.cells.sheet(one.sheet ?? sheet);
    const { top, left, bottom, right } = rangeOf(one, formula);
    for (let row = top; cells !== undefined && row <= Math.min(bottom, cells.lastRow) && operands.length < MOST_OPERANDS; row += 1) {
      for (let column = left; column <= Math.min(right, cells.lastColumn); column += 1) {
        const value = cells.value(row, column);
        if (isNumber(value)) operands.push({ place: { sheet: cells.name, row, column }, value });
      }
    }
  }
  return operands;
}

const MOST_OPERANDS = 1000;

function staleFinding(scene: FormulaScene, one: FormulaCell, found: MaybeValue, given: FormulaValue): PlacedFinding {
  const { workbook } = scene.subject;
  const isHidden = isNumber(found) && isNumber(given) && isShownAlike(found, given, workbook.styles[one.cell.style]);
  const places = new Map(operandsOf(scene, one).map(({ place }) => [`${place.sheet}/${place.row}/${place.column}`, place]));
  return formulaFinding(
    scene,
    'CHK-CAC',
    positionOf(one),
    {
      severity: isHidden ? 'warning' : 'error',
      sentence: isHidden ? 'finding.staleDigits' : 'finding.staleResult',
      values: { found: shownValue(found ?? null, one.cell, workbook, given), expected: shownValue(given, one.cell, workbook, found ?? null) },
    },
    [...places.values()].slice(0, MOST_RELATED),
  );
}
