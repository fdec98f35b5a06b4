import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planFilling, SnapshotWorkbook, workbookCharts, writeFilling, type Language, type PlannedFilling, type Report, type WorkbookSnapshot } from '../../../engine/index.js';
import type { DataAccount, PlannedFill } from '../../../addin/session/protocol.js';
import { readOptions } from '../../../templates/commandLine/options.js';
import { GENERATE_OPTIONS } from '../../../templates/commands/generate.js';
import { openSource, prepareReport } from '../../../templates/commands/prepareReport.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { FileWorkbook } from '../../../templates/workbook/fileWorkbook.js';
import { readTemplate } from '../../../templates/workbook/readTemplate.js';
import { BUNDLED, CCI, raa, YEARS } from '../../adapters/support.js';
import { sharedFolder } from '../../support/folders.js';
import { BUNDLED_DATA, blankSnapshot, done, sessionOfBundled, snapshotOf } from './support.js';

/** The report of the Node program, from the same command line. */
async function nodeReport(year: number): Promise<Report> {
  const options = readOptions('generate', ['--programme', BUNDLED, '--year', String(year), '--out', 'out'], GENERATE_OPTIONS);
  return (await prepareReport(openSource(options, realFileSystem), year, realFileSystem)).report;
}

const folder = sharedFolder();

async function generated(year: number, language: Language): Promise<Uint8Array> {
  await raa(['generate', '--programme', BUNDLED, '--year', String(year), '--out', folder, '--lang', language, '--overwrite']);
  return readFileSync(join(folder, `RAA_${CCI}_${year}.xlsx`));
}

describe.each([...YEARS.map((year) => [year, 'it'] as const), [2022, 'en'] as const])('the filling of a blank workbook, %i in %s', (year, language) => {
  let report: Report;
  let account: DataAccount;
  let planned: PlannedFill;
  let ofNode: PlannedFilling;
  let file: WorkbookSnapshot;

  beforeAll(async () => {
    report = await nodeReport(year);
    file = snapshotOf(await generated(year, language));
    ofNode = await planFilling(new SnapshotWorkbook(blankSnapshot(language)), report, { language, changedCells: 'refuse', mapped: [] });
    const session = await sessionOfBundled();
    account = done(await session.readData({ ...BUNDLED_DATA, language, year }, () => undefined));
    await session.setWorkbook(blankSnapshot(language));
    planned = done(await session.plan({ language, overwrite: [] }));
  });

  it('is of the same blocks, cell by cell', () => {
    expect(planned.writes.blocks.length).toBe(23);
    expect(planned.writes.blocks).toEqual(ofNode.writes.blocks);
    expect(planned.writes.cells).toEqual([]);
    expect([planned.refusals, planned.kept]).toEqual([[], []]);
  });

  it('has the same provenance as the file that the Node program writes, with the digest of the inputs', () => {
    expect(planned.writes.provenance).toBe(file.provenance);
    expect(planned.writes.provenance).toContain(`inputs="${report.inputs}"`);
  });

  it('gives the same sheets when it is carried out', async () => {
    const { pkg, workbook } = readTemplate(language, realFileSystem);
    const port = new FileWorkbook(pkg, workbook);
    await writeFilling(port, planned.writes);
    expect(snapshotOf(port.patch.toBytes()).sheets).toEqual(file.sheets);
  });

  it('draws the same charts, all of them new', () => {
    const charts = workbookCharts(ofNode.plan).map(({ sheet, frames, models }) => ({ sheet, isNew: true, frames, models }));
    expect(charts.flatMap(({ models }) => models).length).toBeGreaterThan(2);
    expect(planned.charts).toEqual(charts);
  });

  it('gives account of the same rows', () => {
    const rows = [...report.counts.map(({ read, used }) => [read, used]), ...report.records!.counts.map(({ read, used }) => [read, used])];
    expect(account.sources.map(({ read, used }) => [read, used])).toEqual(rows);
    for (const { read, used, incomplete, duplicate, excluded } of account.sources) expect(used + incomplete + duplicate + excluded).toBe(read);
    expect(account.sources.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['valori', 'operazioni', 'partecipanti', 'movimenti', 'programmato']));
    expect({ year: account.year, isSample: account.isSample }).toEqual({ year, isSample: true });
    expect(account.figures).toBeGreaterThan(100);
  });
});
