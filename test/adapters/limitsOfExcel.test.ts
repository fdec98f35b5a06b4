import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, valuesText } from './support.js';
import { openWorkbook } from './workbookParts.js';

describe('what a cell of Excel cannot hold', () => {
  it('is a text of more than 32767 characters: refused, or cut and told (T27)', async () => {
    const { exitCode, err, path } = await generate({ misura: 'altra_cifra', voce: 'a'.repeat(40_000), valore: '1', unita: 'numero' });
    expect(err).not.toBe('');
    const longest = exitCode === 0 ? Math.max(...openWorkbook(path).sheets.flatMap(({ cells }) => cells.map(({ text = '' }) => text.length))) : 0;
    expect(longest).toBeLessThanOrEqual(32_767);
  });

  it.each(['12345678901234567', '9'.repeat(400)])('is a number of more than 15 digits, or beyond 1E308: refused (T24): %s', async (valore) => {
    const { exitCode, err } = await generate({ misura: 'programmato', asse: 'I', valore, unita: 'EUR' });
    expect(err).toMatch(/^DAT-/);
    expect(exitCode).toBe(3);
  });
});

async function generate(row: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const data = putFile(join(folder, 'valori.csv'), valuesText([{ anno: '2018', fonte: 'f', ...row }]));
  const path = join(folder, 'r.xlsx');
  return { path, ...(await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', path])) };
}
