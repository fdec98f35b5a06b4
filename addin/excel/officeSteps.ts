import type { CellPlace, CellRange } from '../../engine/index.js';
import { cellInput, type CellInput } from './cellInput.js';
import { rangeAt, sheetOf } from './officeReader.js';
import { cellAddress } from './rangePlace.js';
import { around, rectanglesOf } from './rectangles.js';
import { jsonBytes, type Step } from './requestSlices.js';
import type { CellChange, ColumnChange, SheetChange } from './sheetChange.js';

/** Something to be asked of Excel. */
export type OfficeStep = Step<Excel.RequestContext>;

/** How large the request for a short call is. */
const CALL_BYTES = 450;
/** Rectangles are cut into pieces of this size, so that requests can be filled evenly. */
const PIECE_BYTES = 200_000;

/** A call on a range. The library need not keep the range: it is used once. */
export function rangeStep(sheet: string, range: CellRange, run: (cells: Excel.Range, context: Excel.RequestContext) => void, bytes = 0): OfficeStep {
  return {
    bytes: CALL_BYTES + bytes,
    run: (context) => {
      const cells = rangeAt(context, sheet, range);
      run(cells, context);
      cells.untrack();
    },
  };
}

/** What is put into cells: the number formats that Excel must find, the contents, the number formats that are to stay. */
export function contentSteps(sheet: string, cells: readonly (CellPlace & { readonly input: CellInput })[]): OfficeStep[] {
  const inputs = new Map(cells.map((one) => [key(one), one.input]));
  return rectanglesOf(cells).flatMap((range) =>
    pieces(range, inputs).flatMap((piece) => [
      ...formatSteps(sheet, piece, (place) => inputs.get(key(place))!.first),
      rangeStep(sheet, piece, (target) => (target.formulas = table(piece, (place) => inputs.get(key(place))!.input)), pieceBytes(piece, inputs)),
      ...formatSteps(sheet, piece, (place) => inputs.get(key(place))!.last),
    ]),
  );
}

/** What a change of a sheet asks for; looks that change place are put aside first, below everything else. */
export function forwardSteps(change: SheetChange, aside: Aside): OfficeStep[] {
  const { sheet, cells, looks } = change;
  const { allowed } = aside;
  const cleared = rectanglesOf(cells.filter(({ isCleared }) => isCleared));
  const written = cells.filter(({ isCleared }) => !isCleared);
  return [
    ...(looks === undefined ? [] : asideSteps(sheet, looks.zone, aside)),
    ...cleared.map((range) => rangeStep(sheet, range, clearCells)),
    ...(looks?.copies ?? []).map(({ from, to }) => copyStep(sheet, shifted(from, aside.top - looks!.zone.top), to)),
    ...contentSteps(sheet, written.map((one) => ({ ...one, input: forwardInput(one, allowed) }))),
    ...heightSteps(change, aside),
    ...columnSteps(change, aside),
    ...(looks === undefined || change.columns === undefined ? [] : [markStep(sheet, looks.zone, aside, OUTLINED_MARK)]),
    ...(change.filter === undefined || aside.filter === undefined || !allowed.filter ? [] : filterSteps(sheet, aside.filter, aside.filter.range.bottom, endOf(aside.filter, change))),
  ];
}

/** How far the change of a sheet came. */
export interface SheetStanding {
  /** What the mark says of looks that are put aside. */
  readonly mark: unknown;
  /** Heights and widths in points, of the rows and columns that are given others. */
  readonly heights: readonly (number | undefined)[];
  readonly widths: readonly (number | undefined)[];
}

