import type { Quantity } from '../number/quantity.js';
import { Decimal } from '../number/decimal.js';
import type { FigureKey, Sex } from '../programme/figureKey.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, type CellRef, type CellSpec } from '../tables/cell.js';
import { inLanguage } from '../tables/valueText.js';
import { conceptOf, type Concept } from './concept.js';
import type { PercentageBase } from './figureContext.js';
import { nameWords } from './nameWords.js';

/** A cell of the workbook with a number, and what it is about. */
export interface FigureCell {
  readonly ref: CellRef;
  readonly quantity: Quantity;
  readonly concept: Concept;
  /** The axis, or the area; none for the whole programme. */
  readonly axis?: string;
  readonly priority?: string;
  readonly sex?: Sex;
  readonly indicator?: string;
  /** The words of the name of the indicator, the initiative or the area. */
  readonly words: readonly string[];
  /** Of what it is the percentage, where the table has more than one base. */
  readonly base?: PercentageBase;
  readonly role: 'value' | 'milestone' | 'target' | 'achievement';
  readonly kind: 'programme' | 'initiative' | 'otherFigure';
  /** Cells that hold the same quantity have the same text. */
  readonly identity: string;
}

/** The tables in which a narrative finds its figures: those of the summary. The first that has a figure stands for it. */
const TABLES = ['S1', 'S3', 'S4A', 'S4B', 'S2', 'S5', 'S7', 'S6', 'S8'] as const;

const ROLES: Readonly<Record<string, FigureCell['role']>> = { milestone: 'milestone', target: 'target', achievement: 'achievement' };

const BASES: Readonly<Record<string, PercentageBase>> = { ofParticipants: 'participants', ofVulnerable: 'vulnerable', ofProgramme: 'programme' };

/** The cells with numbers of the summary tables that the workbook has. */
export function figureCells(read: ReadBack): FigureCell[] {
  const quantities = new Map<string, Quantity>();
  const cells = TABLES.flatMap((id) => {
    const table = read.tables.tables.find((one) => one.id === id);
    if (table === undefined) return [];
    return table.rows.flatMap((row) => {
      const words = wordsOf(row.cells.get('name'), row.cells.get('detail'));
      return table.columns.flatMap(({ key: column }) => figureCell({ table: id, row: row.key, column }, words, read, quantities) ?? []);
    });
  });
  const seen = new Set<string>();
  return cells.filter(({ identity }) => !seen.has(identity) && seen.add(identity));
}

function figureCell(ref: CellRef, words: readonly string[], read: ReadBack, quantities: Map<string, Quantity>): FigureCell | undefined {
  const { value } = read.tables.cell(ref);
  if (value.state !== 'known') return undefined;
  const origin = originOf(ref, read);
  const { table, row, column } = ref;
  const isOther = table === 'S8';
  const role = ROLES[column] ?? (column === 'rate' && table === 'S2' ? 'achievement' : 'value');
  const key = (role === 'value' ? undefined : read.tables.cell(ref).key) ?? read.tables.cell(origin).key;
  const isFinancial = key?.indicator !== undefined && row.startsWith(`${key.axis}.`) && value.quantity.unit === 'euro';
  const concept = isFinancial ? 'certified' : key?.measure === 'indicatorValue' && table === 'S4B' ? 'group' : conceptOf(key?.measure);
  return {
    ref,
    quantity: { ...value.quantity, halfWidth: Decimal.max(value.quantity.halfWidth, quantityOf(ref, read, quantities)?.halfWidth ?? 0) },
    concept,
    ...scopeOf(key),
    words: isOther || table === 'S6' || table === 'S5' || table === 'S2' || table === 'S4A' ? words : [],
    role,
    ...(BASES[column] && { base: BASES[column] }),
    kind: isOther ? 'otherFigure' : table === 'S6' ? 'initiative' : 'programme',
    identity: cellId(role === 'value' ? origin : ref),
  };
}

function scopeOf(key: FigureKey | undefined) {
  if (key === undefined) return {};
  const { axis, priority, sex, indicator } = key;
  return { ...(axis && { axis }), ...(priority && { priority }), ...(sex && { sex }), ...(indicator && { indicator }) };
}

/** The cell that a cell repeats (a reference, a sum of one term), or itself. */
function originOf(ref: CellRef, read: ReadBack): CellRef {
  const { formula, value } = read.tables.cell(ref);
  const [to] = formula?.operands ?? [];
  if (to === undefined || formula!.operands.length > 1) return ref;
  const other = read.tables.cell(to).value;
  return value.state === 'known' && other.state === 'known' && other.quantity.value.equals(value.quantity.value) ? originOf(to, read) : ref;
}

/** The value with the precision that its terms have: a sum of rounded amounts is not exact, whatever its cell shows. */
function quantityOf(ref: CellRef, read: ReadBack, known: Map<string, Quantity>): Quantity | undefined {
  const before = known.get(cellId(ref));
  if (before !== undefined) return before;
  const { value, formula } = read.tables.cell(ref);
  if (value.state !== 'known') return undefined;
  let own = value.quantity;
  if (formula !== undefined) {
    const operands = formula.operands.map((operand) => {
      const quantity = quantityOf(operand, read, known);
      return quantity === undefined ? read.tables.cell(operand).value : ({ state: 'known', quantity } as const);
    });
    const computed = formula.evaluate(operands, formula.operands);
    if (computed.state === 'known' && computed.quantity.halfWidth.isFinite()) own = { ...own, halfWidth: Decimal.max(own.halfWidth, computed.quantity.halfWidth) };
  }
  known.set(cellId(ref), own);
  return own;
}

function wordsOf(...specs: readonly (CellSpec | undefined)[]): string[] {
  return specs.flatMap((spec) => (spec?.kind === 'text' ? nameWords(inLanguage(spec.text, 'it')) : []));
}
