import { unfilledIn } from '../../support/unfilledSentence.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook, WorkbookRefusal } from '../../../engine/index.js';
import type { SheetModel, WorkbookModel } from '../../../engine/ooxml/read/workbookModel.js';
import { readBack } from '../../../engine/readback/readBack.js';
import { reviewGrids } from '../../../engine/review/reviewGrids.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { openProgramme } from '../../../templates/files/programmeFolder.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { reportWorkbook } from '../../../templates/workbook/reportWorkbook.js';
import { CORPUS } from '../../oracle/corpus/corpusFiles.js';
import { BUNDLED, bundledReport } from '../../support/bundled.js';
import { RUNS, SEED, seeded } from '../../support/seeds.js';
import { merged, sheetModel, workbookModel, type Written } from '../../support/sheetModels.js';

type Rows = readonly (readonly Written[])[];

const PERCENT: WorkbookModel['styles'][number] = { isDate: false, isPercent: true, isScaled: false, decimals: 2, isLocked: false };
const PLAIN: WorkbookModel['styles'][number] = { isDate: false, isPercent: false, isScaled: false, isLocked: false };

/** What is said of some sheets: check, row and column, sentence. */
function said(...sheets: readonly Rows[]): string[] {
  return saidOf(sheets.map((rows, i) => sheetModel(`Foglio${i + 1}`, rows)));
}

function saidOf(sheets: readonly SheetModel[]): string[] {
  const { findings } = reviewGrids({ workbook: workbookModel(sheets, { styles: [PLAIN, PERCENT] }), sheets });
  expect(findings.flatMap(unfilledIn)).toEqual([]);
  return findings.map(({ check, place, sentence, cause }) => [`${check} ${place.sheet} R${place.row}C${place.column}`, sentence.replace('finding.grid', ''), cause?.kind].filter((one) => one !== undefined).join(' '));
}

/** The same table with one cell changed; rows and columns count from 1. */
function changed(rows: Rows, row: number, column: number, value: Written): Rows {
  return rows.map((cells, r) => cells.map((cell, c) => (r === row - 1 && c === column - 1 ? value : cell)));
}

const MONEY: Rows = [
  ['Avanzamento al 31 dicembre 2022'],
  ['Asse', 'Programmato (€)', 'Impegni (€)', 'Pagamenti (€)'],
  ['I', 290890851.86, 290323449.02, 254774002.77],
  ['II', 326425240.31, 323626680.83, 297276053.64],
  ['III', 300923428.71, 294117938.21, 281034588.71],
  ['IV', 19067780.31, 19067780.15, 13789845.29],
  ['V', 33760516, 31541568.45, 25768000.62],
  ['TOTALE', 971067817.19, 958677416.66, 872642491.03],
];

const PERSONS: Rows = [
  ['Asse', 'Destinatari', 'Uomini', 'Donne'],
  ['Asse I', 244885, 130724, 114161],
  ['Asse II', 165318, 94271, 71047],
  ['Asse III', 70385, 40119, 30266],
  ['Asse IV', 5574, 3220, 2354],
];

const PROGRESS: Rows = [
  ['Asse', 'Programmato', 'Impegni', 'Avanzamento %'],
  ['I', 290890851.86, 290323449.02, '99,80%'],
  ['II', 326425240.31, 323626680.83, '99,14%'],
  ['III', 300923428.71, 294117938.21, '97,74%'],
  ['IV', 19067780.31, 17067780.15, '89,51%'],
  ['V', 33760516, 31541568.45, '93,43%'],
];

const SHARES: Rows = [
  ['Asse', 'Dotazione', 'Quota'],
  ['Asse I', 236700000, '24,39%'],
  ['Asse II', 379000000, '39,05%'],
  ['Asse III', 301900000, '31,11%'],
  ['Asse IV', 19114000, '1,97%'],
  ['Asse V', 33760516, '3,48%'],
  ['Totale', 970474516, '100,00%'],
];

