import { describe, expect, it } from 'vitest';
import { ReadingBudget } from '../../../engine/formula/evaluateFormula.js';
import { readFormula } from '../../../engine/formula/formula.js';
import { isError, isNumber, type MaybeValue } from '../../../engine/formula/formulaValue.js';
import { Calculation } from '../../../engine/formula/calculation.js';
import type { CellModel, SheetModel } from '../../../engine/ooxml/read/workbookModel.js';
import { sheetModel, workbookModel, type Written } from '../../support/sheetModels.js';

/*
 * A    B       C      D
 * 1    10      Asse   (blank)
 * 2    20,5    asse
 * 3    n.d.    altro
 * 4    -5      12     #DIV/0!
 */
const SHEET = sheetModel('Dati', [
  [1, 10, 'Asse'],
  [2, 20.5, 'asse'],
  [3, 'n.d.', 'altro'],
  [4, -5, 12, { formula: '1/0', text: '#DIV/0!' }],
]);
const TABLE = markError(SHEET);
const OTHER = sheetModel("L'altro foglio", [[7, 8]]);

/** What Excel gives, from its documentation and its behaviour; `undefined` where nothing may be said. */
const CASES: readonly (readonly [formula: string, expected: string | boolean | undefined])[] = [
  // Operators: signs bind before powers, powers group from the left, a per cent sign divides.
  ['1+2*3', '7'],
  ['(1+2)*3', '9'],
  ['-2^2', '4'],
  ['2^3^2', '64'],
  ['10-4-3', '3'],
  ['50%*8', '4'],
  ['200%%', '0.02'],
  ['2*-3', '-6'],
  ['1&2&"x"', '12x'],
  ['"a"&A1', 'a1'],
  ['1.5&"x"', undefined],
  ['1/0', '#DIV/0!'],
  ['1e3+.5', '1000.5'],
  ['"x"+1', '#VALUE!'],
  ['"12"+1', '13'],
  ['"1,5"+1', undefined],
  ['TRUE+1', '2'],
  ['9^99999', undefined],
  ['10^308*10', '#NUM!'],
  // Comparisons: by fifteen digits; texts without regard to capitals; numbers before texts before truths.
  ['1/3*3=1', true],
  ['0.1+0.2=0.3', true],
  ['C1=C2', true],
  ['C1<>C3', true],
  ['"a"<"b"', undefined],
  ['A1<"x"', true],
  ['TRUE>"x"', true],
  ['D1=0', true],
  ['D1=""', true],
  // References.
  ['A1', '1'],
  ['D1', '0'],
  ['$B$2', '20.5'],
  ['b2', '20.5'],
  ['D4', '#DIV/0!'],
  ['#REF!+1', '#REF!'],
  ["'L''altro foglio'!B1", '8'],
  ["'l''ALTRO foglio'!A1", '7'],
  ['Assente!A1', undefined],
  ['A1:A3', undefined],
  ['Totale', '6'],
  ['SUM(Colonna)', '10'],
  ['Circolare', undefined],
  // Functions of all the numbers.
  ['SUM(A1:A4)', '10'],
  ['SUM(A4:A1)', '10'],
  ['SUM(A:A)', '10'],
  ['SUM(1:1)', '11'],
  ['SUM(B1:B4)', '25.5'],
  ['SUM(B1:B4,A1,"3",TRUE)', '30.5'],
  ['SUM(B1:D4)', '#DIV/0!'],
  ['SUM("n.d.")', '#VALUE!'],
  ['SUM(A1,,2)', '3'],
  ['COUNT(A1:C4)', '8'],
  ['COUNT(D1:D3)', '0'],
  ['COUNT(1,"2","x")', '2'],
  ['COUNTA(B1:D4)', '9'],
  ['COUNTBLANK(A1:D4)', '3'],
  ['AVERAGE(A1:A4)', '2.5'],
  ['AVERAGE(D1:D3)', '#DIV/0!'],
  ['MIN(B1:B4)', '-5'],
  ['MAX(B1:B4,30)', '30'],
  ['MAX(D1:D2)', '0'],
  ['PRODUCT(A1:A4)', '24'],
  ['SUBTOTAL(9,A1:A4)', '10'],
  ['SUBTOTAL(109,A1:A4)', '10'],
  ['SUBTOTAL(7,A1:A4)', undefined],
  // Conditions: only the argument that is needed.
  ['IF(A1>0,"sì",1/0)', 'sì'],
  ['IF(A1<0,1)', false],
  ['IF(A1,,2)', '0'],
  ['IF("x",1,2)', undefined],
  ['IF(COUNT(B1:B4)<4,"n.d.",SUM(B1:B4))', 'n.d.'],
  ['IF(D4,1,2)', '#DIV/0!'],
  ['IF(A1>0,UNKNOWN(1),2)', undefined],
  ['IF(A1<0,UNKNOWN(1),2)', '2'],
  ['IFERROR(D4,"–")', '–'],
  ['IFERROR(A1,"–")', '1'],
  ['IFERROR(UNKNOWN(),1)', undefined],
  ['IFNA(NA(),5)', '5'],
  ['IFNA(D4,5)', '#DIV/0!'],
  ['AND(A1=1,B1=10)', true],
  ['AND(A1:A4)', true],
  ['OR(FALSE,A1=2)', false],
  ['NOT(A1=2)', true],
  ['ISNUMBER(B3)', false],
  ['ISBLANK(D1)', true],
  ['ISBLANK(C1)', false],
  ['ISERROR(D4)', true],
  ['ISTEXT(C1)', true],
  // Rounding away from zero at the half, of the fifteen digits that Excel keeps.
  ['ROUND(1.005,2)', '1.01'],
  ['ROUND(-1.005,2)', '-1.01'],
  ['ROUND(1234.5,-2)', '1200'],
  ['ROUND(2/3*3,0)', '2'],
  ['ROUNDUP(1.001,2)', '1.01'],
  ['ROUNDUP(-1.1,0)', '-2'],
  ['ROUNDDOWN(-1.9,0)', '-1'],
  ['TRUNC(290.89,1)', '290.8'],
  ['INT(-1.5)', '-2'],
  ['INT(0.1*30)', '3'],
  ['INT(1/3*3)', '1'],
  ['ABS(B4)', '5'],
  ['MOD(-3,2)', '1'],
  ['SQRT(-1)', '#NUM!'],
  // Counting and summing by conditions.
  ['COUNTIF(A1:A4,">2")', '2'],
  ['COUNTIF(B1:B4,"<"&10.5)', '2'],
  ['COUNTIF(B1:B4,"<10.5")', undefined],
  ['COUNTIF(C1:C4,"ASSE")', '2'],
  ['COUNTIF(C1:C4,"<>asse")', undefined], // blank cells would count too
  ['COUNTIF(C1:C4,"a*")', undefined],
  ['COUNTIF(C1:C4,C1)', '2'],
  ['COUNTIFS(C1:C4,"asse",A1:A4,">1")', '1'],
  ['SUMIF(C1:C4,"asse",B1:B4)', '30.5'],
  ['SUMIF(A1:A4,">=3")', '7'],
  ['SUMIFS(B1:B4,C1:C4,"asse",A1:A4,1)', '10'],
  ['SUMIFS(B1:B3,C1:C4,"asse")', '#VALUE!'],
  ['SUMPRODUCT(A1:A2,B1:B2)', '51'],
  ['SUMPRODUCT((C1:C3="asse")*A1:A3)', '3'],
  ['SUMPRODUCT(A1:A2,B1:B3)', '#VALUE!'],
  // Looking up, by equality only.
  ['VLOOKUP(2,A1:C4,3,FALSE)', 'asse'],
  ['VLOOKUP(9,A1:C4,3,FALSE)', '#N/A'],
  ['VLOOKUP(2,A1:C4,9,FALSE)', '#REF!'],
  ['VLOOKUP(2,A1:C4,3)', undefined],
  ['MATCH("altro",C1:C4,0)', '3'],
  ['INDEX(B1:B4,MATCH(4,A1:A4,0))', '-5'],
  ['INDEX(A1:C4,2,3)', 'asse'],
  // Texts.
  ['LEFT("Asse II",4)', 'Asse'],
  ['CONCATENATE("Asse ",A1)', 'Asse 1'],
  ['_xlfn.CONCAT("a","b")', 'ab'],
  ['HYPERLINK("#\'S1\'!A1","S1 ""Piano""")', 'S1 "Piano"'],
  ['LEN("abc")', '3'],
  // What is not computed here is never guessed.
  ['NOW()', undefined],
  ['RAND()', undefined],
  ['{1,2,3}', undefined],
];

