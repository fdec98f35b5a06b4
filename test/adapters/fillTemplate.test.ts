import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook, WorkbookPatch } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, CCI, raa, sha256 } from './support.js';

const S3 = 'S3 Avanzamento finanziario';

function generate(year: number, out: string, ...more: string[]) {
  return raa(['generate', '--programme', BUNDLED, '--year', String(year), '--out', out, ...more]);
}

/** "Foglio!B7" → kind, text and formula of every cell that holds something. */
function contentOf(path: string): Map<string, string> {
  const pkg = openPackage(readFileSync(path), NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const cells = workbook.sheets.flatMap(({ name }) =>
    readSheet(pkg, workbook, name).rows.flatMap(({ cells: row }) => row.filter(({ kind, formula }) => kind !== 'blank' || formula !== undefined).map((cell) => [`${name}!${cell.row},${cell.column}`, JSON.stringify([cell.kind, cell.text, cell.formula])] as const)),
  );
  return new Map(cells);
}

/** A person writes into a cell. */
function write(path: string, sheet: string, row: number, column: number, text: string): void {
  const pkg = openPackage(readFileSync(path), NODE_PACKAGE_HOST);
  const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
  patch.setCell(sheet, row, column, /^\d/.test(text) ? { kind: 'number', value: text } : { kind: 'text', text });
  writeFileSync(path, patch.toBytes());
}

function partsOf(path: string): Map<string, string> {
  return new Map(Object.entries(unzipSync(readFileSync(path))).filter(([name]) => !name.endsWith('/')).map(([name, bytes]) => [name, sha256(bytes)]));
}

describe('filling again a workbook of ours', () => {
  it('gives from the blank template what generating gives', async () => {
    const folder = temporaryFolder();
    const [blank, fresh, filled] = ['modello', 'a', 'b'].map((name) => join(folder, `${name}.xlsx`)) as [string, string, string];
    await raa(['template', '--out', blank]);
    await generate(2022, fresh);
    expect((await generate(2022, filled, '--template', blank)).exitCode).toBe(0);
    expect(readFileSync(filled).equals(readFileSync(fresh))).toBe(true);
  });

  it('changes nothing when nothing has changed', async () => {
    const folder = temporaryFolder();
    const [one, two] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await generate(2020, one);
    await generate(2020, two, '--template', one);
    expect(contentOf(two)).toEqual(contentOf(one));
    const [before, after] = [partsOf(one), partsOf(two)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name)).toEqual([]);
  });

  it.each([[2018, 2022], [2022, 2018], [2020, 2022]])('%i becomes %i, cell for cell, and its charts show it', async (from, to) => {
    const folder = temporaryFolder();
    const [old, fresh, filled] = ['old', 'fresh', 'filled'].map((name) => join(folder, `${name}.xlsx`)) as [string, string, string];
    await generate(from, old);
    await generate(to, fresh);
    const { exitCode, err } = await generate(to, filled, '--template', old);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(contentOf(filled)).toEqual(contentOf(fresh));
    const shown = (path: string) => {
      const charts = Object.entries(unzipSync(readFileSync(path))).filter(([name]) => name.startsWith('xl/charts/'));
      return charts.map(([, xml]) => [...strFromU8(xml).matchAll(/<c:f>[^<]*<\/c:f>|<c:v>[^<]*<\/c:v>/g)].map(([text]) => text));
    };
    expect(shown(filled)).toEqual(shown(fresh));
  });

  it('leaves alone the sheet that a person added, and every part of it', async () => {
    const folder = temporaryFolder();
    const [own, filled] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await generate(2020, own);
    const pkg = openPackage(readFileSync(own), NODE_PACKAGE_HOST);
    const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
    patch.addSheet('Appunti', '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>da verificare</t></is></c></row></sheetData></worksheet>');
    writeFileSync(own, patch.toBytes());
    await generate(2022, filled, '--template', own);
    const name = [...partsOf(own).keys()].find((part) => part.endsWith('sheet24.xml'))!;
    expect(name).toBeDefined();
    expect(partsOf(filled).get(name)).toBe(partsOf(own).get(name));
  });
});

