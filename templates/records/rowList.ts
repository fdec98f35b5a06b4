import { looksLikeFormula, type Language, type ListedRow } from '../../engine/index.js';
import { ROW_REASONS } from './rowReasons.js';

const HEADING = 'file;riga;esito;codice;colonna;motivo';
/** Excel takes a text for UTF-8 by this mark only. */
const MARK = '\ufeff';
const OUTCOMES: Readonly<Record<ListedRow['outcome'] | 'incomplete', Readonly<Record<Language, string>>>> = {
  excluded: { it: 'esclusa', en: 'excluded' },
  duplicate: { it: 'ripetuta', en: 'repeated' },
  incomplete: { it: 'incompleta', en: 'incomplete' },
  remark: { it: 'nota', en: 'remark' },
};
const INCOMPLETE = 'REC-012';
const LINES_AT_ONCE = 1 << 14;

/**
 * The list of all the rows that are not simply used, as a text for a spreadsheet: the place and the reason of each, never what stands
 * in it.
 */
export function rowList(rows: Iterable<ListedRow>, language: Language): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(`${MARK}${HEADING}\n`)];
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(lineOf(row, language));
    if (lines.length < LINES_AT_ONCE) continue;
    pieces.push(Buffer.from(lines.join('')));
    lines = [];
  }
  return Buffer.concat([...pieces, Buffer.from(lines.join(''))]);
}

function lineOf({ file, row, outcome, code, column }: ListedRow, language: Language): string {
  const named = OUTCOMES[code === INCOMPLETE ? 'incomplete' : outcome][language];
  return `${[quoted(file), row, named, code, column, ROW_REASONS[code]?.[language] ?? ''].join(';')}\n`;
}

/** The name of a file is the user's: it may hold a mark, or begin as a formula does. */
function quoted(name: string): string {
  const field = looksLikeFormula(name) ? `'${name}` : name;
  return /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