describe('what a formula gives', () => {
  it.each(CASES)('=%s is %s', (formula, expected) => {
    expect(plain(evaluate(formula))).toBe(expected);
  });
});

describe('a workbook whose results are missing', () => {
  it('is calculated from its formulas, each once', () => {
    const { value } = calculation([['A1*2', 'A2+1', 'SUM(A1:B1)']]);
    expect(plain(value(1, 3))).toBe(undefined); // A1 refers to itself
    const sound = calculation([[5, 'A1*2', 'SUM(A1:B1)']]);
    expect(plain(sound.value(1, 3))).toBe('15');
  });

  it('never goes round in a circle', () => {
    const { value } = calculation([['B1', 'A1', 3]]);
    expect(value(1, 1)).toBeUndefined();
    expect(plain(value(1, 3))).toBe('3');
  });

  it('gives up a chain that is too long, without an exception', () => {
    const { value } = calculation([Array.from({ length: 400 }, (_, i) => (i === 399 ? 1 : `${letters(i + 2)}1`))]);
    expect(value(1, 1)).toBeUndefined();
    expect(plain(value(1, 399))).toBe('1');
  });

  it('stops reading when the budget is used up', () => {
    const { value } = calculation([[1, 'SUM(A1:A2)', 'SUM(A1:A2)']], new ReadingBudget(1));
    expect(plain(value(1, 2))).toBe('1');
    expect(value(1, 3)).toBeUndefined();
  });
});