describe('a workbook that holds a long sheet of data', () => {
  it('is filled all the same, and the sheet is named, not examined, and stays as it is', async () => {
    const folder = temporaryFolder();
    const [own, filled] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await generate(2020, own);
    const pkg = openPackage(readFileSync(own), NODE_PACKAGE_HOST);
    const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
    // 33 MiB of numbers that do not repeat: such a sheet is no bomb.
    let state = 1;
    const row = () => Array.from({ length: 20 }, () => `<c><v>${(state = (state * 48271) % 2147483647)}</v></c>`).join('');
    const data = Array.from({ length: 72_000 }, () => `<row>${row()}</row>`).join('');
    patch.addSheet('Dati', `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`);
    writeFileSync(own, patch.toBytes());
    const { exitCode, err } = await generate(2022, filled, '--template', own);
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^XLS-026 .*foglio «Dati»: il foglio è lungo 3\d MiB/);
    const name = [...partsOf(own).keys()].find((part) => part.endsWith('sheet24.xml'))!;
    expect(partsOf(filled).get(name)).toBe(partsOf(own).get(name));
  });
});

describe('what a person typed since the last filling', () => {
  async function changed(): Promise<{ folder: string; own: string; out: string }> {
    const folder = temporaryFolder();
    const own = join(folder, 'a.xlsx');
    await generate(2020, own);
    // B8 is the programmed amount of axis II; L9 is beside the table, where nothing is written.
    write(own, S3, 8, 3, '1234.5');
    return { folder, own, out: join(folder, 'b.xlsx') };
  }

  it('is listed with both values, and nothing is written', async () => {
    const { folder, own, out } = await changed();
    const { exitCode, err, changed: files } = await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--template', own, '--out', out], { watched: [folder] });
    expect({ exitCode, files }).toEqual({ exitCode: 4, files: [] });
    expect(err).toBe(
      `XLS-019 ${own}, foglio «${S3}», cella C8: una persona ha scritto o cambiato la cella: c'è «1234.5», RAA scriverebbe «300923428.71». Aggiungere --overwrite-cells per sostituire le celle cambiate, oppure --keep-cells per lasciarle.\n`,
    );
  });

  it('is replaced with --overwrite-cells', async () => {
    const { folder, own, out } = await changed();
    expect((await generate(2022, out, '--template', own, '--overwrite-cells')).exitCode).toBe(0);
    await generate(2022, join(folder, 'fresh.xlsx'));
    expect(contentOf(out)).toEqual(contentOf(join(folder, 'fresh.xlsx')));
  });

  it('stays with --keep-cells, is told, and is still a conflict the next time', async () => {
    const { own, out } = await changed();
    const { exitCode, err } = await generate(2022, out, '--template', own, '--keep-cells');
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^XLS-019 .*C8/);
    expect(contentOf(out).get(`${S3}!8,3`)).toBe(JSON.stringify(['number', '1234.5', undefined]));
    expect(contentOf(out).get(`${S3}!7,3`)).toBe(JSON.stringify(['number', '326425240.31', undefined]));
    expect((await generate(2022, out, '--template', out, '--overwrite')).err).toMatch(/^XLS-019 .*C8/);
  });

  it('is no conflict when it is the figure that would be written', async () => {
    const { own, out } = await changed();
    write(own, S3, 8, 3, '300923428.71');
    expect((await generate(2022, out, '--template', own)).exitCode).toBe(0);
  });

  it('refuses both options together', async () => {
    const { own, out } = await changed();
    expect((await generate(2022, out, '--template', own, '--keep-cells', '--overwrite-cells')).err).toMatch(/^CLI-005 .*--overwrite-cells, --keep-cells/);
  });
});

/** A workbook as an office makes it: a financial table in millions, a chart-like formula of its own, other things around. */
async function officeWorkbook(path: string, change: (sheet: exceljs.Worksheet) => void = () => undefined): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Avanzamento');
  sheet.getCell('B2').value = 'Avanzamento finanziario al 31.12.2022';
  const headings = ['Asse', 'Dotazione (€)', 'Programmato (Mln €)', 'Impegni (€)', 'Pagamenti (€)', 'Avanzamento pagamenti (%)', 'Spesa certificata (€)'];
  headings.forEach((text, i) => (sheet.getCell(4, 2 + i).value = text));
  ['Asse I – Occupazione', 'Asse II – Inclusione sociale', 'Asse III – Istruzione e formazione', 'Asse IV – Capacità istituzionale', 'Asse V – Assistenza tecnica', 'Totale'].forEach((text, i) => (sheet.getCell(5 + i, 2).value = text));
  sheet.getCell('C10').value = { formula: 'SUM(C5:C9)', result: 0 };
  sheet.getCell('B13').value = 'Fonte: ufficio';
  sheet.getCell('B13').note = 'da aggiornare';
  sheet.addConditionalFormatting({ ref: 'C5:C9', rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [100], priority: 1, style: {} }] });
  change(sheet);
  workbook.addWorksheet('Altro').getCell('A1').value = 'non toccare';
  await workbook.xlsx.writeFile(path);
}

