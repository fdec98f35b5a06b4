import { attributeOf, elementsOf, type ElementPlace } from '../../engine/ooxml/xml/elements.js';
import { RELATIONSHIPS } from '../../engine/ooxml/xml/namespaces.js';
import { childrenOf, childSplice } from '../../engine/ooxml/patch/childSplice.js';
import { WORKBOOK_ORDER } from '../../engine/ooxml/patch/schemaOrder.js';
import { spliceText, type Splice } from '../../engine/ooxml/patch/textSplices.js';
import { escapeXml, unescapeXml } from '../../engine/ooxml/xmlText.js';
import type { BookSheet } from './bookSheet.js';
import { attributesOf } from './sheetFrame.js';

/** A defined name of the open workbook. */
export interface BookName {
  readonly name: string;
  /** The sheet it belongs to; none for a name of the workbook. */
  readonly scope: BookSheet | undefined;
  /** What it stands for, without `=`. */
  text: string;
  /** Those of its element, without the place of its sheet. */
  readonly attributes: Map<string, string>;
}

/** The workbook part: the lists of sheets and of names. */
export class WorkbookPart {
  readonly #elements: readonly ElementPlace[];
  readonly #root: ElementPlace;

  constructor(
    private readonly xml: string,
    part: string,
  ) {
    this.#elements = elementsOf(xml, part);
    this.#root = this.#elements[0]!;
  }

  get namespace(): string {
    return this.#root.uri;
  }

  get sheetAttributes(): Map<string, string>[] {
    return this.#items('sheets', 'sheet').map((one) => attributesOf(one));
  }

  /** `r:id`, with the prefix that the part has for it. */
  get relationshipAttribute(): string {
    const declared = this.#root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && RELATIONSHIPS.has(value));
    if (declared === undefined) throw new Error('The workbook part declares no prefix for relationships.');
    return `${declared.name.slice('xmlns:'.length)}:id`;
  }

  /** The place of the sheet that is shown. */
  get activeTab(): number {
    const view = this.#items('bookViews', 'workbookView')[0];
    return Number((view && attributeOf(view, 'activeTab')) ?? 0);
  }

  names(sheets: readonly BookSheet[]): BookName[] {
    return this.#items('definedNames', 'definedName').map((one) => {
      const attributes = attributesOf(one);
      const place = attributes.get('localSheetId');
      attributes.delete('localSheetId');
      return { name: attributes.get('name') ?? '', scope: place === undefined ? undefined : sheets[Number(place)], text: unescapeXml(this.xml.slice(one.contentStart, one.contentEnd)), attributes };
    });
  }

  /** The text of the part with other lists. */
  toText(sheets: readonly BookSheet[], names: readonly BookName[]): string {
    const { prefix } = this.#root;
    const written = (attributes: ReadonlyMap<string, string>) => [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
    const sheetsXml = sheets.map(({ attributes }) => `<${prefix}sheet${written(attributes)}/>`).join('');
    const inOrder = [...names].sort((a, b) => compareNames(a.name, b.name));
    const namesXml = inOrder.map(({ scope, text, attributes }) => {
      const all = scope === undefined ? attributes : new Map([...attributes, ['localSheetId', String(sheets.indexOf(scope))]]);
      return `<${prefix}definedName${written(all)}>${escapeXml(text)}</${prefix}definedName>`;
    });
    return spliceText(this.xml, [
      ...this.#replaced('sheets', `<${prefix}sheets>${sheetsXml}</${prefix}sheets>`),
      ...this.#replaced('definedNames', namesXml.length === 0 ? '' : `<${prefix}definedNames>${namesXml.join('')}</${prefix}definedNames>`),
      ...this.#activeTab(sheets),
    ]);
  }

  /** The sheet that was shown is at another place, or is gone. */
  #activeTab(sheets: readonly BookSheet[]): Splice[] {
    const id = this.sheetAttributes[this.activeTab]?.get('sheetId');
    const place = Math.max(0, sheets.findIndex(({ attributes }) => attributes.get('sheetId') === id));
    const present = this.#items('bookViews', 'workbookView')[0]?.attributes.find(({ name }) => name === 'activeTab');
    return present === undefined ? [] : [{ start: present.start, end: present.end, text: `activeTab="${place}"` }];
  }

  #replaced(local: string, xml: string): Splice[] {
    const present = childrenOf(this.#elements, this.#root).find((one) => one.local === local && one.uri === this.#root.uri);
    if (present !== undefined) return [{ start: present.start, end: present.end, text: xml }];
    return xml === '' ? [] : [childSplice(this.#elements, this.#root, xml, local, WORKBOOK_ORDER)];
  }

  #items(list: string, local: string): ElementPlace[] {
    const parent = childrenOf(this.#elements, this.#root).find((one) => one.local === list && one.uri === this.#root.uri);
    return parent === undefined ? [] : childrenOf(this.#elements, parent).filter((one) => one.local === local);
  }
}

/** Excel keeps names in the order of the alphabet, without regard to case. */
function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
