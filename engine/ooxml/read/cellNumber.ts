import { DIGIT_0, DIGIT_9, MINUS, POINT } from '../xml/characters.js';

/** Whether a piece of text is a number as nearly all are written: digits, one point at most, a minus in front. */
export function isPlainNumber(text: string, start: number, end: number): boolean {
  let at = start;
  if (text.charCodeAt(at) === MINUS) at++;
  if (at === end || end - at > MOST_PLAIN_DIGITS) return false;
  let points = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT) {
      if (++points > 1) return false;
    } else if (code < DIGIT_0 || code > DIGIT_9) return false;
  }
  return end - start > points + (text.charCodeAt(start) === MINUS ? 1 : 0);
}

/** Whether a text is no number that a cell can hold: not a decimal number, or too big. */
export function isNoNumber(text: string): boolean {
  return !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) || !Number.isFinite(Number(text));
}

/** No number of so many digits is too big. */
const MOST_PLAIN_DIGITS = 300;
