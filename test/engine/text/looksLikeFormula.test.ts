import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from '../../../engine/text/looksLikeFormula.js';

describe('a text that a spreadsheet could take for a formula (threats T20)', () => {
  it.each(['=1+1', "=cmd|' /C calc'!A0", '+39 02', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', '='])('is %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(['', 'Nidi Gratis', '1+1', 'a=b', '«=1»', "'=1", '–', '70 %', 'Asse I - Occupazione', '€ -5'])('is not %j', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});
