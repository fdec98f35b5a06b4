import type { CellContent } from '../cellXml.js';
import type { OpenPackage } from '../package/openPackage.js';
import type { PackageHost } from '../package/packageHost.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { writePackage, type PartChange } from '../package/writePackage.js';
import { workbookPart } from '../read/relationships.js';
import type { WorkbookModel } from '../read/workbookModel.js';
import { chartRelationships, withAlternativeTexts, withDataOf, type FreshChart } from './chartUpdate.js';
import type { ColumnLook } from './columnList.js';
import { declareContentType, forgetContentType } from './contentTypesPatch.js';
import { coreTitle, setCoreTitle } from './corePropertiesPatch.js';
import { cutSheetOf } from './cutSheetOf.js';
import { customXmlPart, setCustomXml } from './customXmlPatch.js';
import { drawingWith, renamedRelationships } from './drawingPatch.js';
import { PartStore } from './partStore.js';
import { addRelationship, relationshipsFrom, removeRelationships } from './relationshipsPatch.js';
import { RangeIndex } from './rangeIndex.js';
import { SheetPatch } from './sheetPatch.js';
import { cutSheet } from './sheetText.js';
import { inForm, relationshipType } from './strictNamespaces.js';
import { blankStyleSheet, StylePatch, type StyleChange } from './stylePatch.js';
import { grownTable, readTablePart } from './tablePatch.js';
import { WorkbookPartPatch } from './workbookPartPatch.js';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Changes cells of a workbook and leaves everything else as it is, to the letter. Changes are collected and written together by
 * {@link toBytes}; parts that do not change keep their bytes. Sheets are called by name, rows and columns count from 1.
 */
export class WorkbookPatch {
  private readonly store: PartStore;
  private readonly workbookPart: string;
  private readonly workbookPatch: WorkbookPartPatch;
  private readonly sheetParts: Map<string, string>;
  private readonly sheets = new Map<string, SheetPatch>();
  /** Parts taken away on purpose, in small letters. */
  private readonly dropped = new Set<string>();
  private styles: { readonly part: string; readonly patch: StylePatch } | undefined;

  /** @param workbook what `readWorkbook` reads of the package */
  constructor(
    private readonly pkg: OpenPackage,
    private readonly host: PackageHost,
    private readonly workbook: WorkbookModel,
  ) {
    this.store = new PartStore(pkg);
    this.workbookPart = workbookPart(pkg);
    this.workbookPatch = new WorkbookPartPatch(this.store, this.workbookPart);
    this.sheetParts = new Map(workbook.sheets.flatMap(({ name, kind, part }) => (kind === 'worksheet' ? [[name, part] as const] : [])));
  }

  /** The style of a cell as it is now; of one that does not exist, the style of its row, or else of its column. */
  styleAt(sheet: string, row: number, column: number): number {
    return this.sheet(sheet).styleAt(row, column);
  }

  /**
   * Why a cell cannot be written, as things stand; undefined when it can.
   * A cell with the text of a formula that others share is refused until they are written too: see {@link refusalsFor}.
   */
  refusalFor(sheet: string, row: number, column: number): WorkbookRefusal | undefined {
    try {
      return this.sheet(sheet).refusalFor(row, column);
    } catch (error) {
      if (error instanceof WorkbookRefusal) return error;
      throw error;
    }
  }

  /** Why some cells cannot be written together. */
  refusalsFor(sheet: string, all: readonly { readonly row: number; readonly column: number }[]): WorkbookRefusal[] {
    // Asked for the cells of shared formulas alone: most sheets have none.
    let written: ReadonlySet<string> | undefined;
    const isWritten = (row: number, column: number) => {
      written ??= new Set(all.map((one) => `${one.row},${one.column}`));
      return written.has(`${row},${column}`);
    };
    try {
      const patch = this.sheet(sheet);
      const refusals: WorkbookRefusal[] = [];
      for (const { row, column } of all) {
        const refusal = patch.refusalFor(row, column, isWritten);
        if (refusal !== undefined) refusals.push(refusal);
      }
      return refusals;
    } catch (error) {
      if (error instanceof WorkbookRefusal) return [error];
      throw error;
    }
  }

  /**
   * Puts something into a cell, which keeps its style when none is given.
   * @throws WorkbookRefusal XLS-011 to XLS-015, XLS-018. A cell with the text of a shared formula is refused by {@link toBytes}, when
   * some that share it were not written.
   */
  setCell(sheet: string, row: number, column: number, content: CellContent, style?: number): void {
    this.sheet(sheet).setCell(row, column, content, style);
  }

  /** Height of a row in points; the application may still change it when the text changes. */
  setRowHeight(sheet: string, row: number, points: number): void {
    this.sheet(sheet).setRowHeight(row, points);
  }

  /** Width of a column in characters. */
  setColumnWidth(sheet: string, column: number, characters: number): void {
    this.sheet(sheet).setColumnWidth(column, characters);
  }

