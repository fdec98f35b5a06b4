import { drawingXml, type ChartFrame } from '../../engine/ooxml/chart/drawingXml.js';
import { chartXml } from '../../engine/ooxml/chart/chartXml.js';
import { withDataOf } from '../../engine/ooxml/patch/chartUpdate.js';
import { declareContentType, forgetContentType } from '../../engine/ooxml/patch/contentTypesPatch.js';
import { drawingWith, renamedRelationships } from '../../engine/ooxml/patch/drawingPatch.js';
import { addRelationship, relationshipsFrom, removeRelationships } from '../../engine/ooxml/patch/relationshipsPatch.js';
import { inForm, relationshipType } from '../../engine/ooxml/patch/strictNamespaces.js';
import { spliceText } from '../../engine/ooxml/patch/textSplices.js';
import { relationshipsPart } from '../../engine/ooxml/read/relationships.js';
import type { BookSheet } from './bookSheet.js';
import { read, type ChartDefinition, type SeriesDefinition } from './chartDefinition.js';
import { chartModelOf } from './chartModelOf.js';
import { anchorOf, chartsOfDrawing, drawnChart } from './drawnCharts.js';
import type { HostBook } from './hostBook.js';
import { cellsUnder } from './cellsUnder.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A chart of the workbook, and where it is written. */
interface Entry {
  readonly definition: ChartDefinition;
  /** The part of the chart, once it has one. */
  part?: string;
  /** Its relationship in the drawing of its sheet. */
  id?: string;
  /** What was written last: all of the chart, its looks, its frame. */
  written?: string;
  looks?: string;
  frame?: string;
}

/** The charts of a workbook: those of the file, which stay to the letter until something is set in them, and those that are added. */
export class ChartBook {
  readonly #sheets = new Map<BookSheet, Entry[]>();
  readonly #gone: { readonly sheet: BookSheet; readonly entry: Entry }[] = [];
  #last = 0;

  constructor(private readonly book: HostBook) {}

  all(): ChartDefinition[] {
    return this.book.worksheets.flatMap((sheet) => this.of(sheet));
  }

  of(sheet: BookSheet): ChartDefinition[] {
    return this.#entries(sheet).map(({ definition }) => definition);
  }

  add(sheet: BookSheet, chartType: string, series: SeriesDefinition[]): ChartDefinition {
    const entries = this.#entries(sheet);
    const id = this.#nextId();
    const number = entries.length + 1;
    const definition: ChartDefinition = { id, name: `Chart ${number}`, sheet: sheet.name, chartType, series, position: { top: 2 + 16 * entries.length, left: 4, bottom: 16 + 16 * entries.length, right: 11 } };
    entries.push({ definition });
    return definition;
  }

  delete(sheet: BookSheet, chart: ChartDefinition): void {
    const entries = this.#entries(sheet);
    const place = entries.findIndex(({ definition }) => definition === chart);
    if (place < 0) return;
    this.#gone.push({ sheet, entry: entries[place]! });
    entries.splice(place, 1);
  }

  /** The charts of a sheet that is deleted go with its parts. */
  forget(sheet: BookSheet): void {
    this.#sheets.delete(sheet);
  }

  /** Cells or sheets are called otherwise: so they are in the charts. */
  changeFormulas(change: (formula: string) => string): void {
    for (const entries of this.#sheets.values()) {
      for (const { definition } of entries) {
        for (const series of definition.series) {
          if (series.values !== undefined) series.values = change(series.values);
          if (series.xAxisValues !== undefined) series.xAxisValues = change(series.xAxisValues);
        }
      }
    }
  }

