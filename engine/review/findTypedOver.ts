import type { Formula } from '../formula/formula.js';
import { isNumber } from '../formula/formulaValue.js';
import { decimal } from '../number/decimal.js';
import { addressOf, formulaFinding, positionOf, type FormulaOutcome, type FormulaScene } from './formulaScene.js';
import { holesOf, reads, readsNumbersOnly, type Hole } from './formulaHoles.js';
import type { FormulaLines } from './formulaLines.js';
import { isSameNumber, isShownAlike, shownValue } from './formulaShown.js';
import { typedTotals } from './typedTotals.js';
import type { PlacedFinding } from './placedFinding.js';

/**
 * What stands where the formulas beside it say that one of theirs should: a typed number, or another computation. Nothing is said
 * where their formula would not give a number, because a part is missing: there a typed total is right.
 */
export function findTypedOver(scene: FormulaScene, sheet: FormulaScene['sheets'][number], lines: FormulaLines): FormulaOutcome & { readonly odd: readonly PlacedFinding[] } {
  const cells = scene.sheet(sheet.sheet.name)!;
  const holes = [...lines.down.flatMap((line) => holesOf(line, 'down', cells)), ...lines.across.flatMap((line) => holesOf(line, 'across', cells)), ...typedTotals(sheet.sums, cells)];
  const typed = new Map<string, PlacedFinding>();
  const odd = new Map<string, PlacedFinding>();
  for (const hole of holes) {
    const id = addressOf(hole.cell);
    if (hole.cell.kind !== 'number' || typed.has(id) || odd.has(id)) continue;
    const { formula } = hole.cell;
    const isTyped = formula === undefined || !/[A-Z(]/i.test(formula);
    if (isTyped) {
      const found = typedFinding(scene, sheet.sheet.name, hole);
      if (found !== undefined) typed.set(id, found);
    } else if (!hole.isAtEnd) {
      const found = oddFinding(scene, sheet.sheet.name, hole, lines);
      if (found !== undefined) odd.set(id, found);
    }
  }
  const run = lines.down.reduce((total, line) => total + line.length, 0) + typed.size;
  return { findings: [...typed.values()], odd: [...odd.values()], run, notVerifiable: 0 };
}

function typedFinding(scene: FormulaScene, sheet: string, { cell, expected, neighbour, isAtEnd }: Hole): PlacedFinding | undefined {
  // The first of a series is typed, and the formulas after it go on from there.
  if (isAtEnd && reads(neighbour.formula, sheet, cell)) return undefined;
  const should = valueOf(scene, sheet, expected);
  if (should === undefined) return undefined;
  const { workbook } = scene.subject;
  const found = decimal(cell.text);
  const isSame = isShownAlike(found, should, workbook.styles[cell.style]);
  const values = { found: shownValue(found, cell, workbook, should), expected: shownValue(should, cell, workbook, found), neighbour: addressOf(neighbour) };
  return formulaFinding(
    scene,
    'CHK-FOR',
    { sheet, row: cell.row, column: cell.column },
    isSame ? { severity: 'info', sentence: 'finding.typedOverSame', values } : { severity: 'error', sentence: 'finding.typedOverFormula', values },
    [positionOf(neighbour)],
  );
}

/** A number of another computation among formulas that agree: told when the figures differ, and the formula is no subtotal of its line. */
function oddFinding(scene: FormulaScene, sheet: string, { cell, expected, neighbour }: Hole, lines: FormulaLines): PlacedFinding | undefined {
  const should = valueOf(scene, sheet, expected);
  const isOfFamily = (['down', 'across'] as const).some((direction) => (lines.lineOf(cell, direction)?.length ?? 0) > 1);
  if (should === undefined || isOfFamily || /\b(?:SUM|SUBTOTAL)\(/i.test(cell.formula!)) return undefined;
  const value = decimal(cell.text);
  if (isSameNumber(value, should)) return undefined;
  const { workbook } = scene.subject;
  const values = { value: shownValue(value, cell, workbook, should), should: shownValue(should, cell, workbook, value), neighbour: addressOf(neighbour) };
  return formulaFinding(scene, 'CHK-FML', { sheet, row: cell.row, column: cell.column }, { severity: 'warning', sentence: 'finding.oddComputation', values }, [positionOf(neighbour)]);
}

/** What the formula would give; undefined when it is no number, or reads a cell that holds none. */
function valueOf(scene: FormulaScene, sheet: string, expected: Formula) {
  if (!readsNumbersOnly(expected, sheet, scene)) return undefined;
  const value = scene.calculation.evaluate(expected, sheet);
  return isNumber(value) ? value : undefined;
}
