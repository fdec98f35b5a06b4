import { keyText } from '../programme/figureKey.js';
import { cellId, type CellRef, type CellValue, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { Formula } from '../tables/formulas/formula.js';
import type { Table } from '../tables/table.js';
import { knownSums } from './knownSums.js';
import { linearTerms } from './linearTerms.js';
import type { Count, CountSystem, Relation, Term } from './suppression/countSystem.js';
import { fillMissing } from './suppression/fillMissing.js';

/** The numbers of persons in some tables, each once wherever it is repeated, with what holds among them. */
export interface PersonCounts {
  readonly system: CountSystem;
  /** The count that a cell shows, or that it would show if it were known; undefined for a cell of anything else. */
  indexOf(ref: CellRef): number | undefined;
}

/** Gathers the counts of persons of the tables, and their relations, from the formulas of their cells. */
export function personCounts(tables: readonly Table[], computed: ComputedTables): PersonCounts {
  const counts: { readonly value: number; readonly kind: Count['kind']; cells: number }[] = [];
  const relations: Relation[] = [];
  const indices = new Map<string, number>();
  const add = (value: number, kind: Count['kind']) => counts.push({ value, kind, cells: 0 }) - 1;

  const indexAt = (root: ComputedCell): number | undefined => indices.get(nameOf(root));
  const indexFor = (root: ComputedCell): number => {
    const name = nameOf(root);
    const index = indices.get(name) ?? add(isKnown(root.value) ? wholeOf(root.value) : 0, isKnown(root.value) ? 'figure' : 'missing');
    indices.set(name, index);
    return index;
  };

  const cells = tables.flatMap((table) => table.rows.flatMap((row) => [...row.cells].map(([column, spec]) => ({ cell: computed.cell({ table: table.id, row: row.key, column }), spec }))));
  for (const { cell } of cells) {
    const root = rootOf(cell, computed);
    if (isCountOfPersons(root)) counts[indexFor(root)]!.cells += 1;
  }

  for (const { cell, spec } of cells) {
    if (spec.kind !== 'figure' || spec.formula === undefined || spec.formula.isReference === true) continue;
    const operands = spec.formula.operands.map((ref) => rootOf(computed.cell(ref), computed));
    if (operands.every((operand) => indexAt(operand) === undefined)) continue;
    const isFigure = isKnown(cell.value) && indexAt(cell) === undefined;
    const relation = isFigure ? wholeAndPart(cell, operands.map(indexAt)) : sumOf(cell, spec.formula, operands);
    if (relation !== undefined) relations.push(relation);
  }
  for (const { total, parts } of tables.flatMap(knownSums)) {
    const cellsOfSum = [total, ...parts].map((ref) => rootOf(computed.cell(ref), computed));
    if (cellsOfSum.every((cell) => indexAt(cell) === undefined)) continue;
    relations.push(cellsOfSum.map((cell, i) => ({ count: indexFor(cell), factor: i === 0 ? 1 : -1 })));
  }

  /** `total − men − women`. Cells «n.d.» are parts of a total that was given, not of one that was computed without them. */
  function sumOf(cell: ComputedCell, formula: Formula, operands: readonly ComputedCell[]): Relation | undefined {
    const isComplete = cell.origin === 'computed';
    const terms = linearTerms(formula, operands.map(({ value }) => value));
    if (terms === undefined || operands.length === 0) return undefined;
    const own: Term = { count: indexFor(cell), factor: 1 };
    const others = operands.flatMap((operand, i): Term[] => {
      const isPart = isKnown(operand.value) ? isCountOfPersons(operand) : !isComplete;
      return isPart && terms.factors[i] !== 0 ? [{ count: indexFor(operand), factor: -terms.factors[i]! }] : [];
    });
    return [own, ...others];
  }

  /** A share of one count over another: the part is no larger than the whole. */
  function wholeAndPart({ value }: ComputedCell, [part, whole, ...more]: readonly (number | undefined)[]): Relation | undefined {
    if (part === undefined || whole === undefined || more.length > 0 || !isKnown(value) || value.quantity.unit !== 'ratio') return undefined;
    const rest = counts[whole]!.value - counts[part]!.value;
    if (part === whole || rest < 0 || counts[whole]!.kind !== 'figure' || counts[part]!.kind !== 'figure') return undefined;
    return [{ count: whole, factor: 1 }, { count: part, factor: -1 }, { count: add(rest, 'rest'), factor: -1 }];
  }

  const agreeing = fillMissing(counts, relations);
  return {
    system: { relations: agreeing.relations, counts: counts.map(({ kind, cells: places }, i) => ({ value: agreeing.values[i]!, kind, cost: Math.max(1, places) * String(agreeing.values[i]).length })) },
    indexOf: (ref) => indexAt(rootOf(computed.cell(ref), computed)),
  };
}

/** The cell that a cell repeats, or the cell itself. */
export function rootOf(cell: ComputedCell, computed: ComputedTables): ComputedCell {
  return cell.origin !== 'typed' && cell.formula?.isReference === true ? rootOf(computed.cell(cell.formula.operands[0]!), computed) : cell;
}

/** The same figure in two tables is one count. */
function nameOf({ ref, key, value }: ComputedCell): string {
  return key === undefined ? cellId(ref) : `${keyText(key)} ${isKnown(value) ? value.quantity.value.toFixed() : ''}`;
}

/** Measures of the plan: numbers to be reached, which name nobody. */
const TARGETS: readonly string[] = ['milestone2018', 'target2023'];

/** A known number of persons who took part; those of an initiative may be written as plain numbers. */
function isCountOfPersons({ key, value }: ComputedCell): boolean {
  if (!isKnown(value) || value.quantity.value.isNegative() || !Number.isSafeInteger(value.quantity.value.toNumber())) return false;
  const { unit } = value.quantity;
  return (unit === 'persons' && !TARGETS.includes(key?.measure ?? '')) || (unit === 'number' && key?.measure === 'initiativePersons');
}

function isKnown(value: CellValue): value is Extract<CellValue, { state: 'known' }> {
  return value.state === 'known';
}

function wholeOf({ quantity }: Extract<CellValue, { state: 'known' }>): number {
  return quantity.value.toNumber();
}
