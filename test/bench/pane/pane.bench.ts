import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { PACKAGE_ROOT } from '../../../templates/packageRoot.js';
import { readTemplate } from '../../../templates/workbook/readTemplate.js';
import { builtPane } from '../../e2e/pane/builtPane.js';
import { PaneServer, type OpenPane } from '../../e2e/pane/openPane.js';
import { BUNDLED } from '../../support/bundled.js';
import { pathOfTool } from '../../support/tools.js';

const ROUNDS = Number(process.env['RAA_BENCH_ROUNDS'] ?? 3);
const CACHE = process.env['RAA_BENCH_CACHE'] ?? join(PACKAGE_ROOT, 'out/bench');
const [PARTICIPANTS, OPERATIONS] = [400_000, 20_000];
const WAIT = { timeout: 240_000 };
let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  server = await PaneServer.start();
  browser = await chromium.launch({ executablePath: pathOfTool('chromium')!, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it('sizes', () => {
  const folder = builtPane('cdn');
  const page = readFileSync(join(folder, 'pane.html'), 'utf8');
  const rows = readdirSync(folder)
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { file: name, role: page.includes(name) ? 'page' : 'worker, when asked for', 'kB': kilo(bytes.length), 'kB gzip': kilo(gzipSync(bytes).length) };
    });
  console.log('\npane: sizes of what is served, besides office.js');
  console.table(rows.sort((a, b) => a.role.localeCompare(b.role) || b.kB - a.kB));
});

it('first paint', async () => {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < ROUNDS * 2; i++) {
    const pane = await server.open(browser);
    ours.push(await firstPaint(pane.page));
    await pane.close();
    const page = await browser.newPage();
    await page.goto(`${server.origin}/support.html`);
    empty.push(await firstPaint(page));
    await page.close();
  }
  console.log('\npane: first contentful paint, medians (goal 300 ms)');
  console.table([{ page: 'pane', ms: median(ours), 'against the static page': ratio(median(ours), median(empty)) }, { page: 'support.html, static', ms: median(empty), 'against the static page': 1 }]);
});

it('a whole filling', async () => {
  const rows: Record<string, unknown>[] = [];
  const ours: Sample[] = [];
  const naive: Sample[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const pane = await server.open(browser, readTemplate('it', realFileSystem).bytes);
    const { page } = pane;
    await ready(page);
    await page.click('#tab-workbook');
    await page.click('#use-programme');
    await page.waitForSelector('#next-data', WAIT);
    await page.selectOption('#workbook-year', '2022');
    await page.click('#tab-data');
    await page.click('#read-data');
    await page.waitForSelector('#next-fill-data', WAIT);
    await page.click('#next-fill-data');
    await page.click('#preview');
    await page.waitForSelector('#preview-title', WAIT);
    await page.click('#fill');
    await pane.host('host.resetCounters()');
    const start = Date.now();
    await page.click('#fill-confirm');
    await page.waitForSelector('#undo-filling', WAIT);
    ours.push(await sample(pane, Date.now() - start));
    const cells = await cellsOf(pane);
    await pane.close();
    const other = await server.open(browser, readTemplate('it', realFileSystem).bytes);
    await ready(other.page);
    await other.host('host.resetCounters()');
    const began = Date.now();
    await writeOneByOne(other.page, cells);
    naive.push(await sample(other, Date.now() - began, cells.length));
    await other.close();
  }
  rows.push({ what: 'pane, all tables of 2022 with the calibrated sample', ...shown(ours) }, { what: 'the same values, one call for each cell', ...shown(naive) });
  console.log(`\npane: filling (look, formats, formulas, charts and reading again included), medians of ${ROUNDS}; the peer writes values only`);
  console.table(rows);
});

