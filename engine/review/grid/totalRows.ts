import type { GridBlock, GridRow } from './gridBlock.js';
import type { GridRelation } from './gridRelation.js';
import { believed } from './evidence.js';
import { sumRelation } from './sumRelation.js';

/** The rows that a label calls totals: each is the sum of some rows beside it, which ones the columns that agree say. */
export function totalRows(block: GridBlock): GridRelation[] {
  return block.rows.flatMap((row, at) => {
    if (!row.isTotal) return [];
    const readings = addends(block.rows, at)
      .filter((rows) => rows.length >= 2)
      .map((rows) => columnsOf(block, row, rows));
    const held = (relations: readonly GridRelation[]) => relations.filter(({ outcome, result }) => outcome !== 'fails' && !result.value.isZero()).length;
    const best = readings.reduce<readonly GridRelation[]>((most, one) => (most.length === 0 || held(one) > held(most) ? one : most), []);
    return best.length === 0 ? [] : believed(best);
  });
}

/** The rows that a total may sum, the likeliest first. */
function addends(rows: readonly GridRow[], at: number): GridRow[][] {
  const total = rows[at]!;
  const [above, below] = [rows.slice(0, at), rows.slice(at + 1)];
  const plain = (some: readonly GridRow[]) => some.filter(({ isTotal, isPart }) => !isTotal && !isPart);
  const until = (some: readonly GridRow[]) => {
    const next = some.findIndex(({ isTotal }) => isTotal);
    return next < 0 ? some : some.slice(0, next);
  };
  const sinceTotal = [...until([...above].reverse())].reverse();
  return [
    plain(sinceTotal),
    plain(sinceTotal.filter(({ group }) => group === total.group)),
    plain(above),
    above.filter(({ isTotal }) => isTotal),
    plain(until(below)),
    plain(below),
    plain(rows.filter((row) => hasSameRest(row, total))),
  ];
}

/** «TOTALE | Persone con disabilità» is the total of the rows «… | Persone con disabilità». */
function hasSameRest(row: GridRow, total: GridRow): boolean {
  return total.labels.length > 1 && row.labels.length === total.labels.length && row.labels.slice(1).join('|') === total.labels.slice(1).join('|');
}

function columnsOf(block: GridBlock, total: GridRow, rows: readonly GridRow[]): GridRelation[] {
  return block.columns.flatMap(({ column, isPercent, isMixed }) => {
    const result = block.number(total.row, column);
    if (isPercent || isMixed || result === undefined || rows.some(({ row }) => block.isMissing(row, column))) return [];
    const terms = rows.flatMap(({ row }) => block.number(row, column) ?? []);
    return terms.length < 2 ? [] : [sumRelation('rows', block, result, terms)];
  });
}
