import { decimal, powerOfTen } from '../number/decimal.js';

const DIGITS = '0123456789';
const MOST_POWER = 6;
/** Longer numbers were computed, not typed. */
const LONGEST = 18;

/** The numbers that one slip of the hand turns into this one: to be compared with a mark of what was written. */
export function* digitGuesses(text: string): Generator<string> {
  const sign = text.startsWith('-') ? '-' : '';
  const bare = sign === '' ? text : text.slice(1);
  yield sign === '' ? `-${bare}` : bare;
  if (!/^\d+(?:\.\d+)?$/.test(bare) || bare.length > LONGEST) return;
  for (let power = 1; power <= MOST_POWER; power++) {
    yield decimal(text).times(powerOfTen(power)).toFixed();
    yield decimal(text).times(powerOfTen(-power)).toFixed();
  }
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === '.') continue;
    yield sign + bare.slice(0, i) + bare.slice(i + 1);
    for (const digit of DIGITS) {
      yield sign + bare.slice(0, i) + digit + bare.slice(i + 1);
      yield sign + bare.slice(0, i) + digit + bare.slice(i);
      yield sign + bare.slice(0, i + 1) + digit + bare.slice(i + 1);
    }
    const j = bare[i + 1] === '.' ? i + 2 : i + 1;
    if (j < bare.length) yield sign + bare.slice(0, i) + bare[j]! + bare.slice(i + 1, j) + bare[i]! + bare.slice(j + 1);
  }
}
