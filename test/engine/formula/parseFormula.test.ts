import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormula } from '../../../engine/formula/formula.js';
import { readFormulaText } from '../../../engine/formula/readFormulaText.js';
import { referencesOf } from '../../../engine/formula/referencesOf.js';
import { relativeForm } from '../../../engine/formula/relativeForm.js';
import { writeFormula } from '../../../engine/formula/formulaText.js';
import { parseAddress } from '../../../engine/ooxml/cellAddress.js';
import { RUNS, SEED } from '../../support/seeds.js';

const read = readFormula;
const ranges = (text: string) => referencesOf(read(text)!).map(({ sheet, top, left, bottom, right }) => `${sheet === undefined ? '' : `${sheet}!`}${top},${left}:${bottom},${right}`);

describe('the references of a formula', () => {
  it.each([
    ['A1', ['1,1:1,1']],
    ['$XFD$1048576', ['1048576,16384:1048576,16384']],
    ['SUM(B2:C9)+D1', ['2,2:9,3', '1,4:1,4']],
    ['SUM(C9:B2)', ['2,2:9,3']],
    ['SUM(A:C)', ['1,1:1048576,3']],
    ['SUM($3:7)', ['3,1:7,16384']],
    ["'S1 Piano finanziario'!D8*2", ['S1 Piano finanziario!8,4:8,4']],
    ["SUM('T4A Output'!Q7:R7,Q30)", ['T4A Output!7,17:7,18', '30,17:30,17']],
    ["'L''altro'!A1", ["L'altro!1,1:1,1"]],
    ['Foglio1!A1', ['Foglio1!1,1:1,1']],
    ['Q1!B2', ['Q1!2,2:2,2']],
    ['Città!B2', ['Città!2,2:2,2']],
    ['LOG10(A1)', ['1,1:1,1']],
    ['IF(A1="B2",C3,"D4:E5")', ['1,1:1,1', '3,3:3,3']],
    ['TotalePOR+ABCD1+A1.x', []],
    ['XFE1+A1048577', []],
    ['1E5+2', []],
  ])('of %s', (formula, expected) => {
    expect(ranges(formula)).toEqual(expected);
  });
});

describe('what is not read', () => {
  it.each([
    '', '1+', '(1', '1)', 'SUM(1', 'SUM(1;2)', '"a', "'a!A1", 'A1 B2', 'A1:B2 B1:C3', '[1]Foglio1!A1', "'[1]Foglio'!A1", 'Tabella[Importo]', 'Foglio1:Foglio3!A1',
    '(A1,B2)', 'A1#', '@A1', '1 2', '{1,2', '=1', 'SUM((A1,B2))', 'A1:SUM(1)', '\u0001', 'A1+\u0001', `${'('.repeat(300)}1${')'.repeat(300)}`, `${'-'.repeat(300)}1`, `1+${'1'.repeat(9000)}`,
  ])('%s', (formula) => {
    expect(read(formula)).toBeUndefined();
  });

  it('a sum of thousands of terms is read all the same', () => {
    expect(read(Array.from({ length: 4000 }, () => '1').join('+'))).toBeDefined();
  });
});

describe('a formula taken apart', () => {
  it('has one skeleton down a column', () => {
    const [first, second] = ['IF(COUNT(C6,B6)<2,"n.d.",C6/B6)', 'IF(COUNT(C7,B7)<2,"n.d.",C7/B7)'].map((text) => readFormulaText(text)!);
    expect(first!.skeleton).toBe(second!.skeleton);
    expect(first!.texts).toEqual(['n.d.']);
    expect(relativeForm(first!, { row: 6, column: 4 })).toBe(relativeForm(second!, { row: 7, column: 4 }));
    expect(relativeForm(first!, { row: 6, column: 4 })).not.toBe(relativeForm(second!, { row: 6, column: 4 }));
  });

  it('says in its relative form what is fixed', () => {
    expect(relativeForm(readFormulaText('A1/$B$10+B$2+$C3')!, { row: 2, column: 3 })).toBe('R[-1]C[-2]/R10C2+R2C[-1]+R[1]C3');
  });

  it('can be put together again', () => {
    const part = fc.oneof(
      fc.constantFrom('SUM(', ')', '+', ',', '<=', '"n.d."', '"a""b"', "'S1 Piano'!", 'TRUE', '1.5', 'LOG10(', 'Nome', '$A$1', 'b7', 'C3:$D9', ' ', '%'),
      fc.tuple(fc.integer({ min: 1, max: 16_384 }), fc.integer({ min: 1, max: 1_048_576 })).map(([column, row]) => `R${row}C${column}`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('+');
        const apart = readFormulaText(text);
        if (apart !== undefined) expect(writeFormula(apart).toUpperCase()).toBe(text.toUpperCase());
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('finds every address that a cell can have, and no other word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\$?[A-Z]{1,4}\$?\d{1,8}$/), (word) => {
        expect(readFormulaText(word)!.references.length).toBe(parseAddress(word) === undefined ? 0 : 1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...'A1$:!(),;{}"\'+-*/^&=<>%[]#. \u0001SUMIF'), { maxLength: 60 }).map((all) => all.join(''))), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: RUNS * 5, seed: SEED },
    );
  });
});
