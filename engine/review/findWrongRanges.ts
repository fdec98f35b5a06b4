import { isNumber } from '../formula/formulaValue.js';
import type { SheetCells } from '../formula/workbookCells.js';
import { formulaFinding, addressOf, causeAt, positionOf, type FormulaOutcome, type FormulaScene } from './formulaScene.js';
import { placeAt, positionIn, type CellPlace, type Direction } from './formulaLine.js';
import { shownValue } from './formulaShown.js';
import { covers, rangeId, type Interval, type LineSum } from './formulaSum.js';
import { blockBeside } from './blockBeside.js';
import type { PlacedFinding } from './placedFinding.js';
import { ZERO } from '../number/decimal.js';

/**
 * Sums that do not cover their rows: that leave out a row which the sums beside them take, or which the formula itself counts, or
 * that stands between the rows and the total; that take the total itself, or a subtotal together with its parts.
 */
export function findWrongRanges(scene: FormulaScene): FormulaOutcome {
  const findings: PlacedFinding[] = [];
  let run = 0;
  for (const { sheet, sums } of scene.sheets) {
    const beside = withUsual(groupBy(sums, besideId), ({ parts }) => rangeId(parts));
    const inLine = withUsual(groupBy(sums, lineId), relativeId);
    const cells = scene.sheet(sheet.name)!;
    run += sums.length;
    for (const sum of sums) {
      const others = beside.get(besideId(sum))!;
      const line = inLine.get(lineId(sum))!;
      const found = ofItself(scene, sum) ?? twice(scene, sum, line.all) ?? unlikeOthers(scene, sum, others, cells) ?? lessThanCounted(scene, sum, cells) ?? unlikeBlocks(scene, sum, line, cells) ?? besideBlock(scene, sum, others, cells);
      if (found !== undefined) findings.push(found);
    }
  }
  return { findings, run, notVerifiable: 0 };
}

/** Sums of columns stand beside one another in a row, sums of rows in a column. */
function besideId({ direction, cell }: LineSum): string {
  return `${direction} ${direction === 'down' ? cell.row : cell.column}`;
}

