import { unfilledIn } from '../../support/unfilledSentence.js';
import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../../../engine/review/placedFinding.js';
import { reviewFormulas } from '../../../engine/review/reviewFormulas.js';
import { columnLetters } from '../../../engine/ooxml/cellAddress.js';
import type { SheetModel, WorkbookModel } from '../../../engine/ooxml/read/workbookModel.js';
import { calculatedSheet, mapCells, type Entry } from '../../support/calculatedSheet.js';
import { workbookModel } from '../../support/sheetModels.js';

type Rows = readonly (readonly Entry[])[];

const AXES = ['Asse I', 'Asse II', 'Asse III', 'Asse IV', 'Asse V'];
const AMOUNTS = [[100, 80, 60, 40], [200, 150, 120, 90], [300, 210, 140, 70], [50, 40, 30, 20], [70, 60, 50, 30]];

/** A financial table as offices make it: amounts, a rate beside two of them, a row of totals. B2:F6, totals in row 7. */
function financialTable(changes: Readonly<Record<string, Entry>> = {}): Rows {
  const rows: Entry[][] = [
    ['Asse', 'Dotazione', 'Impegni', 'Impegni %', 'Pagamenti', 'Pagamenti %', 'Certificato'],
    ...AMOUNTS.map(([allocated, committed, paid, certified], i): Entry[] => [AXES[i], allocated, committed, `=C${i + 2}/B${i + 2}`, paid, `=E${i + 2}/C${i + 2}`, certified]),
    ['Totale', '=SUM(B2:B6)', '=SUM(C2:C6)', '=C7/B7', '=SUM(E2:E6)', '=E7/C7', '=SUM(G2:G6)'],
  ];
  for (const [address, entry] of Object.entries(changes)) rows[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65] = entry;
  return rows;
}

/** «CHK-INT C7 error finding.sumLeavesOut», in the order of the sheet. */
function told(sheets: readonly SheetModel[], workbook: WorkbookModel = workbookModel(sheets)): string[] {
  const { findings } = reviewFormulas({ workbook, sheets });
  expect(findings.flatMap(unfilledIn)).toEqual([]);
  return findings.map((finding) => `${finding.check} ${address(finding)} ${finding.severity} ${finding.sentence.slice('finding.'.length)}`).sort();
}

const toldOf = (rows: Rows) => told([calculatedSheet('Tabella', rows)]);
const address = ({ place }: PlacedFinding) => `${columnLetters(place.column)}${place.row}`;
const findingsOf = (rows: Rows) => {
  const sheet = calculatedSheet('Tabella', rows);
  return reviewFormulas({ workbook: workbookModel([sheet]), sheets: [sheet] }).findings;
};

