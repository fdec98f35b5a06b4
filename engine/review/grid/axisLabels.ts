import { axisNumber, isNote } from '../../recognition/plainText.js';
import type { GridBlock, GridRow } from './gridBlock.js';

/** A label that cannot be right in a list of axes. */
export interface OddLabel {
  readonly kind: 'twice' | 'order' | 'missing';
  readonly row: GridRow;
  /** As it is shown. */
  readonly found: string;
  /** The number of the axis that should stand there, or that there is none of. */
  readonly expected: number;
}

/** Axes are a list when there are as many as this, one a row, counted up from the first. */
const LEAST_AXES = 4;
const ROMAN_OR_NAMED = /^(?:asse|axis|priority axis)\b|^[ivx]+\b/i;

/** The list of axes of a table, when all its labels but one count up from I: the one that does not. */
export function oddAxisLabels(block: GridBlock): OddLabel[] {
  const rows = block.rows.filter(({ isTotal }) => !isTotal);
  const named = rows.flatMap((row) => {
    const found = row.labels.find((label) => ROMAN_OR_NAMED.test(label) && !isNote(label) && axisNumber(label) !== undefined);
    return found === undefined ? [] : [{ row, found, axis: axisNumber(found)! }];
  });
  // Another label among them, or several rows for an axis: not a plain list.
  if (named.length < LEAST_AXES || named.length !== rows.length) return [];
  const wrong = named.filter(({ axis }, i) => axis !== i + 1);
  const [first, second] = wrong;
  if (first === undefined) return [];
  const place = named.indexOf(first) + 1;
  if (wrong.length === 1) {
    const isTwice = named.filter(({ axis }) => axis === first.axis).length > 1;
    return [{ kind: isTwice ? 'twice' : 'order', row: first.row, found: first.found, expected: place }];
  }
  const isSwap = wrong.length === 2 && first.axis === named.indexOf(second!) + 1 && second!.axis === place;
  if (isSwap) return [{ kind: 'order', row: first.row, found: first.found, expected: place }];
  const skipsOne = named.slice(place - 1).every(({ axis }, i) => axis === place + i + 1);
  const isWholeList = block.rows.at(-1)!.isTotal && place > 1;
  return skipsOne && isWholeList ? [{ kind: 'missing', row: first.row, found: first.found, expected: place }] : [];
}
