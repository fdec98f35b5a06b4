import type { OpenPackage } from '../package/openPackage.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces.js';
import { readXml, type XmlElement } from '../xml/xmlEvents.js';
import { readStyles } from './readStyles.js';
import { relatedPart, relationshipsOf, workbookPart, type Relationship } from './relationships.js';
import type { DefinedName, SheetEntry, WorkbookModel } from './workbookModel.js';
import { isTrue } from './xmlBoolean.js';

/**
 * Reads what a workbook says of itself: its sheets, names, date system, locks and formats. No sheet is read.
 * @throws WorkbookRefusal XLS-009 (no workbook part, no sheets, a sheet whose part is missing), and those of the parts read
 */
export function readWorkbook(pkg: OpenPackage): WorkbookModel {
  const part = workbookPart(pkg);
  const relationships = relationshipsOf(pkg, part);
  const sheets: SheetEntry[] = [];
  const names: (Omit<DefinedName, 'sheet'> & { readonly index?: number })[] = [];
  let date1904 = false;
  let isStructureLocked = false;
  let name: XmlElement | undefined;
  let text = '';

  readXml(pkg.text(part), part, {
    open(element) {
      if (!SPREADSHEET.has(element.uri)) return;
      const { local, attribute } = element;
      if (local === 'workbookPr') date1904 = isTrue(attribute('date1904'));
      else if (local === 'workbookProtection') isStructureLocked = isTrue(attribute('lockStructure'));
      else if (local === 'sheet') sheets.push(sheetEntry(element, relationships, pkg));
      else if (local === 'definedName') [name, text] = [element, ''];
    },
    text(piece) {
      if (name !== undefined) text += piece;
    },
    close({ local }) {
      if (local !== 'definedName' || name === undefined) return;
      const index = name.attribute('localSheetId');
      names.push({ name: name.attribute('name') ?? '', text, isHidden: isTrue(name.attribute('hidden')), ...(index !== undefined && { index: Number(index) }) });
      name = undefined;
    },
  });
  if (sheets.length === 0) throw new WorkbookRefusal('XLS-009', { path: part }, { found: 'xl/worksheets' });

  return {
    dateSystem: date1904 ? 1904 : 1900,
    isStructureLocked,
    sheets,
    names: names.map(({ index, ...one }) => ({ ...one, ...(index !== undefined && { sheet: sheets[index]?.name ?? '' }) })),
    styles: readStyles(pkg, relatedPart(relationships, 'styles')),
  };
}

const KINDS: ReadonlyMap<string, SheetEntry['kind']> = new Map([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'dialogsheet'],
  ['xlMacrosheet', 'macrosheet'],
  ['xlIntlMacrosheet', 'macrosheet'],
]);

function sheetEntry({ attribute }: XmlElement, relationships: readonly Relationship[], pkg: OpenPackage): SheetEntry {
  const state = attribute('state');
  const id = attribute('id', RELATIONSHIPS);
  const relationship = relationships.find((one) => one.id === id);
  const kind = relationship && KINDS.get(relationship.kind);
  if (kind !== undefined && !pkg.has(relationship!.target)) throw new WorkbookRefusal('XLS-009', {}, { found: relationship!.target });
  return {
    name: attribute('name') ?? '',
    kind: kind ?? 'missing',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: kind === undefined ? '' : relationship!.target,
  };
}
