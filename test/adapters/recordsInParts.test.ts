import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordsReader, type RecordsRead } from '../../engine/index.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { openProgramme } from '../../templates/files/programmeFolder.js';
import type { PartAnswer, StartThread } from '../../templates/records/partThread.js';
import { readInParts } from '../../templates/records/readInParts.js';
import { partReader } from '../../templates/records/readPart.js';
import { temporaryFolder } from '../support/folders.js';
import { Chance } from '../support/records/chance.js';
import { RECORD_TEXTS } from './recordFiles.js';
import { BUNDLED, putFile } from './support.js';

const { programme } = openProgramme(BUNDLED, realFileSystem);
const OPERATIONS = Buffer.from(RECORD_TEXTS['operazioni.csv']!);

/** Participants of every kind: in order, incomplete, foreign codes, bad dates, repetitions, re-entries, unknown operations. */
function participants(rows: number, chance: Chance): string[] {
  return Array.from({ length: rows }, (_, i) => {
    const operation = chance.of(['OP1', 'OP1', 'OP2', 'OP3', 'OP9', '']);
    const entry = chance.of(['10/04/2016', '11/05/2017', '31/02/2017', '01/01/2031', '']);
    const exit = chance.of(['', '', '10/10/2017', '10/10/2015']);
    return [operation, `P${chance.whole(0, i >> 1)}`, entry, exit, chance.of(['F', 'M', 'X', '']), chance.of(['01/01/1990', '31/12/2040']), chance.of(['D', 'I', 'OA', 'ZZ']), chance.of(['3', '9']), chance.of(['S', 'N', 'R', 'Q']), chance.of(['S', 'N'])].join(';');
  });
}

const HEADING = RECORD_TEXTS['partecipanti.csv']!.split('\n')[0]!;

/** Threads that answer in this process, but never at once, and later ones sooner. */
const laterThread: StartThread = (file, onAnswer) => {
  const read = partReader(file, realFileSystem);
  let isEnded = false;
  return {
    ask: ({ number, place }) => {
      const answer = structuredClone<PartAnswer>({ number, part: read(place) });
      setTimeout(() => isEnded || onAnswer(answer), number % 3);
    },
    end: () => Promise.resolve((isEnded = true)),
  };
};

function outcome(reader: RecordsReader): Omit<RecordsRead, 'listedRows'> & { rows: unknown[] } {
  const { facts, counts, rules, issues, listedRows } = reader.result();
  return { facts, counts, rules, issues, rows: [...listedRows()] };
}

function readerWithOperations(): RecordsReader {
  const reader = new RecordsReader(programme, 2018);
  const sink = reader.file('operazioni', 'operazioni.csv');
  sink.push(OPERATIONS);
  sink.end();
  return reader;
}

async function bothWays(text: string | Uint8Array, threads: number, part = 700) {
  const bytes = Buffer.from(text as string);
  const path = putFile(join(temporaryFolder(), 'partecipanti.csv'), bytes);
  const alone = readerWithOperations();
  const sink = alone.file('partecipanti', 'partecipanti.csv', bytes.length);
  sink.push(bytes);
  sink.end();
  const together = readerWithOperations();
  const isRead = await readInParts({ path, shown: 'partecipanti.csv', size: bytes.length }, together, threads, realFileSystem, { worth: 0, part, start: laterThread });
  return { isRead, alone: outcome(alone), together: isRead ? outcome(together) : undefined };
}

describe('a file of participants read in parts', () => {
  it.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['a byte order mark', '\n', '\ufeff'],
  ])('gives what one thread gives: %s', async (_, end, mark) => {
    for (let seed = 1; seed <= 5; seed++) {
      const text = mark + [HEADING, ...participants(400, new Chance(seed)), ''].join(end);
      for (const threads of [1, 2, 5]) {
        const { isRead, alone, together } = await bothWays(text, threads, 300 + 137 * seed);
        expect(isRead).toBe(true);
        expect(alone.counts[1]!.read).toBe(400);
        expect(alone.issues.length).toBeGreaterThan(10);
        expect(alone.rules.filter(({ failed }) => failed > 0).length).toBeGreaterThan(3);
        expect(together).toEqual(alone);
      }
    }
  });

  it.each([
    ['a row with quotes in the middle', (rows: string[]) => rows.splice(211, 0, '"OP1";"Q";11/04/2016;;M;01/01/1995;I;2;S;')],
    ['a row that goes over lines', (rows: string[]) => rows.splice(211, 0, 'OP1;"Q\nR\nS";11/04/2016;;M;01/01/1995;I;2;S;')],
    ['a quote that never ends', (rows: string[]) => rows.splice(211, 0, 'OP1;"Q;11/04/2016;;M;01/01/1995;I;2;S;')],
    ['quotes in the first row', (rows: string[]) => rows.splice(0, 0, '"OP1";Q;11/04/2016;;M;01/01/1995;I;2;S;')],
    ['empty lines', (rows: string[]) => rows.splice(100, 0, '', ';;;', '', '')],
    ['a row with more fields', (rows: string[]) => rows.splice(150, 0, 'OP1;Q;11/04/2016;;M;01/01/1995;I;2;S;;x')],
    ['a cut last row', (rows: string[]) => rows.splice(-1, 1, 'OP1;Q;11/04')],
    ['letters of Windows-1252', (rows: string[]) => rows.splice(120, 0, 'OP1;Perché;11/04/2016;;M;01/01/1995;I;2;S;')],
  ])('gives what one thread gives: %s', async (_, spoil) => {
    const rows = [...participants(400, new Chance(9)), ''];
    spoil(rows);
    const { isRead, alone, together } = await bothWays(Buffer.from([HEADING, ...rows].join('\n'), 'latin1'), 2);
    expect(isRead).toBe(true);
    expect(together).toEqual(alone);
  });

  it('is refused as one thread refuses it when it is no text', async () => {
    const rows = participants(400, new Chance(3));
    rows[300] = 'OP1;\0';
    const { alone, together } = await bothWays([HEADING, ...rows, ''].join('\n'), 2);
    expect(alone.issues.map(({ code }) => code)).toContain('FIL-010');
    expect(together).toEqual(alone);
  });

  it.each([
    ['headings between quotes', `"${HEADING.split(';').join('";"')}"\n`],
    ['a missing column', HEADING.replace('genere', 'sesso') + '\n'],
    ['no line end', HEADING],
    ['CR line ends', `${HEADING}\rOP1;A;10/04/2016;;F;01/01/1990;D;3;N;S\r`],
    ['nothing', ''],
  ])('is left to one thread when its beginning is not simple: %s', async (_, text) => {
    expect((await bothWays(text, 2)).isRead).toBe(false);
  });

  it('tells a file that is no longer there', async () => {
    const path = putFile(join(temporaryFolder(), 'partecipanti.csv'), [HEADING, ...participants(50, new Chance(2)), ''].join('\n'));
    const failing: StartThread = (_, onAnswer) => ({ ask: ({ number }) => setTimeout(() => onAnswer({ number, failure: 'EIO' })), end: () => Promise.resolve() });
    const reading = readInParts({ path, shown: 'partecipanti.csv', size: 2000 }, readerWithOperations(), 2, realFileSystem, { worth: 0, part: 500, start: failing });
    await expect(reading).rejects.toMatchObject({ exitCode: 3, issues: [{ code: 'FIL-002', place: { file: 'partecipanti.csv' }, values: { found: 'EIO' } }] });
  });
});
