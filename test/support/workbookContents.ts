import ExcelJS from 'exceljs';
import { openPackage, relationshipsOf } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';

/** What a workbook holds, as another program (exceljs) reads it: to compare two files that were written in different ways. */
export interface WorkbookContents {
  readonly sheets: readonly string[];
  /** `'S3 Avanzamento'!D8` → value or formula with its result, and look. */
  readonly cells: ReadonlyMap<string, string>;
  /** Widths and folding of columns, heights of rows, filters, by sheet. */
  readonly frames: ReadonlyMap<string, string>;
  /** Names of the workbook and what they stand for. */
  readonly names: readonly string[];
  /** The parts of the charts, with the name and place of each: all that defines them, without the values that they keep of their cells. */
  readonly charts: readonly string[];
}

export async function workbookContents(bytes: Uint8Array): Promise<WorkbookContents> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const cells = new Map<string, string>();
  const frames = new Map<string, string>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow({ includeEmpty: false }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const look = lookOf(cell);
        if (cell.value !== null || look !== NO_LOOK) cells.set(`${sheet.name}!${cell.address}`, `${JSON.stringify(contentOf(cell))}\t${look}`);
      }),
    );
    const columns = Array.from({ length: sheet.columnCount }, (_, i) => sheet.getColumn(i + 1)).map(({ width, outlineLevel, hidden }) => [width === undefined ? '' : width.toFixed(1), outlineLevel, hidden]);
    frames.set(sheet.name, JSON.stringify({ columns, filter: sheet.autoFilter ?? null }));
  }
  return { sheets: workbook.worksheets.map(({ name }) => name), cells, frames, names: namesOf(bytes), charts: chartsOf(bytes) };
}

/** Where two workbooks differ, the first of them in words; empty when they are the same. */
export function differencesOf(a: WorkbookContents, b: WorkbookContents, most = 8): string[] {
  const maps = [[a.cells, b.cells], [a.frames, b.frames]] as const;
  const found = maps.flatMap(([one, other]) => [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key)).map((key) => `${key}: ${short(one.get(key))} ≠ ${short(other.get(key))}`));
  const lists = [['sheets', a.sheets, b.sheets], ['names', a.names, b.names], ['charts', a.charts, b.charts]] as const;
  const others = lists.flatMap(([what, one, other]) => [...new Set([...one, ...other])].filter((text) => one.includes(text) !== other.includes(text)).map((text) => `${what}: ${one.includes(text) ? 'first only' : 'second only'}: ${short(text)}`));
  return [...found.slice(0, most), ...(found.length > most ? [`… ${found.length} in all`] : []), ...others.slice(0, most)];
}

/** The same without one sheet: what stands on it, and its name. */
export function withoutSheet(contents: WorkbookContents, name: string): WorkbookContents {
  const others = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => key !== name && !key.startsWith(`${name}!`)));
  return { ...contents, sheets: contents.sheets.filter((one) => one !== name), cells: others(contents.cells), frames: others(contents.frames) };
}

/** A number as Excel keeps it: fifteen digits. Excel divides doubles and the engine decimals: the last digits of a result may be others. */
function contentOf({ value }: ExcelJS.Cell): unknown {
  const plain = (one: unknown, digits = 15) => (typeof one === 'number' ? Number(one.toPrecision(digits)) : one instanceof Date ? one.toISOString() : one);
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) {
    const { result } = value as ExcelJS.CellFormulaValue;
    return { formula: (value as ExcelJS.CellFormulaValue).formula, result: plain(result, 12) };
  }
  return plain(value);
}

function lookOf({ numFmt, font, fill, border, alignment, protection }: ExcelJS.Cell): string {
  return JSON.stringify([numFmt ?? 'General', sorted(font), sorted(fill), sorted(border), sorted(alignment), sorted(protection)]);
}

/** The look of a cell that has none. */
export const NO_LOOK = JSON.stringify(['General', null, null, null, null, null]);

/** Fields in the order of their names; nothing for one that says nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  const fields = Object.entries(value).filter(([, one]) => one !== undefined).map(([name, one]) => [name, sorted(one)] as const);
  return fields.length === 0 ? null : Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesOf(bytes: Uint8Array): string[] {
  const xml = openPackage(bytes, NODE_PACKAGE_HOST).text('xl/workbook.xml');
  return [...xml.matchAll(/<definedName ([^>]*)>([^<]*)</g)].filter(([, attributes]) => !attributes!.includes('localSheetId')).map(([, attributes, text]) => `${/name="([^"]*)"/.exec(attributes!)![1]} = ${text!.replaceAll('&apos;', "'")}`).sort();
}

function chartsOf(bytes: Uint8Array): string[] {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  return pkg.names.filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).flatMap((drawing) => {
    const targets = new Map(relationshipsOf(pkg, drawing).map(({ id, target }) => [id, target]));
    return [...pkg.text(drawing).matchAll(/<xdr:from>.*?<\/xdr:to>|<xdr:cNvPr [^>]*name="([^"]*)"|r:id="([^"]*)"/gs)].reduce<{ frame: string; name: string; charts: string[] }>(
      (seen, [text, name, id]) => {
        if (name !== undefined) return { ...seen, name };
        if (id === undefined) return { ...seen, frame: text };
        const target = targets.get(id);
        // A link of a shape, or a picture.
        if (target === undefined || !target.includes('/charts/')) return seen;
        return { ...seen, charts: [...seen.charts, `${seen.name} ${seen.frame} ${chartDefinition(pkg.text(target))}`] };
      },
      { frame: '', name: '', charts: [] },
    ).charts;
  }).sort();
}

function short(text: string | undefined): string {
  return text === undefined ? 'nothing' : text.length > 220 ? `${text.slice(0, 220)}…` : text;
}

/** The part of a chart without the values that it keeps of its cells; sheets are quoted only where their names ask for it. */
function chartDefinition(xml: string): string {
  return xml.replace(/<c:(?:str|num)Cache>.*?<\/c:(?:str|num)Cache>/gs, '').replace(/<c:f>'([A-Za-z_]+)'!/g, '<c:f>$1!');
}