describe('tables that are right', () => {
  const GOOD: Readonly<Record<string, Rows>> = {
    'a table with rates and totals': financialTable(),
    'a total where a part is not available': [['Donne', 'Uomini', 'Totale'], [1, 2, '=A2+B2'], [3, 4, '=A3+B3'], [5, 'n.d.', 12], [6, 7, '=A5+B5'], [8, 9, '=A6+B6']],
    'a total where a part of a part is not available': [
      ['Gruppo', 'Asse I', 'Asse II', 'Totale'],
      ['Donne', 4, '=IF(COUNT(C9:C10)<1,"n.d.",SUM(C9:C10))', 90],
      ['Uomini', 4, 3, '=B3+C3'],
      ['Altri', 5, 3, '=B4+C4'],
      ['Ignoti', 6, 3, '=B5+C5'],
      ['Stranieri', 6, 3, '=B6+C6'],
      [undefined],
      [undefined],
      [undefined, undefined, 8],
      [undefined, undefined, 'n.d.'],
    ],
    'rows of input among subtotals': [['Voce', 'Euro'], ['a', 1], ['b', 2], ['Sub', '=SUM(B2:B3)'], ['c', 3], ['d', 4], ['Sub', '=SUM(B5:B6)'], ['Totale', '=B4+B7']],
    'a total of subtotals': [['Voce', 'Euro'], ['a', 1], ['b', 2], ['Sub', '=SUBTOTAL(9,B2:B3)'], ['c', 3], ['d', 4], ['Sub', '=SUBTOTAL(9,B5:B6)'], ['Totale', '=SUBTOTAL(9,B2:B7)']],
    'a row «di cui» under the rows': [['Voce', 'Persone'], ['Asse I', 10], ['Asse II', 20], ['Asse III', 30], ['di cui donne', 25], ['Totale', '=SUM(B2:B4)']],
    'years above the figures': [['Asse', 2019, 2020], ['Asse I', 1, 4], ['Asse II', 2, 5], ['Asse III', 3, 6], ['Totale', '=SUM(B2:B4)', '=SUM(C2:C4)']],
    'a running total whose first is typed': [['Anno', 'Nuovi', 'Cumulato'], [2018, 5, 5], [2019, 6, '=C2+B3'], [2020, 7, '=C3+B4'], [2021, 8, '=C4+B5'], [2022, 9, '=C5+B6']],
    'a series that grows from a typed figure': [['Anno', 'Valore'], [2018, 100], [2019, '=B2*1.05'], [2020, '=B3*1.05'], [2021, '=B4*1.05'], [2022, '=B5*1.05']],
    'shares of one total': [['Asse', 'Euro', '%'], ['I', 1, '=B2/B6'], ['II', 2, '=B3/B6'], ['III', 3, '=B4/B6'], ['IV', 4, '=B5/B6'], ['Totale', '=SUM(B2:B5)', '=B6/B6']],
    'shares of two totals, one under the other': [
      ['Asse', 'Euro', '%'], ['I', 1, '=B2/B5'], ['II', 2, '=B3/B5'], ['III', 3, '=B4/B5'], ['Totale', '=SUM(B2:B4)', '=B5/B5'],
      ['I', 4, '=B6/B9'], ['II', 5, '=B7/B9'], ['III', 6, '=B8/B9'], ['Totale', '=SUM(B6:B8)', '=B9/B9'],
    ],
    'rates on the milestone or the target': [['Valore', 'Intermedio', 'Finale', '%'], [1, 2, 'n.d.', '=A2/B2'], [3, 'n.d.', 6, '=A3/C3'], [5, 7, 'n.d.', '=A4/B4'], [8, 'n.d.', 9, '=A5/C5'], [8, 9, 'n.d.', '=A6/B6']],
    'groups of different size': [['V', 'N'], ['Asse I', '=SUM(B3:B5)'], ['a', 1], ['b', 2], ['c', 3], ['Asse II', '=SUM(B7:B8)'], ['a', 1], ['b', 2], ['Asse III', '=SUM(B10:B12)'], ['a', 1], ['b', 2], ['c', 4]],
    'a difference from a total': [['Voce', 'Euro'], ['Dotazione', 100], ['Unione', 50], ['Stato', 35], ['Regione', '=B2-SUM(B3:B4)']],
    'a column of notes in numbers beside the totals': [['Asse', 'Euro', 'Persone', 'Nota'], ['I', 1, 10, 1], ['II', 2, 20, 'x'], ['III', 3, 30, 2], ['Totale', '=SUM(B2:B4)', '=SUM(C2:C4)', 3]],
    'texts among formulas': [['A', 'B'], [1, '=A2*2'], [2, 'n.d.'], [3, '=A4*2'], [4, '=A5*2']],
  };

  it.each(Object.entries(GOOD))('%s', (_, rows) => {
    expect(toldOf(rows)).toEqual([]);
  });

  it('are counted, also when nothing is found', () => {
    const sheet = calculatedSheet('Tabella', financialTable());
    const { counts } = reviewFormulas({ workbook: workbookModel([sheet]), sheets: [sheet] });
    expect(counts).toEqual([
      { check: 'CHK-INT', run: 4, held: 4, notVerifiable: 0 },
      { check: 'CHK-FML', run: 16, held: 16, notVerifiable: 0 },
      { check: 'CHK-FOR', run: 16, held: 16, notVerifiable: 0 },
      { check: 'CHK-CAC', run: 16, held: 16, notVerifiable: 0 },
    ]);
  });
});

