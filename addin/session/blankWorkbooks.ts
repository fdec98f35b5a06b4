import {
  anchorsIn,
  openPackage,
  PROVENANCE_NAMESPACE,
  provenanceXml,
  readProvenance,
  readWorkbook,
  WorkbookPatch,
  type CellPosition,
  type Language,
  type Provenance,
} from '../../engine/index.js';
import { BROWSER_PACKAGE_HOST } from './browserHost.js';
import type { BlankSheets } from './protocol.js';

/** A blank workbook of RAA. */
export interface BlankWorkbook {
  readonly base64: string;
  /** Its sheets in order, with where the first body cell of each stands. */
  readonly anchors: readonly (CellPosition & { readonly id: string })[];
  readonly provenance: Provenance;
}

const FILES = {
  it: () => import('@blank/raa-2014-2020.it.xlsx'),
  en: () => import('@blank/raa-2014-2020.en.xlsx'),
} as const;

const opened = new Map<Language, Promise<BlankWorkbook>>();

/** Opens the blank workbook of a language, once. */
export function blankWorkbook(language: Language): Promise<BlankWorkbook> {
  const known = opened.get(language) ?? openBlank(language);
  opened.set(language, known);
  // A file that did not arrive is asked for again the next time.
  known.catch(() => opened.delete(language));
  return known;
}

async function openBlank(language: Language): Promise<BlankWorkbook> {
  const { default: base64 } = await FILES[language]();
  const pkg = openPackage(bytesOfBase64(base64), BROWSER_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const xml = new WorkbookPatch(pkg, BROWSER_PACKAGE_HOST, workbook).customXml(PROVENANCE_NAMESPACE) ?? '';
  const order = (sheet: string) => workbook.sheets.findIndex(({ name }) => name === sheet);
  const anchors = [...anchorsIn(workbook)].map(([id, position]) => ({ id, ...position })).sort((a, b) => order(a.sheet) - order(b.sheet));
  return { base64, anchors, provenance: readProvenance(xml)! };
}

/**
 * The blank sheets to insert, in the order of the report.
 * @param before what RAA said of the workbook until now, if anything
 */
export async function blankSheets(ids: readonly string[], language: Language, before: string | undefined): Promise<BlankSheets> {
  const { base64, anchors, provenance } = await blankWorkbook(language);
  const wanted = anchors.filter(({ id }) => ids.includes(id));
  const isWanted = ({ id }: { readonly id: string }) => wanted.some((one) => one.id === id);
  const earlier: Provenance = readProvenance(before ?? '') ?? { sheets: [], cells: new Map() };
  return {
    base64,
    sheets: wanted.map(({ id, sheet, row, column }) => ({ id, name: sheet, anchor: { row, column } })),
    provenance: provenanceXml({ ...earlier, sheets: [...earlier.sheets.filter((one) => !isWanted(one)), ...provenance.sheets.filter(isWanted)] }),
  };
}

function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
