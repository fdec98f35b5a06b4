/*
 * Amounts as whole cents, read from bytes: sums of whole numbers are exact up to 90,071 billion euro. Usual forms are read figure by
 * figure; the others go through their text.
 */
import { fieldText } from './fieldText.js';

/** Why some bytes are no amount. */
export const AMOUNT_PROBLEMS = { empty: -1, notANumber: -2, ambiguousDot: -3, moreDecimals: -4, negative: -5 } as const;
export type AmountProblem = (typeof AMOUNT_PROBLEMS)[keyof typeof AMOUNT_PROBLEMS];

const [ZERO, COMMA, DOT, BLANK] = [48, 44, 46, 32];
/** Digits of an amount, cents included: as many as Excel keeps, and whole numbers hold them exactly. */
const MOST_DIGITS = 15;
const CENT_DIGITS = 2;

/**
 * Cents of an amount: `1.234,56`, `1234,5`, `1234`, `1234.56`; an AMOUNT_PROBLEMS number, all of them negative, for anything else.
 * A dot as the only mark is decimal with exactly two figures after it, otherwise it is ambiguous.
 */
export function centsOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from]! <= BLANK) from++;
  while (to > from && bytes[to - 1]! <= BLANK) to--;
  if (from === to) return AMOUNT_PROBLEMS.empty;
  const length = to - from;
  const mark = length > 3 && (bytes[to - 3] === COMMA || bytes[to - 3] === DOT) ? to - 3 : to;
  let value = 0;
  if (length > MOST_DIGITS || (mark === to && length > MOST_DIGITS - CENT_DIGITS)) return centsOfText(fieldText(bytes, from, to));
  for (let at = from; at < to; at++) {
    if (at === mark) continue;
    const figure = bytes[at]! - ZERO;
    if (figure < 0 || figure > 9) return centsOfText(fieldText(bytes, from, to));
    value = value * 10 + figure;
  }
  return mark === to ? value * 100 : value;
}

const SIGNED = /^([-+\u2212]?)(.+)$/;
const GROUPED = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
const DOT_DECIMALS = /^(\d+)\.(\d{2})$/;
const LONE_DOT = /^\d{1,3}\.\d{3}$/;
const ANY_DECIMAL_DOT = /^(\d+)\.(\d+)$/;

function centsOfText(text: string): number {
  const bare = text.replace(/^€\s*|\s*€$/g, '').trim();
  const [, sign = '', number = ''] = SIGNED.exec(bare) ?? [];
  if (LONE_DOT.test(number)) return AMOUNT_PROBLEMS.ambiguousDot;
  const match = DOT_DECIMALS.exec(number) ?? GROUPED.exec(number);
  if (match === null) {
    const decimals = ANY_DECIMAL_DOT.exec(number)?.[2];
    if (decimals === undefined) return AMOUNT_PROBLEMS.notANumber;
    return decimals.length > 2 ? AMOUNT_PROBLEMS.moreDecimals : AMOUNT_PROBLEMS.ambiguousDot;
  }
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > 2) return AMOUNT_PROBLEMS.moreDecimals;
  const digits = whole.replaceAll('.', '') + fraction.padEnd(2, '0');
  if (digits.replace(/^0+/, '').length > MOST_DIGITS) return AMOUNT_PROBLEMS.notANumber;
  return sign === '-' || sign === '\u2212' ? AMOUNT_PROBLEMS.negative : Number(digits);
}
