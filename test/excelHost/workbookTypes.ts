import { setCoreTitle } from '../../engine/ooxml/patch/corePropertiesPatch.js';
import { dayOfSerial } from '../../engine/ooxml/read/cellDate.js';
import { unescapeXml } from '../../engine/ooxml/xmlText.js';
import { customXmlPartsObject } from './customXmlTypes.js';
import { defineType, type HostObject } from './hostObject.js';
import type { HostState } from './hostState.js';
import { insertSheets } from './insertSheets.js';
import { namesObject } from './nameTypes.js';
import { HostError } from './protocol.js';
import { rangeObject } from './rangeTypes.js';
import { tablesObject } from './tableTypes.js';
import { worksheetsObject } from './worksheetTypes.js';

/** The root: the workbook that is open. */
export const workbookObject: (state: HostState) => HostObject = defineType<HostState>({
  name: 'Workbook',
  properties: {
    name: { get: ({ settings }) => settings.fileName },
  },
  parts: {
    worksheets: worksheetsObject,
    names: (state) => namesObject({ state, scope: undefined }),
    tables: (state) => tablesObject({ state, sheet: undefined }),
    application: (state) => applicationObject(state),
    customXmlParts: ({ book }) => customXmlPartsObject(book),
    protection: (state) => protectionObject(state),
    functions: (state) => functionsObject(state),
    properties: (state) => propertiesObject(state),
  },
  methods: {
    getSelectedRange: ({ selection }) => rangeObject(selection),
    getActiveCell: ({ selection }) => rangeObject(selection.with({ bottom: selection.area.top, right: selection.area.left })),
    insertWorksheetsFromBase64: (state, [base64, options]) => insertSheets(state, base64, options),
  },
});

const MODES: ReadonlySet<unknown> = new Set(['Automatic', 'AutomaticExceptTables', 'Manual']);

const applicationObject = defineType<HostState>({
  name: 'Application',
  properties: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (state, value) => {
        if (!MODES.has(value)) throw new HostError('InvalidArgument');
        state.calculationMode = String(value);
      },
    },
  },
  parts: { cultureInfo: (state) => cultureObject(state) },
  methods: {
    suspendApiCalculationUntilNextSync: (state) => {
      state.isCalculationSuspended = true;
      state.suspensions.calculation += 1;
    },
    suspendScreenUpdatingUntilNextSync: (state) => {
      state.suspensions.screen += 1;
    },
    calculate: ({ calculator }, [type]) => {
      if (type === 'Full' || type === 'FullRebuild') calculator.noteChangeOfAll();
      calculator.calculate();
    },
  },
});

const cultureObject = defineType<HostState>({
  name: 'CultureInfo',
  properties: { name: { get: ({ settings }) => settings.culture } },
  parts: { numberFormat: (state) => numberFormatObject(state) },
});

const numberFormatObject = defineType<HostState>({
  name: 'NumberFormatInfo',
  properties: {
    numberDecimalSeparator: { get: ({ settings }) => (settings.culture.startsWith('en') ? '.' : ',') },
    numberGroupSeparator: { get: ({ settings }) => (settings.culture.startsWith('en') ? ',' : '.') },
  },
});

const protectionObject = defineType<HostState>({
  name: 'WorkbookProtection',
  properties: { protected: { get: ({ book }) => book.isStructureLocked } },
});

/** Functions of cells, calculated for the workbook. */
const functionsObject = defineType<HostState>({
  name: 'Functions',
  methods: {
    year: ({ book }, [serial]) => {
      const day = typeof serial === 'number' ? dayOfSerial(serial, book.dateSystem) : undefined;
      return resultObject(day === undefined ? { error: '#NUM!' } : { value: Number(day.slice(0, 4)) });
    },
  },
});

const resultObject = defineType<{ readonly value?: number; readonly error?: string }>({
  name: 'FunctionResult',
  properties: { value: { get: ({ value }) => value ?? null }, error: { get: ({ error }) => error ?? null } },
});

const propertiesObject = defineType<HostState>({
  name: 'DocumentProperties',
  properties: {
    title: {
      get: ({ book }) => {
        const part = book.related('', 'core-properties');
        const title = part === undefined ? undefined : /<(?:\w+:)?title[^>]*>([^<]*)</.exec(book.store.text(part))?.[1];
        return unescapeXml(title ?? '');
      },
      set: ({ book }, value) => setCoreTitle(book.store, String(value)),
    },
  },
});
