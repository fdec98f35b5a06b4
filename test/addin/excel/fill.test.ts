import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { filledWorkbook, reportWorkbook } from '../../../templates/workbook/reportWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { openPackage, readWorkbook, type FillOptions, type Report } from '../../../engine/index.js';
import { blankTemplate } from '../../excelHost/openHost.js';
import { bundledReport } from '../../support/bundled.js';
import { differencesOf, workbookContents, type WorkbookContents } from '../../support/workbookContents.js';
import { contentDifferences, fileContents, hostContents } from './hostContents.js';
import { openOffice, type OpenOffice } from './openOffice.js';
import { plannedFill } from './plannedFill.js';

/** The double tells of the charts of a file without the quotes and with names of its own: the file's parts are compared once, above. */
const CHARTS = /^\(charts\)$/;
const ALL: FillOptions = { language: 'it', changedCells: 'refuse', mapped: [] };

/** Without what the double writes of charts in its own way: quotes that a name needs not, and the format of the values that a chart keeps. */
function comparable(contents: WorkbookContents): WorkbookContents {
  // Excel divides doubles, the engine decimals: the last of fifteen digits may be another.
  const rounded = (text: string, pattern: RegExp) => text.replace(pattern, (_, start: string, digits: string) => start + Number(Number(digits).toPrecision(13)));
  const cells = new Map([...contents.cells].map(([place, text]) => [place, rounded(text, /("result":)(-?\d+\.\d+)/g)]));
  return { ...contents, cells, charts: contents.charts.map((xml) => rounded(xml, /(<c:v>)(-?\d+\.\d+)/g).replace(/<c:f>'(\w+)'!/g, '<c:f>$1!').replace(/<c:formatCode>[^<]*<\/c:formatCode>/g, '')) };
}

async function differences(a: Uint8Array, b: Uint8Array): Promise<string[]> {
  return differencesOf(comparable(await workbookContents(a)), comparable(await workbookContents(b)));
}

async function fill({ office }: OpenOffice, report: Report, options: Partial<FillOptions> = {}) {
  const { snapshot } = await office.survey();
  const planned = await plannedFill(snapshot, report, options);
  expect(planned.refusals).toEqual([]);
  return office.fill(planned, snapshot);
}

function inFile(bytes: Uint8Array, report: Report, options: Partial<FillOptions> = {}) {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  return filledWorkbook({ bytes, pkg, workbook: readWorkbook(pkg) }, report, { ...ALL, ...options });
}

function expectNoSurprise({ host }: OpenOffice): void {
  expect([...host.unsupported]).toEqual([]);
  expect(host.mistakes).toEqual([]);
}

describe('filling the blank workbook', () => {
  it('gives in Excel what it gives in a file', async () => {
    const report = bundledReport(2022);
    const open = openOffice(blankTemplate());
    await fill(open, report);
    expectNoSurprise(open);
    expect(await differences(open.saved().bytes, (await reportWorkbook(report, 'it', realFileSystem)).bytes)).toEqual([]);
  });

  it('takes one round trip to look and one to write, of less than 2 MB', async () => {
    const open = openOffice(blankTemplate());
    const { snapshot } = await open.office.survey();
    const planned = await plannedFill(snapshot, bundledReport(2022));
    open.host.resetCounters();
    await open.office.fill(planned, snapshot);
    expect(open.host.counters.syncs).toBe(2);
    expect(open.host.counters.largestRequest).toBeLessThan(2_000_000);
    expect(open.host.counters.bytesReceived).toBeLessThan(1_500_000);
  });

  it('says of the workbook what the file says', async () => {
    const open = openOffice(blankTemplate());
    await fill(open, bundledReport(2020));
    const file = (await inFile(blankTemplate(), bundledReport(2020))).bytes;
    const said = (bytes: Uint8Array) => openPackage(bytes, NODE_PACKAGE_HOST);
    const provenance = (bytes: Uint8Array) => said(bytes).names.filter((name) => /^customXml\/item\d+\.xml$/.test(name)).map((name) => said(bytes).text(name));
    expect(provenance(open.saved().bytes)).toEqual(provenance(file));
  });
});

