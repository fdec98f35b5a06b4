import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook } from '../../engine/index.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { readBytes } from '../../templates/files/readText.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, raa } from './support.js';

describe('the sheets of a workbook that has a sample beside published figures', () => {
  it('say that they are a sample where they are counted from it, and not where they hold what was published', async () => {
    const out = join(temporaryFolder(), 'out.xlsx');
    await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', out]);
    const pkg = openPackage(readBytes(out, out, realFileSystem), NODE_PACKAGE_HOST);
    const workbook = readWorkbook(pkg);
    const isSample = (name: string) => readSheet(pkg, workbook, name).rows.find(({ number }) => number === 2)?.cells[0]?.text.startsWith('DATI DI ESEMPIO') ?? false;
    const marked = workbook.sheets.map(({ name }) => name).filter((name) => /^[ST]\d/.test(name) && isSample(name)).map((name) => name.split(' ')[0]);
    expect(marked).toEqual(['T2A', 'T4A', 'T5', 'T6', 'T7', 'T8', 'T10']);
  });
});
