import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../engine/version.js';
import { inspectionText } from '../../templates/commandLine/inspectionText.js';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { workbookModel } from '../support/sheetModels.js';
import { BUNDLED, CCI, putFile, raa } from './support.js';

const folder = sharedFolder();
const path = join(folder, `RAA_${CCI}_2022.xlsx`);
const IDS = ['S1', 'S2', 'S3', 'S4A', 'S4B', 'S5', 'S6', 'S7', 'S8', 'T2A', 'T2C', 'T4A', 'T4B', 'T5', 'T6', 'T7', 'T8', 'T10'];

interface Told {
  readonly sheets: readonly { readonly name: string; readonly kind: string }[];
  readonly tables: readonly { readonly table: string; readonly sheet: string; readonly cell: string; readonly certainty: string; readonly columns: readonly unknown[]; readonly missingColumns: readonly string[]; readonly rows: readonly unknown[]; readonly missingRows: readonly string[] }[];
}

async function made(): Promise<string> {
  if (!existsSync(path)) await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
  return path;
}

describe('raa inspect', () => {
  it('tells every table of a workbook, where it stands and how sure that is, in lines of a hundred letters', async () => {
    const { exitCode, out, err } = await raa(['inspect', await made(), '--programme', BUNDLED, '--year', '2022']);
    expect(exitCode).toBe(0);
    expect(err).not.toContain('CLI-');
    expect(out.split('\n')[0]).toBe(`${path}: fogli letti ${sheetsOf(out)}, tabelle trovate ${IDS.length}.`);
    expect(out).toMatch(/^'S3 Avanzamento finanziario'!A6 {2}S3 Avanzamento finanziario: certa, 100%$/m);
    expect(out).toMatch(/^ {2}trovata da {8}nome RAA_S3; titolo in A1 «S3 · Avanzamento finanziario/m);
    expect(out).toMatch(/^ {2}intestazioni {6}righe 4-5$/m);
    expect(out).toMatch(/^ {2}colonne {11}A Asse; B Dotazione finanziaria; C Programmato;/m);
    expect(out).toMatch(/^ {2}righe {13}6 di 6$/m);
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('speaks English when asked', async () => {
    const { out } = await raa(['inspect', await made(), '--lang', 'en']);
    expect(out).toMatch(/S3 Financial progress: certain, 100%$/m);
    expect(out).toMatch(/^ {2}found by {10}name RAA_S3;/m);
    expect(out).not.toMatch(/colonne|righe|certa,/);
  });

  it('looks for rows only with a programme', async () => {
    const { out } = await raa(['inspect', await made()]);
    expect(out).not.toMatch(/^ {2}righe /m);
  });

  it('tells the same as data: codes and addresses', async () => {
    const { exitCode, out } = await raa(['inspect', await made(), '--programme', BUNDLED, '--year', '2022', '--json']);
    expect(exitCode).toBe(0);
    const told = JSON.parse(out) as Told;
    expect(told.tables.map(({ table }) => table)).toEqual(IDS);
    expect(told.tables.every(({ certainty, missingColumns, missingRows }) => certainty === 'certain' && missingColumns.length === 0 && missingRows.length === 0)).toBe(true);
    const s3 = told.tables.find(({ table }) => table === 'S3')!;
    expect(s3).toMatchObject({ sheet: 'S3 Avanzamento finanziario', cell: 'A6', headerRows: [4, 5], score: 1 });
    expect(s3.columns).toContainEqual({ key: 'committed', column: 'E', how: 'exact', text: 'Impegni (€)' });
    expect(s3.rows).toContainEqual({ key: 'II', row: 7 });
    expect(told.sheets.every(({ kind }) => kind === 'worksheet')).toBe(true);
  });

  it('writes nothing', async () => {
    const file = await made();
    expect((await raa(['inspect', file], { watched: [folder] })).changed).toEqual([]);
  });

  it.each([
    ['is not there', () => join(folder, 'manca.xlsx'), 'FIL-001'],
    ['is no workbook', () => putFile(join(folder, 'note.xlsx'), 'anno;misura\n'), 'XLS-001'],
    ['is empty', () => putFile(join(folder, 'vuoto.xlsx'), ''), 'XLS-001'],
    ['is a folder', () => folder, 'FIL-002'],
  ])('refuses by its name a file that %s', async (_, file, code) => {
    const { exitCode, out, err } = await raa(['inspect', file()]);
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err.startsWith(`${code} ${file()}`)).toBe(true);
  });

  it('reads a blank template: the tables are there, without rows', async () => {
    const template = join(folder, 'modello.xlsx');
    await raa(['template', '--out', template]);
    const told = JSON.parse((await raa(['inspect', template, '--json'])).out) as Told;
    expect(told.tables.map(({ table, certainty }) => [table, certainty])).toEqual(IDS.map((id) => [id, 'certain']));
  });
});

describe('a workbook that RAA filled', () => {
  it('says by what it was filled, and has no formula of its own in its way', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'r.xlsx');
    await raa(['generate', '--programme', BUNDLED, '--year', '2020', '--out', path]);
    const { out } = await raa(['inspect', path]);
    expect(out).toContain(`Compilata da RAA ${ENGINE_VERSION}: programma 2014IT05SFOP007, anno 2020.`);
    expect(out).not.toContain('celle con formula');
  });

  it('and a blank template says that it is one', async () => {
    const path = join(temporaryFolder(), 'modello.xlsx');
    await raa(['template', '--out', path]);
    expect((await raa(['inspect', path])).out).toContain('Modello di RAA, ancora da compilare.');
  });
});

