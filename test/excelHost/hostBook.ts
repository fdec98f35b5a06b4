import type { OpenPackage } from '../../engine/ooxml/package/openPackage.js';
import { openPackage } from '../../engine/ooxml/package/openPackage.js';
import type { PackageHost } from '../../engine/ooxml/package/packageHost.js';
import { writePackage } from '../../engine/ooxml/package/writePackage.js';
import { declareContentType, forgetContentType } from '../../engine/ooxml/patch/contentTypesPatch.js';
import { PartStore } from '../../engine/ooxml/patch/partStore.js';
import { addRelationship, relationshipsFrom, removeRelationships } from '../../engine/ooxml/patch/relationshipsPatch.js';
import { relationshipType, standardForm, type StandardForm } from '../../engine/ooxml/patch/strictNamespaces.js';
import { blankStyleSheet } from '../../engine/ooxml/patch/stylePatch.js';
import { readSheet } from '../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import { relationshipsPart, workbookPart } from '../../engine/ooxml/read/relationships.js';
import type { SheetEntry, WorkbookModel } from '../../engine/ooxml/read/workbookModel.js';
import { BookSheet } from './bookSheet.js';
import { ChartBook } from './chartBook.js';
import { renameSheets } from './formulaText.js';
import { HostSheet } from './hostSheet.js';
import { packageView } from './packageView.js';
import { HostError } from './protocol.js';
import { sheetText } from './sheetWriter.js';
import { StyleSheet } from './styleSheet.js';
import { WorkbookPart, type BookName } from './workbookPart.js';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An open workbook: its parts, and what of them has been changed. Saved, every part that did not change keeps its bytes. */
export class HostBook {
  readonly store: PartStore;
  readonly form: StandardForm;
  readonly workbookPart: string;
  readonly styles: StyleSheet;
  readonly charts: ChartBook;
  readonly sheets: BookSheet[];
  readonly names: BookName[];
  readonly dateSystem: 1900 | 1904;
  isStructureLocked: boolean;
  /** Sheets and names are no longer as the workbook part lists them. */
  hasChangedLists = false;
  readonly #pkg: OpenPackage;
  readonly #view: OpenPackage;
  readonly #part: WorkbookPart;
  readonly #model: WorkbookModel;
  #lastId = 0;

