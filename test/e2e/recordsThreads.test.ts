import { openSync, readFileSync, statSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORTH_PARTING } from '../../templates/records/readInParts.js';
import { sharedFolder } from '../support/folders.js';
import { putRecords, RECORD_TEXTS } from '../adapters/recordFiles.js';
import { build, program } from './program.js';

const folder = sharedFolder();
const HEADING = RECORD_TEXTS['partecipanti.csv']!.split('\n')[0]!;
const ROWS_AT_ONCE = 20_000;

/** A file long enough for threads to be used; some rows are repeated, incomplete or of an unknown operation. */
function writeLong(path: string, odd: string): number {
  const file = openSync(path, 'w');
  let rows = 0;
  let length = writeSync(file, `${HEADING}\n`);
  while (length < WORTH_PARTING + (1 << 20)) {
    const lines = Array.from({ length: ROWS_AT_ONCE }, (_, i) => {
      const number = rows + i;
      const code = number % 97 === 0 ? number - 40 : number;
      return `${number % 211 === 0 ? 'OP9' : 'OP1'};participant-${String(code).padStart(20, '0')};10/04/2016;10/10/2016;${number % 2 === 0 ? 'F' : 'M'};01/01/1990;${number % 313 === 0 ? '' : 'D'};3;N;S`;
    });
    if (rows === 10 * ROWS_AT_ONCE) lines[7] = odd;
    length += writeSync(file, `${lines.join('\n')}\n`);
    rows += ROWS_AT_ONCE;
  }
  closeSync(file);
  return rows;
}

beforeAll(build);

describe('raa --threads', () => {
  it.each([
    ['rows in order', 'OP1;A;10/04/2016;10/10/2016;F;01/01/1990;D;3;N;S'],
    ['a row with quotes on the way', '"OP1";"A";10/04/2016;10/10/2016;F;01/01/1990;D;3;N;S'],
  ])('gives the same figures, messages and rows as one thread: %s', (name, odd) => {
    const data = putRecords(join(folder, name), { 'movimenti.csv': undefined, 'programmato.csv': undefined });
    const rows = writeLong(join(data, 'partecipanti.csv'), odd);
    expect(statSync(join(data, 'partecipanti.csv')).size).toBeGreaterThan(WORTH_PARTING);
    const runs = ['1', '2', '3'].map((threads) => {
      const list = join(data, `righe-${threads}.csv`);
      const run = program(['compute', '--programme', 'por-fse-lombardia-2014-2020', '--year', '2018', '--format', 'json', '--data', data, '--threads', threads, '--rows', list]);
      return { ...run, rows: readFileSync(list, 'utf8') };
    });
    const { records } = JSON.parse(runs[0]!.out) as { records: { files: { file: string; read: number; duplicate: number }[] } };
    expect(records.files[1]).toMatchObject({ file: 'partecipanti.csv', read: rows });
    expect(records.files[1]!.duplicate).toBeGreaterThan(1000);
    expect(runs[0]!.err).toMatch(/REC-010 .*REC-0/s);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });
});
