import { decimal, powerOfTen, type Decimal } from '../../../engine/number/decimal.js';
import { readFormula } from '../../../engine/formula/formula.js';
import { writeFormula } from '../../../engine/formula/formulaText.js';
import type { CellModel } from '../../../engine/ooxml/read/workbookModel.js';
import type { ReadBack } from '../../../engine/readback/readBack.js';
import type { CellPosition } from '../../../engine/plan/placement.js';
import { cellId, type CellRef, type ComputedCell } from '../../../engine/tables/cell.js';
import type { Column } from '../../../engine/tables/table.js';
import type { Chance } from '../records/chance.js';
import { placeId, withoutFormula, type PlaceId } from './recalculatedSheets.js';

/** The kinds of mistakes that people make in such workbooks. */
export const MISTAKES = [
  'digit', 'swappedDigits', 'shiftedRow', 'wrongBase', 'staleTotal', 'shortRange', 'typedOverFormula',
  'otherAxis', 'commaForPoint', 'sign', 'unit', 'exchangedSexes', 'lastYear',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** A mistake in a workbook: the cells that changed, those that are wrong, and whether Excel has calculated since. */
export interface SeededMistake {
  readonly changes: ReadonlyMap<PlaceId, CellModel>;
  /** Where a finding must stand: the wrong cell, or one of them. */
  readonly wrong: readonly CellPosition[];
  readonly isCalculated: boolean;
}

/** A cell of a table that can be spoiled. */
interface Spot {
  readonly ref: CellRef;
  readonly cell: ComputedCell;
  readonly model: CellModel;
  readonly place: CellPosition;
  readonly column: Column;
}

/** Makes mistakes in one workbook. */
export class MistakeMaker {
  private readonly spots: readonly Spot[];

  /** @param previous the tables of the year before, for figures left in place */
  constructor(
    readBack: ReadBack,
    private readonly previous: ReadBack | undefined,
  ) {
    const columns = new Map(readBack.tables.tables.flatMap((table) => table.columns.map((column) => [`${table.id}/${column.key}`, column] as const)));
    this.spots = [...readBack.tables.cells.values()].flatMap((cell): Spot[] => {
      const [model, place] = [readBack.model(cell.ref), readBack.place(cell.ref)];
      if (cell.value.state !== 'known' || model?.kind !== 'number' || place === undefined) return [];
      return [{ ref: cell.ref, cell, model, place, column: columns.get(`${cell.ref.table}/${cell.ref.column}`)! }];
    });
  }

  /** A mistake of a kind somewhere; undefined when the place drawn does not lend itself to it. */
  make(kind: Mistake, chance: Chance): SeededMistake | undefined {
    const spots = this.spots.filter((spot) => this.lendsItself(kind, spot));
    if (spots.length === 0) return undefined;
    return this[kind](chance.of(spots), chance);
  }

  private lendsItself(kind: Mistake, { model, column, cell }: Spot): boolean {
    const isFormula = model.formula !== undefined;
    switch (kind) {
      case 'wrongBase':
      case 'otherAxis':
        return column.kind === 'percent' && isFormula;
      case 'staleTotal':
      case 'shortRange':
        return /\bSUM\(/.test(model.formula ?? '');
      case 'typedOverFormula':
        return isFormula && !model.text.startsWith('0');
      case 'exchangedSexes':
        return !isFormula && /(?:M\d{4}|^male|M)$/.test(cell.ref.column);
      case 'shiftedRow':
      case 'digit':
      case 'swappedDigits':
      case 'commaForPoint':
      case 'sign':
      case 'unit':
      case 'lastYear':
        return !isFormula && model.text !== '0';
    }
  }

  private typed({ place, model }: Spot, text: string, isCalculated = true): SeededMistake | undefined {
    if (text === model.text || decimal(text).equals(decimal(model.text))) return undefined;
    return { changes: new Map([[placeId(place.sheet, place.row, place.column), { ...withoutFormula(model), text }]]), wrong: [place], isCalculated };
  }

  private digit(spot: Spot, chance: Chance) {
    const { text } = spot.model;
    const at = chance.of([...text].flatMap((sign, i) => (/\d/.test(sign) ? [i] : [])));
    const other = String((Number(text[at]) + 1 + chance.whole(0, 8)) % 10);
    return this.typed(spot, text.slice(0, at) + other + text.slice(at + 1));
  }

  private swappedDigits(spot: Spot, chance: Chance) {
    const { text } = spot.model;
    const pairs = [...text].flatMap((sign, i) => (/\d/.test(sign) && /\d/.test(text[i + 1] ?? '') && sign !== text[i + 1] ? [i] : []));
    if (pairs.length === 0) return undefined;
    const at = chance.of(pairs);
    return this.typed(spot, text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2));
  }

  /** A line pasted one row too high: the figures of a row are those of the row below. */
  private shiftedRow(spot: Spot): SeededMistake | undefined {
    const row = this.spots.filter(({ ref, model }) => ref.table === spot.ref.table && ref.row === spot.ref.row && model.formula === undefined);
    const below = row.map((one) => this.spots.find(({ ref, place }) => ref.table === one.ref.table && ref.column === one.ref.column && place.row === one.place.row + 1));
    const pairs = row.flatMap((one, i) => (below[i] === undefined || below[i].model.text === one.model.text ? [] : [{ one, text: below[i].model.text }]));
    if (pairs.length === 0) return undefined;
    const changes = new Map(pairs.map(({ one: { place, model }, text }) => [placeId(place.sheet, place.row, place.column), { ...model, text }]));
    return { changes, wrong: pairs.map(({ one }) => one.place), isCalculated: true };
  }

  /** The formula divides by the cell of another column. */
  private wrongBase(spot: Spot, chance: Chance) {
    return this.moved(spot, { row: 0, column: chance.of([-2, -1, 1, 2]) });
  }

  /** The formula takes the cells of the row below. */
  private otherAxis(spot: Spot, chance: Chance) {
    return this.moved(spot, { row: chance.of([-1, 1]), column: 0 });
  }

  /** The last reference of the formula moved, wherever it stands. */
  private moved(spot: Spot, by: { readonly row: number; readonly column: number }): SeededMistake | undefined {
    const formula = readFormula(spot.model.formula!);
    const last = formula?.references.at(-1);
    if (formula === undefined || last === undefined || last.column + by.column < 1) return undefined;
    const isLast = (one: typeof last) => one.row === last.row && one.column === last.column;
    const references = formula.references.map((one) => (isLast(one) ? { ...one, row: one.row + by.row, column: one.column + by.column } : one));
    return this.withFormula(spot, writeFormula({ ...formula, references }));
  }

  /** A part changed after the total had been typed. */
  private staleTotal(spot: Spot) {
    const { text } = spot.model;
    return this.typed(spot, decimal(text).plus(decimal(text).isInteger() ? 7 : '0.01').toFixed());
  }

  private shortRange(spot: Spot): SeededMistake | undefined {
    const text = spot.model.formula!;
    const shorter = text.replace(/(\$?[A-Z]+\$?)(\d+):(\$?[A-Z]+\$?)(\d+)/g, (whole, left: string, top: string, right: string, bottom: string) => (Number(bottom) > Number(top) ? `${left}${top}:${right}${Number(bottom) - 1}` : whole));
    // Whoever shortens the range of ours also counts one part less.
    const counted = shorter.replace(/<(\d+),/, (_, parts: string) => `<${Number(parts) - 1},`);
    return shorter === text ? undefined : this.withFormula(spot, counted);
  }

  private withFormula({ place, model }: Spot, formula: string): SeededMistake | undefined {
    if (formula === model.formula) return undefined;
    return { changes: new Map([[placeId(place.sheet, place.row, place.column), { ...model, formula }]]), wrong: [place], isCalculated: true };
  }

  private typedOverFormula(spot: Spot, chance: Chance) {
    return this.digit(spot, chance);
  }

  private commaForPoint(spot: Spot, chance: Chance) {
    return this.typed(spot, scaled(spot.model.text, chance.of([-3, -2, 2, 3])));
  }

  private sign(spot: Spot) {
    return this.typed(spot, decimal(spot.model.text).negated().toFixed());
  }

  private unit(spot: Spot, chance: Chance) {
    return this.typed(spot, scaled(spot.model.text, chance.of([-6, -3, 3, 6])));
  }

  private exchangedSexes(spot: Spot): SeededMistake | undefined {
    const women = spot.ref.column.replace(/^male$/, 'female').replace(/M(\d{4})?$/, 'F$1');
    const other = this.spots.find(({ ref }) => cellId(ref) === cellId({ ...spot.ref, column: women }));
    if (other === undefined || other.model.text === spot.model.text || other.model.formula !== undefined) return undefined;
    const changes = new Map([
      [placeId(spot.place.sheet, spot.place.row, spot.place.column), { ...spot.model, text: other.model.text }],
      [placeId(other.place.sheet, other.place.row, other.place.column), { ...other.model, text: spot.model.text }],
    ]);
    return { changes, wrong: [spot.place, other.place], isCalculated: true };
  }

  private lastYear(spot: Spot) {
    const before = this.previous?.tables.cells.get(cellId(spot.ref))?.value;
    return before?.state === 'known' ? this.typed(spot, before.quantity.value.toSignificantDigits(15).toFixed()) : undefined;
  }
}

function scaled(text: string, power: number): string {
  const value: Decimal = decimal(text).times(powerOfTen(power));
  return value.toSignificantDigits(15).toFixed();
}
