import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { BUNDLED, CCI, changeText, copyProgramme, sha256, YEARS } from '../adapters/support.js';
import { build, program } from './program.js';

const ZONES = ['UTC', 'Europe/Rome', 'America/New_York', 'Pacific/Kiritimati'];
const LOCALES = ['C', 'it_IT.UTF-8', 'en_US.UTF-8'];

describe('the same inputs', () => {
  const folder = sharedFolder();
  let reference: readonly string[];

  beforeAll(() => {
    build();
    reference = hashes(join(folder, 'riferimento'));
  });

  it('give three different workbooks', () => {
    expect(new Set(reference).size).toBe(YEARS.length);
  });

  it.each(ZONES.flatMap((zone) => LOCALES.flatMap((locale) => [1, 2].map((run) => [zone, locale, run] as const))))('give the same bytes in %s with %s, run %i', (zone, locale, run) => {
    const out = join(folder, zone, `${locale} ${run}`);
    expect(hashes(out, BUNDLED, { TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale })).toEqual(reference);
  });

  it('give the same bytes from a copy of the programme, in another current folder', () => {
    const own = temporaryFolder();
    const { status, err } = program(['generate', '--programme', copyProgramme(own), '--all-years', '--out', 'qui'], { cwd: own });
    expect([status, err]).toEqual([0, '']);
    expect(hashesIn(join(own, 'qui'))).toEqual(reference);
  });

  it('give the same bytes when one year is made alone', () => {
    const out = temporaryFolder();
    for (const year of YEARS) program(['generate', '--programme', BUNDLED, '--year', String(year), '--out', out]);
    expect(hashesIn(out)).toEqual(reference);
  });

  it('give the same English workbooks in every time zone', () => {
    const english = (zone: string) => hashes(join(folder, 'en', zone), BUNDLED, { TZ: zone }, '--lang', 'en');
    const [first, ...others] = ZONES.map(english);
    for (const other of others) expect(other).toEqual(first);
    expect(first).not.toEqual(reference);
  });

  it.each(['reversed', 'rotated', 'shuffled'] as const)('give the same bytes with their rows in another order: %s', (way) => {
    const own = temporaryFolder();
    const programme = copyProgramme(own);
    for (const year of YEARS) permuteRows(join(programme, String(year), 'valori.csv'), ORDERS[way]);
    expect(hashes(join(own, 'out'), programme)).toEqual(reference);
  });

  it.each([
    ['a figure', '2018/valori.csv', ';329,3;', ';329,4;', [true, true, true]],
    ['a figure of the last year', '2022/valori.csv', ';290890851,86;', ';290890851,87;', [false, false, true]],
    ['a source', '2020/valori.csv', 'sezione 3.1, riga 319', 'sezione 3.1, riga 320', [false, true, true]],
    ['the name of an axis', 'programma.json', '"name": "Occupazione"', '"name": "Lavoro"', [true, true, true]],
    ['an allocation of the first plan', 'piano.json', '"I": "358000000"', '"I": "358000001"', [true, true, true]],
  ] as const)('give other bytes when %s changes', (_, file, from, to, mayDiffer) => {
    const own = temporaryFolder();
    const programme = copyProgramme(own);
    changeText(join(programme, file), from, to);
    const changed = hashes(join(own, 'out'), programme);
    const differs = changed.map((hash, i) => hash !== reference[i]);
    expect(differs).toContain(true);
    expect(differs.filter((differs, i) => differs && !mayDiffer[i])).toEqual([]);
  });
});

/** The hashes of the workbooks of all years, made in a process of their own. */
function hashes(out: string, programme: string = BUNDLED, env: Readonly<Record<string, string>> = {}, ...more: string[]): string[] {
  const { status } = program(['generate', '--programme', programme, '--all-years', '--out', out, ...more], { env });
  expect(status).toBe(0);
  return hashesIn(out);
}

function hashesIn(folder: string): string[] {
  return YEARS.map((year) => sha256(readFileSync(join(folder, `RAA_${CCI}_${year}.xlsx`))));
}

type Order = (rows: readonly string[]) => string[];

const ORDERS = {
  reversed: (rows) => [...rows].reverse(),
  rotated: (rows) => [...rows.slice(7), ...rows.slice(0, 7)],
  shuffled: (rows) => [...rows].sort((a, b) => (sha256(Buffer.from(a)) < sha256(Buffer.from(b)) ? -1 : 1)),
} as const satisfies Record<string, Order>;

/** Rows whose order is seen: lists of initiatives and of other figures stand as the data give them, evaluations too. */
const IS_LISTED = /^\d{4};(iniziativa_|altra_cifra|conseguimento_target_finale)|;\d\d\/\d\d\/\d{4};/;

/** Puts the rows whose order means nothing in another order, at their own places; the listed ones stay. */
function permuteRows(path: string, order: Order): void {
  const [heading, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const free = order(rows.filter((row) => !IS_LISTED.test(row)));
  expect(free.length).toBeGreaterThan(20);
  expect(free).not.toEqual(rows.filter((row) => !IS_LISTED.test(row)));
  const moved = rows.map((row) => (IS_LISTED.test(row) ? row : free.shift()!));
  writeFileSync(path, [heading, ...moved, ''].join('\n'));
}
