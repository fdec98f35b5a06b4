import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filledBesideOthers, ownContents, raaContents, touchedParts } from '../addin/pane/besideOthers.js';
import { expectNoSurprise } from '../addin/pane/expectNoSurprise.js';
import { generated } from '../addin/pane/nodeProgram.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { sharedFolder } from '../support/folders.js';
import { convert, XLSX } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';
import { differencesOf, workbookContents, type WorkbookContents } from '../support/workbookContents.js';
import { disagreements, openWorkbook } from '../support/workbookValues.js';
import { corpusBytes, NO_CORPUS } from './corpus/corpusFiles.js';

const noOffice = missingTool('soffice', 'libreoffice-calc fonts-liberation2');

/** Charts, pivot tables and a sheet of a chart; two sheets of charts, comments and a link to another workbook; macros; a sheet of macros. */
const OF_OTHERS = ['poi-WithChartSheet.xlsx', 'poi-stress024.xlsx', 'calamine-vba.xlsm', 'poi-xlmmacro.xlsm'];
/** Of our own making, for what those do not hold, or without them. */
const OF_OURS = ['charts.xlsx', 'macros.xlsm', 'tables.xlsx', 'customXml.xlsx', 'notes.xlsx'];

const folder = sharedFolder();
let alone: WorkbookContents;

beforeAll(async () => {
  alone = await workbookContents(await generated(folder, '2022', 2022));
});

/** Puts RAA beside what a workbook holds, and looks at all of it. */
async function expectUnharmed(name: string, bytes: Uint8Array): Promise<void> {
  const pane = await filledBesideOthers(bytes);
  expectNoSurprise(pane);
  const saved = pane.save();
  const before = await workbookContents(bytes);
  // A document without title, in which no cell holds anything, is named after the report.
  expect(touchedParts(bytes, saved)).toEqual(before.cells.size === 0 ? ['docProps/core.xml'] : []);
  expect(differencesOf(await ownContents(saved, before), before)).toEqual([]);
  expect(differencesOf(await raaContents(saved, alone), alone)).toEqual([]);
  if (noOffice === undefined) await expectSameResults(name, saved);
}

/** LibreOffice opens the workbook, calculates it anew, and comes to the values that stand in the sheets of RAA. */
async function expectSameResults(name: string, saved: Uint8Array): Promise<void> {
  const path = join(folder, `${name.replace(/\.\w+$/, '')}.xlsx`);
  writeFileSync(path, saved);
  const [result] = convert([path], XLSX, join(folder, 'recalculated'));
  const { cells, differences } = disagreements(await openWorkbook(path), await openWorkbook(result!));
  const isOurs = ({ sheet }: { readonly sheet: string }) => alone.sheets.includes(sheet);
  expect(cells.filter(isOurs).length).toBeGreaterThan(500);
  expect(differences.filter(isOurs)).toEqual([]);
}

describe(`In workbooks of our own making RAA leaves what it finds, and LibreOffice agrees with what it writes ${noOffice ?? ''}`, () => {
  it.each(OF_OURS)('%s', async (name) => expectUnharmed(name, FIXTURE_WORKBOOKS.find((one) => one.name === name)!.bytes));
});

describe.skipIf(NO_CORPUS !== undefined)(`In workbooks of others RAA leaves what it finds, and LibreOffice agrees with what it writes ${NO_CORPUS ?? ''} ${noOffice ?? ''}`, () => {
  it.each(OF_OTHERS)('%s', async (name) => expectUnharmed(name, corpusBytes(name)));
});
