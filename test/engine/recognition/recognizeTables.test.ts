import { describe, expect, it } from 'vitest';
import type { RecognizedTable } from '../../../engine/recognition/recognizedTable.js';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { bundledReport } from '../../support/bundled.js';
import { merged, sheetModel, workbookModel, type Written } from '../../support/sheetModels.js';
import { tableParts } from '../../support/tableSheet.js';

const TABLES = bundledReport(2022).computed.tables;
const tableOf = (id: string) => TABLES.find((table) => table.id === id)!;
const sheetOf = (id: string): Written[][] => {
  const { title, headings, rows } = tableParts(tableOf(id), 'it');
  return [[title], [...headings], ...rows.map((cells) => [...cells])];
};
const AXES = ['I', 'II', 'III', 'IV', 'V', 'TOTALE'];

function recognize(...sheets: ReturnType<typeof sheetModel>[]): RecognizedTable[] {
  return recognizeTables(workbookModel(sheets), sheets, TABLES);
}

const columnsOf = ({ columns }: RecognizedTable) => Object.fromEntries([...columns].sort(([, a], [, b]) => a - b));
const rowsOf = ({ rows }: RecognizedTable) => Object.fromEntries(rows);

describe('forms as regions print them', () => {
  // Public summary of the report 2022, table 1: one heading over amount and percentage.
  it('the financial plan with one heading over two columns', () => {
    const sheet = sheetModel(
      'Tabelle',
      [['TABELLA 1. – PIANO FINANZIARIO DEL POR FSE 2014-2020'], ['OT', 'ASSE', 'DENOMINAZIONE', 'DOTAZIONE FINANZIARIA'], ...AXES.map((axis, i) => [i < 4 ? String(8 + i) : '', axis, 'Nome', 1000, 0.2])],
      { merges: [merged(1, 1, 1, 5), merged(2, 4, 2, 5)] },
    );
    const [found] = recognize(sheet);
    expect(found).toMatchObject({ table: 'S1', certainty: 'certain', headerRows: { first: 2, last: 2 } });
    expect(columnsOf(found!)).toEqual({ objective: 1, axis: 2, name: 3, allocation: 4, share: 5 });
    expect(rowsOf(found!)).toEqual({ I: 3, II: 4, III: 5, IV: 6, V: 7, total: 8 });
  });

  // The same document, table 2: two rows of heading, the second with the letters.
  it('the financial progress with a row of letters', () => {
    const headings = ['Assi', 'Dotazione finanziaria', 'Programmato', 'Avanzamento programmato', 'Impegni', 'Avanzamento impegni', 'Pagamenti ai beneficiari', 'Avanzamento pagamenti', 'Spesa certificata', 'Avanzamento spesa certificata'];
    const letters = ['', 'A', 'B', 'C=B/A', 'D', 'E=D/B', 'F', 'G=F/D', 'H', 'I=H/F'];
    const sheet = sheetModel('Foglio1', [['TABELLA 2. AVANZAMENTO FINANZIARIO AL 31 DICEMBRE 2022'], headings, letters, ...AXES.map((axis) => [axis, 1, 2, 3])], { at: { row: 4, column: 2 } });
    const [found] = recognize(sheet);
    expect(found).toMatchObject({ table: 'S3', certainty: 'certain', headerRows: { first: 5, last: 6 }, firstCell: { row: 7, column: 2 }, missingRows: [] });
    expect(Object.values(columnsOf(found!))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('headings in two rows: the stage above, amount and percentage below', () => {
    const stages = ['Attivato', 'Concesso', 'Liquidato', 'Spesa certificata'];
    const sheet = sheetModel(
      'Dati',
      [['Asse', 'Dotazione', ...stages.flatMap((stage) => [stage, ''])], ['', '', ...stages.flatMap(() => ['Importo (€)', '%'])], ...AXES.map((axis) => [axis === 'TOTALE' ? axis : `ASSE ${axis}`, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
      { merges: [merged(1, 1, 2, 1), merged(1, 2, 2, 2), ...[3, 5, 7, 9].map((left) => merged(1, left, 1, left + 1))] },
    );
    const [found] = recognize(sheet);
    expect(found).toMatchObject({ table: 'S3', certainty: 'certain', headerRows: { first: 1, last: 2 } });
    expect(columnsOf(found!)).toEqual({
      axis: 1, allocation: 2, programmed: 3, programmedProgress: 4, committed: 5, committedProgress: 6, paid: 7, paidProgress: 8, certified: 9, certifiedProgress: 10,
    });
  });

  it('headings in two rows, when the upper ones are not merged', () => {
    const sheet = sheetModel('Dati', [
      ['Avanzamento finanziario'],
      ['Asse', 'Dotazione', 'Programmato', '', 'Impegni', '', 'Pagamenti', '', 'Spesa certificata', ''],
      ['', '', 'Importo', 'Avanzamento', 'Importo', 'Avanzamento', 'Importo', 'Avanzamento', 'Importo', 'Avanzamento'],
      ...AXES.map((axis) => [axis, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ]);
    const [found] = recognize(sheet);
    expect(found!.columns.size).toBe(10);
    expect(found).toMatchObject({ table: 'S3', certainty: 'certain', headerRows: { first: 2, last: 3 }, missingRows: [] });
  });

  it('the chain of amounts without the percentages', () => {
    const [found] = recognize(sheetModel('Dati', [['Asse', 'Dotazione', 'Programmato/attivato', 'Impegni/concesso', 'Pagamenti/liquidato', 'Spesa certificata'], ...AXES.map((axis) => [axis, 1, 2, 3, 4, 5])]));
    expect(found).toMatchObject({ table: 'S3', missingColumns: ['programmedProgress', 'committedProgress', 'paidProgress', 'certifiedProgress'], missingRows: [] });
    expect(found!.certainty).not.toBe('doubtful');
  });

  it('shortened and like words', () => {
    const [found] = recognize(sheetModel('Dati', [['Asse', 'Dotaz. finanziaria', 'Programmato', 'Avanz. programmato', 'Impegni', 'Avanz. impegni', 'Pagamenti ai beneficiari', 'Avanz. pagamenti', 'Spese certificate', 'Avanz. spesa certif.'], ...AXES.map((axis) => [axis, 1])]));
    expect(found!.columns.size).toBe(10);
    expect(found!.evidence.filter((one) => one.kind === 'heading' && one.how === 'partial').map((one) => 'key' in one && one.key)).toEqual(expect.arrayContaining(['allocation', 'certifiedProgress', 'paidProgress']));
  });
});

describe('the unit of amounts', () => {
  const body = AXES.map((axis) => [axis, 1, 2, 3]);
  const headingsOf = (...rows: Written[][]) => recognize(sheetModel('Dati', [...rows, ...body]))[0]!;
  const plain = ['Asse', 'Dotazione', 'Programmato', 'Avanzamento programmato', 'Impegni', 'Pagamenti', 'Spesa certificata'];

  it('is told with the heading', () => {
    const found = headingsOf(['Asse', 'Dotazione (Mln €)', 'Programmato\n(milioni di euro)', 'Avanzamento programmato', 'Impegni', 'Pagamenti', 'Spesa certificata']);
    expect([found.headings.get('allocation'), found.headings.get('programmed')]).toEqual(['Dotazione (Mln €)', 'Programmato\n(milioni di euro)']);
  });

  it('is told from the row under the headings, which is no row of the table', () => {
    const found = headingsOf(plain, ['', 'Mln €', 'Mln €', '%', '€', '€', '€']);
    expect([...found.headings.values()].slice(0, 5)).toEqual(['Asse', 'Dotazione / Mln €', 'Programmato / Mln €', 'Avanzamento programmato / %', 'Impegni / €']);
    expect(found).toMatchObject({ headerRows: { first: 1, last: 2 }, firstCell: { row: 3, column: 1 } });
  });

  it('is told from a line above the table, for amounts that do not tell theirs', () => {
    const found = headingsOf(['Avanzamento finanziario'], ['(valori in milioni di euro)'], ['Asse', 'Dotazione', 'Programmato (€)', ...plain.slice(3)]);
    expect([...found.headings.values()].slice(0, 4)).toEqual(['Asse', 'Dotazione / (valori in milioni di euro)', 'Programmato (€)', 'Avanzamento programmato']);
  });
});

describe('labels of rows', () => {
  const headings = [...sheetOf('S3')[1]!];
  const withLabels = (labels: readonly (string | number)[], first: Written = headings[0]) =>
    recognize(sheetModel('Dati', [['Avanzamento finanziario'], [first, ...headings.slice(1)], ...labels.map((label) => [label, 1, 2, 3])]))[0]!;

  it.each([
    ['roman numerals', ['I', 'II', 'III', 'IV', 'V', 'Totale']],
    ['arabic numerals', [1, 2, 3, 4, 5, 'Totale']],
    ['«Asse» and arabic numerals', ['Asse 1', 'Asse 2', 'Asse 3', 'Asse 4', 'Asse 5', 'TOTALE POR FSE']],
    ['the name after the numeral', ['ASSE I - Occupazione', 'ASSE II – Inclusione', 'ASSE III: Istruzione', 'ASSE IV Capacità', 'ASSE V (AT)', 'Totale complessivo']],
    ['English words', ['Axis I', 'Axis II', 'Axis III', 'Axis IV', 'Axis V', 'TOTAL']],
    ['marks of notes', ['Asse I', 'Asse II *', 'Asse III (1)', 'Asse IV²', 'Asse V', 'Totale:']],
  ])('may be %s', (_, labels) => {
    expect(rowsOf(withLabels(labels))).toEqual({ I: 3, II: 4, III: 5, IV: 6, V: 7, total: 8 });
  });

  it('may come in another order, with the total above', () => {
    expect(rowsOf(withLabels(['Totale', 'V', 'IV', 'III', 'II', 'I']))).toEqual({ total: 3, V: 4, IV: 5, III: 6, II: 7, I: 8 });
  });

  it('may be fewer or more than those of the report', () => {
    expect(withLabels(['I', 'II', 'Totale']).missingRows).toEqual(['III', 'IV', 'V']);
    const more = withLabels(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'Totale']);
    expect(rowsOf(more)).toEqual({ I: 3, II: 4, III: 5, IV: 6, V: 7, total: 10 });
  });

  it('are left out when they stand twice: which one is meant is not known', () => {
    expect(withLabels(['I', 'II', 'II', 'III', 'IV', 'V', 'Totale']).missingRows).toEqual(['II']);
  });

  it('are not mistaken for notes under the table that begin alike', () => {
    const labels = ['I', 'II *', 'III', 'IV', 'V', 'Totale'];
    const rows = [['Avanzamento finanziario'], headings, ...labels.map((label) => [label, 1]), [], ['* Asse II: oltre agli impegni, la CIGD.'], ['Asse III: dati parziali.']];
    expect(rowsOf(recognize(sheetModel('Dati', rows))[0]!)).toEqual({ I: 3, II: 4, III: 5, IV: 6, V: 7, total: 8 });
  });

  it('are found though their heading is missing', () => {
    const found = withLabels(['I', 'II', 'III', 'IV', 'V', 'Totale'], '');
    expect(found.columns.get('axis')).toBe(1);
    expect(found.missingRows).toEqual([]);
    expect(found.evidence).toContainEqual(expect.objectContaining({ kind: 'heading', key: 'axis', how: 'labels' }));
  });

  it('may stand once over several rows, merged or not', () => {
    const rows = sheetOf('S4B');
    const body = rows.slice(2).map((cells, i) => [i % 4 === 0 ? cells[0] : '', ...cells.slice(1)]);
    const [found] = recognize(sheetModel('Dati', [...rows.slice(0, 2), ...body]));
    expect(found).toMatchObject({ table: 'S4B', missingRows: [] });
    expect([...found!.rows.values()]).toEqual(body.map((_, i) => i + 3));
  });

  it('of rows under a heading that the sheet does not have give way to the others', () => {
    const rows = sheetOf('S4A');
    const group = tableOf('S4A').rows.findIndex(({ kind }) => kind === 'group');
    const axesOnly = rows.slice(0, 2 + group).map((cells) => [cells[0], ...cells.slice(2)]);
    const [found] = recognize(sheetModel('Dati', axesOnly));
    expect(rowsOf(found!)).toEqual({ I: 3, II: 4, III: 5, IV: 6, total: 7 });
  });

  it('are never those of another table below', () => {
    const sheet = sheetModel('Dati', [...sheetOf('S3'), [], [], [], [], ...sheetOf('S1')]);
    const found = recognize(sheet);
    expect(found.map(({ table, missingRows }) => [table, missingRows])).toEqual([['S3', []], ['S1', []]]);
    expect(Math.max(...found[0]!.rows.values())).toBe(8);
  });

  it('of an indicator are not known by its axis alone', () => {
    const rows = sheetOf('T5').map((cells, i) => (i === 2 ? ['Asse I', cells[1], cells[2], 'Un indicatore nuovo', ...cells.slice(4)] : cells));
    expect(recognize(sheetModel('Dati', rows))[0]!.missingRows).toEqual([tableOf('T5').rows[0]!.key]);
  });
});

describe('several tables', () => {
  it('stand on one sheet, one under the other, with one empty row between', () => {
    const ids = ['S1', 'S3', 'S4A', 'S5', 'T6'];
    const found = recognize(sheetModel('Tutto', ids.flatMap((id) => [...sheetOf(id), []])));
    expect(found.map(({ table, certainty, missingRows, missingColumns }) => [table, certainty, missingRows, missingColumns])).toEqual(ids.map((id) => [id, 'certain', [], []]));
  });

  it('stand side by side', () => {
    const [left, right] = [sheetOf('S1'), sheetOf('S3')];
    const rows = left.map((cells, i) => [...Array.from({ length: 6 }, (_, c) => cells[c]), ...right[i]!]);
    const found = recognize(sheetModel('Tutto', rows));
    expect(found.map(({ table, firstCell, missingRows, missingColumns }) => [table, firstCell.column, missingRows, missingColumns])).toEqual([['S1', 1, [], []], ['S3', 7, [], []]]);
  });

  it('of one kind are both doubtful, and each names the other', () => {
    const sheets = ['2021', '2022'].map((year) => sheetModel(`S3 ${year}`, sheetOf('S3')));
    const found = recognize(...sheets);
    expect(found.map(({ table, sheet, certainty }) => [table, sheet, certainty])).toEqual([['S3', 'S3 2021', 'doubtful'], ['S3', 'S3 2022', 'doubtful']]);
    expect(found[0]!.evidence).toContainEqual(expect.objectContaining({ kind: 'rival', sheet: 'S3 2022', row: 3, column: 1 }));
  });

  it('of one kind, one much poorer, give the better one alone', () => {
    const poor = sheetModel('Appunti', [['Asse', 'Programmato', 'Impegni', 'Pagamenti'], ['I', 1, 2, 3]]);
    expect(recognize(poor, sheetModel('S3', sheetOf('S3'))).map(({ sheet, certainty }) => [sheet, certainty])).toEqual([['S3', 'certain']]);
  });

  it('never share a place', () => {
    const found = recognize(sheetModel('Foglio', sheetOf('S2')));
    expect(found.map(({ table }) => table)).toEqual(['S2']);
  });
});

describe('without a report', () => {
  it('the columns are found, and no rows', () => {
    const sheet = sheetModel('Foglio', sheetOf('T5'));
    const [found] = recognizeTables(workbookModel([sheet]), [sheet]);
    expect(found).toMatchObject({ table: 'T5', certainty: 'certain', missingColumns: [], missingRows: [] });
    expect([...found!.columns.keys()]).toEqual(expect.arrayContaining(['cumulativeT2018', 'cumulativeT2020', 'cumulativeT2022', 'annualT2022']));
    expect(found!.rows.size).toBe(0);
  });

  it('an empty workbook has no table', () => {
    const sheet = sheetModel('Foglio', []);
    expect(recognizeTables(workbookModel([sheet]), [sheet])).toEqual([]);
  });
});
