import { beforeAll, describe, expect, it } from 'vitest';
import { columnLetters, columnNumber } from '../../../engine/ooxml/cellAddress.js';
import type { CellModel } from '../../../engine/ooxml/read/workbookModel.js';
import { reviewFormulas } from '../../../engine/review/reviewFormulas.js';
import { readBack } from '../../../engine/readback/readBack.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { openProgramme } from '../../../templates/files/programmeFolder.js';
import { BUNDLED, PUBLISHED_YEARS } from '../../support/bundled.js';
import { bundledSheets, type ReadWorkbook } from '../../support/bundledSheets.js';
import { RUNS, SEED, seeded } from '../../support/seeds.js';

/** A mistake that a person makes in a cell with a formula; undefined when the cell does not lend itself to it. */
type Mistake = (cell: CellModel) => CellModel | undefined;

const ONE_RANGE = /SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)\)$/;
const DIVISOR = /\/([A-Z]+)(\d+)\)\)$/;

const MISTAKES: Readonly<Record<string, { readonly make: Mistake; readonly alone: number; readonly inTables: number }>> = {
  'a number typed over the formula': {
    make: (cell) => (/SUM|\//.test(cell.formula!) && cell.text !== '0' ? typed(cell, String(Number(cell.text) * 2)) : undefined),
    alone: 0.3, inTables: 0.85,
  },
  'the result kept as a number': { make: (cell) => (/SUM|\//.test(cell.formula!) && cell.text !== '0' ? typed(cell, cell.text) : undefined), alone: 0.3, inTables: 0.85 },
  'a sum short by its last cell': {
    make: (cell) => withFormula(cell, ONE_RANGE, (_, left, top, right, bottom) => (left === right ? `SUM(${left}${top}:${right}${Number(bottom) - 1}))` : `SUM(${left}${top}:${columnLetters(columnNumber(right!) - 1)}${bottom}))`)),
    alone: 0.9, inTables: 0.9,
  },
  'a rate on the base of the row below': {
    make: (cell) => {
      const [, column, row] = DIVISOR.exec(cell.formula!) ?? [];
      const below = `${column}${Number(row) + 1}`;
      return column === undefined || cell.text === '0' ? undefined : { ...cell, formula: cell.formula!.replaceAll(new RegExp(`\\b${column}${row}\\b`, 'g'), below) };
    },
    alone: 0.6, inTables: 0.6,
  },
};

/** Sheets of the standard tables: S1 to S8, T2A to T10. */
const IS_TABLE = /^[ST]\d/;

let books: readonly ReadWorkbook[] = [];

beforeAll(async () => {
  books = await Promise.all(PUBLISHED_YEARS.map((year) => bundledSheets(year)));
});

const { programme } = openProgramme(BUNDLED, realFileSystem);

describe('our own workbooks', () => {
  it('have nothing to be said of their formulas', () => {
    for (const [i, { workbook, sheets }] of books.entries()) {
      const tables = readBack({ workbook, sheets, programme, year: PUBLISHED_YEARS[i]! })!;
      const { findings, counts } = reviewFormulas({ workbook, sheets, readBack: tables });
      expect(findings).toEqual([]);
      for (const { run, held } of counts) expect([run > 200, held]).toEqual([true, run]);
    }
  });
});

const CASES = Object.entries(MISTAKES).flatMap(([name, { make, alone, inTables }]) => [[name, 'by the formulas alone', make, alone] as const, [name, 'in tables that are known', make, inTables] as const]);

describe.each(CASES)('%s, %s', (name, means, make, atLeast) => {
  it('is found at its cell, most times, and nowhere else', () => {
    const random = seeded(SEED + name.length);
    let found = 0;
    const runs = Math.min(RUNS, 20);
    for (let i = 0; i < runs; i += 1) {
      const book = books[i % books.length]!;
      const { sheets, sheet, cell } = spoiled(book, make, random);
      const readTables = means === 'in tables that are known' ? readBack({ workbook: book.workbook, sheets, programme, year: PUBLISHED_YEARS[i % books.length]! }) : undefined;
      const { findings } = reviewFormulas({ workbook: book.workbook, sheets, ...(readTables && { readBack: readTables }) });
      const other = findings.filter(({ check, place }) => check !== 'CHK-CAC' && !(place.sheet === sheet && place.row === cell.row && place.column === cell.column));
      expect(other).toEqual([]);
      if (findings.some(({ check }) => check !== 'CHK-CAC')) found += 1;
    }
    console.log(`${name}, ${means}: ${found} of ${runs}`);
    expect(found / runs).toBeGreaterThanOrEqual(atLeast);
  });
});

/** The standard sheets of a workbook with one cell spoiled. */
function spoiled({ sheets }: ReadWorkbook, make: Mistake, random: () => number) {
  const tables = sheets.filter(({ name }) => IS_TABLE.test(name));
  const cells = tables.flatMap(({ name, rows }) => rows.flatMap(({ cells }) => cells.map((cell) => ({ sheet: name, cell })))).filter(({ cell }) => cell.formula !== undefined && cell.kind === 'number');
  for (;;) {
    const { sheet, cell } = cells[Math.floor(random() * cells.length)]!;
    const wrong = make(cell);
    if (wrong === undefined || wrong.formula === cell.formula) continue;
    return { sheet, cell, sheets: tables.map((one) => (one.name === sheet ? { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.map((each) => (each === cell ? wrong : each)) })) } : one)) };
  }
}

function typed({ row, column, kind, style }: CellModel, text: string): CellModel {
  return { row, column, kind, style, text };
}

function withFormula(cell: CellModel, pattern: RegExp, replace: (...groups: string[]) => string): CellModel | undefined {
  return pattern.test(cell.formula!) ? { ...cell, formula: cell.formula!.replace(pattern, replace) } : undefined;
}
