import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../engine/facts/fact.js';
import { exactly } from '../../../../engine/number/quantity.js';
import { keyMaker } from '../../../../engine/programme/figureKey.js';
import { listedSum } from '../../../../engine/tables/formulas/listedSum.js';
import { book, evaluated, explained, shown } from './fakeSheet.js';

const fact = (year: number, value: number): Fact => ({ key: keyMaker(year)('annualIndicator'), quantity: exactly('number', value), source: '' });
const terms = [2014, 2015, 2016].map((year, i) => ({ name: String(year), fact: fact(year, [3, 0, 12][i]!) }));

describe('the sum of figures without cells of their own', () => {
  it('adds them up', () => {
    expect(shown(evaluated(listedSum(terms)))).toBe('15 number ± 0');
  });

  it('shows each of them in the Excel formula, in the order of the years', () => {
    expect(listedSum(terms).excel(book)).toBe('3+0+12');
  });

  it('names them in its sentence, and gives them as facts that are used', () => {
    expect(explained(listedSum(terms))).toEqual(['rule.listedSum', { terms: '2014: 3; 2015: 0; 2016: 12' }]);
    expect(listedSum(terms).facts).toEqual(terms.map((one) => one.fact));
  });

  it('is not available without any: nothing is not zero', () => {
    expect(shown(evaluated(listedSum([])))).toBe('notAvailable');
    expect(listedSum([]).excel(book)).toBe('"notAvailable"');
  });
});