  constructor(
    bytes: Uint8Array,
    readonly host: PackageHost,
  ) {
    this.#pkg = openPackage(bytes, host);
    this.store = new PartStore(this.#pkg);
    this.#view = packageView(this.#pkg, this.store);
    this.#model = readWorkbook(this.#pkg);
    this.workbookPart = workbookPart(this.#pkg);
    this.#part = new WorkbookPart(this.store.text(this.workbookPart), this.workbookPart);
    this.form = standardForm(this.#part.namespace);
    const stylesPart = this.related(this.workbookPart, 'styles');
    this.styles = new StyleSheet(stylesPart === undefined ? blankStyleSheet(this.#part.namespace) : this.store.text(stylesPart), stylesPart ?? 'xl/styles.xml');
    this.dateSystem = this.#model.dateSystem;
    this.isStructureLocked = this.#model.isStructureLocked;
    this.sheets = this.#model.sheets.map((entry, i) => this.#bookSheet(entry, this.#part.sheetAttributes[i]!));
    this.names = this.#part.names(this.sheets);
    this.charts = new ChartBook(this);
  }

  /** Those with cells, in order: the others are not in the collection of the API. */
  get worksheets(): BookSheet[] {
    return this.sheets.filter(({ kind }) => kind === 'worksheet');
  }

  sheetNamed(name: string): BookSheet | undefined {
    return this.worksheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  /** The sheet that is shown when the workbook opens. */
  get firstShown(): BookSheet {
    const active = this.sheets[this.#part.activeTab];
    const worksheets = this.worksheets;
    return active?.kind === 'worksheet' ? active : (worksheets.find(({ visibility }) => visibility === 'visible') ?? worksheets[0]!);
  }

  /** Adds a sheet from the text of its part, and the relationships that its part already has. @param after undefined: before all others */
  addSheet(name: string, part: string, after: BookSheet | undefined): BookSheet {
    declareContentType(this.store, part, `${SPREADSHEET_TYPE}.worksheet+xml`);
    const id = addRelationship(this.store, this.workbookPart, relationshipType('worksheet', this.form), part);
    const number = Math.max(0, ...this.sheets.map(({ attributes }) => Number(attributes.get('sheetId') ?? 0))) + 1;
    const attributes = new Map([['name', name], ['sheetId', String(number)], [this.#part.relationshipAttribute, id]]);
    const sheet = this.#bookSheet({ name, kind: 'worksheet', visibility: 'visible', part }, attributes);
    this.sheets.splice(after === undefined ? 0 : this.sheets.indexOf(after) + 1, 0, sheet);
    this.hasChangedLists = true;
    return sheet;
  }

  /** Takes a sheet away, with its parts that nothing else leads to; what was said of its cells is `#REF!` from then on. */
  deleteSheet(sheet: BookSheet): void {
    if (this.isStructureLocked) throw new HostError('AccessDenied');
    if (this.worksheets.filter(({ visibility }) => visibility === 'visible').length === 1 && sheet.visibility === 'visible') throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.charts.forget(sheet);
    this.#removeParts(sheet.part);
    removeRelationships(this.store, this.workbookPart, sheet.part);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (let i = this.names.length - 1; i >= 0; i--) if (this.names[i]!.scope === sheet) this.names.splice(i, 1);
    this.changeFormulas((formula) => renameSheets(formula, new Map([[sheet.name.toLowerCase(), undefined]])));
    this.hasChangedLists = true;
  }

  renameSheet(sheet: BookSheet, name: string): void {
    if (this.isStructureLocked) throw new HostError('AccessDenied');
    const same = this.sheets.find((one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase());
    if (same !== undefined) throw new HostError('ItemAlreadyExists');
    if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) throw new HostError('InvalidArgument');
    const before = sheet.name;
    sheet.name = name;
    sheet.attributes.set('name', name);
    this.changeFormulas((formula) => renameSheets(formula, new Map([[before.toLowerCase(), name]])));
    this.hasChangedLists = true;
  }

  /** Changes the text of every formula and of every name; one that comes back the same is not touched. */
  changeFormulas(change: (formula: string, sheet: BookSheet | undefined) => string): void {
    for (const sheet of this.worksheets) {
      for (const [row, cells] of sheet.grid.rows) {
        for (const [column, cell] of cells) {
          if (cell.formula === undefined) continue;
          const formula = change(cell.formula, sheet);
          if (formula !== cell.formula) sheet.grid.setCell(row, column, { ...cell, formula, raw: undefined });
        }
      }
    }
    this.charts.changeFormulas((formula) => change(formula, undefined));
    for (const name of this.names) {
      const text = change(name.text, name.scope);
      if (text !== name.text) {
        name.text = text;
        this.hasChangedLists = true;
      }
    }
  }

  /** The bytes of the workbook as it stands: its formulas must have been calculated. */
  save(): Uint8Array {
    this.charts.write();
    for (const sheet of this.worksheets) if (sheet.isLoaded) this.store.set(sheet.part, sheetText(sheet.grid));
    if (this.styles.isChanged) this.store.set(this.related(this.workbookPart, 'styles') ?? this.#addStyles(), this.styles.toText());
    if (this.worksheets.some((sheet) => sheet.isLoaded && sheet.grid.hasChangedFormulas) || this.hasChangedLists) this.#dropCalculationChain();
    if (this.hasChangedLists) this.store.set(this.workbookPart, this.#part.toText(this.sheets, this.names));
    return writePackage(this.#pkg, this.store.changes(this.host), this.host);
  }

  /** The part that another leads to, by the kind of the relationship. */
  related(part: string, kind: string): string | undefined {
    return relationshipsFrom(this.store, part).find((one) => one.kind === kind && one.target !== undefined && this.store.has(one.target))?.target;
  }

  #bookSheet(entry: SheetEntry, attributes: Map<string, string>): BookSheet {
    this.#lastId += 1;
    const id = `{00000000-0000-4000-8000-${String(this.#lastId).padStart(12, '0')}}`;
    const sheet: BookSheet = new BookSheet(id, entry.name, entry.kind, entry.visibility, entry.part, attributes, () => {
      // The engine's reader goes by the name that the sheet had when it was read.
      const model = readSheet(this.#view, { ...this.#model, sheets: [{ ...entry, name: sheet.name }] }, sheet.name);
      return new HostSheet(id, entry.part, this.store.text(entry.part), model, this.styles, () => sheet.name);
    });
    return sheet;
  }

  #addStyles(): string {
    const part = this.store.freeName('xl/styles', '.xml');
    declareContentType(this.store, part, `${SPREADSHEET_TYPE}.styles+xml`);
    this.store.set(part, '');
    addRelationship(this.store, this.workbookPart, relationshipType('styles', this.form), part);
    return part;
  }

  #removeParts(part: string): void {
    const targets = relationshipsFrom(this.store, part).flatMap(({ target }) => (target === undefined || !this.store.has(target) ? [] : [target]));
    this.store.remove(part);
    forgetContentType(this.store, part);
    if (this.store.has(relationshipsPart(part))) this.store.remove(relationshipsPart(part));
    for (const target of targets) if (/\/(?:drawings|charts|tables|printerSettings)\//.test(target)) this.#removeParts(target);
  }

  #dropCalculationChain(): void {
    const chain = this.related(this.workbookPart, 'calcChain');
    if (chain === undefined) return;
    this.store.remove(chain);
    forgetContentType(this.store, chain);
    removeRelationships(this.store, this.workbookPart, chain);
  }
}
