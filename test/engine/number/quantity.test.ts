import { describe, expect, it } from 'vitest';
import { decimal } from '../../../engine/number/decimal.js';
import { asPrinted, differenceOf, exactly, isComplete, isExact, knownDecimals, missingOf, sumOf, type Quantity } from '../../../engine/number/quantity.js';

const MILLION = decimal(1_000_000);
const millions = (printed: string, decimals: number) => asPrinted('euro', decimal(printed), decimals, MILLION);
const interval = ({ value, halfWidth }: Quantity) => [value.minus(halfWidth).toFixed(), value.plus(halfWidth).toFixed()];

describe('a figure as printed', () => {
  it('takes «758,5 Mln€» for 758 500 000 € give or take 50 000 €', () => {
    const { unit, value, halfWidth, missing } = millions('758.5', 1);
    expect([unit, value.toFixed(), halfWidth.toFixed(), missing]).toEqual(['euro', '758500000', '50000', []]);
  });

  it.each([
    ['65', 0, '500000'],
    ['234.80', 2, '5000'],
    ['1.2', 1, '50000'],
  ])('knows %s million with %i decimals within ± %s €', (printed, decimals, halfWidth) => {
    expect(millions(printed, decimals).halfWidth.toFixed()).toBe(halfWidth);
  });

  it('knows a percentage within half of its last decimal', () => {
    const share = asPrinted('ratio', decimal('36.89'), 2, decimal('0.01'));
    expect(interval(share)).toEqual(['0.36885', '0.36895']);
  });

  it('knows a number printed in thousands within 500', () => {
    expect(interval(asPrinted('persons', decimal(33_000), -3, decimal(1)))).toEqual(['32500', '33500']);
  });

  it('is not exact, while a whole figure is', () => {
    expect(isExact(millions('758.5', 1))).toBe(false);
    expect(isExact(exactly('euro', '184312574.33'))).toBe(true);
  });
});

describe('sums', () => {
  // Public summary of the RAA 2018, sections 3.1-3.4: programmed by axis I-IV, in millions.
  const programmed2018 = ['329.3', '172.5', '221.5', '15.3'].map((printed) => millions(printed, 1));

  it('add the values and the uncertainties', () => {
    const total = sumOf('euro', programmed2018);
    expect([total.value.toFixed(), total.halfWidth.toFixed()]).toEqual(['738600000', '200000']);
  });

  it('are exact when every term is', () => {
    const total = sumOf('euro', [exactly('euro', '0.10'), exactly('euro', '0.20')]);
    expect([total.value.toFixed(), total.halfWidth.toFixed()]).toEqual(['0.3', '0']);
  });

  it('carry the names of what is missing, once each, in order of appearance', () => {
    const lacking = (...missing: string[]): Quantity<'euro'> => ({ ...exactly('euro', 1), missing });
    const total = sumOf('euro', [lacking('b', 'a'), exactly('euro', 1), lacking('a', 'c')]);
    expect(total.missing).toEqual(['b', 'a', 'c']);
    expect(isComplete(total)).toBe(false);
    expect(missingOf([])).toEqual([]);
  });

  it('of nothing are an exact and complete zero', () => {
    const nothing = sumOf('persons', []);
    expect([nothing.unit, nothing.value.toFixed(), isExact(nothing), isComplete(nothing)]).toEqual(['persons', '0', true, true]);
  });

  it('do not change their terms', () => {
    const terms = [exactly('euro', 1), exactly('euro', 2)];
    sumOf('euro', terms);
    expect(terms.map(({ value }) => value.toFixed())).toEqual(['1', '2']);
  });
});

describe('differences', () => {
  it('subtract the values and add the uncertainties', () => {
    const left = differenceOf(millions('758.5', 1), millions('65', 0));
    expect([left.unit, left.value.toFixed(), left.halfWidth.toFixed()]).toEqual(['euro', '693500000', '550000']);
  });

  it('may fall below zero and stay so', () => {
    expect(differenceOf(exactly('euro', '1'), exactly('euro', '2.50')).value.toFixed()).toBe('-1.5');
  });

  it('carry what either side is missing', () => {
    const partial: Quantity<'euro'> = { ...exactly('euro', 5), missing: ['S4B/IV/persons'] };
    expect(differenceOf(exactly('euro', 7), partial).missing).toEqual(['S4B/IV/persons']);
    expect(differenceOf(partial, exactly('euro', 7)).missing).toEqual(['S4B/IV/persons']);
  });
});

describe('the decimals that are known', () => {
  it.each([
    ['0', 2, 2],
    ['0.005', 2, 2],
    ['0.0050001', 2, 1],
    ['0.05', 2, 1],
    ['0.0500001', 2, 0],
    // 0,25 million known, two decimals wanted: not even the first is known.
    ['0.25', 2, 0],
    ['0.5', 2, 0],
    ['12', 2, 0],
    ['0', 0, 0],
    ['0.0005', 3, 3],
    ['0.0005', 2, 2],
  ])('with ± %s and %i wanted are %i', (halfWidth, wanted, known) => {
    expect(knownDecimals(decimal(halfWidth), wanted)).toBe(known);
  });

  it('are none when nothing is known', () => {
    expect(knownDecimals(decimal(Infinity), 2)).toBe(0);
  });
});

describe('exact quantities', () => {
  it.each([['184312574.33'], [3], [decimal('0.35')]])('are made from %s without a change', (value) => {
    expect(exactly('number', value).value.equals(value)).toBe(true);
  });
});