describe('sums that do not cover their rows', () => {
  const BAD: Readonly<Record<string, readonly [rows: Rows, expected: string]>> = {
    'short by the last row': [financialTable({ C7: '=SUM(C2:C5)' }), 'CHK-INT C7 error sumLeavesOut'],
    'short by the first row': [financialTable({ G7: '=SUM(G3:G6)' }), 'CHK-INT G7 error sumLeavesOut'],
    'with the total itself': [financialTable({ E7: '=SUM(E2:E7)' }), 'CHK-INT E7 error sumOfItself'],
    'that counts a row which it does not add': [[['a', 1], ['b', 2], ['c', 3], ['Totale', '=IF(COUNT(B1:B3)<3,"n.d.",SUM(B1:B2))']], 'CHK-INT B4 error sumLeavesOut'],
    'of a subtotal and its parts': [[['a', 1], ['b', 2], ['Sub', '=SUM(B1:B2)'], ['c', 3], ['Totale', '=SUM(B1:B4)']], 'CHK-INT B5 error sumTwice'],
    'of one row more than the others': [[['Asse', 'A', 'B', 'C'], ['Anno', 7, 8, 9], ['I', 1, 2, 3], ['II', 1, 2, 3], ['III', 1, 2, 3], ['T', '=SUM(B3:B5)', '=SUM(C2:C5)', '=SUM(D3:D5)']], 'CHK-INT C6 error sumBeyond'],
    'short by a row that somebody added': [[['Asse', 'Euro'], ['I', 1], ['II', 2], ['III', 3], ['IV', 4], ['Totale', '=SUM(B2:B4)']], 'CHK-INT B6 warning sumLeavesOut'],
    'that begins a row too late': [[['Asse', 'Euro'], ['I', 1], ['II', 2], ['III', 3], ['IV', 4], ['Totale', '=SUM(B3:B5)']], 'CHK-INT B6 warning sumLeavesOut'],
    'of a block smaller than the others': [
      [['V', 'N'], ['Asse I', '=SUM(B3:B5)'], ['a', 1], ['b', 2], ['c', 3], ['Asse II', '=SUM(B7:B8)'], ['a', 1], ['b', 2], ['c', 9], ['Asse III', '=SUM(B11:B13)'], ['a', 1], ['b', 2], ['c', 4]],
      'CHK-INT B6 error sumLeavesOut',
    ],
    'across, of one column only': [[['F', 'M', 'T'], [1, 2, '=SUM(A2:B2)'], [3, 4, '=SUM(A3:B3)'], [5, 6, '=SUM(A4:A4)'], [7, 8, '=SUM(A5:B5)']], 'CHK-INT C4 error sumLeavesOut'],
  };

  it.each(Object.entries(BAD))('%s', (_, [rows, expected]) => {
    expect(toldOf(rows)).toEqual([expected]);
  });

  it('say what is left out, what they give and what they should', () => {
    const [finding] = findingsOf(financialTable({ C7: '=SUM(C2:C5)' }));
    expect(finding!.values).toMatchObject({ range: 'C2:C5', left: 'C6' });
    expect([finding!.values['found'], finding!.values['expected']].map((value) => String((value as { decimal: unknown }).decimal))).toEqual(['480', '540']);
    expect(finding!.related).toEqual([{ sheet: 'Tabella', row: 6, column: 3 }]);
  });
});

