import type { TableEntry } from '../../engine/ooxml/read/workbookModel.js';
import type { BookSheet } from './bookSheet.js';
import { defineType, type HostObject } from './hostObject.js';
import type { HostState } from './hostState.js';
import { HostError } from './protocol.js';
import { rangeObject } from './rangeTypes.js';
import { worksheetObject } from './worksheetTypes.js';

interface HostTables {
  readonly state: HostState;
  /** The sheet whose tables they are; none for those of the workbook. */
  readonly sheet: BookSheet | undefined;
}

interface HostTable {
  readonly state: HostState;
  readonly sheet: BookSheet;
  readonly table: TableEntry;
}

function tablesOf({ state, sheet }: HostTables): HostTable[] {
  const sheets = sheet === undefined ? state.book.worksheets : [sheet];
  return sheets.flatMap((one) => one.grid.tables.map((table) => ({ state, sheet: one, table })));
}

function find(tables: HostTables, key: unknown): HostTable | undefined {
  return tablesOf(tables).find(({ table }) => table.part === key || table.name.toLowerCase() === String(key).toLowerCase());
}

/** Tables can be read; they are not made or changed in the double. */
export const tablesObject: (tables: HostTables) => HostObject = defineType<HostTables>({
  name: 'TableCollection',
  items: (tables) => tablesOf(tables).map(tableObject),
  properties: { count: { get: (tables) => tablesOf(tables).length } },
  methods: {
    getCount: (tables) => tablesOf(tables).length,
    getItem: (tables, [key]) => {
      const table = find(tables, key);
      if (table === undefined) throw new HostError('ItemNotFound');
      return tableObject(table);
    },
    getItemOrNullObject: (tables, [key]) => {
      const table = find(tables, key);
      return table === undefined ? undefined : tableObject(table);
    },
    getItemAt: (tables, [index]) => {
      const table = tablesOf(tables)[Number(index)];
      if (table === undefined) throw new HostError('ItemNotFound');
      return tableObject(table);
    },
  },
});

const tableObject: (table: HostTable) => HostObject = defineType<HostTable>({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.part }),
  properties: {
    id: { get: ({ table }) => table.part },
    name: { get: ({ table }) => table.name },
    showHeaders: { get: ({ table }) => table.headerRows > 0 },
    showTotals: { get: ({ table }) => table.totalRows > 0 },
  },
  parts: { worksheet: ({ state, sheet }) => worksheetObject({ state, sheet }) },
  methods: {
    getRange: ({ state, sheet, table }) => rangeObject(state.range(sheet, table.range)),
    getHeaderRowRange: ({ state, sheet, table }) => {
      if (table.headerRows === 0) throw new HostError('InvalidOperation');
      return rangeObject(state.range(sheet, { ...table.range, bottom: table.range.top }));
    },
    getDataBodyRange: ({ state, sheet, table: { range, headerRows, totalRows } }) => rangeObject(state.range(sheet, { ...range, top: range.top + headerRows, bottom: range.bottom - totalRows })),
  },
});
