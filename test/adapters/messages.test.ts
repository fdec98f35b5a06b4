import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, valuesText } from './support.js';

describe('messages', () => {
  it.each([
    ['line ends', 'VII\nFIL-001 falso: messaggio'],
    ['control characters of a terminal', '\u001b[2J\u001b[31mVII'],
  ])('stand on one line each, and quote no %s as they are', async (_, asse) => {
    const data = putFile(join(temporaryFolder(), 'valori.csv'), valuesText([{ anno: '2018', misura: 'impegni', asse, valore: '1', unita: 'EUR' }]));
    const { err } = await raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', 'csv']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
     
    expect(err.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f]/);
  });

  it('cut a long value that they quote', async () => {
    const data = putFile(join(temporaryFolder(), 'valori.csv'), valuesText([{ anno: '2018', misura: 'x'.repeat(5000), valore: '1', unita: 'EUR' }]));
    const { err } = await raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', 'csv']);
    expect(err.length).toBeLessThan(2000);
  });

  it('and sources in an English workbook hold no Italian word of ours', async () => {
    const data = putFile(join(temporaryFolder(), 'valori.csv'), valuesText([{ anno: '2018', misura: 'altra_cifra', voce: 'v', valore: '1', unita: 'numero' }]));
    const { out } = await raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', 'json', '--table', 'S8', '--lang', 'en']);
    expect(out).not.toContain('riga 2');
  });
});
