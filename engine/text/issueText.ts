import type { Issue, Place } from '../issues.js';
import type { Language } from '../number/italianFormat.js';
import { isTextKey, translate } from './translate.js';

/** "DAT-003 valori.csv, riga 12, colonna «asse»: trovato «VII», …": code, place, what was found, what to do. */
export function issueText({ code, place, values }: Issue, language: Language): string {
  const where = placeText(place, language);
  const sentence = translate(language, `issue.${code}`, expandExpected(values, language));
  const suggestion = values['nearest'] === undefined ? '' : ` ${translate(language, 'issue.suggestion', values)}`;
  return `${code} ${where === '' ? '' : `${where}: `}${sentence}${suggestion}`;
}

/** "valori.csv, riga 12, colonna «asse»". */
export function placeText({ file, sheet, row, column, cell, path }: Place, language: Language): string {
  return [
    file,
    sheet && translate(language, 'place.sheet', { sheet }),
    row && translate(language, 'place.row', { row: String(row) }),
    column && translate(language, 'place.column', { column }),
    cell && translate(language, 'place.cell', { cell }),
    path && translate(language, 'place.path', { path }),
  ]
    .filter((part) => part !== undefined && part !== '' && part !== 0)
    .join(', ');
}

/** What was expected may be a key of the catalogue, so that it too is in the reader's language. */
function expandExpected(values: Readonly<Record<string, string>>, language: Language): Record<string, string> {
  const expected = values['expected'];
  return expected !== undefined && isTextKey(expected) ? { ...values, expected: translate(language, expected) } : { ...values };
}
