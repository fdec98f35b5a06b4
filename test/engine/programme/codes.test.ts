import { describe, expect, it } from 'vitest';
import { compareAxes, normaliseAxis, normalisePriority } from '../../../engine/programme/codes.js';

describe('the code of an axis', () => {
  it.each([
    ['I', 'I'],
    ['V', 'V'],
    ['ii', 'II'],
    ['iV', 'IV'],
    [' III ', 'III'],
    ['1', 'I'],
    ['2', 'II'],
    ['02', 'II'],
    ['5', 'V'],
    ['20', 'XX'],
    ['XX', 'XX'],
    ['Asse 2', 'II'],
    ['asse II', 'II'],
    ['ASSE  iv', 'IV'],
    ['Asse\u00a03', 'III'],
  ])('of %j is %s', (text, code) => {
    expect(normaliseAxis(text)).toBe(code);
  });

  it.each(['', ' ', '0', '00', '21', '99', '100', '-1', '1.0', '1,0', 'IIII', 'VX', 'XXI', 'A', 'Asse', 'Asse due', 'Asse2', 'Axis 2', 'I II', 'I.', 'toString', '__proto__', '٢'])(
    'is not in %j',
    (text) => {
      expect(normaliseAxis(text)).toBeUndefined();
    },
  );

  it('orders axes as numbers, not as letters', () => {
    expect(['IX', 'V', 'X', 'I', 'IV', 'II', 'III'].sort(compareAxes)).toEqual(['I', 'II', 'III', 'IV', 'V', 'IX', 'X']);
  });
});

describe('the code of an investment priority', () => {
  it.each([
    ['8i', '8.i'],
    ['8.i', '8.i'],
    ['8.I', '8.i'],
    ['8.ii', '8.ii'],
    ['PI 8v', '8.v'],
    ['PI8v', '8.v'],
    ['pi 8.v', '8.v'],
    ['9.IV', '9.iv'],
    ['PI 9.I', '9.i'],
    ['10iv', '10.iv'],
    ['10 . iv', '10.iv'],
    ['08.ii', '8.ii'],
    [' 11.i ', '11.i'],
    ['8.vii', '8.vii'],
  ])('of %j is %s', (text, code) => {
    expect(normalisePriority(text)).toBe(code);
  });

  it.each(['', ' ', '8', 'i', '8.', '.i', '8.1', 'viii', 'PI', 'PI i', '8.iiii', '8.ivx', '8.vx', '100.i', '8-i', '8,i', '8..i', '8.i.', '8.i bis', 'Priorità 8.i', 'constructor'])(
    'is not in %j',
    (text) => {
      expect(normalisePriority(text)).toBeUndefined();
    },
  );
});
