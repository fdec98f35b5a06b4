import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, valuesText } from './support.js';

/* design.md section 2: "A figure that exists in two places is never silently replaced: it is an issue." */
it('a figure given by two files is an issue, and the row that loses is not counted as used', async () => {
  const folder = temporaryFolder();
  const files = ['100', '200'].map((valore, i) =>
    putFile(join(folder, `${i}`, 'valori.csv'), valuesText([{ anno: '2018', misura: 'programmato', asse: 'I', valore, unita: 'EUR', fonte: 'f' }])),
  );
  const { exitCode, err } = await raa(['compute', '--programme', BUNDLED, '--data', files[0]!, '--data', files[1]!, '--year', '2018', '--format', 'csv', '--table', 'S3']);
  expect(err).toMatch(/^DAT-008 /);
  expect(exitCode).toBe(3);
});
