import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillTables } from '../../addin/actions/fillTables.js';
import { previewFilling } from '../../addin/actions/previewFilling.js';
import { readData } from '../../addin/actions/readData.js';
import { openPackage, readWorkbook, WorkbookPatch } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { generated } from '../addin/pane/nodeProgram.js';
import { PaneInNode } from '../addin/paneInNode.js';
import { sharedFolder } from '../support/folders.js';

const folder = sharedFolder();
let report: Uint8Array;

beforeAll(async () => {
  report = await generated(folder, '2020', 2020);
});

function patchOf(bytes: Uint8Array): WorkbookPatch {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  return new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
}

/** The workbook of 2020 with another title. */
function titled(title: string): Uint8Array {
  const patch = patchOf(report);
  patch.setCoreTitle(title);
  return patch.toBytes();
}

const titleOf = (bytes: Uint8Array) => patchOf(bytes).coreTitle();

describe.each([
  ['that RAA wrote becomes that of the new year', undefined, /^Relazione annuale di attuazione 2022 – .*Lombardia/],
  ['that a person gave stays', 'Monitoraggio & <FSE>', /^Monitoraggio & <FSE>$/],
] as const)('the title of a workbook %s', (_, title, expected) => {
  const before = () => (title === undefined ? report : titled(title));

  it('in a file', async () => {
    const path = join(folder, 'prima.xlsx');
    writeFileSync(path, before());
    expect(titleOf(readFileSync(path))).toMatch(title === undefined ? /2020/ : expected);
    expect(titleOf(await generated(folder, 'dopo', 2022, '--template', path))).toMatch(expected);
  });

  it('in Excel', async () => {
    const pane = await PaneInNode.open(before(), 2022);
    await pane.do(readData);
    await pane.do(previewFilling);
    await pane.do(fillTables);
    expect(titleOf(pane.save())).toMatch(expected);
  });
});
