import { defineType, isHostObject, type HostObject } from './hostObject.js';
import { contains, isWithin, LAST_COLUMN, LAST_ROW, meet, type Area } from './hostCell.js';
import type { HostRange } from './hostRange.js';
import { copyRange } from './copyRange.js';
import { shiftCells } from './shiftCells.js';
import { HostError } from './protocol.js';
import { columnWidth, rowHeight } from './sizes.js';
import { rangeFormatObject } from './rangeFormatTypes.js';
import { worksheetObject } from './worksheetTypes.js';
import { addressText, quotedSheet } from './formulaText.js';

/** The argument of a method that must be a range. */
export function rangeArgument(value: unknown): HostRange {
  if (typeof value !== 'object' || value === null || (value as HostObject).typeName !== 'Range') throw new HostError('InvalidArgument');
  return (value as HostObject).target as HostRange;
}

/** A range, or an address on the sheet of another. */
export function rangeOrAddress(value: unknown, beside: HostRange): HostRange {
  return typeof value === 'string' ? beside.state.rangeAt(value, beside.sheet) : rangeArgument(value);
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
  return value;
}

export const rangeObject: (range: HostRange) => HostObject = defineType<HostRange>({
  name: 'Range',
  isKeptByReference: true,
  properties: {
    address: { get: ({ address }) => address },
    addressLocal: { get: ({ address }) => address },
    rowIndex: { get: ({ area }) => area.top - 1 },
    columnIndex: { get: ({ area }) => area.left - 1 },
    rowCount: { get: ({ rowCount }) => rowCount },
    columnCount: { get: ({ columnCount }) => columnCount },
    cellCount: { get: ({ rowCount, columnCount }) => (rowCount * columnCount > 2 ** 31 - 1 ? -1 : rowCount * columnCount) },
    values: { get: (range) => range.values(), set: (range, value) => range.write(value) },
    valueTypes: { get: (range) => range.valueTypes() },
    formulas: { get: (range) => range.formulas(), set: (range, value) => range.write(value) },
    text: { get: (range) => range.texts() },
    numberFormat: { get: (range) => range.numberFormats(), set: (range, value) => range.writeNumberFormats(value) },
    hasSpill: { get: hasSpill },
    isEntireRow: { get: ({ columnCount }) => columnCount === LAST_COLUMN },
    isEntireColumn: { get: ({ rowCount }) => rowCount === LAST_ROW },
    rowHidden: { get: rowHidden, set: setRowHidden },
    columnHidden: { get: columnHidden, set: setColumnHidden },
    hidden: { get: (range) => rowHidden(range) === true || columnHidden(range) === true },
    top: { get: ({ grid, area }) => sum(1, area.top - 1, (row) => rowHeight(grid, row)) },
    left: { get: ({ grid, area }) => sum(1, area.left - 1, (column) => columnWidth(grid, column)) },
    height: { get: ({ grid, area }) => sum(area.top, area.bottom, (row) => rowHeight(grid, row)) },
    width: { get: ({ grid, area }) => sum(area.left, area.right, (column) => columnWidth(grid, column)) },
  },
  parts: {
    format: rangeFormatObject,
    worksheet: ({ state, sheet }) => worksheetObject({ state, sheet }),
  },
  methods: {
    getCell: (range, [row, column]) => rangeObject(offset(range, whole(row), whole(column), 1, 1)),
    getRow: (range, [row]) => rangeObject(offset(range, whole(row), 0, 1, range.columnCount)),
    getColumn: (range, [column]) => rangeObject(offset(range, 0, whole(column), range.rowCount, 1)),
    getLastCell: (range) => rangeObject(range.with({ top: range.area.bottom, left: range.area.right })),
    getLastRow: (range) => rangeObject(range.with({ top: range.area.bottom })),
    getLastColumn: (range) => rangeObject(range.with({ left: range.area.right })),
    getOffsetRange: (range, [rows, columns]) => rangeObject(offset(range, whole(rows), whole(columns), range.rowCount, range.columnCount)),
    getResizedRange: (range, [rows, columns]) => rangeObject(offset(range, 0, 0, range.rowCount + whole(rows), range.columnCount + whole(columns))),
    getAbsoluteResizedRange: (range, [rows, columns]) => rangeObject(offset(range, 0, 0, whole(rows), whole(columns))),
    getEntireRow: (range) => rangeObject(range.with({ left: 1, right: LAST_COLUMN })),
    getEntireColumn: (range) => rangeObject(range.with({ top: 1, bottom: LAST_ROW })),
    getBoundingRect: (range, [other]) => {
      const { sheet, area } = rangeOrAddress(other, range);
      if (sheet !== range.sheet) throw new HostError('InvalidArgument');
      return rangeObject(range.with(around(range.area, area)));
    },
    getIntersectionOrNullObject: (range, [other]) => {
      const { sheet, area } = rangeOrAddress(other, range);
      if (sheet !== range.sheet || !meet(area, range.area)) return undefined;
      const { top, left, bottom, right } = range.area;
      return rangeObject(range.with({ top: Math.max(top, area.top), left: Math.max(left, area.left), bottom: Math.min(bottom, area.bottom), right: Math.min(right, area.right) }));
    },
    getUsedRange: (range, [valuesOnly]) => rangeObject(range.with(range.grid.usedArea(valuesOnly === true, range.area) ?? { bottom: range.area.top, right: range.area.left })),
    getUsedRangeOrNullObject: (range, [valuesOnly]) => {
      const used = range.grid.usedArea(valuesOnly === true, range.area);
      return used === undefined ? undefined : rangeObject(range.with(used));
    },
    getMergedAreasOrNullObject: (range) => {
      const areas = range.grid.merges.filter((one) => meet(one, range.area));
      return areas.length === 0 ? undefined : rangeAreasObject({ range, areas });
    },
    getCellProperties: (range, [wanted]) => cellProperties(range, wanted),
    getRowProperties: (range, [wanted]) => Array.from({ length: range.rowCount }, (_, i) => wantedOf(rangeObject(offset(range, i, 0, 1, range.columnCount)), wanted)),
    getColumnProperties: (range, [wanted]) => Array.from({ length: range.columnCount }, (_, j) => wantedOf(rangeObject(offset(range, 0, j, range.rowCount, 1)), wanted)),
    setRowProperties,
    getSpillingToRangeOrNullObject: (range) => {
      const spilled = range.grid.spills.find(({ top, left }) => top === range.area.top && left === range.area.left);
      return spilled === undefined ? undefined : rangeObject(range.with(spilled));
    },
    clear: (range, [applyTo = 'All']) => clear(range, String(applyTo)),
    copyFrom: (range, [source, copyType = 'All', skipBlanks, transpose]) => {
      if (skipBlanks === true || transpose === true) throw new HostError('NotImplemented', 'The double copies neither without blanks nor transposed.');
      copyRange(rangeOrAddress(source, range), range, String(copyType));
    },
    delete: (range, [shift]) => shiftCells(range, shift === 'Left' ? 'left' : 'up'),
    insert: (range, [shift]) => {
      shiftCells(range, shift === 'Right' ? 'right' : 'down');
      return rangeObject(range.with({}));
    },
    merge: (range, [across]) => merge(range, across === true),
    unmerge: (range) => {
      range.grid.refuseUnless('formatCells');
      range.grid.merges = range.grid.merges.filter((one) => !meet(one, range.area));
      range.grid.changedParts.add('mergeCells');
    },
    select: (range) => range.state.select(range),
    calculate: ({ state }) => state.calculator.calculate(),
    group: (range, [by]) => outline(range, by, 1),
    ungroup: (range, [by]) => outline(range, by, -1),
    _ValidateArraySize: ({ rowCount, columnCount }, [rows, columns]) => {
      if (rows !== rowCount || columns !== columnCount) throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
  },
});

interface HostAreas {
  readonly range: HostRange;
  readonly areas: readonly Area[];
}

const rangeAreasObject = defineType<HostAreas>({
  name: 'RangeAreas',
  isKeptByReference: true,
  properties: {
    address: { get: ({ range, areas }) => areas.map((one) => `${quotedSheet(range.sheet.name)}!${addressText(one)}`).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((total, { top, left, bottom, right }) => total + (bottom - top + 1) * (right - left + 1), 0) },
  },
  parts: { areas: (all) => rangeCollectionObject(all) },
});

const rangeCollectionObject = defineType<HostAreas>({
  name: 'RangeCollection',
  items: ({ range, areas }) => areas.map((one) => rangeObject(range.with(one))),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ range, areas }, [index]) => {
      const area = areas[whole(index)];
      if (area === undefined) throw new HostError('ItemNotFound');
      return rangeObject(range.with(area));
    },
  },
});

