import type { BookSheet } from './bookSheet.js';
import { chartsObject } from './chartTypes.js';
import { defineType, type HostObject } from './hostObject.js';
import type { HostState } from './hostState.js';
import { colour } from './fontAndFill.js';
import { namesObject } from './nameTypes.js';
import { newSheetPart } from './newWorkbook.js';
import { HostError } from './protocol.js';
import { rangeObject, rangeOrAddress } from './rangeTypes.js';
import { standardWidth } from './sizes.js';
import { quotedSheet } from './formulaText.js';
import { areaText } from './hostSheet.js';
import { tablesObject } from './tableTypes.js';

/** A worksheet and the Excel it is open in. */
export interface HostWorksheet {
  readonly state: HostState;
  readonly sheet: BookSheet;
}

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const FIRST = { top: 1, left: 1, bottom: 1, right: 1 };

export const worksheetObject: (target: HostWorksheet) => HostObject = defineType<HostWorksheet>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name, set: ({ state, sheet }, value) => state.book.renameSheet(sheet, String(value)) },
    position: { get: ({ state, sheet }) => state.book.worksheets.indexOf(sheet) },
    visibility: { get: ({ sheet }) => VISIBILITIES[sheet.visibility], set: setVisibility },
    tabColor: {
      get: ({ sheet }) => sheet.grid.tabColor,
      set: ({ sheet }, value) => {
        const found = value === '' ? '' : colour(value);
        if (found === undefined) throw new HostError('InvalidArgument');
        sheet.grid.tabColor = found;
        sheet.grid.changedParts.add('sheetPr');
      },
    },
    showGridlines: { get: ({ sheet }) => sheet.grid.showsGridlines },
    // Under this name the library sends what is set in `showGridlines`.
    gridlines: {
      get: ({ sheet }) => sheet.grid.showsGridlines,
      set: ({ sheet }, value) => {
        sheet.grid.showsGridlines = value === true;
        sheet.grid.changedParts.add('sheetViews');
      },
    },
    standardWidth: { get: ({ sheet }) => standardWidth(sheet.grid) },
  },
  parts: {
    protection: (target) => protectionObject(target),
    autoFilter: (target) => autoFilterObject(target),
    charts: (target) => chartsObject(target),
    names: ({ state, sheet }) => namesObject({ state, scope: sheet }),
    tables: ({ state, sheet }) => tablesObject({ state, sheet }),
  },
  methods: {
    activate: ({ state, sheet }) => {
      if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation');
      state.active = sheet;
    },
    delete: ({ state, sheet }) => {
      state.book.deleteSheet(sheet);
      state.calculator.noteChangeOfAll();
      if (state.active === sheet) state.active = state.book.firstShown;
    },
    getRange: ({ state, sheet }, [address]) => {
      const range = address === undefined || address === null || address === '' ? state.range(sheet, { top: 1, left: 1, bottom: 1_048_576, right: 16_384 }) : state.rangeAt(String(address), sheet);
      if (range.sheet !== sheet) throw new HostError('InvalidArgument');
      return rangeObject(range);
    },
    getRangeByIndexes: ({ state, sheet }, [row, column, rows, columns]) => {
      const [top, left] = [Number(row) + 1, Number(column) + 1];
      return rangeObject(state.range(sheet, { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 }));
    },
    getCell: ({ state, sheet }, [row, column]) => rangeObject(state.range(sheet, { top: Number(row) + 1, left: Number(column) + 1, bottom: Number(row) + 1, right: Number(column) + 1 })),
    getUsedRange: ({ state, sheet }, [valuesOnly]) => rangeObject(state.range(sheet, sheet.grid.usedArea(valuesOnly === true) ?? FIRST)),
    getUsedRangeOrNullObject: ({ state, sheet }, [valuesOnly]) => {
      const used = sheet.grid.usedArea(valuesOnly === true);
      return used === undefined ? undefined : rangeObject(state.range(sheet, used));
    },
    calculate: ({ state }) => state.calculator.calculate(),
    _RegisterSelectionChangedEvent: ({ state, sheet }) => state.listen(sheet.id, 1),
    _UnregisterSelectionChangedEvent: ({ state, sheet }) => state.listen(sheet.id, -1),
  },
});