describe('the arithmetic of tables that are not known', () => {
  it.each([MONEY, PERSONS, PROGRESS, SHARES])('says nothing of a right table', (...rows) => {
    expect(said(rows)).toEqual([]);
  });

  it('counts what it looked at', () => {
    const sheets = [sheetModel('Foglio', MONEY)];
    const { counts } = reviewGrids({ workbook: workbookModel(sheets, { styles: [PLAIN] }), sheets });
    expect(counts).toContainEqual({ check: 'CHK-SOM', run: 3, held: 3, notVerifiable: 0 });
  });

  it('names the total of rows that is wrong', () => {
    expect(said(changed(MONEY, 8, 3, 968677416.66))).toEqual(['CHK-SOM Foglio1 R8C3 TotalRow digit']);
  });

  it('tells a sum off by a cent as such', () => {
    expect(said(changed(MONEY, 8, 3, 958677416.67))).toEqual(['CHK-SOM Foglio1 R8C3 Cents rounding']);
  });

  it('names a lone total when one slip explains it, and is silent when nothing shows that it is a sum', () => {
    const rows: Rows = [['Voce', 'Importo'], ['Affitti', 12500], ['Personale', 48300], ['Totale', 68800]];
    expect(said(rows)).toEqual(['CHK-SOM Foglio1 R4C2 TotalRow digit']);
    expect(said(changed(rows, 4, 2, 60800))).toEqual([]);
    // Persons counted once: not a sum.
    expect(said(changed(rows, 4, 2, 57211))).toEqual([]);
  });

  it('names men and women that do not make the total, at the cell that is one slip away', () => {
    expect(said(changed(PERSONS, 4, 4, 30626))).toEqual(['CHK-SEX Foglio1 R4C4 Term swappedDigits']);
    expect(said(changed(PERSONS, 5, 2, 5547))).toEqual(['CHK-SEX Foglio1 R5C2 Sexes swappedDigits']);
  });

  it('finds the cell that both its row and its column show wrong', () => {
    const rows: Rows = [...PERSONS, ['Totale', 486162, 268334, 217828]];
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, 3, 3, 91271))).toEqual(['CHK-SOM Foglio1 R3C3 Term digit']);
  });

  it('names a percentage that its own columns do not give', () => {
    expect(said(changed(PROGRESS, 3, 4, '99,41%'))).toEqual(['CHK-PCT Foglio1 R3C4 Percent swappedDigits']);
  });

  it('tells a percentage that is cut from one that is wrong', () => {
    expect(said(changed(PROGRESS, 6, 4, '93,42%'))).toEqual(['CHK-PCT Foglio1 R6C4 Truncated truncation']);
    expect(said(changed(SHARES, 5, 3, '1,96%'))).toEqual(['CHK-PCT Foglio1 R5C3 Truncated truncation']);
  });

  it('names the base of a percentage that stands on another one', () => {
    const rows: Rows = [
      ['Asse', 'Destinatari', 'Vulnerabili', 'Disabili', '% disabili'],
      ['I', 244885, 36090, 5800, '16,07%'],
      ['II', 165318, 72571, 9505, '13,10%'],
      ['III', 70385, 9058, 6109, '67,44%'],
      ['IV', 5574, 1200, 300, '25,00%'],
    ];
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, 4, 5, '8,68%'))).toEqual(['CHK-BAS Foglio1 R4C5 OtherBase']);
  });

  it('follows the formula of the row of letters', () => {
    const rows: Rows = [
      ['Asse', 'Dotazione', 'Programmato', 'Avanzamento'],
      ['', 'A', 'B', 'C=B/A'],
      ['I', 1000, 900, '90%'],
      ['II', 2000, 1500, '75%'],
      ['III', 3000, 1500, '55%'],
    ];
    expect(said(rows)).toEqual(['CHK-PCT Foglio1 R5C4 Percent']);
  });

  it('gives half of the last digit to each term that was rounded', () => {
    const rows: Rows = [
      ['Asse', 'Impegni (Mln €)', 'Pagamenti (Mln €)'],
      ['I', 133.6, 122.1],
      ['II', 86.4, 58.5],
      ['III', 156, 137.6],
      ['IV', 8.7, 2.3],
      ['V', 19.9, 9.2],
      ['Totale', 404.8, 329.8],
    ];
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, 7, 2, 414.6))).toEqual(['CHK-SOM Foglio1 R7C2 TotalRow digit']);
  });

  it('sums subtotals apart from what they sum', () => {
    const rows: Rows = [
      ['Voce', 'Anno 1', 'Anno 2'],
      ['a', 120, 340],
      ['b', 210, 110],
      ['Subtotale', 330, 450],
      ['c', 500, 610],
      ['d', 50, 70],
      ['Subtotale', 550, 680],
      ['Totale generale', 880, 1130],
    ];
    expect(said(rows)).toEqual([]);
  });

  it('leaves alone a total over figures that are not available, an average, a year', () => {
    expect(said(changed(MONEY, 4, 3, 'n.d.'))).toEqual([]);
    expect(said([['Corso', 'Iscritti', 'Ore medie'], ['a', 120, 30], ['b', 210, 40], ['c', 90, 20], ['Totale', 420, 31.4]])).toEqual([]);
    expect(said([['Anno', 'Iscritti', 'Diplomati'], [2018, 120, 30], [2019, 210, 40], [2020, 90, 20], ['Totale', 420, 90]])).toEqual([]);
  });

  it('names the axis that stands twice, and the one that is missing', () => {
    expect(said(changed(MONEY, 5, 1, 'II'))).toEqual(['CHK-ETI Foglio1 R5C1 LabelTwice']);
    expect(said(MONEY.filter(([label]) => label !== 'III').map((cells) => (cells[0] === 'TOTALE' ? ['TOTALE', 670144388.48, 664559478.45, 591607902.32] : cells)))).toEqual(['CHK-ETI Foglio1 R5C1 LabelMissing']);
  });

  it('does not take several rows of one axis for a list of axes', () => {
    expect(said([['Asse', 'Corsi', 'Iscritti'], ['I', 1, 10], ['I', 2, 20], ['II', 3, 30], ['II', 4, 40], ['III', 5, 50]])).toEqual([]);
  });

  it('names the figure that two sheets print differently', () => {
    const copy: Rows = [['Sintesi'], ['Asse', 'Impegni (€)'], ...MONEY.slice(2, 7).map((cells) => [cells[0], cells[2]])];
    expect(said(MONEY, copy)).toEqual([]);
    expect(said(MONEY, changed(copy, 4, 2, 323626608.83))).toEqual(['CHK-RIP Foglio2 R4C2 Repeated swappedDigits']);
    // Another year has other figures throughout.
    expect(said(MONEY, copy.map((cells, r) => (r < 2 ? cells : [cells[0], Number(cells[1]) - 1000 * r])))).toEqual([]);
  });

  it('reads a list with its head, and totals of each kind of a list', () => {
    const rows: Rows = [
      ['Asse', 'Gruppo', 'Persone', '% sui vulnerabili dell\'asse', '% del gruppo nel programma'],
      ['I', 'Vulnerabili', 35204, '–', '40,48%'],
      ['I', 'Disabili', 5475, '15,55%', '30,39%'],
      ['I', 'Migranti', 29729, '84,45%', '43,11%'],
      ['II', 'Vulnerabili', 42998, '–', '49,44%'],
      ['II', 'Disabili', 6535, '15,20%', '36,28%'],
      ['II', 'Migranti', 36463, '84,80%', '52,88%'],
      ['III', 'Vulnerabili', 8766, '–', '10,08%'],
      ['III', 'Disabili', 6005, '68,50%', '33,33%'],
      ['III', 'Migranti', 2761, '31,50%', '4,00%'],
      ['Totale', 'Vulnerabili', 86968, '–', '100,00%'],
      ['Totale', 'Disabili', 18015, '20,71%', '100,00%'],
      ['Totale', 'Migranti', 68953, '79,29%', '100,00%'],
    ];
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, 6, 3, 6553))).toEqual(['CHK-SOM Foglio1 R6C3 Term swappedDigits']);
    expect(said(changed(rows, 6, 4, '12,50%'))).toEqual(['CHK-PCT Foglio1 R6C4 Percent swappedDigits']);
    expect(said(changed(rows, 9, 5, '33,83%'))).toEqual(['CHK-PCT Foglio1 R9C5 Percent digit']);
  });

  it('reads cumulative columns as the sum of the yearly ones', () => {
    const rows: Rows = [
      ['', 'Valore annuale 2020', '', 'Valore annuale 2021', '', 'Valore cumulativo', '', ''],
      ['Indicatore', 'Uomini', 'Donne', 'Uomini', 'Donne', 'Totale', 'Uomini', 'Donne'],
      ['CO01', 1022, 923, 2292, 2171, 6408, 3314, 3094],
      ['CO03', 1131, 1116, 1102, 1194, 4543, 2233, 2310],
      ['CO05', 308, 210, 435, 330, 1283, 743, 540],
      ['CO09', 71, 33, 91, 81, 276, 162, 114],
    ];
    const sheets = (some: Rows) => [sheetModel('Foglio1', some, { merges: [merged(1, 2, 1, 3), merged(1, 4, 1, 5), merged(1, 6, 1, 8)] })];
    expect(saidOf(sheets(rows))).toEqual([]);
    expect(saidOf(sheets(changed(rows, 4, 2, 1311)))).toEqual(['CHK-SOM Foglio1 R4C2 Term swappedDigits']);
  });
});

