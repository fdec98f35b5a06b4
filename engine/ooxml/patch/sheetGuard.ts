import { columnLetters, parseRange } from '../cellAddress.js';
import { rangeText } from '../rangeText.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import type { CellRange, CellStyle } from '../read/workbookModel.js';
import { isTrue } from '../read/xmlBoolean.js';
import { attributeOf, type ElementPlace } from '../xml/elements.js';
import { RangeIndex } from './rangeIndex.js';
import type { SharedGroup } from './cellTable.js';
import type { SheetText } from './sheetText.js';

/** What stands in the way of writing a cell: protection, merges, formulas that fill several cells. */
export class SheetGuard {
  readonly merges: RangeIndex;
  private readonly filled: RangeIndex;
  /** Ranges that anybody may edit, on a protected sheet; undefined on one that is not. */
  private readonly editable: RangeIndex | undefined;
  private readonly groups: ReadonlyMap<string, SharedGroup>;

  constructor(
    private readonly sheet: string,
    { elements, table }: SheetText,
    private readonly styles: readonly CellStyle[],
  ) {
    const refs = (local: string, name: string) => named(elements, local).flatMap((one) => rangesOf(attributeOf(one, name)));
    this.merges = new RangeIndex(refs('mergeCell', 'ref'));
    this.filled = new RangeIndex(table.filledRanges);
    const isProtected = named(elements, 'sheetProtection').some((one) => isTrue(attributeOf(one, 'sheet')));
    const open = named(elements, 'protectedRange').filter((one) => LOCKS.every((lock) => attributeOf(one, lock) === undefined));
    this.editable = isProtected ? new RangeIndex(open.flatMap((one) => rangesOf(attributeOf(one, 'sqref')))) : undefined;
    this.groups = new Map(table.sharedGroups.filter(({ others }) => others.length > 0).map((group) => [key(group.first.row, group.first.column), group]));
  }

  /** A cell that no sheet has; undefined for one that it may have. */
  outside(row: number, column: number): WorkbookRefusal | undefined {
    const isInside = isPlace(row, LIMITS.rows) && isPlace(column, LIMITS.columns);
    return isInside ? undefined : new WorkbookRefusal('XLS-012', { sheet: this.sheet }, { found: `R${row}C${column}` });
  }

  /** Whether it matters which cells are locked. */
  get isProtected(): boolean {
    return this.editable !== undefined;
  }

  /** Why a cell cannot be written at all. @param style the one it has in the file; any, when the sheet is not protected */
  refusal(row: number, column: number, style: number): WorkbookRefusal | undefined {
    if (this.editable !== undefined && (this.styles[style]?.isLocked ?? true) && this.editable.holding(row, column) === undefined) {
      return this.refuse('XLS-013', row, column);
    }
    const merge = this.merges.holding(row, column);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) return this.refuse('XLS-014', row, column, rangeText(merge));
    const filled = this.filled.holding(row, column);
    return filled && this.refuse('XLS-015', row, column, rangeText(filled));
  }

  /**
   * Why a cell cannot be written while others are not: it holds the text of a formula that they share.
   * @param isReplaced whether another cell is written too
   */
  sharedRefusal(row: number, column: number, isReplaced: (row: number, column: number) => boolean): WorkbookRefusal | undefined {
    if (this.groups.size === 0) return undefined;
    const group = this.groups.get(key(row, column));
    const left = group?.others.filter((one) => !isReplaced(one.row, one.column)) ?? [];
    if (left.length === 0) return undefined;
    const range = {
      top: row,
      left: left.reduce((least, one) => Math.min(least, one.column), column),
      bottom: left.reduce((most, one) => Math.max(most, one.row), row),
      right: left.reduce((most, one) => Math.max(most, one.column), column),
    };
    return this.refuse('XLS-015', row, column, rangeText(range));
  }

  /** The cells that hold the text of a formula for others. */
  *sharedFirsts(): Iterable<{ readonly row: number; readonly column: number }> {
    for (const { first } of this.groups.values()) yield first;
  }

  private refuse(code: 'XLS-013' | 'XLS-014' | 'XLS-015', row: number, column: number, found?: string): WorkbookRefusal {
    return new WorkbookRefusal(code, { sheet: this.sheet, cell: `${columnLetters(column)}${row}` }, found === undefined ? {} : { found });
  }
}

/** What makes a range that may be edited ask for a password, or for a person. */
const LOCKS = ['password', 'hashValue', 'securityDescriptor'];

function named(elements: readonly ElementPlace[], local: string): ElementPlace[] {
  const root = elements[0]!;
  return elements.filter((one) => one.local === local && one.uri === root.uri && (one.parent === root || one.parent?.parent === root));
}

function rangesOf(text: string | undefined): CellRange[] {
  return (text ?? '').split(/\s+/).flatMap((ref) => parseRange(ref) ?? []);
}

function isPlace(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= last;
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
