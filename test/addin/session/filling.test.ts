import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FillPreview } from '../../../addin/session/protocol.js';
import { readProvenance, writeFilling, type Language, type WorkbookSnapshot } from '../../../engine/index.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { FileWorkbook } from '../../../templates/workbook/fileWorkbook.js';
import { openWorkbookFile } from '../../../templates/workbook/openWorkbook.js';
import { BUNDLED, CCI, putFile, raa } from '../../adapters/support.js';
import { sharedFolder, temporaryFolder } from '../../support/folders.js';
import { blankSnapshot, done, readySession, snapshotOf, written } from './support.js';

const S3 = 'S3 Avanzamento finanziario';
const FILL = { language: 'it', overwrite: [] } as const;
const folder = sharedFolder();
let of2020: Uint8Array;
let of2022: Uint8Array;

beforeAll(async () => {
  await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', folder]);
  [of2020, of2022] = [2020, 2022].map((year) => new Uint8Array(readFileSync(join(folder, `RAA_${CCI}_${year}.xlsx`)))) as [Uint8Array, Uint8Array];
});

async function previewed(year: number, snapshot: WorkbookSnapshot, more: { language?: Language; only?: string[]; overwrite?: string[] } = {}): Promise<FillPreview> {
  return done(await (await readySession(year, snapshot)).preview({ ...FILL, ...more }));
}

/** The table of the preview. */
function tableIn({ tables }: FillPreview, id: string) {
  return tables.find((table) => table.id === id)!;
}

describe('the preview', () => {
  it('of a workbook of the same data changes nothing', async () => {
    const { tables, conflicts, obstacles, remarks } = await previewed(2022, snapshotOf(of2022));
    expect(tables.length).toBe(23);
    expect(tables.filter(({ changes, differences }) => changes + differences.length > 0)).toEqual([]);
    expect([conflicts, obstacles, remarks]).toEqual([[], [], []]);
  });

  it('of last year’s workbook tells what stands, what will, and why, as a person reads it', async () => {
    const s3 = tableIn(await previewed(2022, snapshotOf(of2020)), 'S3');
    expect(s3).toMatchObject({ title: S3, sheet: S3 });
    expect(s3.changes).toBe(s3.differences.length);
    const at = (address: string) => s3.differences.find((one) => one.address === address)!;
    // Summaries of 2020 and 2022, table 2: programmed of axis II, in 2020 in millions.
    expect(at('C7')).toMatchObject({ place: { sheet: S3, row: 7, column: 3 }, label: 'Programmato (Asse II)', after: '326.425.240,31' });
    expect(at('C7').before).toBe('378.300.000');
    expect(at('C7').why).toMatch(/^dato: Sintesi pubblica RAA 2022/);
    expect(at('A1').why).toBe('titolo o intestazione della relazione dell\'anno');
  });

  it('of a blank workbook shows formulas with their value, and their rule', async () => {
    const s3 = tableIn(await previewed(2022, blankSnapshot('en'), { language: 'en' }), 'S3');
    const progress = s3.differences.find(({ address }) => address === 'F7')!;
    expect(progress).toMatchObject({ label: 'Commitment progress (Axis II)', before: '' });
    expect(progress.after).toMatch(/^=.*E7\/C7.*\(99\.14%\)$/);
    expect(progress.why).toMatch(/^computed: /i);
  });

  it('lists at most two hundred differences of a table and a handful of a list, and counts them all', async () => {
    const { tables } = await previewed(2022, blankSnapshot());
    const [t4a, trace] = [tables.find(({ id }) => id === 'T4A')!, tables.find(({ id }) => id === 'trace')!];
    expect(t4a.changes).toBeGreaterThan(200);
    expect(t4a.differences.length).toBe(200);
    expect(trace.changes).toBeGreaterThan(1000);
    expect(trace.differences.map(({ why }) => why).at(-1)).toMatch(/titolo|foglio/);
    expect(trace.differences.length).toBe(5);
    expect(tables.flatMap(({ differences }) => differences).filter(({ why }) => why.includes('--') || why === '')).toEqual([]);
  });

  it('of some tables is of these alone', async () => {
    const session = await readySession(2022, blankSnapshot());
    expect(done(await session.preview({ ...FILL, only: ['S3'] })).tables.map(({ id }) => id)).toEqual(['S3']);
    const { writes, charts } = done(await session.plan({ ...FILL, only: ['S3'] }));
    expect(writes.blocks.map(({ id }) => id)).toEqual(['S3']);
    expect(charts).toEqual([]);
  });

  it('of some tables of another year is refused: a workbook holds one report', async () => {
    expect((await previewed(2022, snapshotOf(of2020), { only: ['S3'] })).obstacles.map(({ code }) => code)).toEqual(['XLS-034']);
  });

  it('fills the guide also where the sheet of a table was taken away: its name leads nowhere', async () => {
    const snapshot = blankSnapshot();
    const names = snapshot.workbook.names.filter(({ name }) => name !== 'RAA_S3');
    const { tables, obstacles } = await previewed(2022, { ...snapshot, workbook: { ...snapshot.workbook, names } }, { only: ['guide'] });
    expect(obstacles).toEqual([]);
    expect(tables.map(({ id, changes }) => [id, changes > 10])).toEqual([['guide', true]]);
  });

  it('tells apart two numbers that look alike', async () => {
    const snapshot = snapshotOf(written(of2022, [[S3, 7, 3, '326425240.314']]));
    const { conflicts } = await previewed(2022, snapshot);
    expect(conflicts[0]).toMatchObject({ before: '326.425.240,314', after: '326.425.240,31' });
  });
});

