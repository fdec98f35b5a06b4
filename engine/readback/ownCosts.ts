import type { Fact } from '../facts/fact.js';
import { exactly } from '../number/quantity.js';
import type { Programme } from '../programme/programme.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import type { SheetGrid } from '../recognition/sheetGrid.js';
import { financialRow } from '../tables/t6FinancialData.js';
import { numberIn } from './cellQuantity.js';

/**
 * Column 7 of Table 6 holds the costs of the operations, or, where nobody gives them, the committed amounts of S3. Which of the two a
 * workbook has, its numbers tell: costs of their own, as facts, when Table 7 divides them or when most are not the committed amounts.
 * @param lines those of Table 7, among others
 */
export function ownCosts(found: readonly RecognizedTable[], grids: ReadonlyMap<string, SheetGrid>, lines: readonly Fact[], programme: Programme, year: number): Fact[] {
  const costs = programme.axes.flatMap(({ code }) => {
    const cost = numberOf(found, grids, 'T6', financialRow(code, undefined), 'eligibleCost');
    return cost === undefined ? [] : [{ code, cost, committed: numberOf(found, grids, 'S3', code, 'committed') }];
  });
  const own = costs.filter(({ cost, committed }) => committed === undefined || !committed.equals(cost));
  const isDivided = lines.some(({ key }) => key.measure === 'categorisedTotal');
  if (own.length === 0 || (!isDivided && own.length * 2 <= costs.length)) return [];
  return costs.map(({ code, cost }): Fact => ({ key: { measure: 'eligibleTotal', year, isRate: false, axis: code }, quantity: exactly('euro', cost), source: '' }));
}

function numberOf(found: readonly RecognizedTable[], grids: ReadonlyMap<string, SheetGrid>, id: string, row: string, column: string) {
  const table = found.find((one) => one.table === id);
  const [r, c] = [table?.rows.get(row), table?.columns.get(column)];
  const cell = table === undefined || r === undefined || c === undefined ? undefined : grids.get(table.sheet)?.cell(r, c);
  return cell && numberIn(cell);
}
