import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { BUNDLED, raa } from '../adapters/support.js';
import { temporaryFolder } from '../support/folders.js';
import { convert, XLSX } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';

const reason = missingTool('soffice', 'libreoffice-calc fonts-liberation2');

function contentOf(path: string): Map<string, string> {
  const pkg = openPackage(readFileSync(path), NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  return new Map(
    workbook.sheets.flatMap(({ name }) =>
      readSheet(pkg, workbook, name).rows.flatMap(({ cells }) => cells.filter(({ kind, formula }) => kind !== 'blank' || formula !== undefined).map(({ row, column, kind, text, formula }) => [`${name} ${row} ${column}`, JSON.stringify([kind, text, formula])] as const)),
    ),
  );
}

describe.skipIf(reason !== undefined)(`A workbook of ours that another program has saved ${reason ?? ''}`, () => {
  it('is still known cell by cell: nothing in it passes for changed, and it is filled again as a fresh one', async () => {
    const folder = temporaryFolder();
    const generate = (year: number, out: string, ...more: string[]) => raa(['generate', '--programme', BUNDLED, '--year', String(year), '--out', join(folder, out), ...more]);
    await generate(2020, 'nostra.xlsx');
    await generate(2022, 'fresca.xlsx');
    const [saved] = convert([join(folder, 'nostra.xlsx')], XLSX, join(folder, 'salvata'));
    const { exitCode, err } = await generate(2022, 'ricompilata.xlsx', '--template', saved!);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(contentOf(join(folder, 'ricompilata.xlsx'))).toEqual(contentOf(join(folder, 'fresca.xlsx')));
  });
});
