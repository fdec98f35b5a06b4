import { placeKey, type CellRange } from '../../engine/index.js';
import type { CellGrid } from './cellGrid.js';
import { hostProblem } from './officeProblem.js';
import { rangeAt, sheetOf } from './officeReader.js';
import { localAddress, rangeOf } from './rangePlace.js';

/** Asks for the merged cells of a range. */
export function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areaCount');
  merged.areas.load(['items/rowIndex', 'items/columnIndex', 'items/rowCount', 'items/columnCount']);
  return merged;
}

/** The merged cells that were asked for. */
export function mergesIn(merged: Excel.RangeAreas): CellRange[] {
  return merged.isNullObject ? [] : merged.areas.items.map(rangeOf);
}

/** Excel tells of at most 512 merged cells at once: a sheet with more is asked in halves. */
export async function mergesByHalves(context: Excel.RequestContext, sheet: string, range: CellRange): Promise<CellRange[]> {
  try {
    const merged = loadMerges(rangeAt(context, sheet, range));
    await context.sync();
    return mergesIn(merged);
  } catch (error) {
    if (range.top === range.bottom || !isAboutSize(error)) throw error;
    const middle = Math.floor((range.top + range.bottom) / 2);
    const above = await mergesByHalves(context, sheet, { ...range, bottom: middle });
    const below = await mergesByHalves(context, sheet, { ...range, top: middle + 1 });
    // One that lies across the middle is told of in both.
    return [...new Map([...above, ...below].map((one) => [placeKey(one.top, one.left), one])).values()];
  }
}

/** Whether Excel may have refused because there was too much to tell. */
export function isAboutSize(error: unknown): boolean {
  return hostProblem(error, 'untouched').kind === 'failed' || hostProblem(error, 'untouched').kind === 'tooLarge';
}

/**
 * The ranges over which formulas spill, by sheet, then by the first cell of each. Array formulas of the older kind are told by no
 * member of Excel's API: Excel refuses to have them changed in part, and the filling is then taken back.
 */
export async function arraysOf(context: Excel.RequestContext, sheets: readonly { readonly sheet: string; readonly grid: CellGrid }[]): Promise<Map<string, Map<string, string>>> {
  const asked = sheets.flatMap(({ sheet, grid: { range, formulas } }) =>
    formulas.flatMap((line, r) =>
      line.flatMap((formula, c) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
        const [row, column] = [range.top + r, range.left + c];
        return [{ sheet, row, column }];
      }),
    ),
  );
  const found = new Map<string, Map<string, string>>();
  for (let next = 0; next < asked.length; next += FORMULAS_AT_ONCE) {
    const some = asked.slice(next, next + FORMULAS_AT_ONCE).map(({ sheet, row, column }) => {
      const spilled = sheetOf(context, sheet).getCell(row - 1, column - 1).getSpillingToRangeOrNullObject();
      spilled.load('address');
      return { sheet, key: placeKey(row, column), spilled };
    });
    await context.sync();
    for (const { sheet, key, spilled } of some) {
      if (!spilled.isNullObject) found.set(sheet, (found.get(sheet) ?? new Map<string, string>()).set(key, localAddress(spilled.address)));
      spilled.untrack();
    }
  }
  return found;
}

/** So many calls are a request of about 2 MB. */
const FORMULAS_AT_ONCE = 2_000;
