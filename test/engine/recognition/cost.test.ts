import { describe, expect, it } from 'vitest';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { bundledReport } from '../../support/bundled.js';
import { sheetModel, workbookModel } from '../../support/sheetModels.js';

const TABLES = bundledReport(2022).computed.tables;

/** Lists of operations: 500 rows of 10 cells, on each of some sheets. */
function lists(sheets: number, rows = 500) {
  return Array.from({ length: sheets }, (_, s) =>
    sheetModel(`Elenco ${s}`, [
      ['CUP', 'Titolo', 'Asse', 'Priorità', 'Beneficiario', 'Stato', 'Impegni', 'Pagamenti', 'Spesa certificata', 'Note'],
      ...Array.from({ length: rows - 1 }, (_one, r) => [`E${s}${r}`, `Progetto ${s} ${r}`, `Asse ${(r % 5) + 1}`, '8.i', `Ente ${r}`, 'avviato', r, r, r, 'output']),
    ]),
  );
}

describe('the cost of recognition', () => {
  // A quarter of a second alone on the machine; the bounds are for one that is busy, and would catch a cost that is not linear.
  it('is small for 20 sheets of 5,000 cells', () => {
    const sheets = lists(20);
    const start = performance.now();
    recognizeTables(workbookModel(sheets), sheets, TABLES);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('stays so on a sheet where every row reads as a heading', () => {
    const sheet = sheetModel('Foglio', Array.from({ length: 2000 }, () => ['Asse', 'Impegni', 'Pagamenti', 'Programmato', 'Spesa certificata', 'Codice', 'Esito']));
    const start = performance.now();
    recognizeTables(workbookModel([sheet]), [sheet], TABLES);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