  /** Writes what changed into the parts. */
  write(): void {
    for (const { sheet, entry } of this.#gone.splice(0)) this.#remove(sheet, entry);
    for (const [sheet, entries] of this.#sheets) for (const entry of entries) this.#write(sheet, entry);
  }

  #nextId(): string {
    return `{00000000-0000-4000-A000-${String((this.#last += 1)).padStart(12, '0')}}`;
  }

  #entries(sheet: BookSheet): Entry[] {
    let entries = this.#sheets.get(sheet);
    if (entries !== undefined) return entries;
    const { store } = this.book;
    const drawing = this.book.related(sheet.part, 'drawing');
    const found = drawing === undefined ? [] : chartsOfDrawing(store.text(drawing), drawing);
    const targets = new Map(drawing === undefined ? [] : relationshipsFrom(store, drawing).map(({ id, target }) => [id, target] as const));
    entries = found.flatMap(({ name, id, position }): Entry[] => {
      const part = targets.get(id);
      if (part === undefined || !store.has(part)) return [];
      const definition: ChartDefinition = { id: this.#nextId(), name, sheet: sheet.name, position, ...drawnChart(store.text(part), part) };
      return [{ definition, part, id, written: content(definition), looks: looks(definition), frame: frameText(definition) }];
    });
    this.#sheets.set(sheet, entries);
    return entries;
  }

  #write(sheet: BookSheet, entry: Entry): void {
    const { definition } = entry;
    const { store, form } = this.book;
    if (entry.written === content(definition) && entry.frame === frameText(definition)) return;
    const drawing = this.#drawingOf(sheet);
    if (entry.written !== content(definition)) {
      const xml = inForm(chartXml(chartModelOf(definition, this.book, sheet)), form);
      if (entry.part === undefined) {
        entry.part = store.freeName('xl/charts/chart', '.xml');
        declareContentType(store, entry.part, `${OFFICE}.drawingml.chart+xml`);
        entry.id = addRelationship(store, drawing, relationshipType('chart', form), entry.part);
      }
      // The looks that a person gave to a chart stay when its data alone are others.
      store.set(entry.part, entry.looks === looks(definition) ? withDataOf(store.text(entry.part), xml, entry.part) : xml);
      entry.written = content(definition);
      entry.looks = looks(definition);
    }
    if (entry.frame === frameText(definition)) return;
    if (entry.frame !== undefined) this.#removeAnchor(drawing, entry.id!);
    const title = read(definition, 'title', 'text');
    const frame: ChartFrame = { name: definition.name, alternativeText: typeof title === 'string' ? title : '', ...(definition.position ?? cellsUnder(definition, sheet.grid)) };
    const added = renamedRelationships(inForm(drawingXml([frame]), form), drawing, new Map([['rId1', entry.id!]]));
    store.set(drawing, store.has(drawing) ? drawingWith(store.text(drawing), drawing, added) : added);
    entry.frame = frameText(definition);
  }

  #drawingOf(sheet: BookSheet): string {
    const present = this.book.related(sheet.part, 'drawing');
    if (present !== undefined) return present;
    const { store, form } = this.book;
    const part = store.freeName('xl/drawings/drawing', '.xml');
    store.set(part, inForm(drawingXml([]), form));
    declareContentType(store, part, `${OFFICE}.drawing+xml`);
    const id = addRelationship(store, sheet.part, relationshipType('drawing', form), part);
    const { frame } = sheet.grid;
    const prefix = /xmlns:(\w+)="[^"]*\/relationships"/.exec(frame.text.slice(0, 2000))?.[1];
    const attribute = prefix === undefined ? `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"` : `${prefix}:id="${id}"`;
    frame.replace('drawing', `<${frame.prefix}drawing ${attribute}/>`);
    return part;
  }

  #remove(sheet: BookSheet, { part, id }: Entry): void {
    const drawing = this.book.related(sheet.part, 'drawing');
    if (part === undefined || id === undefined || drawing === undefined) return;
    const { store } = this.book;
    this.#removeAnchor(drawing, id);
    removeRelationships(store, drawing, part);
    for (const one of [part, ...(store.has(relationshipsPart(part)) ? [relationshipsPart(part)] : [])]) {
      store.remove(one);
      forgetContentType(store, one);
    }
  }

  #removeAnchor(drawing: string, id: string): void {
    const { store } = this.book;
    const text = store.text(drawing);
    const anchor = anchorOf(text, drawing, id);
    if (anchor !== undefined) store.set(drawing, spliceText(text, [{ start: anchor.start, end: anchor.end, text: '' }]));
  }
}

/** What stands in the drawing of the sheet, not in the chart's own part. */
const OF_THE_FRAME: ReadonlySet<string> = new Set(['id', 'name', 'sheet', 'position', 'left', 'top', 'width', 'height']);
const OF_THE_DATA: ReadonlySet<string> = new Set(['name', 'values', 'xAxisValues']);

/** What of a chart is written in its own part. Objects that were only looked at are empty: they say nothing. */
function content(definition: ChartDefinition): string {
  return JSON.stringify(definition, (_, value: unknown) => {
    if (value === definition) return Object.fromEntries(Object.entries(definition).filter(([one]) => !OF_THE_FRAME.has(one)));
    return isEmptied(value) ? undefined : value;
  });
}

/** The same without what comes from the cells. */
function looks(definition: ChartDefinition): string {
  const series = definition.series.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !OF_THE_DATA.has(name))));
  return content({ ...definition, series: series as SeriesDefinition[] });
}

function isEmptied(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => one === undefined || isEmptied(one));
}

/** What of it is written in the drawing of its sheet. */
function frameText({ name, position, left, top, width, height }: ChartDefinition): string {
  return JSON.stringify({ name, position, left, top, width, height });
}
