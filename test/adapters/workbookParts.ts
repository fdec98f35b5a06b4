import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { BUNDLED, CCI, raa, YEARS } from './support.js';

/** A workbook as its parts, each as text. Read without the product's own reader. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly xml: string;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly style: number;
  readonly type: string;
  /** The text of the formula, the value, and the inline text, as the XML has them, entities resolved. */
  readonly formula?: string;
  readonly value?: string;
  readonly text?: string;
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  readonly localSheet?: number;
}

/** The workbooks of every year with data, in both languages. */
export async function generateAll(folder: string): Promise<Workbook[]> {
  const workbooks: Workbook[] = [];
  for (const language of ['it', 'en']) {
    await raa(['generate', '--programme', BUNDLED, '--all-years', '--lang', language, '--out', join(folder, language)]);
    for (const year of YEARS) workbooks.push(openWorkbook(join(folder, language, `RAA_${CCI}_${year}.xlsx`), `${year} ${language}`));
  }
  return workbooks;
}

export function openWorkbook(path: string, name = path): Workbook {
  const bytes = new Uint8Array(readFileSync(path));
  const files = Object.entries(unzipSync(bytes)).filter(([entry]) => !entry.endsWith('/'));
  const parts = new Map(files.map(([part, content]) => [part, strFromU8(content)]));
  const workbook = parts.get('xl/workbook.xml')!;
  const targets = new Map(elements(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]));
  const sheets = elements(workbook, 'sheet').map(({ attributes }): Sheet => {
    const part = `xl/${targets.get(attributes['r:id'])}`;
    const xml = parts.get(part)!;
    return { name: attributes['name']!, part, xml, cells: cellsOf(xml) };
  });
  const names = elements(workbook, 'definedName').map(({ attributes, content }): DefinedName => {
    const local = attributes['localSheetId'];
    return { name: attributes['name']!, text: resolved(content), ...(local !== undefined && { localSheet: Number(local) }) };
  });
  return { name, bytes, parts, sheets, names };
}

export interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The elements of a name, in order, with what stands between their tags. For elements that do not hold themselves. */
export function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, tag, content = '']) => ({ attributes: attributesOf(tag!), content }));
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries([...tag.matchAll(/([\w:.]+)="([^"]*)"/g)].map(([, name, value]) => [name, resolved(value!)]));
}

function cellsOf(xml: string): SheetCell[] {
  return elements(xml, 'row').flatMap(({ attributes: { r: row }, content: rowXml }) =>
    elements(rowXml, 'c').map(({ attributes: { r: address = '', s = '0', t = 'n' }, content }): SheetCell => {
      const [formula] = elements(content, 'f');
      const [value] = elements(content, 'v');
      const [text] = elements(content, 't');
      return {
        row: Number(row),
        column: columnNumber(address),
        address,
        style: Number(s),
        type: t,
        ...(formula && { formula: resolved(formula.content) }),
        ...(value && { value: resolved(value.content) }),
        ...(text && { text: resolved(text.content) }),
      };
    }),
  );
}

export function columnNumber(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The text of a cell as people see it: ST_Xstring escapes resolved (ECMA-376 part 1, 22.9.2.19). */
export function shownText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The formats of the cells of a workbook, each the attributes of its `xf`. */
export function cellFormats({ parts }: Workbook): Element[] {
  return elements(elements(parts.get('xl/styles.xml')!, 'cellXfs')[0]!.content, 'xf');
}
