import type { Language } from '../number/italianFormat.js';
import type { SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import { anchorsIn } from '../recognition/anchorsIn.js';
import type { ReportContext } from '../tables/reportContext.js';
import { translate, type TextKey } from '../text/translate.js';

/** The titles that RAA gives to documents. */
const TITLES = ['cover.title', 'edition.title'] as const satisfies readonly TextKey[];
const LANGUAGES: readonly Language[] = ['it', 'en'];

/** The title of the document that a report is written in. */
export function documentTitle({ programme, year }: ReportContext, language: Language, key: (typeof TITLES)[number] = 'cover.title'): string {
  return `${translate(language, key, { year: String(year) })} – ${programme.title}`;
}

/**
 * Whether a document is RAA's to name: it bears a title that RAA wrote, for whatever year, or it has none and nothing stands in it but
 * RAA's sheets. The title that a person gave to a workbook stays.
 * @param sheetNamed undefined for a sheet that was not read
 */
export async function isOursToName(title: string, workbook: WorkbookModel, sheetNamed: (name: string) => Promise<SheetModel | undefined>): Promise<boolean> {
  if (title !== '') return LANGUAGES.some((language) => TITLES.some((key) => title.replace(/\d{4}/, '').startsWith(`${translate(language, key, { year: '' })} – `)));
  const own = new Set([...anchorsIn(workbook).values()].map(({ sheet }) => sheet));
  for (const { name, kind } of workbook.sheets) {
    if (own.has(name)) continue;
    const sheet = kind === 'worksheet' ? await sheetNamed(name) : undefined;
    if (sheet === undefined || sheet.rows.some(({ cells }) => cells.some((cell) => cell.kind !== 'blank' || cell.formula !== undefined))) return false;
  }
  return true;
}
