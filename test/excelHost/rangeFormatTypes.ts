import { defineType, type HostObject, type PropertyDefinition } from './hostObject.js';
import { colour, type FontLook } from './fontAndFill.js';
import type { HostRange } from './hostRange.js';
import { HostError } from './protocol.js';
import { charactersOf, columnWidth, rowHeight } from './sizes.js';
import type { CellLook, LookChange } from './styleSheet.js';

/** Something of the look of cells, read and set for all the cells of a range. */
function ofLook<T>(read: (look: CellLook) => T, change: (value: unknown) => LookChange): PropertyDefinition<HostRange> {
  return {
    get: (range) => range.common((row, column) => read(range.state.book.styles.look(range.grid.styleAt(row, column)))),
    set: (range, value) => range.change(change(value)),
  };
}

function ofFont(name: keyof FontLook, kind: 'boolean' | 'number' | 'string'): PropertyDefinition<HostRange> {
  return ofLook(({ font }) => font[name], (value) => ({ font: { [name]: typed(value, kind) } }));
}

function typed(value: unknown, kind: 'boolean' | 'number' | 'string'): unknown {
  if (typeof value !== kind) throw new HostError('InvalidArgument');
  return value;
}

function colourOf(value: unknown): string {
  const found = colour(value);
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}

const HORIZONTAL: ReadonlySet<unknown> = new Set(['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']);
const VERTICAL: ReadonlySet<unknown> = new Set(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);

function oneOf(values: ReadonlySet<unknown>, value: unknown): string {
  if (!values.has(value)) throw new HostError('InvalidArgument');
  return value as string;
}

export const rangeFormatObject: (range: HostRange) => HostObject = defineType<HostRange>({
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: ofLook(({ horizontal }) => horizontal, (value) => ({ horizontal: oneOf(HORIZONTAL, value) })),
    verticalAlignment: ofLook(({ vertical }) => vertical, (value) => ({ vertical: oneOf(VERTICAL, value) })),
    wrapText: ofLook(({ wrapText }) => wrapText, (value) => ({ wrapText: typed(value, 'boolean') as boolean })),
    rowHeight: {
      get: (range) => range.with({ right: range.area.left }).common((row) => rowHeight(range.grid, row)),
      set: (range, value) => {
        range.grid.refuseUnless('formatRows');
        const points = size(value, 409);
        // A height shows a hidden row again, and none hides it.
        for (let row = range.area.top; row <= range.area.bottom; row++) {
          const look = range.grid.rowLook(row);
          if (points === 0) look.set('hidden', '1');
          else {
            look.set('ht', String(points)).set('customHeight', '1');
            look.delete('hidden');
          }
        }
      },
    },
    useStandardHeight: {
      get: (range) => range.with({ right: range.area.left }).common((row) => range.grid.rowLooks.get(row)?.get('ht') === undefined),
      set: (range, value) => {
        range.grid.refuseUnless('formatRows');
        if (value !== true) return;
        for (let row = range.area.top; row <= range.area.bottom; row++) ['ht', 'customHeight', 'hidden'].forEach((name) => range.grid.rowLook(row).delete(name));
      },
    },
    useStandardWidth: {
      get: ({ grid, area }) => grid.columns.get(area.left, 'width') === undefined,
      set: ({ grid, area }, value) => {
        grid.refuseUnless('formatColumns');
        if (value === true) grid.columns.set(area.left, area.right, { width: undefined, customWidth: undefined, hidden: undefined });
      },
    },
    columnWidth: {
      get: (range) => range.with({ bottom: range.area.top }).common((_, column) => columnWidth(range.grid, column)),
      set: (range, value) => {
        range.grid.refuseUnless('formatColumns');
        const points = size(value, 1_800);
        range.grid.columns.set(range.area.left, range.area.right, points === 0 ? { hidden: '1' } : { width: String(charactersOf(points)), customWidth: '1', hidden: undefined });
      },
    },
  },
  parts: {
    fill: (range) => fillObject(range),
    font: (range) => fontObject(range),
    protection: (range) => protectionObject(range),
  },
  methods: {
    // There is no text to be measured here: heights and widths stay.
    autofitColumns: () => undefined,
    autofitRows: () => undefined,
  },
});

function size(value: unknown, most: number): number {
  if (typeof value !== 'number' || value < 0 || value > most) throw new HostError('InvalidArgument');
  return value;
}

const fillObject = defineType<HostRange>({
  name: 'RangeFill',
  properties: { color: ofLook(({ fill }) => fill ?? '#FFFFFF', (value) => ({ fill: colourOf(value) })) },
  methods: { clear: (range) => range.change({ fill: null }) },
});

const fontObject = defineType<HostRange>({
  name: 'RangeFont',
  properties: {
    bold: ofFont('bold', 'boolean'),
    italic: ofFont('italic', 'boolean'),
    size: ofFont('size', 'number'),
    name: ofFont('name', 'string'),
    color: ofLook(({ font }) => font.color, (value) => ({ font: { color: colourOf(value) } })),
    underline: ofLook(({ font }) => (font.underline ? 'Single' : 'None'), (value) => ({ font: { underline: value !== 'None' } })),
  },
});

const protectionObject = defineType<HostRange>({
  name: 'FormatProtection',
  properties: {
    locked: {
      get: (range) => range.common((row, column) => range.state.book.styles.look(range.grid.styleAt(row, column)).isLocked),
      set: (range, value) => {
        // Nobody may unlock cells of a protected sheet.
        if (range.grid.protection !== undefined) throw new HostError('AccessDenied');
        range.change({ isLocked: typed(value, 'boolean') as boolean });
      },
    },
  },
});
