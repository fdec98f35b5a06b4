import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { realFileSystem, type FileSystem } from '../../templates/files/fileSystem.js';
import { templatePath } from '../../templates/packageRoot.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, raa, systemError, watchedFileSystem } from './support.js';

const TEMPLATE = templatePath('it');

describe('a template that has lost a part', () => {
  it.each(['xl/worksheets/sheet5.xml', 'xl/sharedStrings.xml', 'xl/theme/theme1.xml', 'docProps/core.xml', '[Content_Types].xml', '_rels/.rels'])('is told: %s', async (part) => {
    const { [part]: lost, ...rest } = unzipSync(readFileSync(TEMPLATE));
    expect(lost).toBeDefined();
    const bytes = Buffer.from(zipSync(rest));
    const read = ((name: string, ...more: never[]) => (name === TEMPLATE ? bytes : realFileSystem.readFileSync(name, ...more))) as FileSystem['readFileSync'];
    const out = temporaryFolder();
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', join(out, 'r.xlsx')], { fs: { ...realFileSystem, readFileSync: read }, watched: [out] });
    expect(err).toMatch(/^FIL-009 /);
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  });
});

it('a template that is missing is told as the template, with what to do', async () => {
  const fs = watchedFileSystem((call, [path]) => {
    if (call === 'readFileSync' && path === TEMPLATE) throw systemError('ENOENT');
  });
  const { err } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', join(temporaryFolder(), 'r.xlsx')], { fs });
  expect(err).toMatch(/^FIL-009 /);
});
