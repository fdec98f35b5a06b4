import { attributeOf, elementsOf, type ElementPlace } from '../../engine/ooxml/xml/elements.js';
import { childrenOf, childSplice } from '../../engine/ooxml/patch/childSplice.js';
import { STYLE_SHEET_ORDER } from '../../engine/ooxml/patch/schemaOrder.js';
import { spliceText, type Splice } from '../../engine/ooxml/patch/textSplices.js';
import { escapeXml } from '../../engine/ooxml/xmlText.js';
import { BUILT_IN_FORMATS, FIRST_CUSTOM_FORMAT } from './builtInFormats.js';
import { fontXml, fillXml, readFill, readFont, type FontLook } from './fontAndFill.js';

/** The look of a cell, as Excel's API tells it. */
export interface CellLook {
  readonly numberFormat: string;
  readonly isLocked: boolean;
  readonly isQuoted: boolean;
  readonly font: FontLook;
  /** `#RRGGBB`; undefined for no fill. */
  readonly fill: string | undefined;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
}

/** What is to be different; what is not given stays. */
export interface LookChange {
  readonly numberFormat?: string;
  readonly isLocked?: boolean;
  readonly isQuoted?: boolean;
  readonly font?: Partial<FontLook>;
  /** null takes the fill away. */
  readonly fill?: string | null;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrapText?: boolean;
}

/** A format of cells (`xf`) taken apart: its attributes, those of its alignment and of its protection. */
interface Format {
  readonly attributes: ReadonlyMap<string, string>;
  readonly alignment: ReadonlyMap<string, string>;
  readonly protection: ReadonlyMap<string, string>;
}

const LISTS = { fonts: 'font', fills: 'fill', borders: 'border', dxfs: 'dxf' } as const;
type ListName = keyof typeof LISTS;

/** The formats of a workbook: those of the file, and those added by a look that none of them has. None is ever changed. */
export class StyleSheet {
  readonly #xml: string;
  readonly #elements: readonly ElementPlace[];
  readonly #root: ElementPlace;
  readonly #lists: Readonly<Record<ListName, string[]>>;
  readonly #given: Readonly<Record<ListName, number>>;
  readonly #formats: Format[];
  readonly #givenFormats: number;
  readonly #byText: Map<string, number>;
  readonly #codes = new Map<number, string>(BUILT_IN_FORMATS);
  readonly #newCodes: number[] = [];
  readonly #looks = new Map<number, CellLook>();
  readonly #changed = new Map<string, number>();
  readonly #adopted = new WeakMap<StyleSheet, Map<number, number>>();

