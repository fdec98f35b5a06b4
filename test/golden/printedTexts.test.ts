import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { PUBLISHED_YEARS } from '../support/bundled.js';

// The data files of what was published keep the printed text beside the number read from it. Both were typed once, from the
// document; this holds one against the other with plain string work, so that a slip of the hand in either is seen.
describe('the published figures of the data files', () => {
  it.each(PUBLISHED_YEARS)('%i: the number is the one of the printed text', (year) => {
    const file = join(PACKAGE_ROOT, 'templates', 'programmes', 'por-fse-lombardia-2014-2020', String(year), 'pubblicato.csv');
    const [header, ...rows] = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/);
    const names = header!.split(';');
    const field = (row: string, name: string) => row.split(';')[names.indexOf(name)]!;

    const wrong = rows.filter((row) => !numbersIn(field(row, 'stampato')).includes(plain(field(row, 'valore'), Number(field(row, 'decimali')))));
    expect(wrong.map((row) => `${field(row, 'id')}: «${field(row, 'stampato')}», ${field(row, 'valore')}`)).toEqual([]);
  });
});

const NUMBER_WORDS: Record<string, string> = { due: '2', doppio: '2', tre: '3', quattro: '4' };

/** The numbers of an Italian text, without thousands points: «329,3 Mln€» gives «329,3», «980mila» «980000», «due» «2». */
function numbersIn(printed: string): string[] {
  const digits = printed.replace(/ ?mila\b/g, '.000').match(/-?\d[\d.]*(?:,\d+)?/g) ?? [];
  const words = printed.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...digits.map((number) => number.replaceAll('.', '')), ...words.flatMap((word) => NUMBER_WORDS[word] ?? [])];
}

/** «1.234,5» with two decimals gives «1234,50», as a document prints it. */
function plain(value: string, decimals: number): string {
  const [whole, fraction = ''] = value.replaceAll('.', '').split(',');
  return decimals <= 0 ? whole! : `${whole},${fraction.padEnd(decimals, '0')}`;
}
