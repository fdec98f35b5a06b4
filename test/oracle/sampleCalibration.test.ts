import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { PROGRAMMES_FOLDER } from '../../templates/packageRoot.js';
import { sampleCommand } from '../../templates/sample/sampleCommand.js';
import { sharedFolder } from '../support/folders.js';
import { countSample, type PlainCount } from '../support/sampleCounter.js';

const PROGRAMME = 'por-fse-lombardia-2014-2020';
const YEARS = [2018, 2020, 2022] as const;

/** A figure of valori.csv, read with split alone. */
interface Row {
  readonly [column: string]: string;
}

function valuesOf(year: number): Row[] {
  const [heading, ...lines] = readFileSync(join(PROGRAMMES_FOLDER, PROGRAMME, String(year), 'valori.csv'), 'utf8').trimEnd().split(/\r?\n/);
  const columns = heading!.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((field, i) => [columns[i]!, field])));
}

const MEASURES: Readonly<Record<string, string>> = {
  programmato: 'programmed', impegni: 'committed', pagamenti: 'paid', spesa_certificata: 'certified', spesa_certificata_ue: 'certifiedUnion',
  operazioni_selezionate: 'operations', destinatari: 'participants', vulnerabili: 'vulnerable', valore_indicatore: '', quota_gruppo_su_vulnerabili: '',
};

/** Indicators of the programme's own, of which records say nothing: families, administrations, police, technical assistance. */
const NOT_RECORDS = ['NUCLEI', 'COMPLETANO', 'PA', 'POLIZIA', 'PA_IT', 'AT_PROGETTI', 'AT_VALUTAZIONI', 'AT_COMUNICAZIONE'];

/** What a printed percentage is of: unemployed, all participants, disadvantaged; the inactive where a priority has no unemployed. */
function baseOf(indicator: string, scope: (what: string) => number): number {
  if (indicator === 'CR06') return scope('CO01') || scope('CO03');
  return scope(indicator === 'CR05' ? 'disadvantaged' : indicator.startsWith('CR') ? 'participants' : 'vulnerable');
}

/** The count printed as the publication prints: half-up at its decimals. Whole-number arithmetic where money is concerned. */
function asPrinted(row: Row, counts: PlainCount): string {
  const at = (what: string) => counts.get(`${what}|${row['asse']}|${row['priorita_investimento']}|${row['genere']}`) ?? 0;
  const value = at(MEASURES[row['misura']!] || row['indicatore']!);
  const decimals = Number(row['decimali']);
  if (row['unita'] === 'percento') return rounded(value * 100, baseOf(row['indicatore']!, at), decimals);
  if (row['unita'] === 'MEUR') return rounded(value, 100_000_000, decimals);
  return row['unita'] === 'EUR' ? rounded(value, 100, decimals) : String(value);
}