  /** The look of columns: width and outline. @param isAnew in the place of all that the sheet says of columns: for sheets of our own */
  setColumns(sheet: string, looks: ReadonlyMap<number, ColumnLook>, isAnew: boolean): void {
    const patch = this.sheet(sheet);
    if (isAnew) patch.clearColumns();
    for (const [column, look] of looks) patch.setColumn(column, look);
  }

  /** Takes away the rows from one on. For templates of our own: merges and formulas of the rows are not looked at. */
  clearRowsFrom(sheet: string, row: number): void {
    this.sheet(sheet).clearRowsFrom(row);
  }

  /** Gives a row the height and the styles of another, where it has no content. To be done before its cells are set. */
  copyRowStyle(sheet: string, fromRow: number, toRow: number): void {
    this.sheet(sheet).copyRowStyle(fromRow, toRow);
  }

  /** The filter of a sheet, when it has one, reaches down to a row. */
  setFilterEnd(sheet: string, row: number): void {
    this.sheet(sheet).setFilterEnd(row);
    this.workbookPatch.setFilterEnd(sheet, row);
  }

  /** The style that is like another but for its number format, or for being text whatever it looks like. */
  styleLike(base: number, change: StyleChange): number {
    return this.stylePatch().styleLike(base, change);
  }

  /**
   * Has a table of Excel reach down to a row.
   * @param table what formulas call it, or the name of its part
   * @throws WorkbookRefusal XLS-016 when it has a row of totals, or when the cells below are not free
   */
  growTable(table: string, lastRow: number): void {
    for (const [sheet, sheetPart] of this.sheetParts) {
      const tables = relationshipsFrom(this.store, sheetPart).flatMap(({ kind, target }) =>
        kind === 'table' && target !== undefined && this.store.has(target) ? [readTablePart(this.store.text(target), target)] : [],
      );
      const found = tables.find(({ part, names }) => part.toLowerCase() === table.toLowerCase() || names.includes(table));
      if (found === undefined) continue;
      const others = new RangeIndex(tables.filter((one) => one !== found).map(({ range }) => range));
      const patch = this.sheet(sheet);
      this.store.set(found.part, grownTable(found, sheet, lastRow, (range) => !others.meets(range) && !patch.hasContentIn(range)));
      return;
    }
    throw new Error(`No table of this name: ${table}.`);
  }

  /** A name of the workbook, added or given another meaning. @param text what it stands for, without `=` */
  setDefinedName(name: string, text: string): void {
    this.workbookPatch.setDefinedName(name, text);
  }