describe('a workbook in somebody else’s layout', () => {
  it('is filled where its headings and labels say, and only there', async () => {
    const folder = temporaryFolder();
    const [own, out] = [join(folder, 'ufficio.xlsx'), join(folder, 'compilato.xlsx')];
    await officeWorkbook(own);
    const { exitCode, err } = await generate(2022, out, '--template', own);
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^XLS-023 .*cella C10.*=SUM\(C5:C9\)/);
    const cells = contentOf(out);
    const at = (row: number, column: number) => JSON.parse(cells.get(`Avanzamento!${row},${column}`)!) as [string, string, string | null];
    // Figures of the public summary of the 2022 report, table 2 (EUR): programmed, committed and paid of axis I.
    expect(at(5, 4)).toEqual(['number', '290.89085186', null]);
    expect(at(5, 5)).toEqual(['number', '290323449.02', null]);
    expect(at(5, 6)).toEqual(['number', '254774002.77', null]);
    // Ratios and totals are live.
    expect(at(5, 7)[2]).toContain('F5');
    expect(at(10, 5)[2]).toContain('SUM(E5:E9)');
    expect(at(10, 3)).toEqual(['number', '0', 'SUM(C5:C9)']);
    // The rest is as it was.
    const before = contentOf(own);
    const changed = [...cells].filter(([place, text]) => before.get(place) !== text).map(([place]) => place);
    expect(changed.every((place) => /^Avanzamento!(?:[5-9]|10),[3-8]$/.test(place))).toBe(true);
    expect([...before].filter(([place]) => !cells.has(place))).toEqual([]);
    const [old, now] = [partsOf(own), partsOf(out)];
    const different = [...old].filter(([name, hash]) => now.get(name) !== hash).map(([name]) => name);
    expect(different.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('holds euro where its number format shows the millions, whatever its heading says', async () => {
    const folder = temporaryFolder();
    const [own, out] = [join(folder, 'ufficio.xlsx'), join(folder, 'compilato.xlsx')];
    await officeWorkbook(own, (sheet) => {
      for (let row = 5; row <= 10; row++) sheet.getCell(row, 4).numFmt = '#,##0.0,,';
    });
    expect((await generate(2022, out, '--template', own)).exitCode).toBe(0);
    expect(contentOf(out).get('Avanzamento!5,4')).toBe(JSON.stringify(['number', '290890851.86', undefined]));
  });

  it('is told which rows it does not have', async () => {
    const folder = temporaryFolder();
    const own = join(folder, 'ufficio.xlsx');
    await officeWorkbook(own, (sheet) => sheet.spliceRows(9, 1));
    const { exitCode, err } = await generate(2022, join(folder, 'b.xlsx'), '--template', own);
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^XLS-025 .*foglio «Avanzamento»: la tabella S3 ha righe che il foglio non ha, e che non sono state scritte: Asse V\./m);
  });

  it('is filled again without a conflict, and a value typed since is one', async () => {
    const folder = temporaryFolder();
    const [own, out] = [join(folder, 'ufficio.xlsx'), join(folder, 'compilato.xlsx')];
    await officeWorkbook(own);
    await generate(2020, out, '--template', own);
    expect((await generate(2022, out, '--template', out, '--overwrite')).exitCode).toBe(0);
    write(out, 'Avanzamento', 7, 5, '99');
    const { exitCode, err } = await generate(2022, join(folder, 'c.xlsx'), '--template', out);
    expect(exitCode).toBe(4);
    expect(err).toMatch(/^XLS-019 .*foglio «Avanzamento», cella E7: .*c'è «99», RAA scriverebbe «294117938\.21»/m);
  });

  it('is not touched where its sheet is protected', async () => {
    const folder = temporaryFolder();
    const own = join(folder, 'ufficio.xlsx');
    await officeWorkbook(own, (sheet) => void sheet.protect('', {}));
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--template', own, '--out', join(folder, 'b.xlsx')], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
    expect(err).toMatch(/^XLS-013 .*foglio «Avanzamento», cella [C-H]\d+: la cella è bloccata/);
  });

  it('needs --map where it is not certain, and is then filled', async () => {
    const folder = temporaryFolder();
    const own = join(folder, 'ufficio.xlsx');
    await officeWorkbook(own, (sheet) => {
      // Two tables alike: which one is meant only a person knows.
      for (let row = 4; row <= 10; row++) for (let column = 2; column <= 8; column++) sheet.getCell(row + 20, column).value = sheet.getCell(row, column).value;
      sheet.getCell('C30').value = null;
    });
    const refused = await generate(2022, join(folder, 'b.xlsx'), '--template', own);
    expect(refused.exitCode).toBe(3);
    expect(refused.err).toMatch(/^XLS-020 .*--map S3='Avanzamento'!B5\.$/m);
    expect(refused.err).toMatch(/^XLS-021 /m);
    const filled = await generate(2022, join(folder, 'b.xlsx'), '--template', own, '--map', "S3='Avanzamento'!B25");
    expect(filled.exitCode).toBe(0);
    const cells = contentOf(join(folder, 'b.xlsx'));
    expect(cells.get('Avanzamento!25,5')).toBe(JSON.stringify(['number', '290323449.02', undefined]));
    expect(cells.has('Avanzamento!5,5')).toBe(false);
  });

  it('has no table of ours: it is said, and nothing is written', async () => {
    const folder = temporaryFolder();
    const own = join(folder, 'altro.xlsx');
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('Spese').getCell('A1').value = 'Affitto';
    await workbook.xlsx.writeFile(own);
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--template', own, '--out', join(folder, 'b.xlsx')], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
    expect(err).toMatch(/^XLS-021 .*raa inspect/);
  });
});

describe('a template that cannot be used', () => {
  it('is our own with a protected sheet: every cell in the way is named, and nothing is written', async () => {
    const folder = temporaryFolder();
    const own = join(folder, 'modello.xlsx');
    await raa(['template', '--out', own]);
    const parts = unzipSync(readFileSync(own));
    const name = 'xl/worksheets/sheet6.xml';
    const sheet = strFromU8(parts[name]!);
    expect(sheet).toContain('</sheetData>');
    writeFileSync(own, zipSync({ ...parts, [name]: strToU8(sheet.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')) }));
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--template', own, '--out', join(folder, 'b.xlsx')], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
    expect(err).toMatch(/^XLS-013 .*foglio «S3 Avanzamento finanziario», cella A6: la cella è bloccata e il foglio è protetto\./);
    expect(err.split('\n').length).toBeGreaterThan(10);
  });

  it('with macros keeps them, under a name that Excel opens', async () => {
    const folder = temporaryFolder();
    const [plain, own] = [join(folder, 'a.xlsx'), join(folder, 'macro.xlsm')];
    await generate(2020, plain);
    const parts = unzipSync(readFileSync(plain));
    const types = strFromU8(parts['[Content_Types].xml']!).replace('spreadsheetml.sheet.main+xml', 'SHEET').replace('application/vnd.openxmlformats-officedocument.SHEET', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml').replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>');
    const macros = Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256);
    writeFileSync(own, zipSync({ ...parts, '[Content_Types].xml': strToU8(types), 'xl/vbaProject.bin': macros }));
    const wrong = await generate(2022, join(folder, 'b.xlsx'), '--template', own);
    expect(wrong.exitCode).toBe(4);
    expect(wrong.err).toMatch(/^XLS-022 .*b\.xlsx: .*\.xlsm/);
    const out = join(folder, 'cartella');
    expect((await generate(2022, `${out}/`, '--template', own)).exitCode).toBe(0);
    const filled = unzipSync(readFileSync(join(out, `RAA_${CCI}_2022.xlsm`)));
    expect(Buffer.from(filled['xl/vbaProject.bin']!).equals(Buffer.from(macros))).toBe(true);
  });

  it.each([
    ['that is not there', 'non-c-e.xlsx', undefined, /^FIL-001 /],
    ['that is text', 'dati.xlsx', 'asse;valore\nI;1\n', /^XLS-001 .*file di testo/],
    ['that is cut', 'tagliata.xlsx', Buffer.from('PK\u0003\u0004tagliata'), /^XLS-003 /],
  ])('one %s is refused', async (_, name, content, message) => {
    const folder = temporaryFolder();
    if (content !== undefined) writeFileSync(join(folder, name), content);
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--template', join(folder, name), '--out', join(folder, 'b.xlsx')], { watched: [folder] });
    expect(err).toMatch(message);
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  });
});
