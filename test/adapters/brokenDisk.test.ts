import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templatePath } from '../../templates/packageRoot.js';
import type { FileSystem } from '../../templates/files/fileSystem.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, copyProgramme, putFile, raa, systemError, watchedFileSystem } from './support.js';

const OURS = ['generate', '--programme', BUNDLED, '--year', '2018'];

describe('a file that cannot be read', () => {
  it.each([
    ['programma.json', 'EACCES'],
    ['piano.json', 'EIO'],
    ['indicatori.json', 'EPERM'],
    ['iniziative.json', 'EMFILE'],
    ['2018/valori.csv', 'EBUSY'],
    ['2018/pubblicato.csv', 'EACCES'],
  ])('is named, with the reason: %s, %s', async (name, code) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const fs = failing('readFileSync', code, (path) => path === join(programme, name));
    const { exitCode, err, changed } = await raa(['generate', '--programme', programme, '--year', '2018', '--out', join(folder, 'out')], { fs, watched: [folder] });
    expect(err).toMatch(new RegExp(`^FIL-002 ${name}: non si può leggere \\(${code}\\)\\. Controllare i permessi.*\\n$`));
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  });

  it('is named when it went away after it was found', async () => {
    const folder = temporaryFolder();
    const fs = failing('readFileSync', 'ENOENT', (path) => basename(path) === 'valori.csv');
    const { exitCode, err, changed } = await raa([...OURS, '--out', folder], { fs, watched: [folder] });
    expect(err).toMatch(/^FIL-001 2018\/valori\.csv: il file o la cartella non esiste/);
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  });

  it('may be our template', async () => {
    const folder = temporaryFolder();
    const fs = failing('readFileSync', 'EACCES', (path) => path === templatePath('it'));
    const { exitCode, err, changed } = await raa([...OURS, '--out', folder], { fs, watched: [folder] });
    expect(err).toContain('(EACCES)');
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  });
});

describe('a result that cannot be written', () => {
  const CALLS = ['mkdirSync', 'readdirSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const;

  it.each(CALLS)('is told with its path and the reason, and leaves nothing: %s', async (call) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const out = join(folder, 'out.xlsx');
    let isWriting = false;
    const fs = watchedFileSystem((now) => {
      isWriting ||= now === 'mkdirSync';
      if (isWriting && now === call) throw systemError('ENOSPC');
    });
    const outcome = await raa(['generate', '--programme', programme, '--year', '2018', '--out', out], { fs, watched: [folder] });
    expect(outcome).toEqual({ exitCode: 4, out: '', err: expect.stringMatching(/^FIL-007 .*out\.xlsx: non si può scrivere \(ENOSPC\)\. Controllare i permessi e lo spazio.*\n$/), changed: [] });
  });

  it('is told for the blank template too', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'modello.xlsx');
    const { exitCode, err, changed } = await raa(['template', '--out', path, '--lang', 'en'], { fs: failing('renameSync', 'EPERM'), watched: [folder] });
    expect(err).toBe(`FIL-007 ${path}: it cannot be written (EPERM). Check permissions and space, and that the file is not open in Excel.\n`);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('stays as it was when its copy cannot be made', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'r.xlsx'), 'il lavoro di una persona');
    const { exitCode, err, changed } = await raa([...OURS, '--out', path, '--overwrite'], { fs: failing('copyFileSync', 'ENOSPC'), watched: [folder] });
    expect(err).toMatch(/^FIL-007 .*r\.xlsx\.bak: non si può scrivere \(ENOSPC\)/);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('makes no folder when the data are wrong', async () => {
    const out = join(temporaryFolder(), 'out');
    await raa(['generate', '--programme', BUNDLED, '--year', '2019', '--out', out]);
    expect(existsSync(out)).toBe(false);
  });
});

/** A file system where one call fails, on every path or on some. */
function failing(call: keyof FileSystem, code: string, isHit: (path: string) => boolean = () => true): FileSystem {
  return watchedFileSystem((now, [path]) => {
    if (now === call && isHit(String(path))) throw systemError(code);
  });
}