function setVisibility({ state, sheet }: HostWorksheet, value: unknown): void {
  const found = Object.entries(VISIBILITIES).find(([, shown]) => shown === value)?.[0] as BookSheet['visibility'] | undefined;
  if (found === undefined) throw new HostError('InvalidArgument');
  if (state.book.isStructureLocked) throw new HostError('AccessDenied');
  if (found !== 'visible' && state.book.worksheets.every((one) => one === sheet || one.visibility !== 'visible')) throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  sheet.visibility = found;
  if (found === 'visible') sheet.attributes.delete('state');
  else sheet.attributes.set('state', found);
  state.book.hasChangedLists = true;
}

/** What is allowed on a protected sheet, by the name of the API, and the attribute that forbids it in a file. */
const PERMISSIONS: Readonly<Record<string, readonly [attribute: string, isForbiddenUnlessSaid: boolean]>> = {
  allowFormatCells: ['formatCells', true],
  allowFormatColumns: ['formatColumns', true],
  allowFormatRows: ['formatRows', true],
  allowInsertColumns: ['insertColumns', true],
  allowInsertRows: ['insertRows', true],
  allowInsertHyperlinks: ['insertHyperlinks', true],
  allowDeleteColumns: ['deleteColumns', true],
  allowDeleteRows: ['deleteRows', true],
  allowSort: ['sort', true],
  allowAutoFilter: ['autoFilter', true],
  allowPivotTables: ['pivotTables', true],
  allowEditObjects: ['objects', false],
  allowEditScenarios: ['scenarios', false],
};

const protectionObject = defineType<HostWorksheet>({
  name: 'WorksheetProtection',
  properties: {
    protected: { get: ({ sheet }) => sheet.grid.protection !== undefined },
    options: {
      get: ({ sheet: { grid } }) => {
        const { protection } = grid;
        if (protection === undefined) return null;
        const allowed = Object.entries(PERMISSIONS).map(([name, [attribute, isForbidden]]) => [name, (protection.get(attribute) ?? (isForbidden ? '1' : '0')) === '0']);
        return { ...Object.fromEntries(allowed), selectionMode: 'Normal' };
      },
    },
  },
  methods: {
    protect: ({ sheet }, [options, password]) => {
      if (sheet.grid.protection !== undefined) throw new HostError('InvalidOperation', 'The worksheet is protected already.');
      const asked = (options ?? {}) as Readonly<Record<string, unknown>>;
      const attributes = Object.entries(PERMISSIONS).flatMap(([name, [attribute, isForbidden]]): [string, string][] => {
        const isAllowed = asked[name] === true;
        return isAllowed === isForbidden ? [[attribute, isAllowed ? '0' : '1']] : isForbidden ? [] : [[attribute, '1']];
      });
      sheet.grid.protection = new Map([...(typeof password === 'string' && password !== '' ? ([['password', passwordHash(password)]] as const) : []), ['sheet', '1'], ...attributes]);
      sheet.grid.changedParts.add('sheetProtection');
    },
    unprotect: ({ sheet }, [password]) => {
      const hash = sheet.grid.protection?.get('password');
      const hasOther = sheet.grid.protection?.has('hashValue') === true;
      if (hasOther || (hash !== undefined && hash !== passwordHash(typeof password === 'string' ? password : ''))) throw new HostError('AccessDenied');
      sheet.grid.protection = undefined;
      sheet.grid.changedParts.add('sheetProtection');
    },
  },
});