describe('filling again', () => {
  it.each([[2018, 2022], [2022, 2018]])('%i becomes %i as in a file', async (from, to) => {
    const before = (await reportWorkbook(bundledReport(from), 'it', realFileSystem)).bytes;
    const open = openOffice(before);
    await fill(open, bundledReport(to));
    expectNoSurprise(open);
    const file = (await inFile(before, bundledReport(to))).bytes;
    expect(contentDifferences(hostContents(open.host), fileContents(file), CHARTS)).toEqual([]);
  });

  it('copies no look where none changes place', async () => {
    const open = openOffice((await reportWorkbook(bundledReport(2020), 'it', realFileSystem)).bytes);
    const { snapshot } = await open.office.survey();
    const planned = await plannedFill(snapshot, bundledReport(2020));
    const receipt = await open.office.fill(planned, snapshot);
    const { sheets } = (receipt.undo as { change: { sheets: { sheet: string; looks?: { copies: unknown[] } }[] } }).change;
    expect(sheets.flatMap(({ sheet, looks }) => (looks === undefined ? [] : [sheet]))).toEqual([]);
  });

  it('keeps the cells that a person changed', async () => {
    const before = (await reportWorkbook(bundledReport(2020), 'it', realFileSystem)).bytes;
    const open = openOffice(before);
    open.host.type('S3 Avanzamento finanziario', 'D6', 12345);
    const changed = open.saved().bytes;
    await fill(open, bundledReport(2022), { changedCells: 'keep' });
    const file = (await inFile(changed, bundledReport(2022), { changedCells: 'keep' })).bytes;
    expect(open.host.valuesOf('S3 Avanzamento finanziario', 'D6')).toEqual([[12345]]);
    expect(contentDifferences(hostContents(open.host), fileContents(file), CHARTS)).toEqual([]);
  });
});

describe('taking back', () => {
  it('brings back values, formulas and number formats, and takes the charts away', async () => {
    const open = openOffice((await reportWorkbook(bundledReport(2020), 'it', realFileSystem)).bytes);
    const before = (await open.office.survey()).snapshot;
    const receipt = await fill(open, bundledReport(2022));
    expect((await open.office.survey()).snapshot.sheets).not.toEqual(before.sheets);
    await open.office.undo(receipt);
    expectNoSurprise(open);
    const after = (await open.office.survey()).snapshot;
    const held = (snapshot: typeof before) => snapshot.sheets.map(({ name, rows }) => [name, rows.flatMap(({ cells }) => cells.filter(({ kind, formula }) => kind !== 'blank' || formula !== undefined).map(({ row, column, kind, text, formula }) => [row, column, kind, formula ?? text]))]);
    expect(held(after)).toEqual(held(before));
  });

  it('leaves blank sheets blank, and they can be filled again', async () => {
    const open = openOffice(blankTemplate());
    const receipt = await fill(open, bundledReport(2022));
    await open.office.undo(receipt);
    expect(open.host.charts).toEqual([]);
    expect(open.host.valuesOf('S3 Avanzamento finanziario', 'D6')).toEqual([['']]);
    await fill(open, bundledReport(2022));
    const file = (await reportWorkbook(bundledReport(2022), 'it', realFileSystem)).bytes;
    expect(contentDifferences(hostContents(open.host), fileContents(file), /\((?:charts|frame)\)$/)).toEqual([]);
  });

  it('takes nothing back when a cell has been changed since', async () => {
    const open = openOffice(blankTemplate());
    const receipt = await fill(open, bundledReport(2022));
    open.host.type('S3 Avanzamento finanziario', 'D6', 7);
    await expect(open.office.undo(receipt)).rejects.toMatchObject({ kind: 'changed', state: 'untouched', detail: { sheet: 'S3 Avanzamento finanziario', cell: 'D6' } });
    expect(open.host.valuesOf('S3 Avanzamento finanziario', 'D6')).toEqual([[7]]);
  });
});
