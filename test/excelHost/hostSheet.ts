import { columnLetters, parseRange } from '../../engine/ooxml/cellAddress.js';
import type { CellRange, SheetModel, TableEntry } from '../../engine/ooxml/read/workbookModel.js';
import { ColumnLooks } from './columnLooks.js';
import { BLANK, contains, isWithin, meet, type Area, type HostCell } from './hostCell.js';
import { HostError } from './protocol.js';
import { SheetFrame, attributesOf } from './sheetFrame.js';
import type { StyleSheet } from './styleSheet.js';

/** The last row or column of an empty sheet. */
const NONE = 0;

/** A worksheet of the open workbook: its cells, and what the part says around them. */
export class HostSheet {
  readonly frame: SheetFrame;
  readonly columns: ColumnLooks;
  readonly rows = new Map<number, Map<number, HostCell>>();
  /** Attributes of rows; those that are changed or moved are written anew. */
  readonly rowLooks = new Map<number, Map<string, string>>();
  merges: Area[];
  tables: TableEntry[];
  /** Attributes of the protection; undefined while the sheet is not protected. */
  protection: ReadonlyMap<string, string> | undefined;
  editable: readonly Area[];
  /** The filter of the sheet (not those of tables). */
  filter: Area | undefined;
  /** Cells are no longer as the part has them. */
  hasChangedCells = false;
  /** Formulas were put in, written over or taken away: the order of calculation in the file is no longer right. */
  hasChangedFormulas = false;
  /** `#RRGGBB`, or empty. */
  tabColor: string;
  showsGridlines: boolean;
  /** Things around the rows that changed: `mergeCells`, `sheetProtection`, … */
  readonly changedParts = new Set<string>();
  #lastRow = NONE;
  #lastColumn = NONE;
  #arrays: readonly Area[] | undefined;

  /**
   * @param id as the API calls it: it never changes
   * @param model what the engine reads of the part
   */
  constructor(
    readonly id: string,
    readonly part: string,
    text: string,
    model: SheetModel,
    private readonly styles: StyleSheet,
    readonly name: () => string,
  ) {
    this.frame = new SheetFrame(text, part);
    this.columns = new ColumnLooks(this.frame);
    this.merges = [...model.merges];
    this.tables = [...model.tables];
    this.protection = model.isProtected ? attributesOf(this.frame.child('sheetProtection')) : undefined;
    this.editable = model.editableRanges.flatMap((refs) => refs.split(/\s+/)).flatMap((ref): CellRange[] => { const range = parseRange(ref); return range === undefined ? [] : [range]; });
    const filter = this.frame.child('autoFilter');
    this.filter = filter === undefined ? undefined : parseRange(attributesOf(filter).get('ref') ?? '');
    this.tabColor = readTabColor(this.frame);
    this.showsGridlines = attributesOf(this.frame.items('sheetViews', 'sheetView')[0]).get('showGridLines') !== '0';
    for (const { number, cells } of model.rows) {
      const raw = this.frame.rows().get(number)?.cells;
      for (const { kind, text, formula, arrayRange, style, column } of cells) this.#put(number, column, { kind, text, formula, arrayRange, style, raw: raw?.get(column) });
    }
    for (const [row, { attributes }] of this.frame.rows()) this.rowLooks.set(row, new Map(attributes));
    this.hasChangedCells = false;
  }

  /** The last row and column that have a cell, even one without content. */
  get lastRow(): number {
    return this.#lastRow;
  }

  get lastColumn(): number {
    return this.#lastColumn;
  }

  cell(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The style of a cell; of one that is not there, that of its row, or else of its column. */
  styleAt(row: number, column: number): number {
    const cell = this.cell(row, column);
    if (cell !== undefined) return cell.style;
    const look = this.rowLooks.get(row);
    const ofRow = look?.get('customFormat') === '1' ? look.get('s') : undefined;
    return Number(ofRow ?? this.columns.get(column, 'style') ?? 0);
  }

  /** Puts a cell; one without content and with the style that it would have anyway still stands, as Excel keeps it. */
  setCell(row: number, column: number, cell: HostCell): void {
    if (cell.formula !== undefined || this.cell(row, column)?.formula !== undefined) this.hasChangedFormulas = true;
    this.#put(row, column, cell);
  }

  setStyle(row: number, column: number, style: number): void {
    const cell = this.cell(row, column) ?? BLANK;
    this.#put(row, column, { ...cell, style });
  }

  removeCell(row: number, column: number): void {
    const cell = this.cell(row, column);
    if (cell === undefined) return;
    if (cell.formula !== undefined) this.hasChangedFormulas = true;
    if (cell.arrayRange !== undefined) this.#arrays = undefined;
    this.rows.get(row)!.delete(column);
    this.hasChangedCells = true;
  }

  /** Cells of an area that are there, row by row. */
  *cellsIn(area: Area): Generator<{ row: number; column: number; cell: HostCell }> {
    const isTall = area.bottom - area.top > this.rows.size;
    const numbers = isTall ? [...this.rows.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b) : undefined;
    for (let i = 0, row = area.top; numbers === undefined ? row <= area.bottom : i < numbers.length; i++, row++) {
      const number = numbers?.[i] ?? row;
      const cells = this.rows.get(number);
      if (cells === undefined) continue;
      for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) if (column >= area.left && column <= area.right) yield { row: number, column, cell };
    }
  }

