import { afterEach, describe, expect, it } from 'vitest';
import { anchorsIn, PROVENANCE_NAMESPACE, readProvenance, type RowModel } from '../../../engine/index.js';
import { HostProblem } from '../../../addin/excel/workbookHost.js';
import { blankTemplate } from '../../excelHost/openHost.js';
import { hostContents, contentDifferences } from './hostContents.js';
import { inExcel, openOffice, savedWorkbook, type OpenOffice } from './openOffice.js';

const S3 = 'S3 Avanzamento finanziario';
let open: OpenOffice;

afterEach(() => {
  expect([...open.host.unsupported]).toEqual([]);
  expect(open.host.mistakes).toEqual([]);
});

describe('the survey', () => {
  it('takes three round trips for a workbook of ordinary size', async () => {
    open = openOffice(blankTemplate());
    open.host.resetCounters();
    const { snapshot } = await open.office.survey();
    expect(open.host.counters.syncs).toBe(3);
    const file = savedWorkbook(blankTemplate());
    expect(anchorsIn(snapshot.workbook)).toEqual(anchorsIn(file.workbook));
    expect(snapshot.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(file.workbook.sheets.map(({ name, visibility }) => [name, visibility]));
    expect(snapshot.provenance).toBe(file.provenance);
  });

  it('reads values, formulas, texts that begin like formulas, errors, truth values and dates', async () => {
    open = openOffice();
    open.host.type('Foglio1', 'B2:H2', [['=1/0', "'=A1", true, 'testo', 1e-7, '=B3&""', '2022-05-31']]);
    const { snapshot } = await open.office.survey();
    const [sheet] = snapshot.sheets;
    const { styles } = snapshot.workbook;
    expect(sheet!.rows[0]!.cells.map(({ column, kind, text, formula, style }) => [column, kind, text, formula, styles[style]!.isDate])).toEqual([
      [2, 'error', '#DIV/0!', '1/0', false],
      [3, 'text', '=A1', undefined, false],
      [4, 'boolean', 'TRUE', undefined, false],
      [5, 'text', 'testo', undefined, false],
      [6, 'number', '1E-7', undefined, false],
      [7, expect.stringMatching(/^(?:blank|text)$/), '', 'B3&""', false],
      [8, 'number', '44712', undefined, true],
    ]);
  });

  it('tells of merged cells, of protection, and of cells that may be written', async () => {
    open = openOffice();
    open.host.type('Foglio1', 'A1:B3', 1);
    await inExcel(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Foglio1');
      sheet.getRange('A5:B6').merge();
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
    });
    const { snapshot } = await open.office.survey();
    const [sheet] = snapshot.sheets;
    expect(sheet).toMatchObject({ isProtected: true });
    expect(sheet!.merges).toEqual([]);
    const locked = sheet!.rows.flatMap(({ cells }) => cells.filter(({ style }) => !snapshot.workbook.styles[style]!.isLocked).map(({ row, column }) => [row, column]));
    expect(locked).toEqual([[2, 2]]);
  });

  it('reads hidden sheets, names sheets of records without reading them, and gives their rows in pieces', async () => {
    open = openOffice();
    await inExcel(({ workbook }) => {
      workbook.worksheets.add('partecipanti').getRange('A1:C3').values = [['codice', 'data', 'quota'], ['a', '2020-12-31', '50%'], ['b', '2021-01-01', '10%']];
      const hidden = workbook.worksheets.add('Nascosto');
      hidden.getRange('A1').values = [['visto']];
      hidden.visibility = 'Hidden';
    });
    const survey = await open.office.survey();
    expect(survey.dataSheets).toEqual([{ name: 'partecipanti', rows: 3, columns: 3 }]);
    expect(survey.snapshot.sheets.map(({ name }) => name)).toEqual(['Foglio1', 'Nascosto']);
    expect(survey.snapshot.sheets[1]!.rows[0]!.cells[0]).toMatchObject({ text: 'visto' });
    const rows: RowModel[] = [];
    await open.office.readRows('partecipanti', async (some) => void rows.push(...some), new AbortController().signal);
    const { styles } = survey.snapshot.workbook;
    expect(rows[1]!.cells.map(({ kind, text, style }) => [kind, text, styles[style]!.isDate, styles[style]!.isPercent])).toEqual([['text', 'a', false, false], ['number', '44196', true, false], ['number', '0.5', false, true]]);
  });

  it('stops giving rows when it is told to', async () => {
    open = openOffice();
    await inExcel(({ workbook }) => {
      const sheet = workbook.worksheets.add('partecipanti');
      sheet.getRange('A1:J9000').values = Array.from({ length: 9000 }, () => Array.from({ length: 10 }, () => 1));
    });
    const stop = new AbortController();
    let pieces = 0;
    await open.office.readRows('partecipanti', async () => {
      pieces++;
      stop.abort();
    }, stop.signal);
    expect(pieces).toBe(1);
  });

  it('asks again in smaller pieces when an answer would be too large', async () => {
    open = openOffice();
    open.host.type('Foglio1', 'A1:A500', 'x'.repeat(15_000));
    const { snapshot } = await open.office.survey();
    expect(snapshot.sheets[0]!.rows).toHaveLength(500);
  });
});

