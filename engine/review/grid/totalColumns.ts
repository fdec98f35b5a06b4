import type { GridBlock, GridColumn } from './gridBlock.js';
import type { GridRelation } from './gridRelation.js';
import { believed } from './evidence.js';
import { sexOfHeading, type ColumnSex } from './gridWords.js';
import { sumRelation } from './sumRelation.js';

/** A relation between columns is read in as many rows as this, at least. */
const LEAST_ROWS = 3;

/** The columns that headings call totals, and those of men and women: in each row the total is the sum of the others. */
export function totalColumns(block: GridBlock): GridRelation[] {
  const counted = block.columns.filter(({ isPercent, isMixed }) => !isPercent && !isMixed).map((column) => ({ column, sex: sexOfHeading(column.headings.at(-1) ?? '') }));
  const sexes = sexColumns(counted);
  const taken = new Set(sexes.map(({ total }) => total));
  const totals = counted.flatMap(({ column, sex }, at) =>
    sex !== 'T' || taken.has(column) ? [] : bestOf(block, column, neighbours(counted, at)),
  );
  const cumulative = counted.flatMap(({ column }, at) => {
    const years = counted.slice(0, at).map((one) => one.column).filter((one) => isYearOf(one, column));
    return !isCumulative(column) || years.length < 2 ? [] : bestOf(block, column, [years]);
  });
  return [...cumulative, ...sexes.flatMap(({ total, parts }) => believed(relations('sexes', block, total, parts), LEAST_ROWS)), ...totals];
}

/** «Valore cumulativo ⏎ Uomini» sums «Valore annuale 2014 ⏎ Uomini», «Valore annuale 2015 ⏎ Uomini», … */
function isCumulative({ headings }: GridColumn): boolean {
  return headings.slice(0, -1).some((text) => /cumulat|^tot|complessiv/i.test(text));
}

function isYearOf(year: GridColumn, cumulative: GridColumn): boolean {
  const names = year.headings.slice(0, -1).join(' ');
  return year.headings.length === cumulative.headings.length && year.headings.at(-1) === cumulative.headings.at(-1) && /\b(?:19|20)\d\d\b/.test(names) && !isCumulative(year);
}

interface CountedColumn {
  readonly column: GridColumn;
  readonly sex: ColumnSex | undefined;
}

/** Men and women side by side, with the total before or after them. */
function sexColumns(columns: readonly CountedColumn[]): { total: GridColumn; parts: GridColumn[] }[] {
  return columns.flatMap(({ column, sex }, i) => {
    const next = columns[i + 1];
    const arePair = (sex === 'M' && next?.sex === 'F') || (sex === 'F' && next?.sex === 'M');
    if (!arePair || !isSameGroup(column, next!.column)) return [];
    const [before, after] = [columns[i - 1], columns[i + 2]];
    const beside = [before, after].filter((one) => one !== undefined && one.sex !== 'M' && one.sex !== 'F');
    const total = beside.find((one) => one!.sex === 'T' && isSameGroup(one!.column, column)) ?? beside.find((one) => one!.sex === 'T') ?? beside[0];
    return total === undefined ? [] : [{ total: total.column, parts: [column, next!.column] }];
  });
}

/** Under the same group headings. */
function isSameGroup(a: GridColumn, b: GridColumn): boolean {
  return a.headings.slice(0, -1).join() === b.headings.slice(0, -1).join();
}

/** The columns that a total may sum: those on its left back to the total before, or on its right. */
function neighbours(columns: readonly CountedColumn[], at: number): GridColumn[][] {
  const until = (some: readonly CountedColumn[]) => {
    const next = some.findIndex(({ sex }) => sex === 'T');
    return (next < 0 ? some : some.slice(0, next)).map(({ column }) => column);
  };
  const [left, right] = [until(columns.slice(0, at).reverse()), until(columns.slice(at + 1))];
  const own = columns[at]!.column;
  const inGroup = (some: readonly GridColumn[]) => some.filter((one) => isSameGroup(one, own));
  return [left, right, inGroup(left), inGroup(right), columns.slice(0, at).filter(({ sex }) => sex === 'T').map(({ column }) => column)];
}

function bestOf(block: GridBlock, total: GridColumn, readings: readonly (readonly GridColumn[])[]): readonly GridRelation[] {
  const read = readings.filter((parts) => parts.length >= 2).map((parts) => relations('columns', block, total, parts));
  const held = (some: readonly GridRelation[]) => some.filter(({ outcome, result }) => outcome !== 'fails' && !result.value.isZero()).length;
  const best = read.reduce<readonly GridRelation[]>((most, one) => (held(one) > held(most) ? one : most), []);
  return held(best) < LEAST_ROWS ? [] : believed(best, LEAST_ROWS);
}

function relations(kind: 'sexes' | 'columns', block: GridBlock, total: GridColumn, parts: readonly GridColumn[]): GridRelation[] {
  // What is not available in some row may be in its total.
  const isOpen = parts.some(({ column }) => block.rows.some(({ row }) => block.isMissing(row, column)));
  return block.rows.flatMap(({ row, isTotal }) => {
    const result = block.number(row, total.column);
    if (result === undefined || (isTotal && isOpen) || parts.some(({ column }) => block.isMissing(row, column))) return [];
    const terms = parts.flatMap(({ column }) => block.number(row, column) ?? []);
    const isWhole = kind === 'sexes' ? terms.length === 2 : terms.length >= 2;
    return isWhole ? [sumRelation(kind, block, result, terms)] : [];
  });
}
