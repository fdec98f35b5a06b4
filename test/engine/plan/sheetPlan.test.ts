import { describe, expect, it } from 'vitest';
import { textCell } from '../../../engine/plan/sheetPlan.js';

const lengthOf = (text: string) => {
  const cell = textCell(text);
  return cell.kind === 'text' ? cell.text.length : undefined;
};

describe('a cell of text', () => {
  it('holds the text as it is', () => {
    expect(textCell(' =1+1 ')).toEqual({ kind: 'text', text: ' =1+1 ' });
  });

  it('is blank without text', () => {
    expect(textCell('')).toEqual({ kind: 'blank' });
  });

  // Excel specifications and limits: 32 767 characters in a cell.
  it.each([
    [32_766, 32_766],
    [32_767, 32_767],
    [32_768, 32_767],
    [100_000, 32_767],
  ])('of %i characters holds %i', (given, held) => {
    expect(lengthOf('x'.repeat(given))).toBe(held);
  });

  it('that is cut ends with «…»; one that just fits does not', () => {
    expect(textCell(`${'x'.repeat(32_767)}y`)).toEqual({ kind: 'text', text: `${'x'.repeat(32_766)}…` });
    expect(textCell('x'.repeat(32_767))).toEqual({ kind: 'text', text: 'x'.repeat(32_767) });
  });
});
