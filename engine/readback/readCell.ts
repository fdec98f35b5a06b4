import { decimal } from '../number/decimal.js';
import type { Unit } from '../number/quantity.js';
import type { CellModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import { MEASURES } from '../programme/measures.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import type { SheetGrid } from '../recognition/sheetGrid.js';
import { known, NOT_AVAILABLE, NOT_COMPUTABLE_CELL, type CellSpec, type CellValue, type ComputedCell } from '../tables/cell.js';
import { headingPower } from '../tables/headingPower.js';
import type { Column } from '../tables/table.js';
import { WORDS, type WordKey } from '../text/words.js';
import { cellQuantity, numberIn, type CellUnit } from './cellQuantity.js';
import type { ShapeCell } from './tableShape.js';

/** What stands in a cell of a standard table: its number with the precision that it shows, a word of the product, or nothing. */
export function readCell({ ref, spec, column }: ShapeCell, cell: CellModel | undefined, workbook: WorkbookModel, power: number): ComputedCell {
  if (spec.kind === 'text') return { ref, origin: 'label', value: { state: 'text', text: spec.text } };
  if (spec.kind === 'empty') return { ref, origin: 'label', value: { state: 'empty' } };
  const { key, formula } = spec.kind === 'figure' ? spec : {};
  const value = valueOf(cell, column, spec, workbook, power);
  const origin = value.state === 'known' || value.state === 'word' ? (cell?.formula === undefined ? 'typed' : 'computed') : 'none';
  return { ref, origin, value, ...(key && { key }), ...(formula && { formula }) };
}

function valueOf(cell: CellModel | undefined, column: Column, spec: CellSpec, workbook: WorkbookModel, power: number): CellValue {
  if (cell === undefined || cell.kind === 'error' || cell.text.trim() === '') return NOT_AVAILABLE;
  const style = workbook.styles[cell.style];
  const unit = unitOf(column, spec, style);
  const quantity = cellQuantity(cell, style, { unit, power: unit === 'ratio' ? ratioPower(power, style) : power });
  if (quantity !== undefined) return known(quantity);
  const word = wordIn(cell.text);
  if (word === 'notComputable') return NOT_COMPUTABLE_CELL;
  if (word === 'notApplicable' || word === 'protected') return { state: word };
  return word === undefined || word === 'notAvailable' ? NOT_AVAILABLE : { state: 'word', word, isRounded: false };
}

/** A column of percentages may mix cells with the format of percentages and cells without. */
function ratioPower(power: number, style: WorkbookModel['styles'][number] | undefined): CellUnit['power'] {
  return style?.isPercent === true ? 0 : power;
}

function unitOf(column: Column, spec: CellSpec, style: WorkbookModel['styles'][number] | undefined): Unit {
  if (column.kind === 'percent') return 'ratio';
  if (column.kind === 'money') return 'euro';
  if (style?.isPercent === true) return 'ratio';
  const key = spec.kind === 'figure' ? spec.key : undefined;
  const units: readonly Unit[] = key === undefined ? [] : MEASURES[key.measure].units;
  if (units.length === 1) return units[0]!;
  if (key?.isRate === true) return 'ratio';
  if (style?.isScaled === true) return 'euro';
  return units.includes('persons') ? 'persons' : 'number';
}

/** By which power of ten the numbers of a column are to be multiplied: from its heading for amounts, from its numbers for percentages. */
export function columnPower(column: Column, table: RecognizedTable, grid: SheetGrid, { styles }: WorkbookModel): number {
  const at = table.columns.get(column.key);
  if (at === undefined) return 0;
  const heading = table.headings.get(column.key) ?? '';
  if (column.kind === 'money') {
    const numbers = [...table.rows.values()].flatMap((row) => grid.cell(row, at) ?? []);
    // A format in millions shows millions of euro: the cell holds euro.
    return numbers.some(({ style }) => styles[style]?.isScaled === true) ? 0 : headingPower(heading);
  }
  if (column.kind !== 'percent') return 0;
  const numbers = [...table.rows.values()].flatMap((row) => {
    const cell = grid.cell(row, at);
    const number = cell === undefined || styles[cell.style]?.isPercent === true ? undefined : numberIn(cell);
    return number === undefined ? [] : [number.abs()];
  });
  // One number among ratios that is written as a percentage (97,74 among 0,99) is a slip, not the way of the column.
  const shown = numbers.filter((number) => !number.isZero());
  const written = shown.filter((number) => number.greaterThan(decimal('2')));
  return written.length * 2 > shown.length ? -2 : 0;
}

/** Where two words read alike («conseguito» of an indicator and of an axis) the first of them: whoever compares compares the text. */
const WORD_OF: ReadonlyMap<string, WordKey> = new Map(
  (['en', 'it'] as const).flatMap((language) => Object.entries(WORDS[language]).map(([key, text]) => [text.toLowerCase(), key as WordKey] as const)).reverse(),
);

function wordIn(text: string): WordKey | undefined {
  return WORD_OF.get(text.trim().toLowerCase());
}