  constructor(xml: string, part: string) {
    this.#xml = xml;
    this.#elements = elementsOf(xml, part);
    this.#root = this.#elements[0]!;
    const texts = (name: ListName) => this.#items(name, LISTS[name]).map(({ start, end }) => xml.slice(start, end));
    this.#lists = { fonts: texts('fonts'), fills: texts('fills'), borders: texts('borders'), dxfs: texts('dxfs') };
    this.#given = { fonts: this.#lists.fonts.length, fills: this.#lists.fills.length, borders: this.#lists.borders.length, dxfs: this.#lists.dxfs.length };
    this.#formats = this.#items('cellXfs', 'xf').map((one) => this.#readFormat(one));
    if (this.#formats.length === 0) this.#formats.push({ attributes: new Map([['numFmtId', '0'], ['fontId', '0'], ['fillId', '0'], ['borderId', '0']]), alignment: new Map(), protection: new Map() });
    this.#givenFormats = this.#items('cellXfs', 'xf').length;
    this.#byText = new Map(this.#formats.map((one, i) => [this.#formatXml(one), i] as const).reverse());
    for (const one of this.#items('numFmts', 'numFmt')) this.#codes.set(Number(attributeOf(one, 'numFmtId')), attributeOf(one, 'formatCode') ?? '');
  }

  /** The look of a format by its number. */
  look(style: number): CellLook {
    let look = this.#looks.get(style);
    if (look === undefined) this.#looks.set(style, (look = this.#readLook(this.#formats[style] ?? this.#formats[0]!)));
    return look;
  }

  /** The format that is like another but for some things: one that is there, or a new one. */
  like(style: number, change: LookChange): number {
    const key = `${style} ${JSON.stringify(change)}`;
    let found = this.#changed.get(key);
    if (found === undefined) this.#changed.set(key, (found = this.#numberOf(this.#changedFormat(this.#formats[style] ?? this.#formats[0]!, change))));
    return found;
  }

  /** The format here that looks as one of another workbook. */
  adopt(other: StyleSheet, style: number): number {
    let known = this.#adopted.get(other);
    if (known === undefined) this.#adopted.set(other, (known = new Map()));
    let found = known.get(style);
    if (found === undefined) known.set(style, (found = this.#adoptAnew(other, style)));
    return found;
  }

  #adoptAnew(other: StyleSheet, style: number): number {
    const format = other.#formats[style] ?? other.#formats[0]!;
    const attributes = new Map(format.attributes);
    for (const [name, list] of [['fontId', 'fonts'], ['fillId', 'fills'], ['borderId', 'borders']] as const) {
      const text = other.#lists[list][Number(attributes.get(name) ?? 0)];
      attributes.set(name, String(text === undefined ? 0 : this.#place(list, this.#own(text, other))));
    }
    attributes.set('numFmtId', String(this.#codeId(other.#codes.get(Number(attributes.get('numFmtId') ?? 0)) ?? 'General')));
    // The named styles of the other workbook do not come: the format itself says all that it shows.
    if (attributes.has('xfId')) attributes.set('xfId', '0');
    return this.#numberOf({ ...format, attributes });
  }

  /** The same for a look of conditional formatting. */
  adoptDifferential(other: StyleSheet, index: number): number {
    const text = other.#lists.dxfs[index];
    return text === undefined ? 0 : this.#place('dxfs', this.#own(text, other));
  }

  /** Whether something was added. */
  get isChanged(): boolean {
    return this.toText() !== this.#xml;
  }

  /** The text of the part: as it was, when nothing was added. */
  toText(): string {
    const { prefix } = this.#root;
    const added = {
      numFmts: this.#newCodes.map((id) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(this.#codes.get(id)!)}"/>`),
      fonts: this.#lists.fonts.slice(this.#given.fonts),
      fills: this.#lists.fills.slice(this.#given.fills),
      borders: this.#lists.borders.slice(this.#given.borders),
      // A list that is empty stands for one plain format, which is written when others come after it.
      cellXfs: this.#formats.length === 1 ? [] : this.#formats.slice(this.#givenFormats).map((one) => this.#formatXml(one)),
      dxfs: this.#lists.dxfs.slice(this.#given.dxfs),
    };
    return spliceText(this.#xml, Object.entries(added).flatMap(([list, texts]) => this.#appended(list, texts)));
  }

  #readFormat(element: ElementPlace): Format {
    const child = (local: string) => new Map(childrenOf(this.#elements, element).find((one) => one.local === local)?.attributes.map(({ name, value }) => [name, value]) ?? []);
    return { attributes: new Map(element.attributes.map(({ name, value }) => [name, value])), alignment: child('alignment'), protection: child('protection') };
  }

  #readLook({ attributes, alignment, protection }: Format): CellLook {
    return {
      numberFormat: this.#codes.get(Number(attributes.get('numFmtId') ?? 0)) ?? 'General',
      isLocked: !['0', 'false'].includes(protection.get('locked') ?? '1'),
      isQuoted: ['1', 'true'].includes(attributes.get('quotePrefix') ?? '0'),
      font: readFont(this.#lists.fonts[Number(attributes.get('fontId') ?? 0)] ?? ''),
      fill: readFill(this.#lists.fills[Number(attributes.get('fillId') ?? 0)] ?? ''),
      horizontal: capital(alignment.get('horizontal') ?? 'general'),
      vertical: capital(alignment.get('vertical') ?? 'bottom'),
      wrapText: ['1', 'true'].includes(alignment.get('wrapText') ?? '0'),
    };
  }

  #changedFormat(format: Format, change: LookChange): Format {
    const { prefix } = this.#root;
    const attributes = new Map(format.attributes);
    const alignment = new Map(format.alignment);
    const protection = new Map(format.protection);
    if (change.numberFormat !== undefined) attributes.set('numFmtId', String(this.#codeId(change.numberFormat))).set('applyNumberFormat', '1');
    if (change.isQuoted === true) attributes.set('quotePrefix', '1');
    if (change.isQuoted === false) attributes.delete('quotePrefix');
    if (change.font !== undefined) {
      const before = readFont(this.#lists.fonts[Number(attributes.get('fontId') ?? 0)] ?? '');
      attributes.set('fontId', String(this.#place('fonts', fontXml({ ...before, ...change.font }, prefix)))).set('applyFont', '1');
    }
    if (change.fill !== undefined) attributes.set('fillId', String(this.#place('fills', fillXml(change.fill, prefix)))).set('applyFill', '1');
    if (change.horizontal !== undefined) alignment.set('horizontal', small(change.horizontal));
    if (change.vertical !== undefined) alignment.set('vertical', small(change.vertical));
    if (change.wrapText !== undefined) alignment.set('wrapText', change.wrapText ? '1' : '0');
    if (alignment.size > format.alignment.size) attributes.set('applyAlignment', '1');
    if (change.isLocked !== undefined) {
      protection.set('locked', change.isLocked ? '1' : '0');
      attributes.set('applyProtection', '1');
    }
    return { attributes, alignment, protection };
  }

  /** An element of another workbook with the prefix that elements have here. */
  #own(text: string, other: StyleSheet): string {
    const [from, to] = [other.#root.prefix, this.#root.prefix];
    return from === to ? text : text.replace(new RegExp(`<(/?)${from}(?=\\w)`, 'g'), `<$1${to}`);
  }

  #numberOf(format: Format): number {
    const text = this.#formatXml(format);
    const same = this.#byText.get(text);
    if (same !== undefined) return same;
    const index = this.#formats.push(format) - 1;
    this.#byText.set(text, index);
    return index;
  }

  #formatXml({ attributes, alignment, protection }: Format): string {
    const { prefix } = this.#root;
    const written = (values: ReadonlyMap<string, string>) => [...values].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
    const child = (local: string, values: ReadonlyMap<string, string>) => (values.size === 0 ? '' : `<${prefix}${local}${written(values)}/>`);
    const inside = child('alignment', alignment) + child('protection', protection);
    const tag = `${prefix}xf${written(attributes)}`;
    return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${prefix}xf>`;
  }

  #codeId(code: string): number {
    for (const [id, one] of this.#codes) if (one === code) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.#codes.keys()) + 1;
    this.#codes.set(id, code);
    this.#newCodes.push(id);
    return id;
  }

  #place(list: ListName, text: string): number {
    const texts = this.#lists[list];
    const before = texts.indexOf(text);
    return before >= 0 ? before : texts.push(text) - 1;
  }

  #list(local: string): ElementPlace | undefined {
    return childrenOf(this.#elements, this.#root).find((one) => one.local === local && one.uri === this.#root.uri);
  }

  #items(list: string, local: string): ElementPlace[] {
    const parent = this.#list(list);
    return parent === undefined ? [] : childrenOf(this.#elements, parent).filter((one) => one.local === local);
  }

  #appended(local: string, texts: readonly string[]): Splice[] {
    if (texts.length === 0) return [];
    const list = this.#list(local);
    const { prefix } = this.#root;
    if (list === undefined) return [childSplice(this.#elements, this.#root, `<${prefix}${local} count="${texts.length}">${texts.join('')}</${prefix}${local}>`, local, STYLE_SHEET_ORDER)];
    const count = list.attributes.find(({ name }) => name === 'count');
    const total = childrenOf(this.#elements, list).length + texts.length;
    return [...(count === undefined ? [] : [{ start: count.start, end: count.end, text: `count="${total}"` }]), childSplice(this.#elements, list, texts.join(''))];
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