describe('inserting blank sheets', () => {
  const file = savedWorkbook(blankTemplate());
  const blank = {
    base64: Buffer.from(blankTemplate()).toString('base64'),
    sheets: [{ id: 'S3', name: S3, anchor: { row: 6, column: 1 } }, { id: 'cover', name: 'Copertina', anchor: { row: 5, column: 1 } }],
    provenance: file.provenance!,
  };

  it.each([true, false])('gives them their anchors, whether or not names come along: %s', async (namesComeAlong) => {
    open = openOffice(undefined, { namesComeAlong, apiVersion: '1.13' });
    await open.office.insertSheets(blank);
    const { workbook, provenance } = open.saved();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Foglio1', S3, 'Copertina']);
    expect([...anchorsIn(workbook)].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual([['S3', { sheet: S3, row: 6, column: 1 }], ['cover', { sheet: 'Copertina', row: 5, column: 1 }]]);
    expect(readProvenance(provenance!)!.sheets.length).toBeGreaterThan(2);
    expect(provenance).toContain(PROVENANCE_NAMESPACE);
  });

  it('takes away what it began when it fails', async () => {
    open = openOffice();
    const before = hostContents(open.host);
    for (const failAtSync of [1, 2, 3, 4]) {
      open.host.resetCounters();
      open.host.failAtSync = failAtSync;
      const problem = await open.office.insertSheets(blank).then(() => undefined, (error: unknown) => error);
      expect(problem).toBeInstanceOf(HostProblem);
      expect((problem as HostProblem).state).toBe(failAtSync === 1 ? 'untouched' : 'restored');
      expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
    }
  });
});

describe('the rest', () => {
  it('adds a sheet of findings under a free name, whose texts stay texts', async () => {
    open = openOffice();
    const report = { name: 'Foglio1', title: 'Rilievi', header: ['Foglio', 'Numero'], rows: [['=1+1', 3], ['01', 4.5]], widths: [20, 10] };
    expect(await open.office.addReportSheet(report)).toBe('Foglio1 (2)');
    expect(open.host.valuesOf('Foglio1 (2)', 'A1:B5')).toEqual([['Rilievi', ''], ['', ''], ['Foglio', 'Numero'], ['=1+1', 3], ['01', 4.5]]);
    open.host.failMidway = { sync: open.host.counters.syncs + 2, action: 30 };
    await expect(open.office.addReportSheet(report)).rejects.toMatchObject({ state: 'restored' });
    expect(open.host.book.worksheets.map(({ name }) => name)).toEqual(['Foglio1', 'Foglio1 (2)']);
  });

  it('shows a cell, and tells which one is selected, at once and until it is stopped', async () => {
    open = openOffice(blankTemplate());
    const seen: unknown[] = [];
    const stop = await open.office.onSelection((place) => seen.push(place));
    open.host.select(S3, 'D8:E9');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([{ sheet: 'Copertina', row: 1, column: 1 }, { sheet: S3, row: 8, column: 4 }]);
    await stop();
    open.host.select(S3, 'A1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveLength(2);
    await open.office.select({ sheet: 'Copertina', row: 5, column: 1 });
    expect([open.host.state.active.name, open.host.state.selection.localAddress]).toEqual(['Copertina', 'A5']);
    await expect(open.office.select({ sheet: 'Non c’è', row: 1, column: 1 })).rejects.toMatchObject({ kind: 'changed' });
  });
});