describe('cells that a person changed', () => {
  const changed = () => snapshotOf(written(of2020, [[S3, 8, 3, '1234.5'], [S3, 9, 3, 'da verificare']]));

  it('stand apart, and stay unless they are ticked', async () => {
    const session = await readySession(2022, changed());
    const preview = done(await session.preview(FILL));
    expect(preview.conflicts.map(({ address, before, after, table }) => ({ address, before, after, table }))).toEqual([
      { address: 'C8', before: '1.234,5', after: '300.923.428,71', table: 'S3' },
      expect.objectContaining({ address: 'C9', before: 'da verificare' }),
    ]);
    expect(preview.obstacles).toEqual([]);
    expect(tableIn(preview, 'S3').differences.some(({ address }) => address === 'C8')).toBe(false);

    const overwrite = [preview.conflicts[0]!.key];
    const ticked = done(await session.preview({ ...FILL, overwrite }));
    expect(ticked.conflicts.map(({ key }) => key)).toEqual(preview.conflicts.map(({ key }) => key));
    expect(tableIn(ticked, 'S3').changes).toBe(tableIn(preview, 'S3').changes + 1);

    const kept = (of: { writes: { blocks: readonly { id: string; before: { kept: ReadonlySet<string> } }[] } }) => [...of.writes.blocks.find(({ id }) => id === 'S3')!.before.kept];
    expect(kept(done(await session.plan(FILL)))).toEqual(['8,3', '9,3']);
    const planned = done(await session.plan({ ...FILL, overwrite }));
    expect(kept(planned)).toEqual(['9,3']);
    expect(planned.kept).toEqual([{ code: 'XLS-019', severity: 'error', place: { sheet: S3, row: 9, column: 3 }, text: expect.stringContaining('da verificare') as string }]);
  });
});

