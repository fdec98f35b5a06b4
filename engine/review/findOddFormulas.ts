import type { Formula } from '../formula/formula.js';
import { isNumber, type MaybeValue } from '../formula/formulaValue.js';
import { rangeOf } from '../formula/referencesOf.js';
import { relativeForm } from '../formula/relativeForm.js';
import { walk, type RangeExpression } from '../formula/expression.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import { addressOf, causeAt, formulaFinding, positionOf, type FormulaOutcome, type FormulaScene } from './formulaScene.js';
import { isUniform, placeAt, positionIn, predictFormula, type Direction } from './formulaLine.js';
import type { FormulaCell } from './formulaCell.js';
import { isSameNumber, shownValue } from './formulaShown.js';
import { readsNumbersOnly } from './formulaHoles.js';
import type { FormulaLines } from './formulaLines.js';
import type { PlacedFinding } from './placedFinding.js';

/**
 * Formulas unlike those beside them: the same computation on another row or column (a percentage of the wrong axis). The others of
 * the line must agree, and the formula must not go with those of the line that crosses.
 */
export function findOddFormulas(scene: FormulaScene, lines: FormulaLines): FormulaOutcome {
  const findings = new Map<FormulaCell, PlacedFinding>();
  for (const direction of ['down', 'across'] as const) {
    for (const line of lines[direction]) {
      if (line.length < 3 || isUniform(line, direction)) continue;
      for (const [i, one] of line.entries()) {
        const expected = findings.has(one) ? undefined : expectedAt(line, i, direction);
        if (expected === undefined || isSameFormula(expected, one.formula) || goesWith(lines, one, direction)) continue;
        const found = oddReference(scene, one, expected, neighbourOf(line, i));
        if (found !== undefined) findings.set(one, found);
      }
    }
  }
  return { findings: [...findings.values()], run: lines.down.reduce((total, line) => total + line.length, 0), notVerifiable: 0 };
}

/** More formulas than a table has rows are not gone through for each of them. */
const MOST_OTHERS = 200;

/** The formula that a place of a line should have: by two on each side that agree, or by all the others. */
function expectedAt(line: readonly FormulaCell[], i: number, direction: Direction): Formula | undefined {
  const nearest = i >= 2 && i < line.length - 2 ? predictFormula([line[i - 2]!, line[i - 1]!, line[i + 1]!, line[i + 2]!], line[i]!, direction) : undefined;
  if (nearest !== undefined || line.length > MOST_OTHERS) return nearest;
  const others = [...line.slice(0, i), ...line.slice(i + 1)];
  return (others.length < 3 ? undefined : predictFormula(others, line[i]!, direction)) ?? inOwnLine(others, line[i]!, direction);
}

/** Where all the others read only cells of their own row (or column), so should this one, whichever cells of it they are. */
function inOwnLine(others: readonly FormulaCell[], one: FormulaCell, direction: Direction): Formula | undefined {
  const readsOwn = (cell: FormulaCell) => cell.formula.references.every((reference) => positionIn(direction, reference) === positionIn(direction, cell));
  if (namesOtherSheets(one.formula) || !others.every(readsOwn)) return undefined;
  const references = one.formula.references.map((reference) => ({ ...reference, ...placeAt(direction, reference, positionIn(direction, one)) }));
  return { ...one.formula, references };
}

function namesOtherSheets({ expression }: Formula): boolean {
  return [...walk(expression)].some((one) => one.kind === 'range' && one.sheet !== undefined);
}

/** Whether a formula follows from two near it in the line that crosses: then it is of that family. */
function goesWith(lines: FormulaLines, one: FormulaCell, direction: Direction): boolean {
  const crossing: Direction = direction === 'down' ? 'across' : 'down';
  const line = lines.lineOf(one.cell, crossing);
  if (line === undefined || line.length < 2) return false;
  const i = line.indexOf(one);
  const near = [i - 2, i - 1, i + 1, i + 2].filter((k) => k >= 0 && k < line.length);
  const pairs = near.flatMap((a, k) => near.slice(k + 1).map((b) => [a, b] as const));
  // Two alone are of one family when one is a plain copy of the other.
  if (line.length === 2) return relativeForm(line[0]!.formula, line[0]!) === relativeForm(line[1]!.formula, line[1]!);
  return pairs.some(([a, b]) => {
    const expected = predictFormula([line[a]!, line[b]!], one, crossing);
    return expected !== undefined && isSameFormula(expected, one.formula);
  });
}

function isSameFormula(a: Formula, b: Formula): boolean {
  return a.references.every(({ row, column }, i) => row === b.references[i]!.row && column === b.references[i]!.column);
}

function neighbourOf(line: readonly FormulaCell[], i: number): FormulaCell {
  return line[i === 0 ? 1 : i - 1]!;
}

function oddReference(scene: FormulaScene, one: FormulaCell, expected: Formula, neighbour: FormulaCell): PlacedFinding | undefined {
  const different = [...walk(one.formula.expression)].filter((part): part is RangeExpression => part.kind === 'range' && rangeName(part, one.formula) !== rangeName(part, expected));
  const names = (formula: Formula) => [...new Set(different.map((part) => rangeName(part, formula)))].join(', ');
  const [value, should] = [one.formula, expected].map((formula) => scene.calculation.evaluate(formula, one.sheet)) as [MaybeValue, MaybeValue];
  // Like the others it would read a cell without a number, as it is it reads numbers: this row is another case, and its formula knows.
  if (!readsNumbersOnly(expected, one.sheet, scene, 0) && readsNumbersOnly(one.formula, one.sheet, scene, 0)) return undefined;
  const { workbook } = scene.subject;
  const isSame = value !== undefined && should !== undefined && (isNumber(value) && isNumber(should) ? isSameNumber(value, should) : value === should);
  const places = { found: names(one.formula), expected: names(expected), neighbour: addressOf(neighbour) };
  const divisor = different.find((part) => isDivisor(part, one.formula));
  const odd = different[0]!;
  const { top, left } = rangeOf(divisor ?? odd, one.formula);
  const referred = { sheet: (divisor ?? odd).sheet ?? one.sheet, row: top, column: left };
  const cause = isSame ? undefined : causeAt(scene, divisor === undefined ? 'otherCell' : 'otherBase', referred);
  const told = isNumber(should) && !isSame
    ? { severity: 'error', sentence: 'finding.oddReference', values: { ...places, value: shownValue(value ?? null, one.cell, workbook, should), should: shownValue(should, one.cell, workbook, value) } } as const
    : { severity: isSame ? 'info' : 'warning', sentence: isSame ? 'finding.oddReferenceSame' : 'finding.oddReferenceOnly', values: places } as const;
  return formulaFinding(scene, 'CHK-FML', positionOf(one), told, [positionOf(neighbour), referred], cause);
}

function isDivisor(part: RangeExpression, { expression }: Formula): boolean {
  return [...walk(expression)].some((one) => one.kind === 'binary' && one.operator === '/' && one.right === part);
}

/** "C9", "C5:C8", "S1 Piano finanziario!D8". */
function rangeName(part: RangeExpression, formula: Formula): string {
  const { sheet, top, left, bottom, right } = rangeOf(part, formula);
  const corners = [...new Set([`${columnLetters(left)}${top}`, `${columnLetters(right)}${bottom}`])].join(':');
  return sheet === undefined ? corners : `${sheet}!${corners}`;
}
