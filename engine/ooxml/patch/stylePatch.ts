import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { attributeOf, elementsOf, type ElementPlace } from '../xml/elements.js';
import { TagCursor } from '../xml/tagCursor.js';
import { escapeXml } from '../xmlText.js';
import { attributeSplices } from './attributeSplices.js';
import { childrenOf, childSplice } from './childSplice.js';
import { STYLE_SHEET_ORDER } from './schemaOrder.js';
import { spliceText, type Splice } from './textSplices.js';

/** Formats that Excel knows by number, among those that we write. */
const BUILT_IN: readonly (readonly [string, number])[] = [['General', 0], ['0', 1], ['0.00', 2], ['#,##0', 3], ['#,##0.00', 4], ['0%', 9], ['0.00%', 10]];
/** The first number format identifier that is not built in. */
const FIRST_CUSTOM_FORMAT = 164;
/** Excel opens no workbook with more formats of cells (Excel specifications and limits). */
const MOST_STYLES = 65_490;

export interface StyleChange {
  /** The code of the number format; the one of the base stays when none is given. */
  readonly format?: string;
  /** Text that a person might turn into a formula by editing it: Excel then keeps it text. */
  readonly isText?: boolean;
}

/** The styles of a workbook: gives the style that is like another but for some things. Styles are only added, never changed. */
export class StylePatch {
  private readonly elements: readonly ElementPlace[];
  private readonly root: ElementPlace;
  private readonly styles: string[];
  private readonly styleCount: number;
  private readonly byText: Map<string, number>;
  private readonly formats: Map<string, number>;
  private readonly newFormats: string[] = [];
  private readonly variants = new Map<string, number>();

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    this.elements = elementsOf(xml, part);
    this.root = this.elements[0]!;
    this.styles = this.items('cellXfs', 'xf').map(({ start, end }) => xml.slice(start, end));
    this.styleCount = this.styles.length;
    this.byText = new Map(this.styles.map((text, i) => [text, i]));
    const own = this.items('numFmts', 'numFmt').map((one): [string, number] => [attributeOf(one, 'formatCode') ?? '', Number(attributeOf(one, 'numFmtId'))]);
    this.formats = new Map([...BUILT_IN, ...own]);
  }

  /** @throws WorkbookRefusal XLS-011 when the workbook has no such style, XLS-004 when it can have no more */
  styleLike(base: number, { format, isText = false }: StyleChange): number {
    const key = `${base}|${isText}|${format ?? ''}`;
    const before = this.variants.get(key);
    if (before !== undefined) return before;
    const original = this.styles[base];
    if (base === 0 && this.styles.length === 0) {
      // A list that is empty stands for one plain style, which all cells have: it must stay the first.
      this.styles.push(`<${this.root.prefix}xf numFmtId="0"/>`);
      return this.styleLike(base, { ...(format !== undefined && { format }), isText });
    }
    if (original === undefined) throw new WorkbookRefusal('XLS-011', { path: this.part }, { found: `s="${base}"`, expected: 'expected.cellFormat' });
    const changes = new Map<string, string>();
    if (format !== undefined) changes.set('numFmtId', String(this.formatId(format))).set('applyNumberFormat', '1');
    if (isText) changes.set('quotePrefix', '1');
    const index = this.indexOf(withAttributes(original, changes));
    this.variants.set(key, index);
    return index;
  }

  /** The text of the part; undefined when nothing was added. */
  toText(): string | undefined {
    const newStyles = this.styles.slice(this.styleCount);
    if (newStyles.length === 0) return undefined;
    return spliceText(this.xml, [...this.appended('numFmts', this.newFormats), ...this.appended('cellXfs', newStyles)]);
  }

  private indexOf(style: string): number {
    const same = this.byText.get(style);
    if (same !== undefined) return same;
    if (this.styles.length >= MOST_STYLES) {
      throw new WorkbookRefusal('XLS-004', { path: this.part }, { found: String(this.styles.length + 1), expected: String(MOST_STYLES) });
    }
    const index = this.styles.push(style) - 1;
    this.byText.set(style, index);
    return index;
  }

  private formatId(format: string): number {
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    const id = [...this.formats.values()].reduce((most, one) => Math.max(most, one), FIRST_CUSTOM_FORMAT - 1) + 1;
    this.formats.set(format, id);
    this.newFormats.push(`<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }

  private list(local: string): ElementPlace | undefined {
    return childrenOf(this.elements, this.root).find((one) => one.local === local && one.uri === this.root.uri);
  }

  private items(list: string, local: string): ElementPlace[] {
    const parent = this.list(list);
    return parent === undefined ? [] : childrenOf(this.elements, parent).filter((one) => one.local === local && one.uri === this.root.uri);
  }

  private appended(local: string, texts: readonly string[]): Splice[] {
    if (texts.length === 0) return [];
    const list = this.list(local);
    const { prefix } = this.root;
    if (list === undefined) {
      const xml = `<${prefix}${local} count="${texts.length}">${texts.join('')}</${prefix}${local}>`;
      return [childSplice(this.elements, this.root, xml, local, STYLE_SHEET_ORDER)];
    }
    const count = childrenOf(this.elements, list).length + texts.length;
    return [...attributeSplices(list, new Map([['count', String(count)]])), childSplice(this.elements, list, texts.join(''))];
  }
}

function withAttributes(element: string, changes: ReadonlyMap<string, string>): string {
  const cursor = new TagCursor(element, '');
  cursor.next();
  return spliceText(element, attributeSplices({ attributes: cursor.attributes(), isEmpty: cursor.kind === 'empty', contentStart: cursor.end }, changes));
}

/** The least that a workbook without a part of styles needs, so that something can be added to it. */
export function blankStyleSheet(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
