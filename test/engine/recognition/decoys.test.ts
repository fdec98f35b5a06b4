import { describe, expect, it } from 'vitest';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { bundledReport } from '../../support/bundled.js';
import { sheetModel, workbookModel, type Written } from '../../support/sheetModels.js';

const AXES = ['Asse I', 'Asse II', 'Asse III', 'Asse IV', 'Asse V', 'TOTALE'];
const months = ['Gennaio', 'Febbraio', 'Marzo', 'Aprile', 'Maggio', 'Giugno'];

/** Sheets of something else. */
const DECOYS: readonly (readonly [what: string, rows: readonly (readonly Written[])[]])[] = [
  ['axes with their commitments only', [['Asse', 'Impegni'], ...AXES.map((axis, i) => [axis, 100 + i])]],
  ['a personal budget', [['Bilancio familiare 2024'], ['Voce', 'Importo', 'Numero', 'Quota', 'Note'], ...['Affitto', 'Spesa', 'Bollette', 'Totale'].map((name, i) => [name, 500 + i, 1, 0.25, 'mensile'])]],
  ['a household budget by month', [['Voce', ...months, 'Totale'], ...['Stipendio', 'Affitto'].map((name) => [name, ...months.map((_, i) => i), 21])]],
  [
    'a list of operations',
    [['CUP', 'Titolo operazione', 'Beneficiario', 'Asse', 'Priorità', 'Stato', 'Costo ammissibile', 'Impegni', 'Pagamenti'], ...Array.from({ length: 60 }, (_, i) => [`E${i}`, `Progetto ${i}`, `Ente ${i}`, AXES[i % 5], '8.i', 'avviato', i, i, i])],
  ],
  ['the population of some towns', [['Popolazione residente'], ['Comune', 'Maschi', 'Femmine', 'Totale'], ['Bergamo', 58_000, 62_000, 120_000], ['Como', 40_000, 43_000, 83_000]]],
  ['a sales report', [['Product', 'Code', 'Unit', 'Number', 'Amount', 'Share', 'Total'], ['Pens', 'P1', 'box', 4, 20, 0.5, 20]]],
  ['a list of codes', [['Codice', 'Denominazione', 'Tipo'], ['1', 'uno', 'a'], ['2', 'due', 'b']]],
  ['nothing but text', [['Il programma operativo ha cinque assi. Avanzamento finanziario, impegni e pagamenti sono nella tabella S3.']]],
];

describe('a workbook of something else', () => {
  it.each(DECOYS)('gives no certain table: %s', (_, rows) => {
    const sheet = sheetModel('Foglio1', rows);
    for (const tables of [[], bundledReport(2022).computed.tables]) {
      const found = recognizeTables(workbookModel([sheet]), [sheet], tables);
      expect(found.filter(({ certainty }) => certainty !== 'doubtful').map(({ table }) => table)).toEqual([]);
    }
  });

  it('is not made more certain by the name of a sheet', () => {
    const sheet = sheetModel('S3 Avanzamento finanziario', DECOYS[0]![1]);
    expect(recognizeTables(workbookModel([sheet]), [sheet], bundledReport(2022).computed.tables).filter(({ certainty }) => certainty === 'certain')).toEqual([]);
  });
});
