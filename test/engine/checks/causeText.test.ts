import { describe, expect, it } from 'vitest';
import { causeText } from '../../../engine/checks/causeText.js';
import type { LikelyCause } from '../../../engine/checks/finding.js';

const names = { label: ({ row }: { row: string }) => `Pagamenti (Asse ${row})` };
const cell = { table: 'S3', row: 'II', column: 'paid' };
const say = (cause: LikelyCause, language: 'it' | 'en' = 'it') => causeText(cause, names, language);

describe('the likeliest slip', () => {
  it('is a sentence', () => {
    expect(say({ kind: 'swappedDigits' })).toBe('Forse due cifre scambiate.');
    expect(say({ kind: 'swappedDigits' }, 'en')).toBe('Perhaps two digits are swapped.');
  });

  it('names the cell that it is about', () => {
    for (const kind of ['otherCell', 'shiftedRow', 'exchanged', 'leftOut', 'countedTwice', 'otherBase'] as const) {
      expect(say({ kind, cell })).toContain('Pagamenti (Asse II)');
    }
  });

  it('says by which factor the unit is wrong, in either direction', () => {
    expect(say({ kind: 'scale', power: 3 })).toContain('1.000');
    expect(say({ kind: 'scale', power: -6 })).toContain('1.000.000');
    expect(say({ kind: 'scale', power: 3 }, 'en')).toContain('1,000');
    expect(say({ kind: 'scale', power: 1 })).toContain(' 10.');
  });

  it('takes a factor of a hundred for a percentage and a ratio', () => {
    expect(say({ kind: 'scale', power: -2 })).toMatch(/percentuale.*100/);
  });
});