describe('random tables of axes with men, women, totals and shares', () => {
  const random = seeded(SEED);
  const count = (most: number) => 1 + Math.floor(random() * most);
  const table = (): Rows => {
    const rows = Array.from({ length: 4 + count(5) }, (_, i) => [`Provincia ${String.fromCharCode(65 + i)}`, count(90_000), count(90_000)] as const);
    const sums = [rows.reduce((sum, [, men]) => sum + men, 0), rows.reduce((sum, [, , women]) => sum + women, 0)] as const;
    const total = sums[0] + sums[1];
    const share = (value: number) => `${((value / total) * 100).toFixed(2).replace('.', ',')}%`;
    return [
      ['Provincia', 'Totale', 'Uomini', 'Donne', 'Quota'],
      ...rows.map(([name, men, women]) => [name, men + women, men, women, share(men + women)]),
      ['Totale', total, ...sums, '100,00%'],
    ];
  };

  it('are never said to be wrong', () => {
    for (let run = 0; run < RUNS; run += 1) {
      const rows = table();
      expect(said(rows), JSON.stringify(rows)).toEqual([]);
    }
  });

  it('with one digit wrong are found, at its cell', () => {
    let [found, atCell] = [0, 0];
    for (let run = 0; run < RUNS; run += 1) {
      const rows = table();
      const [row, column] = [1 + count(rows.length - 1), 1 + count(3)];
      const digits = String(rows[row - 1]![column - 1]);
      const at = Math.min(count(3), digits.length) - 1;
      const wrong = Number(digits.slice(0, at) + String((Number(digits[at]) + count(8)) % 10) + digits.slice(at + 1));
      const findings = said(changed(rows, row, column, wrong));
      found += findings.length > 0 ? 1 : 0;
      atCell += findings.some((text) => text.includes(`R${row}C${column} `)) ? 1 : 0;
    }
    console.log(`tables with a wrong digit: found ${found} of ${RUNS}, at its cell ${atCell}`);
    expect(found / RUNS).toBeGreaterThan(0.97);
    expect(atCell / RUNS).toBeGreaterThan(0.95);
  });
});

