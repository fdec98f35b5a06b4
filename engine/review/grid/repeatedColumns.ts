import { powerOfTen } from '../../number/decimal.js';
import { axisNumber, plainHeading, plainLabel } from '../../recognition/plainText.js';
import type { GridBlock, GridColumn, GridRow } from './gridBlock.js';
import type { GridNumber } from './gridNumber.js';

/** The same figure in two sheets, with two values. */
export interface Repeated {
  readonly here: GridPlaceOfFigure;
  readonly there: GridPlaceOfFigure;
}

export interface GridPlaceOfFigure {
  readonly block: GridBlock;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly number: GridNumber;
}

/** Two columns print the same figures when as many rows agree, and at least two of three. */
const LEAST_EQUAL = 3;
/** A heading shorter than this names nothing. */
const LEAST_LETTERS = 3;

/**
 * Columns of two sheets with the same headings, over rows with the same labels, nearly all with the same values: those that differ.
 * Figures of different years do not agree in the first place, and are not compared.
 */
export function repeatedColumns(blocks: readonly GridBlock[]): Repeated[] {
  const labels = new Map<GridBlock, readonly string[]>();
  const labelsOf = (block: GridBlock): readonly string[] => {
    const known = labels.get(block) ?? block.rows.map(labelOf);
    labels.set(block, known);
    return known;
  };
  return [...columnsByHeading(blocks).values()].flatMap((same) =>
    same.flatMap((here, i) => same.slice(i + 1).flatMap((there) => (here.block.sheet === there.block.sheet ? [] : differing(here, there, labelsOf)))),
  );
}

function columnsByHeading(blocks: readonly GridBlock[]): Map<string, PlacedColumn[]> {
  const plain = new Map<string, string>();
  const plainOf = (text: string): string => {
    const known = plain.get(text) ?? plainHeading(text);
    plain.set(text, known);
    return known;
  };
  const byHeading = new Map<string, PlacedColumn[]>();
  for (const block of blocks) {
    for (const column of block.columns) {
      const heading = column.headings.map(plainOf).join('|');
      if (heading.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS) continue;
      const key = `${heading}|${column.isPercent ? '%' : ''}`;
      byHeading.set(key, [...(byHeading.get(key) ?? []), { block, column }]);
    }
  }
  return byHeading;
}

interface PlacedColumn {
  readonly block: GridBlock;
  readonly column: GridColumn;
}

function differing(here: PlacedColumn, there: PlacedColumn, labelsOf: (block: GridBlock) => readonly string[]): Repeated[] {
  const [mine, theirs] = [here, there].map(({ block, column }) => figures(block, column, labelsOf(block)));
  const pairs = [...mine!].flatMap(([label, one]) => {
    const other = theirs!.get(label);
    return one === undefined || other === undefined ? [] : [{ here: one, there: other }];
  });
  const unequal = pairs.filter((pair) => !isSame(pair));
  const equal = pairs.length - unequal.length;
  return equal >= LEAST_EQUAL && equal >= 2 * unequal.length ? unequal : [];
}

/** The figures of a column by label; a label that stands in two rows names neither. */
function figures(block: GridBlock, column: GridColumn, labels: readonly string[]): Map<string, GridPlaceOfFigure | undefined> {
  const byLabel = new Map<string, GridPlaceOfFigure | undefined>();
  block.rows.forEach((row, i) => {
    const number = block.number(row.row, column.column);
    const label = labels[i]!;
    if (number !== undefined && label !== '') byLabel.set(label, byLabel.has(label) ? undefined : { block, row, column, number });
  });
  return byLabel;
}

function labelOf({ labels, isTotal }: GridRow): string {
  if (isTotal) return 'total';
  return labels.map((label) => (axisNumber(label) === undefined ? plainLabel(label) : `axis ${axisNumber(label)!}`)).join('|');
}

/** Each may be shown with its own precision, in its own power of ten. */
function isSame({ here, there }: Repeated): boolean {
  const [scale, other] = [here, there].map(({ column }) => powerOfTen(column.power));
  const difference = here.number.value.times(scale!).minus(there.number.value.times(other!)).abs();
  const known = here.number.halfWidth.times(scale!).plus(there.number.halfWidth.times(other!));
  return difference.lessThanOrEqualTo(known.plus(here.number.value.times(scale!).abs().times(powerOfTen(-12))));
}
