import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, CCI, changeText, copyProgramme, putFile, raa, systemError, watchedFileSystem } from './support.js';

describe('raa generate --all-years', () => {
  it.each(['2018', '2020', '2022'])('writes nothing, and says why, when the headings of %s are wrong', async (year) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    changeText(join(programme, year, 'valori.csv'), ';valore;', ';valroe;');
    const { exitCode, err, changed } = await raa(['generate', '--programme', programme, '--all-years', '--out', join(folder, 'out')], { watched: [folder] });
    expect(err).toContain(`DAT-001 ${year}/valori.csv, riga 1, colonna «valore»`);
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  });

  it('does not end well when it finds no year at all', async () => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), '');
    const { exitCode, err } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--all-years', '--out', join(folder, 'out')]);
    expect(err).toContain('DAT-019 valori.csv: ');
    expect(exitCode).toBe(3);
  });

  it('changes nothing when one of the files cannot be written', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const fs = watchedFileSystem((call, args) => {
      if (call === 'renameSync' && String(args[1]).endsWith('_2022.xlsx')) throw systemError('EBUSY');
    });
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', out], { fs, watched: [folder] });
    expect(err).toContain(`FIL-007 ${join(out, `RAA_${CCI}_2022.xlsx`)}`);
    expect(exitCode).toBe(4);
    expect(changed.filter((path) => path.endsWith('.xlsx'))).toEqual([]);
  });
});
