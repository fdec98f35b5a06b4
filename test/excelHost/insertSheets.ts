import { declareContentType } from '../../engine/ooxml/patch/contentTypesPatch.js';
import { relationshipsFrom } from '../../engine/ooxml/patch/relationshipsPatch.js';
import { inForm } from '../../engine/ooxml/patch/strictNamespaces.js';
import { spliceText, type Splice } from '../../engine/ooxml/patch/textSplices.js';
import { elementsOf } from '../../engine/ooxml/xml/elements.js';
import { relationshipsPart } from '../../engine/ooxml/read/relationships.js';
import { escapeXml, unescapeXml } from '../../engine/ooxml/xmlText.js';
import { adoptSheetText } from './adoptSheetText.js';
import type { BookSheet } from './bookSheet.js';
import { renameSheets } from './formulaText.js';
import { HostBook } from './hostBook.js';
import type { HostState } from './hostState.js';
import { HostError } from './protocol.js';

interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: 'None' | 'Before' | 'After' | 'Beginning' | 'End';
  /** A sheet, by name or identifier. */
  readonly relativeTo?: string;
}

/** What Excel on the web does not take in. */
const REFUSED_ON_WEB: ReadonlySet<string> = new Set(['chart', 'chartEx', 'pivotTable', 'comments', 'threadedComment', 'slicer', 'timeline']);

/**
 * Copies sheets of another workbook into this one: their parts with all they lead to, the looks of their cells, and the names that
 * speak of them (unless the name is taken). XML parts of programs do not come along. A sheet whose name is taken becomes `Name (2)`.
 * @returns the identifiers of the new sheets
 * @throws HostError AccessDenied (structure protected), InvalidArgument (no workbook, no such sheet), UnsupportedFeature
 */
export function insertSheets(state: HostState, base64: unknown, given: unknown): string[] {
  const { book } = state;
  const options = (given ?? {}) as InsertOptions;
  if (book.isStructureLocked) throw new HostError('AccessDenied');
  const source = sourceBook(base64, book);
  const wanted = options.sheetNamesToInsert ?? [];
  const sheets = wanted.length === 0 ? source.worksheets : wanted.map((name) => source.sheetNamed(name));
  if (sheets.some((one) => one === undefined)) throw new HostError('InvalidArgument');
  const all = sheets as BookSheet[];
  if (state.settings.platform === 'web' && all.some(({ part }) => leadsToRefused(source, part, new Set()))) throw new HostError('UnsupportedFeature');

  const names = new Map<string, string>();
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of all) {
    const free = freeSheetName(name, taken);
    taken.add(free.toLowerCase());
    names.set(name.toLowerCase(), free);
  }
  let after = placeOf(options, state);
  const inserted = all.map((one) => {
    const part = copySheet(source, book, one, names);
    after = book.addSheet(names.get(one.name.toLowerCase())!, part, after);
    after.visibility = one.visibility;
    if (one.visibility !== 'visible') after.attributes.set('state', one.visibility);
    return after;
  });
  copyNames(source, book, new Map(all.map((one, i) => [one, inserted[i]!])), names, state.settings.namesComeAlong);
  state.calculator.noteChangeOfAll();
  return inserted.map(({ id }) => id);
}

function sourceBook(base64: unknown, book: HostBook): HostBook {
  try {
    return new HostBook(Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0)), book.host);
  } catch {
    throw new HostError('InvalidArgument');
  }
}

function leadsToRefused(source: HostBook, part: string, seen: Set<string>): boolean {
  if (seen.has(part)) return false;
  seen.add(part);
  return relationshipsFrom(source.store, part).some(({ kind, target }) => REFUSED_ON_WEB.has(kind) || (target !== undefined && source.store.has(target) && leadsToRefused(source, target, seen)));
}

/** Excel shortens a name that would be too long. */
function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const free = name.slice(0, 31 - end.length) + end;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The sheet after which the first one is put; undefined for the very beginning. */
function placeOf({ positionType = 'End', relativeTo }: InsertOptions, { book }: HostState): BookSheet | undefined {
  if (positionType === 'Beginning') return undefined;
  if (positionType === 'End' || positionType === 'None') return book.sheets.at(-1);
  const sheet = book.worksheets.find(({ id }) => id === relativeTo) ?? book.sheetNamed(String(relativeTo));
  if (sheet === undefined) throw new HostError('InvalidArgument');
  return positionType === 'After' ? sheet : book.sheets[book.sheets.indexOf(sheet) - 1];
}

