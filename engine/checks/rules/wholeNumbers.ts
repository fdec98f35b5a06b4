import type { Quantity } from '../../number/quantity.js';
import { indicatorCells, quantityIn, type RuleTable } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';

const VALUE = /^(?:annual|cumulative)/;

/**
 * Values of the tables are whole numbers, not negative.
 * @param withDecimals the tables whose amounts and percentages may have decimals
 */
export function wholeNumbers(tables: readonly RuleTable[], withDecimals: readonly RuleTable[] = []): RuleProcedure {
  return (subject, rule) => {
    const cells = indicatorCells(subject);
    const tally = new RuleTally(rule);
    for (const table of tables) {
      const columns = cells.columnsOf(table).filter(({ key }) => VALUE.test(key));
      for (const { key } of cells.rowsOf(table)) {
        const row = cells.rowOf(table, key);
        for (const { key: column } of columns) {
          const cell = row.get(column);
          const quantity = quantityIn(cell?.value);
          // A cell without a value has nothing that could be wrong.
          if (cell === undefined || quantity === undefined) continue;
          if (isCount(quantity, withDecimals.includes(table))) tally.hold();
          else {
            const found = { decimal: quantity.value, decimals: quantity.value.decimalPlaces(), unit: 'numero' } as const;
            tally.fail({ cell: cell.ref, sentence: quantity.value.isNegative() ? 'finding.ruleNegative' : 'finding.ruleNotWhole', values: { label: { label: cell.ref }, found } });
          }
        }
      }
    }
    return tally.result;
  };
}

function isCount({ value, unit }: Quantity, mayHaveDecimals: boolean): boolean {
  if (value.isNegative() && !value.isZero()) return false;
  return value.isInteger() || (mayHaveDecimals && (unit === 'euro' || unit === 'ratio'));
}
