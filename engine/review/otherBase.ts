import { powerOfTen, type Decimal } from '../number/decimal.js';
import { isExact, type Quantity } from '../number/quantity.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';

/** A percentage with fewer digits than these fits some base by chance. */
const TELLING_DIGITS = 3;

/**
 * The base on which a percentage that is wrong on its own base is right: a figure of the same row as its terms, of the same column
 * (a total), in this order. The percentage decides with the precision with which it is written.
 */
export function otherBase(found: Quantity, [numerator, denominator]: readonly CellRef[], { tables }: ReadBack): CellRef | undefined {
  if (numerator === undefined || denominator === undefined || found.value.isZero()) return undefined;
  const [top, own] = [tables.cell(numerator).value, cellId(denominator)];
  if (top.state !== 'known' || top.quantity.value.isZero()) return undefined;
  const { value, unit } = top.quantity;
  const width = isExact(found) ? powerOfTen(-found.value.decimalPlaces()).dividedBy(2) : found.halfWidth;
  const isTelling = digits(found.value, width) >= TELLING_DIGITS;
  const fits = ({ value: base, ref }: ComputedCell): boolean => {
    if (base.state !== 'known' || (base.quantity.unit === 'ratio') !== (unit === 'ratio') || (base.quantity.unit === 'euro') !== (unit === 'euro')) return false;
    const id = cellId(ref);
    if (id === own || id === cellId(numerator) || !base.quantity.value.greaterThan(0)) return false;
    return value.dividedBy(base.quantity.value).minus(found.value).abs().lessThanOrEqualTo(width);
  };
  const places = [denominator, numerator].flatMap(({ table, row, column }) => {
    const { columns, rows } = tables.tables.find(({ id }) => id === table)!;
    const inRow = columns.map(({ key }) => ({ table, row, column: key }));
    const inColumn = rows.filter(({ kind }) => isTelling || kind === 'total' || kind === 'subtotal').map(({ key }) => ({ table, row: key, column }));
    return [...inRow, ...inColumn];
  });
  return places.find((ref) => {
    const cell = tables.cells.get(cellId(ref));
    return cell !== undefined && fits(cell);
  });
}

/** How many digits of a number are known. */
function digits(value: Decimal, width: Decimal): number {
  return width.isZero() ? Infinity : value.abs().e - width.times(2).e + 1;
}