describe('the account of a workbook', () => {
  const account = (inspection: Partial<Parameters<typeof inspectionText>[0]>) =>
    inspectionText({ path: 'cartella.xlsx', workbook: workbookModel([]), provenance: undefined, tables: [], expected: [], ...inspection }, 'it');

  it('names the sheets that have no cells to read', () => {
    const sheets = (['chartsheet', 'macrosheet', 'dialogsheet', 'missing'] as const).map((kind, i) => ({ name: `F${i}`, kind, visibility: 'visible' as const, part: '' }));
    expect(account({ workbook: { ...workbookModel([]), sheets } })).toContain(
      'Fogli senza celle da leggere: F0 (foglio grafico), F1 (foglio di macro), F2 (foglio di dialogo), F3 (foglio senza contenuto nel file).',
    );
  });

  it('says when there is no table', () => {
    expect(account({})).toBe('cartella.xlsx: fogli letti 0, tabelle trovate 0.\n\nNessun foglio ha le intestazioni di una tabella standard.\n');
  });

  it('tells what was found otherwise, what is not there and what is in the way, and lets no text of the workbook act on the terminal', () => {
    const out = account({
      tables: [
        {
          table: 'S3',
          sheet: 'L\'asse\u001b[2J',
          headerRows: { first: 3, last: 3 },
          firstCell: { row: 4, column: 2 },
          columns: new Map([['committed', 3]]),
          headings: new Map(),
          rows: new Map(),
          missingColumns: ['paid'],
          missingRows: [],
          score: 0.421,
          certainty: 'doubtful',
          evidence: [
            { kind: 'heading', key: 'committed', row: 3, column: 3, text: 'Somme\nconcesse', how: 'position' },
            { kind: 'rival', sheet: 'Copia', row: 9, column: 1, score: 0.4 },
          ],
          obstacles: [{ kind: 'hiddenSheet' }, { kind: 'lockedCells', count: 3, row: 4, column: 3 }, { kind: 'mergedCells', ranges: Array.from({ length: 10 }, (_, i) => `C${i + 4}:D${i + 4}`) }],
        },
      ],
    });
    expect(out).toContain('\'L\'\'asse·[2J\'!B4  S3 Avanzamento finanziario: dubbia, 42%');
    expect(out).toContain('  altre diciture    C «Somme concesse» vale Impegni (per il posto)');
    expect(out).toContain('  non ci sono       Pagamenti ai beneficiari');
    expect(out).toContain('il foglio è nascosto; celle bloccate 3, la prima C4; celle unite C4:D4');
    expect(out).toContain('e altri 2');
    expect(out).toContain('  altri posti       \'Copia\'!A9, 40%');
  });
});

const CORPUS = process.env['RAA_CORPUS'];

describe.skipIf(CORPUS === undefined)('workbooks of others', () => {
  it('are read, have no certain table, and name their chart sheets', async () => {
    const { exitCode, out } = await raa(['inspect', join(CORPUS!, 'poi-WithChartSheet.xlsx')]);
    expect(exitCode).toBe(0);
    expect(out).toContain('(foglio grafico)');
    expect(out).not.toContain('certa,');
  });
});

/** How many sheets a run says that it read. */
function sheetsOf(out: string): string {
  return /fogli letti (\d+)/.exec(out)![1]!;
}