describe('formulas unlike those beside them', () => {
  const BAD: Readonly<Record<string, readonly [rows: Rows, expected: readonly string[]]>> = {
    'a rate on the base of another row': [financialTable({ D4: '=C4/B5' }), ['CHK-FML D4 error oddReference']],
    'in the first row': [financialTable({ D2: '=C2/B3' }), ['CHK-FML D2 error oddReference']],
    'in the row of totals': [financialTable({ F7: '=E7/C6' }), ['CHK-FML F7 error oddReference']],
    'a rate on the base of another column': [financialTable({ F4: '=E4/B4' }), ['CHK-FML F4 error oddReference']],
    'a share of another total': [
      [['Asse', 'Euro', '%'], ['I', 1, '=B2/B$7'], ['II', 2, '=B3/B$7'], ['III', 3, '=B4/B$6'], ['IV', 4, '=B5/B$7'], ['V', 5, '=B6/B$7'], ['Totale', '=SUM(B2:B6)', '=B7/B$7']],
      ['CHK-FML C4 error oddReference'],
    ],
    'one whose value happens to be the same': [financialTable({ B3: 100, C2: 80, C3: 80, D3: '=C3/B2' }), ['CHK-FML D3 info oddReferenceSame']],
    'another computation among equal ones': [financialTable({ D4: '=C4/B4+0.1' }), ['CHK-FML D4 warning oddComputation']],
  };

  it.each(Object.entries(BAD))('%s', (_, [rows, expected]) => {
    expect(toldOf(rows)).toEqual(expected);
  });

  it('say which reference is odd, and which it should be', () => {
    const [finding] = findingsOf(financialTable({ D4: '=C4/B5' }));
    expect(finding!.values).toMatchObject({ found: 'B5', expected: 'B4', neighbour: 'D3' });
  });
});

describe('values typed over a formula', () => {
  const BAD: Readonly<Record<string, readonly [rows: Rows, expected: string]>> = {
    'among others': [financialTable({ D4: 0.71 }), 'CHK-FOR D4 error typedOverFormula'],
    'first of a column': [financialTable({ D2: 0.71 }), 'CHK-FOR D2 error typedOverFormula'],
    'last of a column': [financialTable({ D7: 0.71 }), 'CHK-FOR D7 error typedOverFormula'],
    'a total among totals': [financialTable({ E7: 401 }), 'CHK-FOR E7 error typedOverFormula'],
    'the last of the totals': [financialTable({ G7: 251 }), 'CHK-FOR G7 error typedOverFormula'],
    'the value that the formula gives': [financialTable({ D4: 0.7 }), 'CHK-FOR D4 info typedOverSame'],
    'a total as it is': [financialTable({ E7: 400 }), 'CHK-FOR E7 info typedOverSame'],
    'a sum of typed terms': [financialTable({ D4: '=1+2' }), 'CHK-FOR D4 error typedOverFormula'],
    'a total of men and women': [[['F', 'M', 'T'], [1, 2, '=A2+B2'], [3, 4, '=A3+B3'], [5, 6, 12], [7, 8, '=A5+B5'], [9, 1, '=A6+B6']], 'CHK-FOR C4 error typedOverFormula'],
  };

  it.each(Object.entries(BAD))('%s', (_, [rows, expected]) => {
    expect(toldOf(rows)).toEqual([expected]);
  });

  it('say what the formula would give, and where to copy it from', () => {
    const [finding] = findingsOf(financialTable({ G7: 251 }));
    expect(String((finding!.values['expected'] as { decimal: unknown }).decimal)).toBe('250');
    expect(finding!.values['neighbour']).toBe('E7');
  });
});