/** The short hash of old files (ECMA-376 part 4, 14.7.1). */
function passwordHash(password: string): string {
  const rotated = (hash: number) => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  const hash = [...password].reverse().reduce((value, letter) => rotated(value) ^ letter.charCodeAt(0), 0);
  return (rotated(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

const autoFilterObject = defineType<HostWorksheet>({
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ sheet }) => sheet.grid.filter !== undefined },
    // What was chosen in a filter is not told by the double.
    criteria: { get: () => [] },
    isDataFiltered: { get: ({ sheet }) => sheet.grid.frame.items('autoFilter', 'filterColumn').length > 0 && !sheet.grid.changedParts.has('autoFilter') },
  },
  methods: {
    getRange: ({ state, sheet }) => {
      if (sheet.grid.filter === undefined) throw new HostError('ItemNotFound');
      return rangeObject(state.range(sheet, sheet.grid.filter));
    },
    getRangeOrNullObject: ({ state, sheet }) => (sheet.grid.filter === undefined ? undefined : rangeObject(state.range(sheet, sheet.grid.filter))),
    apply: ({ state, sheet }, [range, column]) => {
      if (column !== undefined && column !== null) throw new HostError('NotImplemented', 'The double sets filters without criteria.');
      sheet.grid.refuseUnless('autoFilter');
      setFilter(state, sheet, rangeOrAddress(range, state.range(sheet, FIRST)).area);
    },
    remove: ({ state, sheet }) => setFilter(state, sheet, undefined),
    clearCriteria: ({ state, sheet }) => setFilter(state, sheet, sheet.grid.filter),
    reapply: () => undefined,
  },
});

/** A filter has a hidden name on its sheet, which says the same range. */
function setFilter(state: HostState, sheet: BookSheet, area: HostWorksheet['sheet']['grid']['filter']): void {
  sheet.grid.filter = area;
  sheet.grid.changedParts.add('autoFilter');
  const { names } = state.book;
  const place = names.findIndex(({ name, scope }) => name === '_xlnm._FilterDatabase' && scope === sheet);
  if (place >= 0) names.splice(place, 1);
  if (area !== undefined) names.push({ name: '_xlnm._FilterDatabase', scope: sheet, text: `${quotedSheet(sheet.name)}!${areaText(area, '$')}`, attributes: new Map([['name', '_xlnm._FilterDatabase'], ['hidden', '1']]) });
  state.book.hasChangedLists = true;
}

export const worksheetsObject = defineType<HostState>({
  name: 'WorksheetCollection',
  items: (state) => state.book.worksheets.map((sheet) => worksheetObject({ state, sheet })),
  methods: {
    add: (state, [name]) => {
      if (state.book.isStructureLocked) throw new HostError('AccessDenied');
      const title = typeof name === 'string' && name !== '' ? name : freeTitle(state);
      if (state.book.sheets.some((one) => one.name.toLowerCase() === title.toLowerCase())) throw new HostError('ItemAlreadyExists');
      const sheet = newSheetPart(state.book, title, state.book.sheets.at(-1));
      return worksheetObject({ state, sheet });
    },
    getActiveWorksheet: (state) => worksheetObject({ state, sheet: state.active }),
    getCount: (state, [visibleOnly]) => state.book.worksheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'visible').length,
    getItem: (state, [key]) => {
      const sheet = sheetOf(state, key);
      if (sheet === undefined) throw new HostError('ItemNotFound');
      return worksheetObject({ state, sheet });
    },
    getItemOrNullObject: (state, [key]) => {
      const sheet = sheetOf(state, key);
      return sheet === undefined ? undefined : worksheetObject({ state, sheet });
    },
    _RegisterSelectionChangedEvent: (state) => state.listen('Workbook', 1),
    _UnregisterSelectionChangedEvent: (state) => state.listen('Workbook', -1),
  },
});

function sheetOf({ book }: HostState, key: unknown): BookSheet | undefined {
  return book.worksheets.find(({ id }) => id === key) ?? book.sheetNamed(String(key));
}

function freeTitle({ book }: HostState): string {
  for (let number = 1; ; number++) if (!book.sheets.some(({ name }) => name.toLowerCase() === `sheet${number}`)) return `Sheet${number}`;
}
