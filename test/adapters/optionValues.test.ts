import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa } from './support.js';

const FINE = ['generate', '--programme', BUNDLED, '--year', '2018'];

describe('an option', () => {
  it('that takes no value is refused when it gets one: --overwrite=false replaces nothing', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'r.xlsx'), 'il lavoro di una persona');
    const { exitCode, changed } = await raa([...FINE, '--out', path, '--overwrite=false'], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 2, changed: [] });
  });

  it('that takes a value is refused when that is empty', async () => {
    expect((await raa(['generate', '--programme=', '--year', '2018', '--out', temporaryFolder()])).exitCode).toBe(2);
    expect((await raa(['compute', '--programme', BUNDLED, '--year', '2018', '--format', 'csv', '--data='])).exitCode).toBe(2);
  });

  it('that takes one value is refused when it is given twice', async () => {
    const { exitCode } = await raa([...FINE, '--year', '2020', '--out', temporaryFolder()]);
    expect(exitCode).toBe(2);
  });

  it('--year admits what its message says: 2014 and later', async () => {
    const { exitCode, err } = await raa(['generate', '--programme', BUNDLED, '--year', '2013', '--out', temporaryFolder()]);
    expect([exitCode, err.slice(0, 7)]).toEqual([2, 'CLI-004']);
  });

  it('-h of a command prints its help, as raa -h does', async () => {
    expect((await raa(['generate', '-h'])).exitCode).toBe(0);
  });
});