it('400,000 participants in the worker', async () => {
  const { recordsOf, YEAR } = (await import('../records/generate.mjs' as string)) as { recordsOf(rows: number, operations: number, cache: string): string; YEAR: number };
  const folder = recordsOf(PARTICIPANTS, OPERATIONS, CACHE);
  const files = ['operazioni.csv', 'partecipanti.csv', 'movimenti.csv'].map((name) => join(folder, name));
  const ours: number[] = [];
  const node: number[] = [];
  let silence = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const pane = await server.open(browser);
    const { page } = pane;
    await ready(page);
    await page.click('#use-programme');
    await page.waitForSelector('#workbook-year', WAIT);
    await page.click('#tab-data');
    await page.selectOption('#data-year', String(YEAR));
    await page.setInputFiles('#pick-files', files);
    await page.uncheck('#with-bundled');
    await page.evaluate('(() => { let last = performance.now(); globalThis.__silence = 0; setInterval(() => { const now = performance.now(); globalThis.__silence = Math.max(globalThis.__silence, now - last - 10); last = now; }, 10); })()');
    const start = Date.now();
    await page.click('#read-data');
    await page.waitForSelector('#account-title', WAIT);
    ours.push(Date.now() - start);
    silence = Math.max(silence, await page.evaluate<number>('globalThis.__silence'));
    await pane.close();
    const began = Date.now();
    const { status } = spawnSync(process.execPath, [join(PACKAGE_ROOT, 'dist/raa/main.js'), 'compute', '--programme', BUNDLED, '--year', String(YEAR), '--data', folder, '--table', 'T4A', '--format', 'csv'], { stdio: 'ignore' });
    // 1: there are findings, as there are in random records.
    if (status !== 0 && status !== 1) throw new Error(`raa compute: ${status}`);
    node.push(Date.now() - began);
  }
  console.log(`\npane: ${PARTICIPANTS.toLocaleString('en')} participants and ${OPERATIONS.toLocaleString('en')} operations, read and computed, medians of ${ROUNDS}`);
  console.table([{ where: 'worker of the pane', ms: median(ours), 'against Node': ratio(median(ours), median(node)), 'longest silence of the page, ms': Math.round(silence) }, { where: 'raa compute, whole process', ms: median(node), 'against Node': 1 }]);
});

interface Sample {
  readonly milliseconds: number;
  readonly cells: number;
  readonly syncs: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly largestRequest: number;
}

async function sample(pane: OpenPane, milliseconds: number, known?: number): Promise<Sample> {
  const counters = await pane.host<Omit<Sample, 'milliseconds' | 'cells'>>('({ ...host.counters })');
  const cells = known ?? Number(/([\d.]+) celle/.exec((await pane.page.textContent('#status')) ?? '')![1]!.replaceAll('.', ''));
  return { ...counters, milliseconds, cells };
}

function shown(samples: readonly Sample[]) {
  const of = (name: keyof Sample) => median(samples.map((one) => one[name]));
  return { cells: of('cells'), syncs: of('syncs'), 'kB sent': kilo(of('bytesSent')), 'kB received': kilo(of('bytesReceived')), 'largest request kB': kilo(of('largestRequest')), ms: of('milliseconds') };
}

/** Every value of the filled workbook, with its place. */
function cellsOf({ page }: OpenPane): Promise<[sheet: string, row: number, column: number, value: unknown][]> {
  return page.evaluate(`Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => ({ name: sheet.name, range: sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex') }));
    await context.sync();
    return ranges.flatMap(({ name, range }) => (range.isNullObject ? [] : range.values.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [[name, range.rowIndex + r, range.columnIndex + c, value]])))));
  })`);
}

/** One call for each cell, as many in a request as fit. */
async function writeOneByOne(page: Page, cells: readonly unknown[]): Promise<void> {
  await page.evaluate(
    `(async () => {
      const cells = ${JSON.stringify(cells)};
      for (let from = 0; from < cells.length; from += 1000) {
        await Excel.run(async (context) => {
          for (const [sheet, row, column, value] of cells.slice(from, from + 1000)) context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[typeof value === 'string' ? "'" + value : value]];
          await context.sync();
        });
      }
    })()`,
  );
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#read-workbook:not([aria-disabled])', WAIT);
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    const found = () => performance.getEntriesByName('first-contentful-paint')[0];
    const look = () => (found() === undefined ? setTimeout(look, 5) : done(Math.round(found().startTime)));
    look();
  })`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 100) / 100;
}

function kilo(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