function evaluate(text: string): MaybeValue {
  const formula = readFormula(text);
  if (formula === undefined) throw new Error(`Not read: ${text}`);
  const workbook = workbookModel([TABLE, OTHER], {
    names: [{ name: 'Totale', text: 'Dati!$A$1+5' }, { name: 'Colonna', text: 'Dati!$A$1:$A$4' }, { name: 'Circolare', text: 'Circolare+1' }],
  });
  return new Calculation({ workbook, sheets: [TABLE, OTHER], formulaOf: () => undefined, budget: new ReadingBudget() }).evaluate(formula, 'Dati');
}

/** A sheet where texts are formulas without a result. */
function calculation(rows: readonly (readonly (string | number)[])[], budget = new ReadingBudget()) {
  const written = rows.map((row) => row.map((one): Written => (typeof one === 'number' ? one : { formula: one, text: '' })));
  const made = sheetModel('Foglio', written);
  const sheet: SheetModel = { ...made, rows: made.rows.map((row) => ({ ...row, cells: row.cells.map((cell): CellModel => (cell.formula === undefined ? cell : { ...cell, kind: 'blank' })) })) };
  const { cells } = new Calculation({ workbook: workbookModel([sheet]), sheets: [sheet], formulaOf: ({ formula }) => readFormula(formula!), budget });
  return { value: (row: number, column: number) => cells.sheet('foglio')!.value(row, column) };
}

function letters(column: number): string {
  return column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : String.fromCharCode(64 + column);
}

function markError(sheet: SheetModel): SheetModel {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell): CellModel => (cell.text.startsWith('#') ? { ...cell, kind: 'error' } : cell)) })) };
}

function plain(value: MaybeValue): string | boolean | undefined {
  if (isNumber(value)) return value.toFixed();
  if (isError(value)) return value.error;
  return value === null ? undefined : value;
}
