import { decimal } from '../../../../engine/number/decimal.js';
import { exactly, type Quantity, type Unit } from '../../../../engine/number/quantity.js';
import { it as ITALIAN_TEXTS } from '../../../../engine/text/it.js';
import { known, type CellRef, type CellValue } from '../../../../engine/tables/cell.js';
import type { AddressBook, Formula, Names } from '../../../../engine/tables/formulas/formula.js';

/** The cell of a made-up table: `at('B2')` stands in column B, row 2. */
export function at(address: string): CellRef {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { table: 'T', row, column };
}

/** Cells stand where their names say; several cells are one range; words are their own keys. */
export const book: AddressBook = {
  cell: ({ row, column }) => `${column}${row}`,
  ranges: (refs) => (refs.length > 1 ? [`${book.cell(refs[0]!)}:${book.cell(refs.at(-1)!)}`] : refs.map((ref) => book.cell(ref))),
  word: (word) => `"${word}"`,
};

/** The same cells, never in a range. */
export const scattered: AddressBook = { ...book, ranges: (refs) => refs.map((ref) => book.cell(ref)) };

const names: Names = { label: ({ row, column }) => `label ${column}${row}`, value: ({ row, column }) => `value ${column}${row}` };

/** The sentence of a formula: its key and its values, each of which the sentence asks for. */
export function explained(formula: Formula): readonly [rule: string, values: Readonly<Record<string, string>>] {
  const { rule, values } = formula.explain(names);
  const asked = [...ITALIAN_TEXTS[rule].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const given = Object.keys(values);
  if ([...new Set(asked)].sort().join() !== given.sort().join()) throw new Error(`${rule} asks for ${asked.join()}, is given ${given.join()}`);
  return [rule, values];
}

/** What a formula gives for the values of its operands, in their order. */
export function evaluated(formula: Formula, ...values: CellValue[]): CellValue {
  if (values.length !== formula.operands.length) throw new Error(`${formula.operands.length} operands, ${values.length} values`);
  return formula.evaluate(values, formula.operands);
}

export function euro(value: string | number, halfWidth: string | number = 0): CellValue {
  return known(uncertain('euro', value, halfWidth));
}

export function share(value: string | number, halfWidth: string | number = 0): CellValue {
  return known(uncertain('ratio', value, halfWidth));
}

export function lacking(value: CellValue, ...missing: string[]): CellValue {
  if (value.state !== 'known') throw new Error('not known');
  return known({ ...value.quantity, missing });
}

function uncertain<U extends Unit>(unit: U, value: string | number, halfWidth: string | number): Quantity<U> {
  return { ...exactly(unit, value), halfWidth: decimal(halfWidth) };
}

/** Every value that is no number: a formula must not take it for zero. */
export const NO_NUMBERS: readonly (readonly [name: string, value: CellValue])[] = [
  ['not available', { state: 'notAvailable' }],
  ['not computable', { state: 'notComputable' }],
  ['not applicable', { state: 'notApplicable' }],
  ['empty', { state: 'empty' }],
  ['a word', { state: 'word', word: 'reached', isRounded: false }],
  ['a text', { state: 'text', text: '12' }],
];

/** A known value as text: "326425240.31 euro ± 0". */
export function shown(value: CellValue): string {
  if (value.state === 'word') return `${value.word}${value.isRounded ? ' (rounded)' : ''}`;
  if (value.state !== 'known') return value.state;
  const { quantity } = value;
  return `${quantity.value.toFixed()} ${quantity.unit} ± ${quantity.halfWidth.toFixed()}`;
}
