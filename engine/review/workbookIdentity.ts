import type { Provenance } from '../fill/provenance.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';

/** Which programme and which report a workbook is of, as far as it says so. */
export interface WorkbookIdentity {
  /** Codes of programmes, the most frequent first: `2014IT05SFOP007`. */
  readonly cci: readonly string[];
  readonly year?: number;
}

const CCI = /\b20\d\d[A-Z]{2}\d{2}[A-Z0-9]{4}\d{3}\b/g;
/** «al 31 dicembre 2022», «al 31.12.2022», «at 31 December 2022»: the date of the data. */
const CUT_OFF = /\b31(?:\s+dicembre\s+|\s+December\s+|[./-]12[./-])(20[12]\d)\b/gi;
/** Texts this long are notes, not titles. */
const LONGEST_TITLE = 400;
/** Titles stand above the tables. */
const ROWS_OF_TITLES = 40;

/** What RAA wrote in the workbook itself, otherwise what its titles say: the code of the programme, the date of the data. */
export function workbookIdentity(sheets: readonly SheetModel[], provenance?: Provenance): WorkbookIdentity {
  if (provenance?.origin !== undefined) return { cci: [provenance.origin.programme], year: provenance.origin.year };
  const texts = sheets.flatMap(({ rows }) =>
    rows.slice(0, ROWS_OF_TITLES).flatMap(({ cells }) => cells.flatMap(({ kind, text }) => (kind === 'text' && text.length <= LONGEST_TITLE ? [text] : []))),
  );
  const codes = byFrequency(texts.flatMap((text) => text.match(CCI) ?? []));
  const [year] = byFrequency(texts.flatMap((text) => [...text.matchAll(CUT_OFF)].map(([, found]) => found!)));
  return { cci: codes, ...(year !== undefined && { year: Number(year) }) };
}

/** Each once, the most frequent first; of those as frequent the later, because a report also names the years before. */
function byFrequency(found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? 1 : -1)).map(([one]) => one);
}
