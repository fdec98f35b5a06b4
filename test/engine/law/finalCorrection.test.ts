import { describe, expect, it } from 'vitest';
import { correctionCoefficient, correctionRate } from '../../../engine/law/period2014/finalCorrection.js';
import { decimal } from '../../../engine/number/decimal.js';

const numbers = (...texts: string[]) => texts.map((text) => decimal(text));

/** Deleg. Reg. (EU) 480/2014 Art. 3(1): 5 % for 60 % ≤ c < 65 %, 10 % for 50 % ≤ c < 60 %, 25 % for c < 50 %. */
describe('the flat rate of the final correction', () => {
  it.each([
    ['0.65', '0'],
    ['0.6499', '0.05'],
    ['0.60', '0.05'],
    ['0.5999', '0.1'],
    ['0.50', '0.1'],
    ['0.4999', '0.25'],
    ['0', '0.25'],
  ])('for a coefficient of %s is %s', (coefficient, rate) => {
    expect(correctionRate(decimal(coefficient)).toFixed()).toBe(rate);
  });
});

/** Art. 2(2): the mean of the rates of outputs and key steps, each at most 100 %, over the financial rate, at most 100 %. */
describe('the coefficient of the final correction', () => {
  it('is the mean of the outputs over the financial rate', () => {
    expect(correctionCoefficient(numbers('0.4', '0.6'), decimal('0.8'))?.toFixed()).toBe('0.625');
  });

  it('counts no rate for more than the whole target', () => {
    expect(correctionCoefficient(numbers('0.2', '3'), decimal('2'))?.toFixed()).toBe('0.6');
  });

  it('is not there without outputs, or where nothing was spent', () => {
    expect(correctionCoefficient([], decimal('1'))).toBeUndefined();
    expect(correctionCoefficient(numbers('1'), decimal('0'))).toBeUndefined();
  });
});
