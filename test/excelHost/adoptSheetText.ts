import { elementsOf, type ElementPlace } from '../../engine/ooxml/xml/elements.js';
import { spliceText, type Splice } from '../../engine/ooxml/patch/textSplices.js';
import { escapeXml, unescapeXml } from '../../engine/ooxml/xmlText.js';
import { childrenOf } from '../../engine/ooxml/patch/childSplice.js';
import type { BookSheet } from './bookSheet.js';
import { renameSheets } from './formulaText.js';
import type { HostBook } from './hostBook.js';
import { HostError } from './protocol.js';


/**
 * The text of a sheet of one workbook as it stands in another: its styles are those of the other that look the same, texts that the
 * workbook shares stand in the cells, and formulas call sheets by the names that they have there.
 * @param names of the sheets that come along, by their former names in small letters
 */
export function adoptSheetText(source: HostBook, { part }: BookSheet, book: HostBook, names: ReadonlyMap<string, string>): string {
  const xml = source.store.text(part);
  const elements = elementsOf(xml, part);
  const shared = sharedItems(source);
  const values = new Map(elements.filter(({ local }) => local === 'v').map((one) => [one.parent!, one]));
  const splices: Splice[] = [];
  for (const element of elements) {
    if (element.local === 'c' || element.local === 'row') splices.push(...restyled(element, 's', (style) => book.styles.adopt(source.styles, style)));
    if (element.local === 'col') splices.push(...restyled(element, 'style', (style) => book.styles.adopt(source.styles, style)));
    if (element.local === 'cfRule') splices.push(...restyled(element, 'dxfId', (index) => book.styles.adoptDifferential(source.styles, index)));
    if (element.local === 'c') splices.push(...inlined(element, values.get(element), xml, shared));
    if (FORMULAS.has(element.local) && !element.isEmpty) splices.push(...renamed(element, xml, names));
    if (element.local === 'hyperlink') splices.push(...relocated(element, names));
    if (element.local === 'sheetView') splices.push(...unselected(element));
  }
  return spliceText(xml, splices);
}

const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);

function restyled({ attributes }: ElementPlace, name: string, change: (style: number) => number): Splice[] {
  const found = attributes.find((one) => one.name === name);
  return found === undefined ? [] : [{ start: found.start, end: found.end, text: `${name}="${change(Number(found.value))}"` }];
}

/** The texts that the cells share, each as it stands between its tags: runs with their looks are kept. */
function sharedItems(source: HostBook): string[] {
  const part = source.related(source.workbookPart, 'sharedStrings');
  if (part === undefined) return [];
  const xml = source.store.text(part);
  const elements = elementsOf(xml, part);
  return childrenOf(elements, elements[0]!).filter(({ local }) => local === 'si').map(({ contentStart, contentEnd }) => xml.slice(contentStart, contentEnd));
}

function inlined(cell: ElementPlace, value: ElementPlace | undefined, xml: string, shared: readonly string[]): Splice[] {
  const type = cell.attributes.find(({ name }) => name === 't');
  if (type?.value !== 's' || value === undefined) return [];
  const item = shared[Number(xml.slice(value.contentStart, value.contentEnd))];
  if (item === undefined) throw new HostError('InvalidArgument');
  return [
    { start: type.start, end: type.end, text: 't="inlineStr"' },
    { start: value.start, end: value.end, text: `<${cell.prefix}is>${item}</${cell.prefix}is>` },
  ];
}

function renamed({ contentStart, contentEnd }: ElementPlace, xml: string, names: ReadonlyMap<string, string>): Splice[] {
  const before = unescapeXml(xml.slice(contentStart, contentEnd));
  const after = renameSheets(before, names);
  return after === before ? [] : [{ start: contentStart, end: contentEnd, text: escapeXml(after) }];
}

function relocated({ attributes }: ElementPlace, names: ReadonlyMap<string, string>): Splice[] {
  const location = attributes.find(({ name }) => name === 'location');
  if (location === undefined) return [];
  return [{ start: location.start, end: location.end, text: `location="${escapeXml(renameSheets(location.value, names))}"` }];
}

/** The sheet that is shown stays the one that was. */
function unselected({ attributes }: ElementPlace): Splice[] {
  const selected = attributes.find(({ name }) => name === 'tabSelected');
  return selected === undefined ? [] : [{ start: selected.start, end: selected.end, text: 'tabSelected="0"' }];
}
