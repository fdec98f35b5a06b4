import { expect, it } from 'vitest';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { sheetModel, workbookModel } from '../../support/sheetModels.js';

/** Defect: the letter was always taken for that of the column, and the women for all the participants. */
it('a letter under a heading is the women where such a heading is known, and the letter of the column where not', () => {
  const participants = sheetModel('Destinatari', [['Destinatari per asse e genere'], ['Asse', 'Numero destinatari', 'Destinatari\nM', 'Destinatari\nF', '% donne'], ['Asse I', '3', '1', '2', '67%']]);
  const money = sheetModel('Spesa', [['Avanzamento finanziario'], ['Asse\nA', 'Dotazione finanziaria\nB', 'Programmato\nC', 'Impegni\nD', 'Pagamenti ai beneficiari\nF'], ['Asse I', '1', '2', '3', '4']]);
  const sheets = [participants, money];
  const [s4a, s3] = recognizeTables(workbookModel(sheets), sheets);
  expect([s4a?.table, ...['total', 'male', 'female'].map((key) => s4a?.columns.get(key))]).toEqual(['S4A', 2, 3, 4]);
  expect([s3?.table, ...['axis', 'committed', 'paid'].map((key) => s3?.columns.get(key))]).toEqual(['S3', 1, 4, 5]);
});
