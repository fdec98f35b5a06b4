import { parseRange } from '../cellAddress.js';
import type { OpenPackage } from '../package/openPackage.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces.js';
import { readXml } from '../xml/xmlEvents.js';
import { relationshipsOf } from './relationships.js';
import type { CellRange, SheetModel, TableEntry } from './workbookModel.js';
import { isTrue } from './xmlBoolean.js';

/**
 * What a sheet says beside its rows: merges, tables and protection. Ranges stay ranges, however large.
 * @param xml the text of the sheet without its rows
 */
export function readSheetSettings(pkg: OpenPackage, part: string, sheet: string, xml: string): Omit<SheetModel, 'name' | 'rows'> {
  let isProtected = false;
  const editableRanges: string[] = [];
  const merges: CellRange[] = [];
  const tableIds: (string | undefined)[] = [];
  readXml(xml, part, {
    open({ uri, local, attribute }) {
      if (!SPREADSHEET.has(uri)) return;
      if (local === 'mergeCell') merges.push(rangeOf(attribute('ref'), sheet));
      else if (local === 'sheetProtection') isProtected = isTrue(attribute('sheet'));
      else if (local === 'protectedRange') editableRanges.push(attribute('sqref') ?? '');
      else if (local === 'tablePart') tableIds.push(attribute('id', RELATIONSHIPS));
      else if (local === 'col' && !isColumnSpan(attribute('min'), attribute('max'))) throw outside(sheet, `${attribute('min')}:${attribute('max')}`);
    },
  });
  const relationships = tableIds.length === 0 ? [] : relationshipsOf(pkg, part);
  const tables = tableIds.flatMap((id) => relationships.filter((one) => one.id === id)).map(({ target }) => readTable(pkg, target, sheet));
  return { isProtected, editableRanges, merges, tables };
}

function readTable(pkg: OpenPackage, part: string, sheet: string): TableEntry {
  let table: TableEntry | undefined;
  readXml(pkg.text(part), part, {
    open({ uri, local, attribute }) {
      if (local !== 'table' || !SPREADSHEET.has(uri) || table !== undefined) return;
      table = {
        name: attribute('displayName') ?? attribute('name') ?? '',
        range: rangeOf(attribute('ref'), sheet),
        headerRows: Number(attribute('headerRowCount') ?? 1),
        totalRows: Number(attribute('totalsRowCount') ?? 0),
        part,
      };
    },
  });
  if (table === undefined) throw new WorkbookRefusal('XLS-009', { sheet, path: part }, { found: 'xl/tables' });
  return table;
}

function rangeOf(text: string | undefined, sheet: string): CellRange {
  const range = parseRange(text ?? '');
  if (range === undefined) throw outside(sheet, text ?? '');
  return range;
}

function isColumnSpan(min: string | undefined, max: string | undefined): boolean {
  return parseRange(`A${min}:A${max}`) !== undefined && Number(min) <= LAST_COLUMN && Number(max) <= LAST_COLUMN;
}

function outside(sheet: string, found: string): WorkbookRefusal {
  return new WorkbookRefusal('XLS-012', { sheet }, { found: found.slice(0, LONGEST_SHOWN) });
}

const LAST_COLUMN = 16_384;
const LONGEST_SHOWN = 40;
