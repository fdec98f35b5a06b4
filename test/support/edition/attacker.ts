/** A table as a reader sees it: numbers, holes, and which number is the sum of which. Written without a look at the engine. */
export interface SeenTable {
  /** Undefined where the number is not shown. */
  readonly numbers: readonly (number | undefined)[];
  /** The cells that bear the mark: since zeros are always shown, these hold at least one. */
  readonly marked: ReadonlySet<number>;
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
}

/** Larger numbers are not tried: what is possible below is possible. */
const LARGEST = 80;

/** Every number up to a limit that a cell could hold, all sums being true and no number negative: found by trying them all. */
export function possibleNumbers(table: SeenTable, cell: number, upTo: number): number[] {
  return Array.from({ length: upTo + 1 }, (_, number) => number).filter((number) => {
    if (number === 0 && table.marked.has(cell)) return false;
    const [low, high] = [table.numbers.map((one, i) => one ?? (table.marked.has(i) ? 1 : 0)), table.numbers.map((one) => one ?? LARGEST)];
    low[cell] = high[cell] = number;
    return canBeFilled(low, high, table.sums);
  });
}

/** Whether some filling lies between two bounds: narrows them by every sum, then tries the numbers of the cell with the fewest. */
function canBeFilled(low: number[], high: number[], sums: SeenTable['sums']): boolean {
  if (!narrow(low, high, sums)) return false;
  const open = low.flatMap((from, i) => (from < high[i]! ? [i] : [])).sort((a, b) => high[a]! - low[a]! - (high[b]! - low[b]!));
  const [next] = open;
  if (next === undefined) return true;
  for (let number = low[next]!; number <= high[next]!; number += 1) {
    const [ownLow, ownHigh] = [[...low], [...high]];
    ownLow[next] = ownHigh[next] = number;
    if (canBeFilled(ownLow, ownHigh, sums)) return true;
  }
  return false;
}

function narrow(low: number[], high: number[], sums: SeenTable['sums']): boolean {
  let isNarrower = true;
  const set = (i: number, from: number, to: number) => {
    if (from > low[i]!) [low[i], isNarrower] = [from, true];
    if (to < high[i]!) [high[i], isNarrower] = [to, true];
  };
  while (isNarrower) {
    isNarrower = false;
    for (const { total, parts } of sums) {
      const least = parts.reduce((sum, i) => sum + low[i]!, 0);
      const most = parts.reduce((sum, i) => sum + high[i]!, 0);
      set(total, least, most);
      for (const i of parts) set(i, low[total]! - (most - high[i]!), high[total]! - (least - low[i]!));
    }
    if (low.some((from, i) => from > high[i]!)) return false;
  }
  return true;
}
