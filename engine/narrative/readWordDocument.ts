import type { OpenPackage } from '../ooxml/package/openPackage.js';
import { WorkbookRefusal } from '../ooxml/package/workbookRefusal.js';
import { relatedPart, relationshipsOf } from '../ooxml/read/relationships.js';
import { WORD_PROCESSING } from '../ooxml/xml/namespaces.js';
import { readXml, type XmlElement } from '../ooxml/xml/xmlEvents.js';
import { inPieces, withHeadings, type LooseParagraph, type Paragraph, type TextPlace } from './narrativeText.js';

/**
 * The paragraphs, lists, tables and footnotes of a document of Word. Headers, comments, drawings and deleted text are not read.
 * A row of a table is one paragraph, its cells parted by tabs. Empty paragraphs are counted, as Word does.
 * @throws WorkbookRefusal DOC-001 for a package that is no document, XLS-007 and XLS-010 for a part that is not sound
 */
export function readWordDocument(pkg: OpenPackage): Paragraph[] {
  const part = relatedPart(relationshipsOf(pkg, ''), 'officeDocument');
  if (part === undefined || !pkg.has(part) || !/^word\//i.test(part)) throw new WorkbookRefusal('DOC-001', {});
  const notes = relatedPart(relationshipsOf(pkg, part), 'footnotes');
  const body = paragraphsOf(pkg, part, 'body');
  const footnotes = notes === undefined || !pkg.has(notes) ? [] : paragraphsOf(pkg, notes, 'footnotes');
  return withHeadings([...body, ...footnotes]);
}

/** A paragraph while it is read. */
interface OpenParagraph {
  text: string;
  level?: number;
  isItem: boolean;
}

/** A row while it is read: the texts of its cells. */
interface OpenRow {
  readonly cells: string[][];
  readonly place: TextPlace;
}

/** Styles of headings, by their ids: «Heading1», «Titolo2». */
const HEADING_STYLE = /^(?:heading|titolo)\s?([1-9])/i;
/** What is in the document and not in its text. */
const NOT_TEXT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText']);

function paragraphsOf(pkg: OpenPackage, part: string, kind: 'body' | 'footnotes'): LooseParagraph[] {
  const found: LooseParagraph[] = [];
  const paragraphs: OpenParagraph[] = [];
  const rows: OpenRow[] = [];
  let [count, tables, note, rowsOfTable, aside] = [0, 0, 0, 0, 0];
  let isText = false;

  const place = (): TextPlace => (kind === 'footnotes' ? { kind: 'footnote', number: note } : { kind: 'paragraph', number: count });
  const add = (one: OpenParagraph) => {
    const text = one.text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').normalize('NFC').trim();
    const row = rows.at(-1);
    if (row !== undefined) row.cells.at(-1)?.push(text);
    else if (text !== '') {
      const places = [{ start: 0, place: place() }];
      const kindOf = one.level !== undefined ? 'heading' : one.isItem ? 'item' : 'text';
      for (const piece of inPieces(text)) found.push({ kind: kindOf, text: piece, places, ...(one.level !== undefined && { level: one.level }) });
    }
  };
  const openers: Readonly<Record<string, (element: XmlElement) => void>> = {
    p: () => {
      if (rows.length === 0) count += 1;
      paragraphs.push({ text: '', isItem: false });
    },
    tbl: () => {
      if (rows.length > 0) return;
      tables += 1;
      rowsOfTable = 0;
    },
    tr: () => {
      if (rows.length === 0) rowsOfTable += 1;
      rows.push({ cells: [], place: { kind: 'tableRow', number: rowsOfTable, table: tables } });
    },
    tc: () => rows.at(-1)?.cells.push([]),
    t: () => (isText = true),
    tab: () => append('\t'),
    br: () => append(' '),
    cr: () => append(' '),
    noBreakHyphen: () => append('-'),
    numPr: () => change({ isItem: true }),
    outlineLvl: ({ attribute }) => levelOf(Number(attribute('val', WORD_PROCESSING)) + 1),
    pStyle: ({ attribute }) => levelOf(Number(HEADING_STYLE.exec(attribute('val', WORD_PROCESSING) ?? '')?.[1])),
    footnote: ({ attribute }) => (note = Number(attribute('id', WORD_PROCESSING))),
  };
  const closers: Readonly<Record<string, () => void>> = {
    t: () => (isText = false),
    p: () => add(paragraphs.pop()!),
    tr: () => {
      const { cells, place: at } = rows.pop()!;
      const text = cells.map((texts) => texts.filter((one) => one !== '').join(' ')).join('\t');
      const outer = rows.at(-1);
      if (outer !== undefined) outer.cells.at(-1)?.push(text.replaceAll('\t', ' '));
      else if (text.trim() !== '') for (const piece of inPieces(text)) found.push({ kind: 'row', text: piece, places: [{ start: 0, place: at }] });
    },
  };
  const append = (text: string) => change({ text: (paragraphs.at(-1)?.text ?? '') + text });
  const change = (changes: Partial<OpenParagraph>) => {
    const last = paragraphs.at(-1);
    if (last !== undefined && aside === 0) Object.assign(last, changes);
  };
  /** Nine levels are of headings; the tenth is «body text». */
  const levelOf = (level: number) => {
    if (level >= 1 && level <= 9) change({ level });
  };

  readXml(pkg.text(part), part, {
    open(element) {
      if (!WORD_PROCESSING.has(element.uri)) return;
      if (NOT_TEXT.has(element.local)) aside += 1;
      else if (aside === 0 && Object.hasOwn(openers, element.local)) openers[element.local]!(element);
    },
    text(piece) {
      if (isText) append(piece);
    },
    close({ uri, local }) {
      if (!WORD_PROCESSING.has(uri)) return;
      if (NOT_TEXT.has(local)) aside -= 1;
      else if (aside === 0 && Object.hasOwn(closers, local)) closers[local]!();
    },
  });
  return found;
}