describe('results that are out of date', () => {
  const stale = (text: string, styles: WorkbookModel['styles'] = []) => {
    const sheet = mapCells(calculatedSheet('Tabella', financialTable()), (cell) => (cell.row === 7 && cell.column === 3 ? { ...cell, text } : cell));
    return told([sheet], workbookModel([sheet], { styles }));
  };
  const style = { isDate: false, isPercent: false, isScaled: false, isLocked: true };

  it('are found where the values changed, and not where they follow from there', () => {
    const sheet = mapCells(calculatedSheet('Tabella', financialTable()), (cell) => (cell.row === 4 && cell.column === 7 ? { ...cell, text: '71' } : cell));
    expect(told([sheet])).toEqual(['CHK-CAC G7 error staleResult']);
  });

  it('are errors when the digits shown differ, else warnings', () => {
    const rates = ['CHK-CAC D7 error staleResult', 'CHK-CAC F7 error staleResult'];
    expect(stale('541')).toEqual(['CHK-CAC C7 error staleResult', ...rates]);
    expect(stale('540.001', [{ ...style, decimals: 2 }])[0]).toBe('CHK-CAC C7 warning staleDigits');
    expect(stale('540.0000000001')).toEqual([]);
    expect(stale('540')).toEqual([]);
  });

  it('are found in words and errors too', () => {
    const sheet = mapCells(calculatedSheet('Tabella', [[1, '=IF(A1>2,"sì","no")'], [0, '=1/A2']]), (cell) => (cell.formula === undefined ? { ...cell, text: '3' } : cell));
    expect(told([sheet])).toEqual(['CHK-CAC B1 error staleResult', 'CHK-CAC B2 error staleResult']);
  });

  it('are not said of digits that Excel loses', () => {
    const sheet = mapCells(calculatedSheet('Tabella', [[971067817.19, 971067817.18, '=A1-B1']]), (cell) => (cell.formula === undefined ? cell : { ...cell, text: '1.0000109672546387E-2' }));
    expect(told([sheet])).toEqual([]);
  });

  it('are not said of functions that are not computed here, but counted', () => {
    const sheet = mapCells(calculatedSheet('Tabella', [['=TODAY()', '=SUBTOTAL(9,B2:B3)', '=[1]Altro!A1'], [1, 2], [1, 3]]), (cell) => (cell.formula === undefined ? cell : { ...cell, kind: 'number', text: '9' }));
    const { findings, counts } = reviewFormulas({ workbook: workbookModel([sheet]), sheets: [sheet] });
    expect(findings).toEqual([]);
    expect(counts.find(({ check }) => check === 'CHK-CAC')).toEqual({ check: 'CHK-CAC', run: 0, held: 0, notVerifiable: 3 });
  });

  it('are not looked for where the file keeps no result', () => {
    const sheet = mapCells(calculatedSheet('Tabella', financialTable()), (cell) => (cell.formula === undefined ? cell : { ...cell, kind: 'blank', text: '' }));
    expect(told([sheet])).toEqual([]);
  });
});

describe('one finding per cell', () => {
  it('tells the range before the result that follows from it', () => {
    const sheet = mapCells(calculatedSheet('Tabella', financialTable()), (cell) => (cell.row === 7 && cell.column === 3 ? { ...cell, formula: 'SUM(C2:C5)' } : cell));
    expect(told([sheet])).toEqual(['CHK-INT C7 error sumLeavesOut']);
  });
});

describe('cost', () => {
  it('does not grow with the square of the formulas', () => {
    const running = Array.from({ length: 3000 }, (_, i): Entry[] => [i, `=SUM(A$1:A${i + 1})`, `=A${i + 1}*2`]);
    const sheet = mapCells(calculatedSheet('Lungo', running.map((row) => row.slice(0, 1))), (cell) => cell);
    const formulas = { ...sheet, rows: sheet.rows.map(({ number, cells }) => ({ number, cells: [...cells, { row: number, column: 2, kind: 'number' as const, text: '0', formula: `SUM(A$1:A${number})`, style: 0 }] })) };
    const { counts } = reviewFormulas({ workbook: workbookModel([formulas]), sheets: [formulas] });
    const stale = counts.find(({ check }) => check === 'CHK-CAC')!;
    expect(stale.run + stale.notVerifiable).toBe(3000);
    expect(stale.notVerifiable).toBeGreaterThan(0);
  });
});
