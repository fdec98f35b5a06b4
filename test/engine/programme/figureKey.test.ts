import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../engine/programme/civilDate.js';
import { normaliseAxis } from '../../../engine/programme/codes.js';
import { isRateOf, keyMaker, keyText } from '../../../engine/programme/figureKey.js';

const axis = normaliseAxis('II')!;
const figure = keyMaker(2022);

describe('the key of a figure', () => {
  it('does not depend on the order in which its fields are written', () => {
    expect(keyText({ measure: 'programmed', year: 2022, isRate: false, axis, sex: 'F' })).toBe(keyText({ sex: 'F', axis, isRate: false, year: 2022, measure: 'programmed' }));
  });

  it('tells axis, year, measure, sex and rate apart', () => {
    const keys = [
      figure('participants', { axis }),
      figure('participants'),
      figure('participants', { axis, sex: 'T' }),
      figure('vulnerable', { axis }),
      figure('indicatorValue', { axis }),
      figure('indicatorValue', { axis, isRate: true }),
      keyMaker(2020)('participants', { axis }),
    ];
    expect(new Set(keys.map(keyText)).size).toBe(keys.length);
  });

  it('leaves out the date that goes without saying', () => {
    expect(keyText(figure('paid', { date: parseCivilDate('31/12/2022')! }))).toBe(keyText(figure('paid')));
    expect(keyText(figure('paid', { date: parseCivilDate('30/06/2022')! }))).not.toBe(keyText(figure('paid')));
  });

  it('is a rate when the measure can be nothing else', () => {
    expect([figure('vulnerableShare').isRate, figure('programmed').isRate, figure('indicatorValue').isRate]).toEqual([true, false, false]);
    expect(figure('indicatorValue', { isRate: true }).isRate).toBe(true);
  });

  it('is a rate by its unit when the measure admits several', () => {
    expect(isRateOf('indicatorValue', 'ratio')).toBe(true);
    expect(isRateOf('indicatorValue', 'persons')).toBe(false);
    expect(isRateOf('vulnerableShare', 'number')).toBe(true);
    expect(isRateOf('programmed', 'euro')).toBe(false);
  });
});
