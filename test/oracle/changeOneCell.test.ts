import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../engine/ooxml/cellAddress.js';
import { openPackage } from '../../engine/ooxml/package/openPackage.js';
import { WorkbookPatch } from '../../engine/ooxml/patch/workbookPatch.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { FIXTURE_WORKBOOKS, type FixtureWorkbook } from '../support/fixtureWorkbooks.js';
import { sharedFolder } from '../support/folders.js';
import { convert } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';
import { corpusBytes, EXPECTATIONS, NO_CORPUS } from './corpus/corpusFiles.js';
import { freeCell } from './corpus/freeCell.js';
import { modelListing } from './corpus/modelListing.js';

const noOffice = missingTool('soffice', 'libreoffice-calc fonts-liberation2');
const CORPUS_WORKBOOKS = NO_CORPUS === undefined ? [...EXPECTATIONS].flatMap(([name, { outcome }]) => (outcome === 'read' ? [{ name, bytes: corpusBytes(name) }] : [])) : [];

/** The workbook may change with any cell: it is told to compute everything anew. */
const RECALCULATION = /(?:^|\/)(?:workbook|cartella)\.xml$/;
const VALUE = '1234.56';

const GROUPS: readonly { readonly title: string; readonly workbooks: readonly FixtureWorkbook[] }[] = [
  { title: 'Workbooks of our own making', workbooks: FIXTURE_WORKBOOKS },
  { title: `Workbooks of others ${NO_CORPUS ?? ''}`, workbooks: CORPUS_WORKBOOKS },
];

describe.each(GROUPS)('$title, one cell changed and saved', ({ workbooks }) => {
  const folder = sharedFolder();
  const saved: string[] = [];

  it.each(workbooks.map(({ name, bytes }) => [name, bytes] as const))('%s: only that cell, and only its part', (name, bytes) => {
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    const workbook = readWorkbook(pkg);
    const before = modelListing(pkg);
    const cell = freeCell(pkg, workbook);
    if (cell === undefined) return expect(before).toContain('protected');

    const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook);
    patch.setCell(cell.sheet, cell.row, cell.column, { kind: 'number', value: VALUE });
    const after = patch.toBytes();

    const part = workbook.sheets.find(({ name: one }) => one === cell.sheet)!.part;
    const [old, now] = [unzipSync(bytes), unzipSync(after)];
    expect(Object.keys(now).sort()).toEqual(Object.keys(old).filter((one) => !one.endsWith('/')).sort());
    const changed = Object.keys(now).filter((one) => !Buffer.from(now[one]!).equals(Buffer.from(old[one]!)));
    expect(changed.filter((one) => one !== part && !RECALCULATION.test(one))).toEqual([]);
    expect(changed).toContain(part);

    const added = modelListing(openPackage(after, NODE_PACKAGE_HOST)).split('\n');
    const line = added.indexOf(`c\t${columnLetters(cell.column)}${cell.row}\tnumber\t${VALUE}\t`);
    expect(line).toBeGreaterThan(0);
    expect(added.filter((_, i) => i !== line).join('\n')).toBe(before);

    const path = join(folder, name.replace(/\.xlsm$/, '.m.xlsx'));
    writeFileSync(path, after);
    saved.push(path);
  });

  it.skipIf(noOffice !== undefined || workbooks.length === 0)(`LibreOffice opens them all ${noOffice ?? ''}`, () => {
    expect(saved.length).toBeGreaterThan(workbooks.length - 3);
    expect(convert(saved, 'ods', join(folder, 'opened'))).toHaveLength(saved.length);
  });
});