  /**
   * Adds a worksheet.
   * @param sheetXml a whole part, in the transitional form of the standard
   * @throws WorkbookRefusal XLS-013 when the structure of the workbook is protected
   */
  addSheet(name: string, sheetXml: string, { after }: { readonly after?: string } = {}): void {
    const isTaken = [...this.workbook.sheets.map((one) => one.name), ...this.sheetParts.keys()].some((one) => one.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new Error(`The workbook has a sheet of this name: ${name}.`);
    if (this.workbook.isStructureLocked) throw new WorkbookRefusal('XLS-013', { sheet: name });
    const part = this.addPart('xl/worksheets/sheet', sheetXml, `${SPREADSHEET_TYPE}.worksheet+xml`);
    const id = addRelationship(this.store, this.workbookPart, relationshipType('worksheet', this.form), part);
    this.workbookPatch.addSheet(name, id, after);
    this.sheetParts.set(name, part);
  }

  /**
   * Puts charts on a sheet: into its drawing, when it has one already.
   * @param drawingXml a whole drawing part, which calls its charts rId1, rId2, … in their order
   * @param charts whole chart parts, in the transitional form of the standard
   */
  addDrawing(sheet: string, drawingXml: string, charts: readonly string[]): void {
    const sheetPart = this.partOf(sheet);
    const patch = this.sheet(sheet);
    const present = relationshipsFrom(this.store, sheetPart).find(({ id }) => id === patch.drawingId)?.target;
    const part = present ?? this.store.freeName('xl/drawings/drawing', '.xml');
    const ids = new Map(
      charts.map((xml, i) => {
        const chart = this.addPart('xl/charts/chart', xml, CHART_TYPE);
        return [`rId${i + 1}`, addRelationship(this.store, part, relationshipType('chart', this.form), chart)];
      }),
    );
    const drawing = renamedRelationships(inForm(drawingXml, this.form), part, ids);
    if (present === undefined) {
      this.store.set(part, drawing);
      declareContentType(this.store, part, DRAWING_TYPE);
      patch.setDrawing(addRelationship(this.store, sheetPart, relationshipType('drawing', this.form), part), this.form);
    } else this.store.set(part, drawingWith(this.store.text(part), part, drawing));
  }

  /** Has the charts of a sheet that bear these names show new data; their looks and places stay. One that is not there is not drawn again. */
  updateCharts(sheet: string, charts: readonly FreshChart[]): void {
    const drawing = relationshipsFrom(this.store, this.partOf(sheet)).find(({ id }) => id === this.sheet(sheet).drawingId)?.target;
    if (drawing === undefined) return;
    const text = this.store.text(drawing);
    const ids = chartRelationships(text, drawing);
    const targets = new Map(relationshipsFrom(this.store, drawing).map(({ id, target }) => [id, target]));
    for (const { name, xml } of charts) {
      const part = targets.get(ids.get(name) ?? '');
      if (part !== undefined) this.store.set(part, withDataOf(this.store.text(part), inForm(xml, this.form), part));
    }
    this.store.set(drawing, withAlternativeTexts(text, drawing, charts));
  }

  /** The part of the workbook whose XML has a root of some namespace. */
  customXml(rootNamespace: string): string | undefined {
    const part = customXmlPart(this.store, this.workbookPart, rootNamespace);
    return part === undefined ? undefined : this.store.text(part);
  }

  /** Adds such a part, or replaces the one of the same namespace. */
  setCustomXml(rootNamespace: string, xml: string): void {
    setCustomXml(this.store, this.workbookPart, this.form, rootNamespace, xml);
  }

  /** The title of the document in its properties; empty when it has none. */
  coreTitle(): string {
    return coreTitle(this.store);
  }

  /** Names the document in its properties. */
  setCoreTitle(title: string): void {
    setCoreTitle(this.store, title);
  }

  /** Replaces a part that the package has; not one of those that this class changes otherwise. */
  replaceText(part: string, text: string): void {
    if (!this.store.has(part)) throw new WorkbookRefusal('XLS-009', {}, { found: part });
    this.store.set(part, text);
  }

  /**
   * The bytes of the workbook: the same for the same content. May be asked for again after more changes.
   * @throws WorkbookRefusal XLS-015 for part of a shared formula
   */
  toBytes(): Uint8Array {
    for (const patch of this.sheets.values()) patch.refuseBrokenFormulas();
    for (const [name, patch] of this.sheets) if (patch.hasChanges) this.store.setLater(this.partOf(name), patch.xml, () => patch.toPieces()!);
    const styles = this.styles?.patch.toText();
    if (styles !== undefined) this.store.set(this.styles!.part, styles);
    const sheets = [...this.sheets.values()];
    if (sheets.some((patch) => patch.hasCellChanges)) this.workbookPatch.setFullCalcOnLoad();
    if (sheets.some((patch) => patch.hasFormulaChanges)) this.dropCalculationChain();
    this.workbookPatch.apply();
    const changes = this.store.changes(this.host);
    this.verifyRemovals(changes);
    return writePackage(this.pkg, changes, this.host);
  }

  private get form() {
    return this.workbookPatch.form;
  }

  /** The worksheet of a name. @throws WorkbookRefusal XLS-018 */
  private partOf(name: string): string {
    const part = this.sheetParts.get(name);
    if (part === undefined) throw new WorkbookRefusal('XLS-018', {}, { found: name, expected: [...this.sheetParts.keys()].join(', ') });
    return part;
  }

  private sheet(name: string): SheetPatch {
    const before = this.sheets.get(name);
    if (before !== undefined) return before;
    const part = this.partOf(name);
    const text = this.store.isChanged(part) ? cutSheet(this.store.text(part), name, part) : cutSheetOf(this.pkg, name, part);
    const patch = new SheetPatch(text, name, this.workbook.styles);
    this.sheets.set(name, patch);
    return patch;
  }

  private stylePatch(): StylePatch {
    if (this.styles === undefined) {
      const present = relationshipsFrom(this.store, this.workbookPart).find(({ kind, target }) => kind === 'styles' && target !== undefined && this.store.has(target));
      const part = present?.target ?? this.addStyles();
      this.styles = { part, patch: new StylePatch(this.store.text(part), part) };
    }
    return this.styles.patch;
  }

  private addStyles(): string {
    const part = this.addPart('xl/styles', blankStyleSheet(this.workbookPatch.namespace), `${SPREADSHEET_TYPE}.styles+xml`);
    addRelationship(this.store, this.workbookPart, relationshipType('styles', this.form), part);
    return part;
  }

  private addPart(start: string, xml: string, type: string): string {
    const part = this.store.freeName(start, '.xml');
    this.store.set(part, inForm(xml, this.form));
    declareContentType(this.store, part, type);
    return part;
  }

  /** The order in which formulas were computed is no longer right: the application makes it anew. */
  private dropCalculationChain(): void {
    const chains = relationshipsFrom(this.store, this.workbookPart).flatMap(({ kind, target }) => (kind === 'calcChain' && target !== undefined ? [target] : []));
    for (const part of chains) {
      this.store.remove(part);
      forgetContentType(this.store, part);
      removeRelationships(this.store, this.workbookPart, part);
      this.dropped.add(part.toLowerCase());
    }
  }

  /** Our own mistake, never the workbook's: it is found before the file is written. */
  private verifyRemovals(changes: ReadonlyMap<string, PartChange>): void {
    const gone = [...changes].flatMap(([name, change]) => (change === undefined && !this.dropped.has(name.toLowerCase()) ? [name] : []));
    if (gone.length > 0) throw new Error(`Parts of the workbook are missing: ${gone.join(', ')}.`);
  }
}