/** What is asked to take a change back: looks, contents, number formats, heights, widths, outline and filter of before. */
export function backwardSteps(change: SheetChange, aside: Aside, { mark, heights, widths }: SheetStanding): OfficeStep[] {
  const { sheet, cells, looks, columns } = change;
  const { allowed } = aside;
  const isAside = mark === ASIDE_MARK || mark === OUTLINED_MARK;
  return [
    ...(looks === undefined || !isAside ? [] : [copyStep(sheet, asideRange(looks.zone, aside), looks.zone)]),
    ...contentSteps(sheet, cells.map((one) => ({ ...one, input: backwardInput(one, allowed) }))),
    ...(change.heights === undefined || !allowed.rows ? [] : heightsBack(sheet, change.heights.top, aside.heights ?? [], heights)),
    ...(columns === undefined || !allowed.columns ? [] : columnsBack(sheet, columns, aside.widths ?? [], widths, mark === OUTLINED_MARK)),
    ...(change.filter === undefined || aside.filter === undefined || !allowed.filter ? [] : filterSteps(sheet, aside.filter, endOf(aside.filter, change), aside.filter.range.bottom)),
  ];
}

/** Only rows that were given another height: one that Excel fits to its text goes on being fitted. */
function heightsBack(sheet: string, top: number, before: readonly number[], now: readonly (number | undefined)[]): OfficeStep[] {
  return runsOf(before.map((points, i) => (now[i] === points ? undefined : points))).flatMap(({ from, to, value }) => {
    return value === undefined ? [] : [rowsStep(sheet, top + from, before.slice(from, to + 1))];
  });
}

function columnsBack(sheet: string, { left, looks }: NonNullable<SheetChange['columns']>, before: readonly number[], now: readonly (number | undefined)[], isOutlined: boolean): OfficeStep[] {
  const outline = isOutlined ? outlineSteps(sheet, left, looks.map((one) => ({ ...one, isOutlined: one.wasOutlined, wasOutlined: one.isOutlined }))) : [];
  const widths = runsOf(before.map((points, i) => (now[i] === points ? undefined : points))).flatMap(({ from, to, value }) => {
    return value === undefined ? [] : [rangeStep(sheet, columnRange(left + from, left + to), ({ format }) => (format.columnWidth = value))];
  });
  return [...outline, ...widths];
}

/** What is kept of a sheet while it is changed. */
export interface Aside {
  /** The row from which on looks are put aside; the row before it bears a mark once they are. */
  readonly top: number;
  /** Heights in points of the rows that are given others. */
  readonly heights?: readonly number[];
  /** Widths in points of the columns that are given others. */
  readonly widths?: readonly number[];
  readonly filter?: FilterBefore;
  readonly allowed: Allowed;
}

export interface FilterBefore {
  readonly range: CellRange;
  /** By column of the filter; nothing for a column by which nothing is chosen. */
  readonly criteria: readonly (Excel.FilterCriteria | null | undefined)[];
}

/** What may be changed on a sheet: all of it, unless it is protected. */
export interface Allowed {
  readonly formats: boolean;
  readonly rows: boolean;
  readonly columns: boolean;
  readonly filter: boolean;
}

export const ALL_ALLOWED: Allowed = { formats: true, rows: true, columns: true, filter: true };

/** The mark that looks are aside: then, and only then, they may be brought back from there. */
const ASIDE_MARK = 'RAA';
/** The same, and the columns can be folded away as they are to be. */
const OUTLINED_MARK = 'RAA+';

export function asideRange(zone: CellRange, { top }: Aside): CellRange {
  return shifted(zone, top - zone.top);
}

export function markCell(zone: CellRange, { top }: Aside): CellRange {
  return { top: top - 1, left: zone.left, bottom: top - 1, right: zone.left };
}

/** Takes away what was put aside. */
export function clearAsideStep(sheet: string, zone: CellRange, aside: Aside): OfficeStep {
  const all = asideRange(zone, aside);
  return rangeStep(sheet, { ...all, top: all.top - 1 }, (target) => target.clear('All'));
}

/** Not `All`: notes and rules of validity are a person's. */
function clearCells(target: Excel.Range): void {
  target.clear('Contents');
  target.clear('Formats');
}

