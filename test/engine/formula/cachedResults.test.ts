import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Calculation } from '../../../engine/formula/calculation.js';
import { ReadingBudget } from '../../../engine/formula/evaluateFormula.js';
import { readFormula } from '../../../engine/formula/formula.js';
import { isError, isNumber, type MaybeValue } from '../../../engine/formula/formulaValue.js';
import { cachedValue, hasCachedResult } from '../../../engine/formula/workbookCells.js';
import { WorkbookRefusal } from '../../../engine/ooxml/package/workbookRefusal.js';
import { PUBLISHED_YEARS } from '../../support/bundled.js';
import { bundledSheets, readAllSheets, type ReadWorkbook } from '../../support/bundledSheets.js';

interface Comparison {
  readonly formulas: number;
  readonly equal: number;
  readonly unknown: number;
  readonly different: readonly string[];
}

/** Evaluates every formula and compares it with the result that the file keeps, to twelve digits. */
function compare({ workbook, sheets }: ReadWorkbook): Comparison {
  const { evaluate } = bound(new Calculation({ workbook, sheets, formulaOf: ({ formula }) => readFormula(formula!), budget: new ReadingBudget() }));
  let [formulas, equal, unknown] = [0, 0, 0];
  const different: string[] = [];
  for (const sheet of sheets) {
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
      if (cell.formula === undefined || !hasCachedResult(cell)) continue;
      formulas += 1;
      const read = readFormula(cell.formula);
      const given = read && evaluate(read, sheet.name);
      if (given === undefined) unknown += 1;
      else if (isEqual(given, cachedValue(cell))) equal += 1;
      else different.push(`${sheet.name} ${cell.row},${cell.column} =${cell.formula}: ${cell.text}`);
    }
  }
  return { formulas, equal, unknown, different };
}

function bound(calculation: Calculation) {
  return { evaluate: calculation.evaluate.bind(calculation) };
}

function isEqual(given: MaybeValue, kept: MaybeValue): boolean {
  if (isNumber(given) && isNumber(kept)) return given.minus(kept).abs().lessThanOrEqualTo(kept.abs().times('1e-12'));
  return isError(given) && isError(kept) ? given.error === kept.error : given === kept;
}

describe('the formulas of our own workbooks', () => {
  it.each([...PUBLISHED_YEARS.map((year) => [year, 'it'] as const), [PUBLISHED_YEARS[0], 'en'] as const])('of %i in %s give what the file keeps, each of them', async (year, language) => {
    const { formulas, equal, unknown, different } = compare(await bundledSheets(year, language));
    expect(different).toEqual([]);
    expect(unknown).toBe(0);
    expect(equal).toBe(formulas);
    expect(formulas).toBeGreaterThan(1500);
  });
});

const CORPUS = process.env['RAA_CORPUS'];

describe.skipIf(CORPUS === undefined)('the formulas of workbooks of others', () => {
  it('give what the file keeps, where they are computed at all', () => {
    const all = readdirSync(CORPUS!).filter((name) => /\.xls[xm]$/.test(name)).flatMap((name) => openIfSound(join(CORPUS!, name)));
    const compared = all.map(compare);
    const total = (of: (one: Comparison) => number) => compared.reduce((sum, one) => sum + of(one), 0);
    console.log(`${total(({ equal }) => equal)} of ${total(({ formulas }) => formulas)} formulas of ${all.length} workbooks agree, ${total(({ unknown }) => unknown)} are not computed`);
    expect(compared.flatMap(({ different }) => different)).toEqual([]);
    expect(total(({ equal }) => equal)).toBeGreaterThan(600);
  });
});

/** Some of them are damaged on purpose. */
function openIfSound(path: string): ReadWorkbook[] {
  try {
    return [readAllSheets(readFileSync(path))];
  } catch (error) {
    if (error instanceof WorkbookRefusal) return [];
    throw error;
  }
}
