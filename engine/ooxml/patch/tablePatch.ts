import { parseRange } from '../cellAddress.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import type { CellRange } from '../read/workbookModel.js';
import { attributeOf, elementsOf } from '../xml/elements.js';
import { attributeSplices } from './attributeSplices.js';
import { rangeText } from '../rangeText.js';
import { spliceText } from './textSplices.js';

/** A table of Excel as its part has it. */
export interface TablePart {
  readonly part: string;
  readonly xml: string;
  /** What formulas call it, and the name beside it. */
  readonly names: readonly string[];
  readonly range: CellRange;
}

export function readTablePart(xml: string, part: string): TablePart {
  const root = elementsOf(xml, part)[0]!;
  const ref = attributeOf(root, 'ref') ?? '';
  const range = parseRange(ref);
  if (range === undefined) throw new WorkbookRefusal('XLS-012', { path: part }, { found: ref });
  return { part, xml, names: ['displayName', 'name'].flatMap((name) => attributeOf(root, name) ?? []), range };
}

/**
 * The text of a table that reaches down to a row. Its columns stay as they are: cells of a calculated column in the new rows are for
 * the caller to write, with the result of their formula. A table is never made shorter.
 * @param isFree whether nothing stands in a range of the sheet
 * @throws WorkbookRefusal XLS-016 when it has a row of totals, or when the cells below are not free
 */
export function grownTable({ part, xml, names, range }: TablePart, sheet: string, lastRow: number, isFree: (range: CellRange) => boolean): string {
  if (lastRow <= range.bottom) return xml;
  const elements = elementsOf(xml, part);
  const root = elements[0]!;
  const grown = { ...range, bottom: lastRow };
  const hasTotals = Number(attributeOf(root, 'totalsRowCount') ?? 0) > 0;
  if (hasTotals || lastRow > LIMITS.rows || !isFree({ ...grown, top: range.bottom + 1 })) {
    throw new WorkbookRefusal('XLS-016', { sheet }, { found: names[0] ?? part, expected: rangeText(grown) });
  }
  const filter = elements.find((one) => one.local === 'autoFilter' && one.parent === root && one.uri === root.uri);
  const filterRange = filter && parseRange(attributeOf(filter, 'ref') ?? '');
  return spliceText(xml, [
    ...attributeSplices(root, new Map([['ref', rangeText(grown)], ['insertRow', undefined]])),
    ...(filterRange === undefined ? [] : attributeSplices(filter!, new Map([['ref', rangeText({ ...filterRange, bottom: lastRow })]]))),
  ]);
}