function asideSteps(sheet: string, zone: CellRange, aside: Aside): OfficeStep[] {
  return [copyStep(sheet, zone, asideRange(zone, aside)), markStep(sheet, zone, aside, ASIDE_MARK)];
}

function markStep(sheet: string, zone: CellRange, aside: Aside, mark: string): OfficeStep {
  return rangeStep(sheet, markCell(zone, aside), (target) => (target.values = [[mark]]));
}

function copyStep(sheet: string, from: CellRange, to: CellRange): OfficeStep {
  const source = `'${sheet.replaceAll("'", "''")}'!${cellAddress(from.top, from.left)}:${cellAddress(from.bottom, from.right)}`;
  return rangeStep(sheet, to, (target) => target.copyFrom(source, 'Formats'));
}

function forwardInput({ after, formatPlaced, formatAfter }: CellChange, { formats }: Allowed): CellInput {
  const input = cellInput(after, formatPlaced, formatAfter);
  // Where formats may not be changed, Excel does not change them of its own accord either.
  return formats || formatPlaced !== formatAfter ? input : { input: input.input, ...(input.first !== undefined && { first: input.first }) };
}

/** What stands in the cell at that moment is not known: it may have been written or not. */
function backwardInput({ before, formatBefore }: CellChange, { formats }: Allowed): CellInput {
  return formats ? cellInput(before, undefined, formatBefore) : { input: cellInput(before, formatBefore, formatBefore).input };
}

/** Whether a change asks for formats of cells to be changed. */
export function needsFormats({ looks, cells }: SheetChange): boolean {
  return looks !== undefined || cells.some((one) => forwardInput(one, { ...ALL_ALLOWED, formats: false }).first !== undefined || one.formatPlaced !== one.formatAfter);
}

/** A row or column without extent is hidden: another one would show it again. */
function heightSteps({ sheet, heights }: SheetChange, { allowed, heights: present = [] }: Aside): OfficeStep[] {
  if (heights === undefined || !allowed.rows) return [];
  const { top, points, plainRows } = heights;
  const end = top + points.length;
  return [
    ...(points.length === 0 ? [] : [rowsStep(sheet, top, points.map((height, i) => (present[i] === 0 ? undefined : height)))]),
    ...runsOf(Array.from({ length: plainRows }, (_, i) => present[points.length + i] === 0)).flatMap(({ from, to, value: isHidden }) =>
      isHidden ? [] : [rangeStep(sheet, { top: end + from, left: 1, bottom: end + to, right: 1 }, ({ format }) => (format.useStandardHeight = true))],
    ),
  ];
}

/** @param points undefined for a row that stays as it is */
function rowsStep(sheet: string, top: number, points: readonly (number | undefined)[]): OfficeStep {
  const properties = points.map((rowHeight) => (rowHeight === undefined ? {} : { format: { rowHeight } }));
  return rangeStep(sheet, { top, left: 1, bottom: top + points.length - 1, right: 1 }, (target) => target.setRowProperties(properties), jsonBytes(properties));
}

function columnSteps({ sheet, columns }: SheetChange, { allowed, widths: present = [] }: Aside): OfficeStep[] {
  if (columns === undefined || !allowed.columns) return [];
  const { left, looks } = columns;
  const widths = runsOf(looks.map(({ points }, i) => (present[i] === 0 ? 'hidden' : points))).flatMap(({ from, to, value }) => {
    if (value === 'hidden') return [];
    return [
      rangeStep(sheet, columnRange(left + from, left + to), ({ format }) => {
        if (value === undefined) format.useStandardWidth = true;
        else format.columnWidth = value;
      }),
    ];
  });
  return [...widths, ...outlineSteps(sheet, left, looks)];
}

