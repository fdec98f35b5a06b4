import { Decimal, roundHalfUp } from './decimal.js';

export type Language = 'it' | 'en';

const MARKS: Record<Language, { thousands: string; decimal: string }> = {
  it: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/**
 * A number as it is printed: half-up once, thousands grouped from four digits on, fixed decimals.
 * Independent of the computer's language. `formatDecimal(1109, 0, 'it')` is "1.109".
 * Negative `decimals` round to tens, hundreds, … and print no decimal.
 */
export function formatDecimal(value: Decimal, decimals: number, language: Language): string {
  const { thousands, decimal } = MARKS[language];
  const rounded = roundHalfUp(value, decimals);
  const [whole = '0', fraction] = rounded.toFixed(Math.max(decimals, 0)).replace('-', '').split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands) : whole;
  const sign = rounded.isNegative() && !rounded.isZero() ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : decimal + fraction);
}

/** A ratio as a percentage without its sign: 0.12345 with 2 decimals is "12,35" (half-up). */
export function formatPercent(ratio: Decimal, decimals: number, language: Language): string {
  return formatDecimal(ratio.times(100), decimals, language);
}

/** How a text failed to be a number, so that the message can say what was expected. */
export type NumberProblem = 'notANumber' | 'ambiguousDot';

const ITALIAN = /^[-\u2212+]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const DOT_WITH_CENTS = /^[-\u2212+]?\d+\.\d{2}$/;
const LONE_THOUSANDS_DOT = /^[-\u2212+]?\d{1,3}\.\d{3}$/;

/**
 * Reads a number as Italian offices write it: decimal comma, dots for the thousands (`1.234.567,89`), a leading sign
 * (also U+2212), spaces and a euro sign around it. A dot as the only mark with exactly two digits after it (`1234.56`) is
 * accepted as a decimal point. `1.234` alone is ambiguous (one thousand or one and a quarter) and is refused
 * unless `loneDotIsThousands` says that the column holds whole numbers.
 */
export function parseItalianNumber(text: string, loneDotIsThousands = false): Decimal | NumberProblem {
  const bare = withoutEuroSign(text);
  const normal = bare.replace('\u2212', '-');
  if (DOT_WITH_CENTS.test(bare)) return new Decimal(normal);
  if (LONE_THOUSANDS_DOT.test(bare) && !loneDotIsThousands) return 'ambiguousDot';
  if (!ITALIAN.test(bare)) return 'notANumber';
  return new Decimal(normal.replace('+', '').replaceAll('.', '').replace(',', '.'));
}

/** The decimals that a number shows, final zeros too: two in "234,80". The text must be a number. */
export function shownDecimals(text: string): number {
  const bare = withoutEuroSign(text);
  const mark = DOT_WITH_CENTS.test(bare) ? '.' : ',';
  return bare.split(mark)[1]?.length ?? 0;
}

/** The number without the blanks (also no-break ones) and the euro sign that people and spreadsheets put around it. */
function withoutEuroSign(text: string): string {
  const bare = text.trim();
  if (bare.startsWith('€')) return bare.slice(1).trimStart();
  return bare.endsWith('€') ? bare.slice(0, -1).trimEnd() : bare;
}
