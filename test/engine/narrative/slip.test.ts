import { describe, expect, it } from 'vitest';
import { slipBetween } from '../../../engine/narrative/slip.js';
import { decimal } from '../../../engine/number/decimal.js';

describe('the slip that explains a wrong number', () => {
  it.each([
    ['11633', '11663', 0, 'digit'],
    ['3575', '3557', 0, 'swappedDigits'],
    ['254774', '254774002.77', 0, 'scale'],
    ['192600000', '192540000', 5, 'rounding'],
    ['280300000', '290323449.02', 5, 'digit'],
    ['230111', '244885', 0, undefined],
    ['0', '244885', 0, undefined],
  ])('%s for %s at ten to the %i: %s', (written, right, lastPower, expected) => {
    expect(slipBetween(decimal(written), decimal(right), lastPower)).toBe(expected);
  });
});