/** @returns the name of the new part */
function copySheet(source: HostBook, book: HostBook, sheet: BookSheet, names: ReadonlyMap<string, string>): string {
  const part = book.store.freeName('xl/worksheets/sheet', '.xml');
  book.store.set(part, inForm(adoptSheetText(source, sheet, book, names), book.form));
  copyRelationships(source, book, sheet.part, part, names);
  return part;
}

/** Copies the relationships of a part, and the parts that they lead to, under names that are free. */
function copyRelationships(source: HostBook, book: HostBook, from: string, to: string, names: ReadonlyMap<string, string>): void {
  if (!source.store.has(relationshipsPart(from))) return;
  const relationships = relationshipsFrom(source.store, from);
  const xml = source.store.text(relationshipsPart(from));
  const splices: Splice[] = relationships.flatMap(({ target, place }) => {
    const written = place.attributes.find(({ name }) => name === 'Target');
    if (target === undefined || written === undefined || !source.store.has(target)) return [];
    return [{ start: written.start, end: written.end, text: `Target="/${escapeXml(copyPart(source, book, target, names))}"` }];
  });
  book.store.set(relationshipsPart(to), inForm(spliceText(xml, splices), book.form));
}

function copyPart(source: HostBook, book: HostBook, part: string, names: ReadonlyMap<string, string>): string {
  const match = /^(.*?)\d*(\.\w+)$/.exec(part)!;
  const copy = book.store.freeName(match[1]!, match[2]!);
  if (!part.toLowerCase().endsWith('.xml')) throw new HostError('NotImplemented', `The double does not copy ${part}.`);
  const text = source.store.text(part);
  book.store.set(copy, inForm(part.includes('/tables/') ? freshTable(text, copy, book) : withNames(text, names), book.form));
  declareContentType(book.store, copy, contentTypeOf(source, part));
  copyRelationships(source, book, part, copy, names);
  return copy;
}

/** Identifiers and names of tables are unique in a workbook. */
function freshTable(xml: string, part: string, book: HostBook): string {
  const tables = book.worksheets.flatMap(({ grid }) => grid.tables);
  const root = elementsOf(xml, part)[0]!;
  const name = root.attributes.find((one) => one.name === 'displayName')?.value ?? 'Table';
  const isTaken = (text: string) => tables.some((one) => one.name.toLowerCase() === text.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}${number}`;
  const values = new Map([['id', String(1000 + tables.length + Number(/\d+/.exec(part)?.[0] ?? 0))], ['name', free], ['displayName', free]]);
  return spliceText(xml, root.attributes.flatMap(({ name: one, start, end }) => (values.has(one) ? [{ start, end, text: `${one}="${escapeXml(values.get(one)!)}"` }] : [])));
}

/** The formulas of a chart speak of sheets that may have other names now. */
function withNames(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/(<(?:\w+:)?f>)([^<]*)(<)/g, (_, start: string, formula: string, end: string) => start + escapeXml(renameSheets(unescapeXml(formula), names)) + end);
}

function contentTypeOf(source: HostBook, part: string): string {
  const types = elementsOf(source.store.text('[Content_Types].xml'), '[Content_Types].xml');
  const value = (one: (typeof types)[number], name: string) => one.attributes.find((each) => each.name === name)?.value;
  return value(types.find((one) => value(one, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`) ?? types.find((one) => value(one, 'Extension') === 'xml')!, 'ContentType')!;
}

function copyNames(source: HostBook, book: HostBook, sheets: ReadonlyMap<BookSheet, BookSheet>, renamed: ReadonlyMap<string, string>, workbookNamesToo: boolean): void {
  for (const { name, scope, text, attributes } of source.names) {
    const owner = scope === undefined ? undefined : sheets.get(scope);
    const speaksOfThem = [...sheets.keys()].some((sheet) => renameSheets(text, new Map([[sheet.name.toLowerCase(), undefined]])) !== text);
    if (scope === undefined ? !speaksOfThem || !workbookNamesToo : owner === undefined) continue;
    if (book.names.some((one) => one.scope === owner && one.name.toLowerCase() === name.toLowerCase())) continue;
    book.names.push({ name, scope: owner, text: renameSheets(text, renamed), attributes: new Map(attributes) });
  }
  book.hasChangedLists = true;
}

