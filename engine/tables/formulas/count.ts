import { exactly } from '../../number/quantity.js';
import type { WordKey } from '../../text/words.js';
import { known, quantitiesOf, type CellRef } from '../cell.js';
import { listLabels, type Formula } from './formula.js';

/** How many of the cells hold a number. */
export function count(cells: readonly CellRef[]): Formula {
  return {
    operands: cells,
    evaluate: (values) => known(exactly('number', quantitiesOf(values).length)),
    excel: (book) => (cells.length === 0 ? '0' : `COUNT(${book.ranges(cells).join(',')})`),
    explain: (names) => ({ rule: 'rule.count', values: { cells: listLabels(names, cells, ', ') } }),
  };
}

/** One condition on a column of cells: each must hold the word. */
export interface Condition {
  readonly cells: readonly CellRef[];
  readonly word: WordKey;
}

/** How many rows satisfy all the conditions: the cells of each condition stand in the same rows. */
export function countMatching(conditions: readonly Condition[]): Formula {
  const rows = conditions[0]!.cells.length;
  return {
    operands: conditions.flatMap(({ cells }) => cells),
    evaluate(values) {
      const matches = (row: number) =>
        conditions.every(({ word }, c) => {
          const value = values[c * rows + row]!;
          return value.state === 'word' && value.word === word;
        });
      return known(exactly('number', Array.from({ length: rows }, (_, row) => row).filter(matches).length));
    },
    excel: (book) => `COUNTIFS(${conditions.map(({ cells, word }) => `${book.ranges(cells).join(',')},${book.word(word)}`).join(',')})`,
    explain: () => ({
      rule: 'rule.countMatching',
      values: { rows: String(rows) },
    }),
  };
}