  /** What is used: cells with content; with formats too, unless values alone are asked for. */
  usedArea(valuesOnly: boolean, within: Area = { top: 1, left: 1, bottom: this.#lastRow, right: this.#lastColumn }): Area | undefined {
    let used: Area | undefined;
    for (const [row, cells] of this.rows) {
      for (const [column, { kind, formula, style }] of cells) {
        if (!contains(within, row, column)) continue;
        if (kind === 'blank' && formula === undefined && (valuesOnly || style === 0)) continue;
        used = used === undefined ? { top: row, left: column, bottom: row, right: column } : { top: Math.min(used.top, row), left: Math.min(used.left, column), bottom: Math.max(used.bottom, row), right: Math.max(used.right, column) };
      }
    }
    return used;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((one) => contains(one, row, column));
  }

  /** Whether a cell is covered by another that it is merged with: what is written there is lost. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** Ranges that one formula fills. */
  get arrays(): readonly Area[] {
    if (this.#arrays !== undefined) return this.#arrays;
    const areas: Area[] = [];
    for (const cells of this.rows.values()) for (const { arrayRange } of cells.values()) if (arrayRange !== undefined) areas.push(parseRange(arrayRange)!);
    return (this.#arrays = areas);
  }

  /** Those of them that spill: their formula fills as many cells as its result needs. */
  get spills(): Area[] {
    const areas: Area[] = [];
    for (const cells of this.rows.values()) for (const { arrayRange, raw } of cells.values()) if (arrayRange !== undefined && raw !== undefined && /^<[^>]*\scm=/.test(raw)) areas.push(parseRange(arrayRange)!);
    return areas;
  }

  /** @throws HostError InvalidOperation when an area cuts an array formula */
  refuseArrayParts(area: Area): void {
    if (this.arrays.some((array) => meet(array, area) && !isWithin(array, area))) throw new HostError('InvalidOperation', "You can't change part of an array.");
  }

  /** @throws HostError AccessDenied when a cell of an area is locked and the sheet protected */
  refuseLocked(area: Area): void {
    if (this.protection === undefined) return;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const isOpen = !this.styles.look(this.styleAt(row, column)).isLocked || this.editable.some((one) => contains(one, row, column));
        if (!isOpen) throw new HostError('AccessDenied');
      }
    }
  }

  /** @param permission an attribute of the protection that says what is forbidden, such as `formatCells` */
  refuseUnless(permission: string): void {
    if (this.protection !== undefined && (this.protection.get(permission) ?? '1') !== '0') throw new HostError('AccessDenied');
  }

  rowLook(row: number): Map<string, string> {
    let look = this.rowLooks.get(row);
    if (look === undefined) this.rowLooks.set(row, (look = new Map()));
    return look;
  }

  #put(row: number, column: number, cell: HostCell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map()));
    if (cell.arrayRange !== undefined || cells.get(column)?.arrayRange !== undefined) this.#arrays = undefined;
    cells.set(column, cell);
    this.hasChangedCells = true;
    if (row > this.#lastRow) this.#lastRow = row;
    if (column > this.#lastColumn) this.#lastColumn = column;
  }
}

function readTabColor(frame: SheetFrame): string {
  const rgb = attributesOf(frame.items('sheetPr', 'tabColor')[0]).get('rgb');
  return rgb === undefined ? '' : `#${rgb.slice(-6)}`;
}

/** `A1`, `A1:B2`. */
export function areaText({ top, left, bottom, right }: Area, mark = ''): string {
  const corner = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row}`;
  return top === bottom && left === right ? corner(top, left) : `${corner(top, left)}:${corner(bottom, right)}`;
}