describe('workbooks that are right', () => {
  it('made by the program, have nothing to be told, known or not', async () => {
    const { bytes } = await reportWorkbook(bundledReport(2022), 'it', realFileSystem);
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    const workbook = readWorkbook(pkg);
    const sheets = workbook.sheets.map(({ name }) => readSheet(pkg, workbook, name));
    const { findings, counts } = reviewGrids({ workbook, sheets });
    expect(findings).toEqual([]);
    expect(counts.map(({ run }) => run).every((run) => run >= 5)).toBe(true);

    const { programme } = openProgramme(BUNDLED, realFileSystem);
    const known = readBack({ workbook, sheets, programme, year: 2022 })!;
    const left = reviewGrids({ workbook, sheets, readBack: known });
    expect(left.findings).toEqual([]);
    // The sheets of standard tables are left to those who know them.
    expect(left.counts[0]!.run).toBeLessThan(counts[0]!.run);
  }, 60_000);

  it.skipIf(CORPUS === undefined)('of others, have nothing to be told', () => {
    const read = readdirSync(CORPUS!).filter((name) => /\.xls[xm]$/.test(name)).flatMap((name) => {
      try {
        const pkg = openPackage(new Uint8Array(readFileSync(join(CORPUS!, name))), NODE_PACKAGE_HOST);
        const workbook = readWorkbook(pkg);
        const sheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet').map((sheet) => readSheet(pkg, workbook, sheet.name));
        return [{ name, findings: reviewGrids({ workbook, sheets }).findings.length }];
      } catch (error) {
        if (error instanceof WorkbookRefusal) return [];
        throw error;
      }
    });
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter(({ findings }) => findings > 0)).toEqual([]);
  });
});
