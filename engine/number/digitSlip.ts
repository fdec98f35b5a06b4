import { decimal, roundHalfUp, truncate, type Decimal } from './decimal.js';

/** A slip of the hand on the digits of one number. */
export type DigitSlip = 'digit' | 'swappedDigits' | 'lostDigit' | 'doubledDigit' | 'rounding' | 'truncation';

/** Below so many digits nearly any two numbers are one slip apart: nothing can be told. */
const LEAST_DIGITS = { digit: 3, swappedDigits: 2, lostDigit: 3, doubledDigit: 3, rounding: 2 } as const;
/** Of a number that was computed, not typed, no more decimals are looked at. */
const MOST_DECIMALS = 8;

/** The slip that turns one number into another; undefined when no single one does. 12.354 for 12.345: two digits swapped. */
export function digitSlip(found: Decimal, expected: Decimal): DigitSlip | undefined {
  const decimals = Math.min(found.decimalPlaces(), MOST_DECIMALS);
  const coarser = coarseSlip(found, expected, decimals);
  if (coarser !== undefined) return coarser;
  if (found.isNegative() !== expected.isNegative()) return undefined;

  const shown = Math.min(Math.max(decimals, Math.min(expected.decimalPlaces(), 2)), MOST_DECIMALS);
  const [a, b] = [digitsOf(found, shown), digitsOf(expected, shown)];
  if (a === b) return undefined;
  if (isOneSwap(a, b)) return 'swappedDigits';
  if (isOneDoubled(plain(found, shown), plain(expected, shown))) return 'doubledDigit';
  if (isOneLost(plain(found, shown), plain(expected, shown))) return 'lostDigit';
  return isOneOther(a, b) ? 'digit' : undefined;
}

/** Rounded to fewer digits, or cut there: 36,89 printed as 36,8, 1.234.567 as 1.230.000; the last digit one off is rounded twice. */
function coarseSlip(found: Decimal, expected: Decimal, decimals: number): DigitSlip | undefined {
  const significant = found.abs().toFixed(decimals).replace('.', '').replace(/^0+/, '');
  const zeros = decimals > 0 ? 0 : /0*$/.exec(significant)![0].length;
  if (significant.length - zeros < LEAST_DIGITS.rounding) return undefined;
  const last = decimals > 0 ? decimals : -zeros;
  if (expected.decimalPlaces() <= last && last >= 0) return isLastDigitOff(found, expected, decimals) ? 'rounding' : undefined;
  if (truncate(expected, last).equals(found)) return 'truncation';
  if (roundHalfUp(expected, last).equals(found)) return 'rounding';
  return isLastDigitOff(found, expected, decimals) ? 'rounding' : undefined;
}

/** One unit of the last decimal; of whole numbers nobody rounds the units. */
function isLastDigitOff(found: Decimal, expected: Decimal, decimals: number): boolean {
  return decimals > 0 && found.minus(expected).abs().lessThanOrEqualTo(decimal(`1e-${decimals}`));
}

function digitsOf(value: Decimal, decimals: number): string {
  return roundHalfUp(value, decimals).abs().toFixed(decimals).replace('.', '');
}

/** As it is typed: no final zeros after the point. */
function plain(value: Decimal, decimals: number): string {
  return roundHalfUp(value, decimals).abs().toFixed();
}

function isOneOther(a: string, b: string): boolean {
  return a.length === b.length && a.length >= LEAST_DIGITS.digit && differences(a, b).length === 1;
}

function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LEAST_DIGITS.swappedDigits) return false;
  const [i, j, ...others] = differences(a, b);
  return i !== undefined && j === i + 1 && others.length === 0 && a[i] === b[j] && a[j] === b[i];
}

function isOneLost(found: string, expected: string): boolean {
  return digitCount(expected) >= LEAST_DIGITS.lostDigit && shortened(expected).some(({ text }) => isSameNumber(text, found));
}

function isOneDoubled(found: string, expected: string): boolean {
  return digitCount(expected) >= LEAST_DIGITS.doubledDigit && shortened(found).some(({ text, isDouble }) => isDouble && isSameNumber(text, expected));
}

/** A number with each of its digits left out in turn. */
function shortened(text: string): { readonly text: string; readonly isDouble: boolean }[] {
  return [...text].flatMap((digit, i) => (digit === '.' ? [] : [{ text: text.slice(0, i) + text.slice(i + 1), isDouble: text[i - 1] === digit || text[i + 1] === digit }]));
}

function isSameNumber(a: string, b: string): boolean {
  return a === b || (a !== '' && a !== '.' && decimal(a.startsWith('.') ? `0${a}` : a).equals(decimal(b)));
}

function digitCount(text: string): number {
  return text.replace('.', '').length;
}

function differences(a: string, b: string): number[] {
  return [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
}
