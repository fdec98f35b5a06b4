import { describe, expect, it } from 'vitest';
import { quantityOf } from '../../../engine/programme/writtenQuantity.js';

describe('what a written figure stands for', () => {
  it.each([
    ['184312574.33', 'EUR', 2, 'euro', '184312574.33', '0'],
    ['236700000', 'EUR', 0, 'euro', '236700000', '0'],
    ['758.5', 'MEUR', 1, 'euro', '758500000', '50000'],
    ['235.67', 'MEUR', 2, 'euro', '235670000', '5000'],
    ['65', 'MEUR', 0, 'euro', '65000000', '500000'],
    ['202708', 'persone', 0, 'persons', '202708', '0'],
    ['33000', 'persone', -3, 'persons', '33000', '500'],
    ['600', 'numero', -2, 'number', '600', '50'],
    ['1240', 'numero', 0, 'number', '1240', '0'],
    ['36.89', 'percento', 2, 'ratio', '0.3689', '0.00005'],
    ['30', 'percento', 0, 'ratio', '0.3', '0.005'],
  ] as const)('%s %s with %i decimals is %s %s ± %s', (value, written, decimals, unit, expected, halfWidth) => {
    const quantity = quantityOf(value, written, decimals);
    expect([quantity.unit, quantity.value.toFixed(), quantity.halfWidth.toFixed()]).toEqual([unit, expected, halfWidth]);
  });
});