function lineId({ direction, cell }: LineSum): string {
  return `${direction} ${direction === 'down' ? cell.column : cell.row}`;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Some sums, and one of those that cover what most of them do. */
interface Sums {
  readonly all: readonly LineSum[];
  /** None when no two agree, or not more than half of the others do. */
  readonly usual?: LineSum;
}

function withUsual(groups: ReadonlyMap<string, readonly LineSum[]>, idOf: (sum: LineSum) => string): Map<string, Sums> {
  return new Map(
    [...groups].map(([key, all]) => {
      const [most] = [...groupBy(all, idOf).values()].sort((a, b) => b.length - a.length);
      const isUsual = most!.length >= 2 && most!.length > (all.length - 1) / 2;
      return [key, isUsual ? { all, usual: most![0]! } : { all }];
    }),
  );
}

function ofItself(scene: FormulaScene, { cell, direction, parts }: LineSum): PlacedFinding | undefined {
  if (!covers(parts, positionIn(direction, cell))) return undefined;
  return formulaFinding(scene, 'CHK-INT', positionOf(cell), { severity: 'error', sentence: 'finding.sumOfItself', values: { range: rangeText(parts, cell, direction) } });
}

/** Subtotals of a line that are looked through for one sum: more than a table has. */
const MOST_SUBTOTALS = 60;

function twice(scene: FormulaScene, sum: LineSum, line: readonly LineSum[]): PlacedFinding | undefined {
  const { cell, direction, parts, isSubtotal } = sum;
  if (line.length > MOST_SUBTOTALS) return undefined;
  const subtotal = line.find(
    (other) =>
      other !== sum &&
      !(isSubtotal && other.isSubtotal) &&
      covers(parts, positionIn(direction, other.cell)) &&
      other.parts.some(({ first, last }) => covers(parts, first) && covers(parts, last)),
  );
  if (subtotal === undefined) return undefined;
  const place = positionOf(subtotal.cell);
  const told = { severity: 'error', sentence: 'finding.sumTwice', values: { range: rangeText(parts, cell, direction), subtotal: addressOf(place) } } as const;
  return formulaFinding(scene, 'CHK-INT', positionOf(cell), told, [place], causeAt(scene, 'countedTwice', place));
}

/** The sums beside it agree on other rows, and the rows in which they differ hold numbers. */
function unlikeOthers(scene: FormulaScene, sum: LineSum, others: Sums, cells: SheetCells): PlacedFinding | undefined {
  const { cell, direction, parts } = sum;
  const usual = others.usual?.parts;
  if (usual === undefined || rangeId(usual) === rangeId(parts)) return undefined;
  if (!usual.some(({ first, last }) => parts.some((part) => part.first <= last && first <= part.last))) return undefined;
  const out = numbersIn(usual, cell, direction, cells).filter((place) => !covers(parts, positionIn(direction, place)));
  if (out.length > 0) return leavesOut(scene, sum, out, cells);
  const extra = numbersIn(parts, cell, direction, cells).filter((place) => !covers(usual, positionIn(direction, place)));
  if (extra.length === 0) return undefined;
  const values = { range: rangeText(parts, cell, direction), usual: rangeText(usual, cell, direction), extra: placesText(extra) };
  return formulaFinding(scene, 'CHK-INT', positionOf(cell), { severity: 'error', sentence: 'finding.sumBeyond', values }, extra.map((place) => ({ sheet: cell.sheet, ...place })));
}

/** `IF(COUNT(C6:C10)<5,"n.d.",SUM(C6:C9))` counts a row that it does not add. */
function lessThanCounted(scene: FormulaScene, sum: LineSum, cells: SheetCells): PlacedFinding | undefined {
  const { cell, direction, parts, counted = [] } = sum;
  const out = numbersIn(counted, cell, direction, cells).filter((place) => !covers(parts, positionIn(direction, place)));
  return out.length > 0 ? leavesOut(scene, sum, out, cells) : undefined;
}

/** The blocks of its column have so many rows each, and so has its own: `C5` adds C6:C8, `C13` adds C14:C16, `C9` only C10:C11. */
function unlikeBlocks(scene: FormulaScene, sum: LineSum, { all, usual: model }: Sums, cells: SheetCells): PlacedFinding | undefined {
  const { cell, direction, parts } = sum;
  if (model?.parts.length !== 1 || parts.length !== 1 || all.length > MOST_SUBTOTALS || relativeId(model) === relativeId(sum)) return undefined;
  const shift = positionIn(direction, cell) - positionIn(direction, model.cell);
  const usual = model.parts.map(({ first, last }) => ({ first: first + shift, last: last + shift }));
  if (usual[0]!.first > parts[0]!.last || parts[0]!.first > usual[0]!.last) return undefined;
  const out = numbersIn(usual, cell, direction, cells).filter((place) => !all.some((other) => covers(other.parts, positionIn(direction, place))));
  const isTyped = out.length > 0 && out.every(({ row, column }) => cells.cell(row, column)?.formula === undefined);
  return isTyped ? leavesOut(scene, sum, out, cells) : undefined;
}

function relativeId({ cell, direction, parts }: LineSum): string {
  return rangeId(parts, positionIn(direction, cell));
}

/** Rows that somebody added between the rows and the total, or above the first. No such thing is said of a row that all the sums leave out on purpose. */
function besideBlock(scene: FormulaScene, sum: LineSum, others: Sums, cells: SheetCells): PlacedFinding | undefined {
  if (sum.direction !== 'down' || sum.parts.length !== 1 || others.all.some(({ parts }) => rangeId(parts) !== rangeId(sum.parts))) return undefined;
  const out = blockBeside(sum, cells, scene.subject.workbook);
  return out.length > 0 ? leavesOut(scene, sum, out, cells, 'warning') : undefined;
}

function leavesOut(scene: FormulaScene, { cell, direction, parts }: LineSum, out: readonly CellPlace[], cells: SheetCells, severity: 'error' | 'warning' = 'error'): PlacedFinding {
  const sumOf = (places: readonly CellPlace[]) => places.reduce((total, { row, column }) => {
    const value = cells.value(row, column);
    return isNumber(value) ? total.plus(value) : total;
  }, ZERO);
  const found = sumOf(numbersIn(parts, cell, direction, cells));
  const expected = found.plus(sumOf(out));
  const { workbook } = scene.subject;
  const places = out.map((place) => ({ sheet: cell.sheet, ...place }));
  const values = {
    range: rangeText(parts, cell, direction),
    left: placesText(out),
    found: shownValue(found, cell.cell, workbook, expected),
    expected: shownValue(expected, cell.cell, workbook, found),
  };
  return formulaFinding(scene, 'CHK-INT', positionOf(cell), { severity, sentence: 'finding.sumLeavesOut', values }, places, places.length === 1 ? causeAt(scene, 'leftOut', places[0]!) : undefined);
}

function numbersIn(parts: readonly Interval[], line: CellPlace, direction: Direction, cells: SheetCells): CellPlace[] {
  const last = direction === 'down' ? cells.lastRow : cells.lastColumn;
  const places: CellPlace[] = [];
  for (const part of parts) {
    for (let position = part.first; position <= Math.min(part.last, last); position += 1) {
      const { row, column } = placeAt(direction, line, position);
      if (isNumber(cells.value(row, column))) places.push({ row, column });
    }
  }
  return places;
}

function rangeText(parts: readonly Interval[], line: CellPlace, direction: Direction): string {
  return parts.map(({ first, last }) => [...new Set([first, last])].map((position) => addressOf(placeAt(direction, line, position))).join(':')).join(', ');
}

/** Cells by name; of many, how far they go. */
function placesText(places: readonly CellPlace[]): string {
  const names = places.map(addressOf);
  return names.length <= 4 ? names.join(', ') : `${names[0]!}, …, ${names.at(-1)!}`;
}