function rounded(numerator: number, denominator: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const doubled = (BigInt(numerator) * scale * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  const text = doubled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)},${text.slice(-decimals)}`;
}

function nameOf(row: Row): string {
  return [row['misura'], row['asse'], row['priorita_investimento'], row['genere'], row['indicatore']].filter(Boolean).join(' ');
}

describe('the calibrated sample, counted by another hand', () => {
  const root = sharedFolder();
  const counted = new Map<number, PlainCount>();

  beforeAll(() => {
    for (const year of YEARS) {
      const folder = join(root, String(year));
      const quiet = { out: () => undefined, err: (text: string) => void expect.fail(text), isInteractive: false };
      expect(sampleCommand(['--programme', PROGRAMME, '--year', String(year), '--seed', '1', '--out', folder], quiet, realFileSystem)).toBe(0);
      counted.set(year, countSample(folder, year));
    }
  });

  it.each(YEARS)('gives every figure of %i that records can give, as it is printed', (year) => {
    const rows = valuesOf(year).filter((row) => row['misura']! in MEASURES && !NOT_RECORDS.includes(row['indicatore']!) && row['data_riferimento'] === '');
    expect(rows.length).toBeGreaterThanOrEqual(45);
    expect(rows.map((row) => `${nameOf(row)}: ${asPrinted(row, counted.get(year)!)}`)).toEqual(rows.map((row) => `${nameOf(row)}: ${row['valore']}`));
  });

  it('says which figures cannot come out, and why', () => {
    const told = (year: number) => {
      const { cifreNonRaggiunte } = JSON.parse(readFileSync(join(root, String(year), 'campione.json'), 'utf8')) as { cifreNonRaggiunte: Row[] };
      return cifreNonRaggiunte.map((one) => [one['anno'], one['misura'], one['asse'], one['indicatore'], one['pubblicato']].filter(Boolean).join(' ')).filter((line) => !NOT_RECORDS.some((code) => line.includes(` ${code} `)));
    };
    // RAA 2018: 11.633 in a list and 11.663 in the text; 3.577 in all, 2.448 men and 1.109 women.
    const of2018 = ['2018 destinatari IV 3.577 persone', '2018 valore_indicatore II CO17 11.633 persone'];
    // Resources activated fell: acts that take back are not among the records. The slide rounds 192,54 up.
    const of2020 = ['2018 programmato 758,5 MEUR', '2018 programmato I 329,3 MEUR', '2020 spesa_certificata III 192,6 MEUR'];
    const of2022 = [
      '2020 programmato 961,8 MEUR', '2020 programmato II 378,3 MEUR', '2020 programmato IV 19,9 MEUR',
      // At 31.12.2021, fewer unemployed than the year before.
      '2022 valore_indicatore I CO01 157.891 persone', '2022 valore_indicatore I CR06 60,13 percento', '2022 valore_indicatore III CR03 69 percento',
      // A total a cent away from the sum of its axes, and millions that are cut, not rounded.
      '2022 impegni 958,67 MEUR', '2022 impegni 958.677.416,67 EUR', '2022 pagamenti V 25,7 MEUR',
    ];
    expect(told(2018).sort()).toEqual([...of2018].sort());
    expect(told(2020).sort()).toEqual([...of2018, ...of2020].sort());
    expect(told(2022).sort()).toEqual([...of2018, ...of2020, ...of2022].sort());
  });

  it('gives the totals that the publications print', () => {
    const at = (year: number, what: string) => counted.get(year)!.get(what);
    // Infografica RAA 2020, slides 2 and 3; Sintesi RAA 2018, 2.1; Sintesi RAA 2022, 2.2 (the total of the axes of the plan).
    expect([at(2020, 'participants|||'), at(2020, 'operations|||'), at(2020, 'participants|||M'), at(2020, 'participants|||F')]).toEqual([397_748, 189_082, 214_256, 183_492]);
    expect(at(2018, 'participants|||')).toBe(300_656);
    expect(at(2022, 'participants|||')).toBe(244_885 + 165_318 + 70_385 + 5_574);
    const millions = (year: number, what: string) => rounded(at(year, `${what}|||`)!, 100_000_000, 1);
    expect(['programmed', 'committed', 'paid', 'certified'].map((what) => millions(2018, what))).toEqual(['758,5', '405,1', '329,8', '204,6']);
    expect(['programmed', 'committed', 'paid', 'certified', 'certifiedUnion'].map((what) => millions(2020, what))).toEqual(['961,8', '641,6', '536,5', '442,5', '234,6']);
    expect(at(2022, 'certified|||')).toBe(691_444_232_24);
    // Sintesi RAA 2022, Box 1: 59,2 % of the priority 8.i.
    expect(rounded(at(2022, 'CR06|I|8.i|')! * 100, at(2022, 'CO01|I|8.i|')!, 1)).toBe('59,2');
    // Sintesi RAA 2022, 2.1: 95 % of the Union's half of the plan, 970.474.516 €.
    expect(rounded(at(2022, 'certifiedUnion|||')! * 100, 970_474_516_00 / 2, 0)).toBe('95');
    // RAA 2018, 4.3: disabled and migrants of the whole programme.
    expect([at(2018, 'CO16|||'), at(2018, 'CO15|||')]).toEqual([15_568, 25_188]);
  });

  it.each(YEARS)('has in %i money in the order of the law, and the oddities of real records in small shares', (year) => {
    const counts = counted.get(year)!;
    const at = (what: string, axis = '') => counts.get(`${what}|${axis}||`) ?? 0;
    for (const axis of ['I', 'II', 'III', 'IV', 'V']) {
      const chain = ['eligibleTotal', 'eligiblePublic', 'committed', 'paid', 'declared', 'certified'].map((what) => at(what, axis));
      expect(chain, axis).toEqual([...chain].sort((a, b) => b - a));
      expect(chain.at(-1), axis).toBeGreaterThan(0);
    }
    for (const what of ['unknownOperation', 'unknownMovement', 'badDates', 'laterMovement', 'unionAbove', 'resultWithoutExit', 'outsideBase', 'outsideWindow', 'oddAge']) expect(at(what), what).toBe(0);
    const all = at('participants');
    for (const [what, least, most] of [['incomplete', 0.001, 0.01], ['furtherRows', 0.001, 0.01], ['ofRevoked', 0.0003, 0.005], ['revoked', 0.0003, 0.005], ['takenBack', 0.0005, 0.02]] as const) {
      expect(at(what) / all, what).toBeGreaterThan(least);
      expect(at(what) / all, what).toBeLessThan(most);
    }
    // After the last year with figures nothing is selected.
    expect(at('selectedLater') > 0).toBe(year < 2022);
    for (let entered = 2015; entered <= year; entered += 1) expect(at(`entered${entered}`), String(entered)).toBeGreaterThan(all / 100);
  });
});
