import { parseRange } from '../cellAddress.js';
import { attributeOf, elementsOf, type ElementPlace } from '../xml/elements.js';
import { escapeXml } from '../xmlText.js';
import { attributeSplices } from './attributeSplices.js';
import { childrenOf, childSplice, tagName } from './childSplice.js';
import type { PartStore } from './partStore.js';
import { relationshipAttribute } from './relationshipAttribute.js';
import { WORKBOOK_ORDER } from './schemaOrder.js';
import { standardForm, type StandardForm } from './strictNamespaces.js';
import { spliceText, type Splice } from './textSplices.js';

/** The workbook part: the list of sheets, the defined names and the settings of calculation. Its changes are made at once, at the end. */
export class WorkbookPartPatch {
  readonly form: StandardForm;
  private readonly xml: string;
  private readonly elements: readonly ElementPlace[];
  private readonly root: ElementPlace;
  private readonly names = new Map<string, { readonly name: string; readonly text: string }>();
  private readonly filterEnds = new Map<string, number>();
  private readonly newSheets: { readonly name: string; readonly id: number; readonly relationship: string; readonly after: number }[] = [];
  private isCalculatedOnLoad = false;

  constructor(
    private readonly store: PartStore,
    private readonly part: string,
  ) {
    this.xml = store.text(part);
    this.elements = elementsOf(this.xml, part);
    this.root = this.elements[0]!;
    this.form = standardForm(this.root.uri);
  }

  get namespace(): string {
    return this.root.uri;
  }

  /** Has the application compute every formula when it opens the workbook. */
  setFullCalcOnLoad(): void {
    this.isCalculatedOnLoad = true;
  }

  /** A name of the workbook, added or given another meaning. @param text what it stands for, without `=` */
  setDefinedName(name: string, text: string): void {
    this.names.set(name.toLowerCase(), { name, text });
  }

  /** The filter of a sheet reaches down to a row: its hidden name says so too. */
  setFilterEnd(sheet: string, row: number): void {
    this.filterEnds.set(sheet, row);
  }

  /** @param after the sheet that it follows; the last one when none is given */
  addSheet(name: string, relationship: string, after?: string): void {
    const sheets = this.sheets();
    const place = after === undefined ? sheets.length - 1 : sheets.findIndex((one) => attributeOf(one, 'name') === after);
    if (place < 0) throw new Error(`No sheet to put another one after: ${after}.`);
    const taken = [...sheets.map((one) => Number(attributeOf(one, 'sheetId'))), ...this.newSheets.map(({ id }) => id)];
    this.newSheets.push({ name, id: Math.max(0, ...taken) + 1, relationship, after: place });
  }

  /** Writes the part, when anything changes. */
  apply(): void {
    const splices = [...this.sheetSplices(), ...this.nameSplices(), ...this.calculationSplices()];
    if (splices.length > 0) this.store.set(this.part, spliceText(this.xml, splices));
  }

  private child(local: string): ElementPlace | undefined {
    return childrenOf(this.elements, this.root).find((one) => one.local === local && one.uri === this.root.uri);
  }

  private items(list: string, local: string): ElementPlace[] {
    const parent = this.child(list);
    return parent === undefined ? [] : childrenOf(this.elements, parent).filter((one) => one.local === local && one.uri === this.root.uri);
  }

  private sheets(): ElementPlace[] {
    return this.items('sheets', 'sheet');
  }

  private sheetSplices(): Splice[] {
    const sheets = this.sheets();
    const added = this.newSheets.map(({ name, id, relationship, after }) => {
      const place = sheets[after]!;
      const xml = `<${tagName(place)} name="${escapeXml(name)}" sheetId="${id}" ${relationshipAttribute(this.root, relationship, this.form)}/>`;
      return { start: place.end, end: place.end, text: xml };
    });
    const views = this.items('bookViews', 'workbookView').flatMap((view) => this.movedIndexes(view, ['activeTab', 'firstSheet']));
    return [...added, ...views];
  }

  /** Places in the list of sheets, once some are put in before them. */
  private movedIndexes(element: ElementPlace, names: readonly string[]): Splice[] {
    return names.flatMap((name) => {
      const index = attributeOf(element, name);
      const before = this.newSheets.filter(({ after }) => after < Number(index)).length;
      return index === undefined || before === 0 ? [] : attributeSplices(element, new Map([[name, String(Number(index) + before)]]));
    });
  }

  private nameSplices(): Splice[] {
    const present = this.items('definedNames', 'definedName');
    const sheetNames = this.sheets().map((one) => attributeOf(one, 'name') ?? '');
    const left = new Map(this.names);
    const changed = present.flatMap((one) => {
      const sheet = attributeOf(one, 'localSheetId');
      if (sheet !== undefined) {
        const end = this.filterEnds.get(sheetNames[Number(sheet)] ?? '');
        const isFilter = attributeOf(one, 'name') === '_xlnm._FilterDatabase' && end !== undefined;
        return [...this.movedIndexes(one, ['localSheetId']), ...(isFilter ? this.filterSplice(one, end) : [])];
      }
      const key = attributeOf(one, 'name')?.toLowerCase() ?? '';
      const meaning = left.get(key);
      left.delete(key);
      return meaning === undefined ? [] : [this.contentSplice(one, meaning.text)];
    });
    const added = [...left.values()].map(({ name, text }) => this.nameXml(name, text)).join('');
    if (added === '') return changed;
    const list = this.child('definedNames');
    const { prefix } = this.root;
    const put = list
      ? childSplice(this.elements, list, added)
      : childSplice(this.elements, this.root, `<${prefix}definedNames>${added}</${prefix}definedNames>`, 'definedNames', WORKBOOK_ORDER);
    return [...changed, put];
  }

  private nameXml(name: string, text: string): string {
    const tag = `${this.root.prefix}definedName`;
    return `<${tag} name="${escapeXml(name)}">${escapeXml(text)}</${tag}>`;
  }

  private contentSplice(element: ElementPlace, text: string): Splice {
    if (element.isEmpty) return childSplice(this.elements, element, escapeXml(text));
    return { start: element.contentStart, end: element.contentEnd, text: escapeXml(text) };
  }

  /** The last row of `Dati!$A$3:$F$20` is another; the rest stays as written. */
  private filterSplice(name: ElementPlace, lastRow: number): Splice[] {
    const text = this.xml.slice(name.contentStart, name.contentEnd);
    const match = /^(.*!)(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?)\d+\s*$/s.exec(text);
    if (match === null || parseRange(text.slice(match[1]!.length).trim()) === undefined) return [];
    return [{ start: name.contentStart, end: name.contentEnd, text: `${match[1]}${match[2]}${lastRow}` }];
  }

  private calculationSplices(): Splice[] {
    if (!this.isCalculatedOnLoad) return [];
    const present = this.child('calcPr');
    if (present === undefined) return [childSplice(this.elements, this.root, `<${this.root.prefix}calcPr fullCalcOnLoad="1"/>`, 'calcPr', WORKBOOK_ORDER)];
    return attributeSplices(present, new Map([['fullCalcOnLoad', '1']]));
  }
}
