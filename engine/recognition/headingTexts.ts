import { NEUTRAL_WORDS, PERCENT_WORDS } from './aliases.js';
import { plainHeading } from './plainText.js';
import type { RowSpan } from './recognizedTable.js';
import { rowsBetween } from './rowsBetween.js';
import type { SheetGrid } from './sheetGrid.js';

/** What stands above one column of a sheet. */
export interface ColumnHeading {
  readonly column: number;
  /** Where its lowest text stands, and the texts as the user sees them. */
  readonly row: number;
  readonly text: string;
  /** The plain texts that it may be read as, the fullest first: «impegni avanzamento», «avanzamento impegni», «avanzamento». */
  readonly readings: readonly string[];
}

interface Piece {
  readonly row: number;
  readonly text: string;
  /** How many columns from its own: 0 where it stands, more where a merged or group heading reaches. */
  readonly offset: number;
  readonly isMerged: boolean;
}

/** A merged heading reaches no farther than this: a title may be merged over the whole sheet. */
const WIDEST = 64;

/** The headings of the columns under which some rows stand. A heading over several columns is read in each, with what is below it. */
export function headingTexts(grid: SheetGrid, { first, last }: RowSpan): ColumnHeading[] {
  const pieces = new Map<number, Piece[]>();
  const put = (column: number, piece: Piece) => void pieces.set(column, [...(pieces.get(column) ?? []), piece]);
  const merges = grid.mergesIn(first, last);
  const rightmost = Math.max(0, ...rowsBetween(first, last).map((row) => grid.filled(row).at(-1)?.column ?? 0));

  for (let row = first; row <= last; row += 1) {
    const cells = grid.filled(row);
    cells.forEach(({ column, text }, i) => {
      const merge = merges.find(({ top, left, right }) => top === row && left === column && right > column);
      put(column, { row, text: text.trim(), offset: 0, isMerged: merge !== undefined });
      const next = cells[i + 1]?.column ?? rightmost + 1;
      // A group heading that is not merged stands over the first of its columns.
      const runs = row < last && cells.length > 1;
      const right = Math.min(merge?.right ?? (runs ? next - 1 : column), column + WIDEST);
      for (let over = column + 1; over <= right; over += 1) put(over, { row, text: text.trim(), offset: over - column, isMerged: merge !== undefined });
    });
  }
  return [...pieces]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, over]) => {
      const readings = readingsOf(over, grid);
      const own = over.filter(({ offset }) => offset === 0).at(-1);
      return readings.length === 0 ? [] : [{ column, row: own?.row ?? over.at(-1)!.row, text: over.map(({ text }) => text).join(' / '), readings }];
    });
}

function readingsOf(pieces: readonly Piece[], grid: SheetGrid): string[] {
  const last = pieces.at(-1)!;
  const own = pieces.filter(({ offset }) => offset === 0);
  if (own.length === 0) return last.isMerged && last.offset === 1 ? [`${grid.plain(last.text)} 2`] : [];
  // What ends with a group heading has nothing of its own below it.
  const upTo = pieces.slice(0, pieces.lastIndexOf(own.at(-1)!) + 1);
  const read = (plain: (text: string) => string) => forms(upTo.map(({ text }) => plain(text)).filter((text) => text !== ''));
  // «Destinatari ⏎ F» are the women; «Pagamenti ⏎ F» is the column F. What is known wins.
  const isDoubtful = upTo.some(({ text }) => LETTER_BELOW.test(text));
  return [...new Set([...(isDoubtful ? read((text) => plainHeading(text.replace(LETTER_BELOW, ' $1'))) : []), ...read((text) => grid.plain(text))])];
}

/** A letter alone on the last line of a heading. */
const LETTER_BELOW = /\n\s*([A-Z])\s*$/;

export function endsWithLetter({ text }: ColumnHeading): boolean {
  return LETTER_BELOW.test(text);
}

const NEUTRAL = new Set(NEUTRAL_WORDS.map(plainHeading));
const PERCENT = new Set(PERCENT_WORDS.map(plainHeading));

/** The ways to read texts that stand one above the other. */
function forms(texts: readonly string[]): string[] {
  if (texts.length < 2) return [...texts];
  const [above, last] = [texts.slice(0, -1), texts.at(-1)!];
  return [
    texts.join(' '),
    [...texts].reverse().join(' '),
    ...(PERCENT.has(last) ? [`${above.join(' ')} %`] : []),
    ...(NEUTRAL.has(last) ? forms(above) : []),
    ...forms(texts.slice(1)),
  ];
}
