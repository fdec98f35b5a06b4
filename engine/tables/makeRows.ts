import type { FigureKey } from '../programme/figureKey.js';
import type { WordKey } from '../text/words.js';
import type { CellRef, CellSpec } from './cell.js';
import type { Formula } from './formulas/formula.js';
import { ratio } from './formulas/ratio.js';
import { sum } from './formulas/sum.js';
import type { ReportContext } from './reportContext.js';
import type { Column, ColumnFormula, Row, RowKind } from './table.js';

/** The row that shares refer to. */
export const TOTAL_ROW = 'total';

export const NOT_APPLICABLE: CellSpec = { kind: 'notApplicable' };

/** Nothing belongs here. */
export const EMPTY: CellSpec = { kind: 'empty' };

export function text(value: string | { it: string; en: string } | undefined): CellSpec {
  return value === undefined || value === '' ? EMPTY : { kind: 'text', text: value };
}

export function computed(formula: Formula, key?: FigureKey): CellSpec {
  return { kind: 'figure', formula, ...(key && { key }) };
}

export function typed(key: FigureKey): CellSpec {
  return { kind: 'figure', key };
}

/** A word of the product: it takes part in formulas that count. */
export function word(key: WordKey): CellSpec {
  return { kind: 'word', word: key };
}

/** A figure that no data give yet. */
export const UNKNOWN: CellSpec = { kind: 'figure' };

type Cells = Readonly<Record<string, CellSpec>>;
type Scope = Partial<Omit<FigureKey, 'measure' | 'year'>>;

/** Makes the rows of one table from what its columns declare; a row gives its labels, and what it does otherwise. */
export function rowMaker(table: string, columns: readonly Column[], context: ReportContext) {
  const cellOf = (row: string, column: string): CellRef => ({ table, row, column });

  const bind = (formula: ColumnFormula, row: string): Formula => {
    if ('ratio' in formula) return ratio(cellOf(row, formula.ratio[0]), cellOf(row, formula.ratio[1]));
    if ('sum' in formula) return sum(formula.sum.map((column) => cellOf(row, column)));
    return ratio(cellOf(row, formula.share), cellOf(TOTAL_ROW, formula.share));
  };

  const declared = (column: Column, row: string, scope: Scope, summed: readonly Row[]): CellSpec => {
    if (column.kind === 'text') return EMPTY;
    const formula =
      column.isSummed && summed.length > 0
        ? sum(summed.map(({ key }) => cellOf(key, column.key)))
        : column.formula && bind(column.formula, row);
    const key = column.measure && context.figure(column.measure, { ...scope, ...column.scope });
    return { kind: 'figure', ...(formula && { formula }), ...(key && { key }) };
  };

  return {
    cellOf,
    /** @param summed the rows of which this one is the total */
    row(kind: RowKind, key: string, scope: Scope, cells: Cells, summed: readonly Row[] = []): Row {
      return {
        key,
        kind,
        cells: new Map(columns.map((column) => [column.key, cells[column.key] ?? declared(column, key, scope, summed)])),
      };
    },
    /** A row that has only what it is given: a heading inside the table, or a summary line. */
    bare(kind: RowKind, key: string, cells: Cells): Row {
      return { key, kind, cells: new Map(columns.map((column) => [column.key, cells[column.key] ?? EMPTY])) };
    },
  };
}
