import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { decimal, type Decimal } from '../../engine/number/decimal.js';
import { formatDecimal, parseItalianNumber } from '../../engine/number/italianFormat.js';
import { holds } from './holds.js';

/** Cents within ten thousand billion euro, either way. */
const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const euroOf = (amount: bigint): Decimal => decimal(`${amount}e-2`);

const readBack = (text: string, loneDotIsThousands = false) => {
  const result = parseItalianNumber(text, loneDotIsThousands);
  return typeof result === 'string' ? result : result.toFixed();
};

describe('reading what was printed', () => {
  holds(
    'gives back any amount in cents',
    fc.property(cents, (amount) => {
      expect(readBack(formatDecimal(euroOf(amount), 2, 'it'))).toBe(euroOf(amount).toFixed());
    }),
  );

  holds(
    'gives it back with blanks and the euro sign around it, and with the typographic minus',
    fc.property(cents, fc.constantFrom('€ ', '€', ' ', '\u00a0', ''), fc.constantFrom(' €', '', '\u00a0'), (amount, before, after) => {
      const printed = formatDecimal(euroOf(amount), 2, 'it').replace('-', '\u2212');
      const text = before.includes('€') ? before + printed : before + printed + after;
      expect(readBack(text)).toBe(euroOf(amount).toFixed());
    }),
  );

  holds(
    'gives back any whole number where the dot is for the thousands',
    fc.property(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), (count) => {
      expect(readBack(formatDecimal(decimal(String(count)), 0, 'it'), true)).toBe(String(count));
    }),
  );

  holds(
    'never reads an amount of one to three digits, a dot and three digits: it may be either',
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (before, after) => {
      expect(readBack(`${before}.${String(after).padStart(3, '0')}`)).toBe('ambiguousDot');
    }),
  );
});
