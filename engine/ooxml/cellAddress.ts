/** Letters of a column: 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  return (known[column] ??= makeLetters(column));
}

/** Asked for every cell of a sheet, of a few columns: each is made once. */
const known: string[] = [];

function makeLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column: "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Row and column of an address such as "D8" or "$D$8"; undefined when it is no cell of a sheet. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return undefined;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]);
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}

/** The corners of a range such as "A1:B5", "$D$8", "A:C" or "3:7"; undefined when it is no range of a sheet. */
export function parseRange(text: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const whole = /^[A-Z]{1,3}$/.test(first) && /^[A-Z]{1,3}$/.test(last) ? [`${first}1`, `${last}${LAST_ROW}`] : /^\d+$/.test(first) && /^\d+$/.test(last) ? [`A${first}`, `XFD${last}`] : [first, last];
  const [start, end] = [parseAddress(whole[0]!), parseAddress(whole[1]!)];
  if (start === undefined || end === undefined) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
