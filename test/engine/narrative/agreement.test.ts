import { describe, expect, it } from 'vitest';
import { agreement } from '../../../engine/narrative/agreement.js';
import { findFigures } from '../../../engine/narrative/findFigures.js';
import { readPlainText } from '../../../engine/narrative/readPlainText.js';
import { decimal } from '../../../engine/number/decimal.js';
import type { Unit } from '../../../engine/number/quantity.js';

function agrees(text: string, unit: Unit, value: string, halfWidth = '0') {
  const [figure] = readPlainText(text).flatMap(findFigures);
  return agreement(figure!, { unit, value: decimal(value), halfWidth: decimal(halfWidth), missing: [] });
}

describe('whether a written figure says what a cell holds', () => {
  it.each([
    ['pari a 290,9 Mln €', '290890851.86', 'rounded'],
    ['pari a 290,8 Mln €', '290890851.86', 'cut'],
    ['pari a 290,7 Mln €', '290890851.86', undefined],
    ['oltre 290,8 Mln €', '290890851.86', 'rounded'],
    ['oltre 290,7 Mln €', '290890851.86', undefined],
    ['oltre 291,0 Mln €', '290890851.86', undefined],
    ['circa 254 Mln €', '254774002.77', 'rounded'],
    ['circa 256 Mln €', '254774002.77', undefined],
    ['quasi 255 Mln €', '254774002.77', 'rounded'],
    ['quasi 254 Mln €', '254774002.77', undefined],
    ['€ 958.677.416,67', '958677416.66', undefined],
    ['e liquidati 2,15;', '2150000', 'rounded'],
  ])('«%s» and %s €: %s', (text, value, expected) => {
    expect(agrees(text, 'euro', value)).toBe(expected);
  });

  it('asks counts to be equal, unless they are rounded with a word', () => {
    expect(agrees('sono 3.577 persone', 'persons', '3557')).toBeUndefined();
    expect(agrees('sono 3.557 persone', 'persons', '3557')).toBe('rounded');
    expect(agrees('più di 66.000 persone', 'persons', '66305')).toBe('rounded');
    expect(agrees('più di 66.000 persone', 'persons', '67305')).toBeUndefined();
  });

  it('compares at the coarser precision of the two', () => {
    expect(agrees('pari a 405,1 Mln €', 'euro', '404600000', '700000')).toBe('rounded');
    expect(agrees('pari a 329,4 Mln €', 'euro', '329300000', '50000')).toBeUndefined();
    expect(agrees('pari al 54%', 'ratio', '0.5435')).toBe('rounded');
  });

  it('never compares different units', () => {
    expect(agrees('pari al 54%', 'persons', '54')).toBeUndefined();
    expect(agrees('sono 54 enti', 'euro', '54')).toBeUndefined();
  });
});