function outlineSteps(sheet: string, left: number, looks: readonly ColumnChange[]): OfficeStep[] {
  return runsOf(looks.map(({ isOutlined, wasOutlined }) => (isOutlined === wasOutlined ? undefined : isOutlined))).flatMap(({ from, to, value }) => {
    if (value === undefined) return [];
    return [rangeStep(sheet, columnRange(left + from, left + to), (target) => (value ? target.getEntireColumn().group('ByColumns') : target.getEntireColumn().ungroup('ByColumns')))];
  });
}

/** Stretches of equal values. */
function runsOf<T>(values: readonly T[]): { readonly from: number; readonly to: number; readonly value: T }[] {
  const starts = values.flatMap((value, i) => (i > 0 && values[i - 1] === value ? [] : [i]));
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? values.length) - 1, value: values[from]! }));
}

/** The row down to which a filter of ours is to reach; one of a person stays. */
function endOf({ range }: FilterBefore, { filter }: SheetChange): number {
  return filter !== undefined && range.top === filter.heading ? filter.bottom : range.bottom;
}

/** The filter again, with what was chosen in it. @param present,bottom the rows down to which it may reach, and is to reach */
function filterSteps(sheet: string, filter: FilterBefore, present: number, bottom: number): OfficeStep[] {
  const range = { ...filter.range, bottom: Math.max(filter.range.top, bottom) };
  const chosen = filter.criteria.flatMap((criteria, index) => (criteria === null || criteria === undefined ? [] : [{ criteria, index }]));
  if (chosen.length === 0 && bottom === present) return [];
  const apply = (index?: number, criteria?: Excel.FilterCriteria) =>
    rangeStep(sheet, range, (target, context) => {
      const { autoFilter } = sheetOf(context, sheet);
      if (criteria === undefined) autoFilter.apply(target);
      else autoFilter.apply(target, index, criteria);
    });
  return [apply(), ...chosen.map(({ criteria, index }) => apply(index, criteria))];
}

/** Rows that a filter hides are left out when looks are copied: all of them are shown meanwhile. */
export function showAllStep(sheet: string): OfficeStep {
  return { bytes: CALL_BYTES, run: (context) => sheetOf(context, sheet).autoFilter.clearCriteria() };
}

function formatSteps(sheet: string, piece: CellRange, formatOf: (place: CellPlace) => string | undefined): OfficeStep[] {
  const changed = [...placesIn(piece)].filter((place) => formatOf(place) !== undefined);
  const range = around(changed);
  if (range === undefined) return [];
  const formats = table(range, (place) => formatOf(place) ?? null);
  return [rangeStep(sheet, range, (target) => (target.numberFormat = formats), jsonBytes(formats))];
}

function pieces(range: CellRange, inputs: ReadonlyMap<string, CellInput>): CellRange[] {
  const found: CellRange[] = [];
  let size = 0;
  let top = range.top;
  for (let row = range.top; row <= range.bottom; row++) {
    const bytes = pieceBytes({ ...range, top: row, bottom: row }, inputs);
    if (size + bytes > PIECE_BYTES && row > top) {
      found.push({ ...range, top, bottom: row - 1 });
      [top, size] = [row, 0];
    }
    size += bytes;
  }
  return [...found, { ...range, top }];
}

function pieceBytes(piece: CellRange, inputs: ReadonlyMap<string, CellInput>): number {
  return jsonBytes(table(piece, (place) => inputs.get(key(place))!.input));
}

function table<T>(range: CellRange, of: (place: CellPlace) => T): T[][] {
  const rows: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const line: T[] = [];
    for (let column = range.left; column <= range.right; column++) line.push(of({ row, column }));
    rows.push(line);
  }
  return rows;
}

function* placesIn(range: CellRange): Iterable<CellPlace> {
  for (let row = range.top; row <= range.bottom; row++) for (let column = range.left; column <= range.right; column++) yield { row, column };
}

function key({ row, column }: CellPlace): string {
  return `${row},${column}`;
}

function columnRange(left: number, right: number): CellRange {
  return { top: 1, left, bottom: 1, right };
}

function shifted(range: CellRange, rows: number): CellRange {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows };
}