describe('the plan', () => {
  it('names the document, updates the charts that are there, and says what is left when it is taken back', async () => {
    const planned = done(await (await readySession(2022, snapshotOf(of2020))).plan(FILL));
    expect(planned.title).toMatch(/2022.* – .*Lombardia/);
    expect(planned.charts.map(({ isNew }) => isNew)).toEqual([false]);
    expect(readProvenance(planned.undoProvenance)!.origin).toMatchObject({ year: 2020 });
    expect(planned.refusals).toEqual([]);
  });

  it('cannot be carried out on a protected sheet: each cell is told with its place', async () => {
    const parts = unzipSync(of2020);
    const name = 'xl/worksheets/sheet6.xml';
    const sheet = strFromU8(parts[name]!);
    const locked = zipSync({ ...parts, [name]: strToU8(sheet.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')) });
    const session = await readySession(2022, snapshotOf(locked));
    const { obstacles } = done(await session.preview(FILL));
    expect(obstacles[0]).toMatchObject({ code: 'XLS-013', place: { sheet: S3, row: 6, column: 1 } });
    expect(done(await session.plan(FILL)).refusals).toEqual(obstacles);
  });

  it('of a workbook without any table says what to do', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('Spese').getCell('A1').value = 'Affitto';
    const session = await readySession(2022, snapshotOf(new Uint8Array(await book.xlsx.writeBuffer())));
    const { tables, obstacles } = done(await session.preview(FILL));
    expect(tables).toEqual([]);
    expect(obstacles).toMatchObject([{ code: 'XLS-021', text: expect.stringContaining('Inserire le tabelle') as string }]);
    expect(done(await session.plan(FILL)).title).toBeUndefined();
  });
});

/** A workbook as an office makes it: a financial table in millions, a formula of its own. */
async function officeWorkbook(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Avanzamento');
  sheet.getCell('B2').value = 'Avanzamento finanziario al 31.12.2022';
  const headings = ['Asse', 'Dotazione (€)', 'Programmato (Mln €)', 'Impegni (€)', 'Pagamenti (€)', 'Avanzamento pagamenti (%)', 'Spesa certificata (€)'];
  headings.forEach((text, i) => (sheet.getCell(4, 2 + i).value = text));
  ['Asse I – Occupazione', 'Asse II – Inclusione sociale', 'Asse III – Istruzione e formazione', 'Asse IV – Capacità istituzionale', 'Asse V – Assistenza tecnica', 'Totale'].forEach((text, i) => (sheet.getCell(5 + i, 2).value = text));
  sheet.getCell('C10').value = { formula: 'SUM(C5:C9)', result: 0 };
  sheet.getCell('E7').value = 99;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a table in a layout of the user’s own', () => {
  it('is filled cell by cell as the Node program fills it', async () => {
    const work = temporaryFolder();
    const [own, out] = [join(work, 'ufficio.xlsx'), join(work, 'compilato.xlsx')];
    putFile(own, await officeWorkbook());
    await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--template', own, '--out', out, '--keep-cells']);
    const planned = done(await (await readySession(2022, snapshotOf(readFileSync(own)))).plan(FILL));
    expect(planned.writes.blocks).toEqual([]);
    const { pkg, workbook } = openWorkbookFile(own, realFileSystem);
    const port = new FileWorkbook(pkg, workbook);
    await writeFilling(port, planned.writes);
    expect(snapshotOf(port.patch.toBytes())).toEqual(snapshotOf(readFileSync(out)));
  });

  it('is previewed cell by cell, with the labels of the table, what is in conflict and what stays', async () => {
    const preview = await previewed(2022, snapshotOf(await officeWorkbook()));
    const [s3] = preview.tables;
    expect(s3).toMatchObject({ id: 'S3', sheet: 'Avanzamento' });
    // R22 table 2, axis I: programmed 290.890.851,86 under a heading in millions.
    expect(s3!.differences.find(({ address }) => address === 'D5')).toMatchObject({ label: 'Programmato (Asse I)', before: '', after: '290,890852', why: expect.stringContaining('Sintesi pubblica RAA 2022') as string });
    expect(preview.conflicts).toMatchObject([{ address: 'E7', before: '99', after: '294.117.938,21', table: 'S3' }]);
    expect(preview.remarks).toMatchObject([{ code: 'XLS-023', place: { sheet: 'Avanzamento', row: 10, column: 3 } }]);
    const ticked = await previewed(2022, snapshotOf(await officeWorkbook()), { overwrite: [preview.conflicts[0]!.key] });
    expect(ticked.tables[0]!.changes).toBe(s3!.changes + 1);
    expect(ticked.conflicts.map(({ key }) => key)).toEqual(preview.conflicts.map(({ key }) => key));
  });
});