function offset(range: HostRange, rows: number, columns: number, rowCount: number, columnCount: number): HostRange {
  const top = range.area.top + rows;
  const left = range.area.left + columns;
  return range.with({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
}

function around(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

function sum(first: number, last: number, of: (place: number) => number): number {
  let total = 0;
  for (let place = first; place <= last; place++) total += of(place);
  return total;
}

/** True when all the cells belong to formulas that spill over their neighbours, false when none does, null otherwise. */
function hasSpill(range: HostRange): boolean | null {
  const spilled = range.grid.spills;
  return range.common((row, column) => spilled.some((area) => contains(area, row, column)));
}

function rowHidden(range: HostRange): boolean | null {
  return range.with({ right: range.area.left }).common((row) => range.grid.rowLooks.get(row)?.get('hidden') === '1');
}

function setRowHidden(range: HostRange, value: unknown): void {
  range.grid.refuseUnless('formatRows');
  for (let row = range.area.top; row <= range.area.bottom; row++) {
    if (value === true) range.grid.rowLook(row).set('hidden', '1');
    else range.grid.rowLook(row).delete('hidden');
  }
}

function columnHidden(range: HostRange): boolean | null {
  return range.with({ bottom: range.area.top }).common((_, column) => range.grid.columns.get(column, 'hidden') === '1');
}

function setColumnHidden({ grid, area }: HostRange, value: unknown): void {
  grid.refuseUnless('formatColumns');
  grid.columns.set(area.left, area.right, { hidden: value === true ? '1' : undefined });
}

function clear(range: HostRange, applyTo: string): void {
  if (!['All', 'Contents', 'Formats'].includes(applyTo)) throw new HostError('NotImplemented', `The double does not clear ${applyTo}.`);
  if (applyTo !== 'Formats') range.refuseWrites();
  else range.grid.refuseUnless('formatCells');
  if (applyTo === 'All') {
    range.grid.merges = range.grid.merges.filter((one) => !isWithin(one, range.area));
    range.grid.changedParts.add('mergeCells');
  }
  for (const { row, column, cell } of [...range.grid.cellsIn(range.area)]) {
    if (applyTo === 'Formats') range.grid.setStyle(row, column, 0);
    else range.put(row, column, { kind: 'blank', text: '', style: applyTo === 'All' ? 0 : cell.style });
  }
}

function merge(range: HostRange, across: boolean): void {
  range.grid.refuseUnless('formatCells');
  const { area, grid } = range;
  const merges = across ? Array.from({ length: range.rowCount }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i })) : [area];
  grid.merges = [...grid.merges.filter((one) => !meet(one, area)), ...merges];
  grid.changedParts.add('mergeCells');
  for (const one of merges) {
    for (const { row, column, cell } of [...grid.cellsIn(one)]) if (grid.isCovered(row, column)) range.put(row, column, { kind: 'blank', text: '', style: cell.style });
  }
}

/** Columns or rows that can be folded away. */
function outline({ grid, area }: HostRange, by: unknown, step: 1 | -1): void {
  const level = (present: string | undefined) => Math.min(7, Math.max(0, Number(present ?? 0) + step));
  if (by === 'ByColumns') {
    for (let column = area.left; column <= area.right; column++) grid.columns.set(column, column, { outlineLevel: String(level(grid.columns.get(column, 'outlineLevel'))) });
  } else {
    for (let row = area.top; row <= area.bottom; row++) grid.rowLook(row).set('outlineLevel', String(level(grid.rowLooks.get(row)?.get('outlineLevel'))));
  }
}

/** The wanted things of each cell, as plain objects: `{ format: { protection: true } }` asks for one of them. */
function cellProperties(range: HostRange, wanted: unknown): unknown {
  return Array.from({ length: range.rowCount }, (_, i) => Array.from({ length: range.columnCount }, (__, j) => wantedOf(rangeObject(offset(range, i, j, 1, 1)), wanted)));
}

function wantedOf(object: HostObject, names: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(names as Record<string, unknown>).flatMap(([name, one]) => {
      if (one === false || one === undefined) return [];
      if (!object.has(name)) throw new HostError('InvalidArgument', `The double does not tell ${name} of cells.`);
      const value = object.get(name);
      if (typeof one === 'object') return [[name, wantedOf(value as HostObject, one)]];
      return [[name, isHostObject(value) ? Object.fromEntries(value.scalars.map((scalar) => [scalar, value.get(scalar)])) : value]];
    }),
  );
}

/** One entry for each row; the double sets heights. */
function setRowProperties(range: HostRange, [rows]: readonly unknown[]): void {
  if (!Array.isArray(rows) || rows.length !== range.rowCount) throw new HostError('InvalidArgument');
  rows.forEach((row: unknown, i) => {
    const { format = {}, ...others } = row as { format?: Record<string, unknown> };
    const { rowHeight, ...looks } = format;
    if (Object.keys({ ...others, ...looks }).length > 0) throw new HostError('NotImplemented', 'The double sets the heights of rows.');
    if (rowHeight !== undefined) rangeFormatObject(range.with({ top: range.area.top + i, bottom: range.area.top + i })).set('rowHeight', rowHeight);
  });
}
