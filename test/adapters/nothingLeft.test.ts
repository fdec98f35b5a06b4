import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, systemError, watchedFileSystem } from './support.js';

const FINE = ['generate', '--programme', BUNDLED, '--year', '2018'];

describe('exit code 4, "nothing changed"', () => {
  it('leaves no .bak copy when the write fails after it', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'r.xlsx'), 'il lavoro di una persona');
    const fs = watchedFileSystem((call) => {
      if (call === 'renameSync') throw systemError('EBUSY');
    });
    const { exitCode, changed } = await raa([...FINE, '--out', path, '--overwrite'], { fs, watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('leaves no new folder', async () => {
    const folder = temporaryFolder();
    const fs = watchedFileSystem((call) => {
      if (call === 'writeSync') throw systemError('ENOSPC');
    });
    const { exitCode, changed } = await raa([...FINE, '--out', join(folder, 'nuova', 'dentro')], { fs, watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });
});

it('--overwrite never loses an earlier .bak copy', async () => {
  const folder = temporaryFolder();
  const path = putFile(join(folder, 'r.xlsx'), 'prima');
  await raa([...FINE, '--out', path, '--overwrite']);
  writeFileSync(path, 'seconda');
  const { changed } = await raa([...FINE, '--out', path, '--overwrite'], { watched: [folder] });
  expect(readFileSync(`${path}.bak`, 'utf8')).toBe('prima');
  expect(changed.length).toBeGreaterThan(1);
});
