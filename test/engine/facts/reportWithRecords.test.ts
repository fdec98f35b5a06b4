import { describe, expect, it } from 'vitest';
import { longForm } from '../../../engine/data/longForm.js';
import { tablesAsData } from '../../../engine/data/tablesAsData.js';
import { readValues } from '../../../engine/input/readValues.js';
import type { RecordFacts } from '../../../engine/records/recordFacts.js';
import { recordsLongForm } from '../../../engine/records/recordsLongForm.js';
import { computeReport, type Report } from '../../../engine/report.js';
import { planOf } from '../plan/infographicReport.js';
import { axis, madeRecords, moneyOf, outputOf, PROGRAMME } from './madeRecords.js';

const YEAR = 2016;
const COUNT = { file: 'partecipanti.csv', read: 10, used: 5, incomplete: 2, duplicate: 1, excluded: 2 };
const VALUES = [
  'anno;misura;asse;priorita_investimento;genere;indicatore;valore;unita;decimali;fonte',
  '2016;pagamenti;I;;;;1234,50;EUR;;digitata',
  '2016;impegni;II;;;;80;EUR;;digitata',
  '2016;spesa_dichiarata;V;;;;70,25;EUR;;digitata',
].join('\n');

const RECORDS = madeRecords(['operazioni', 'partecipanti', 'movimenti'], {
  facts: [moneyOf('paid', 'I', 99900), moneyOf('committed', 'I', 123450), outputOf('I', '8.i', 'CO01', 'F', 2015, 4), outputOf('I', '8.i', 'CR03', 'F', 2016, 2), moneyOf('operations', 'I', 3)],
  combinations: [{ axis: axis('I'), region: 'PS', codes: ['102'], eligibleTotal: 100, eligiblePublic: 0, declared: 0, operations: 3 }],
});

function report(records: RecordFacts | undefined, more: { isSample?: boolean; prefer?: 'records' | 'values'; values?: string } = {}): Report {
  const { figures, count } = readValues(more.values ?? VALUES, 'valori.csv', PROGRAMME, YEAR);
  const { report: made } = computeReport({
    programme: PROGRAMME,
    year: YEAR,
    figures,
    published: [],
    counts: [count],
    ...(records && { records: { facts: records, isSample: more.isSample ?? false, counts: [COUNT] } }),
    ...(more.prefer && { prefer: more.prefer }),
  });
  return made!;
}

const linesOf = (one: Report) => longForm(one).trim().split('\n').slice(1);

describe('the long form with records', () => {
  it('is that of the records, and the lines of what was typed and is used', () => {
    expect(linesOf(report(RECORDS))).toEqual(
      [...recordsLongForm(RECORDS), 'committed,II,,,,2016,,80', 'declared,V,,,,2016,,70.25', 'paid,I,,,,2016,,1234.5'].sort(),
    );
  });

  it('never prints a counted figure under another name, whichever is preferred', () => {
    const lines = linesOf(report(RECORDS, { prefer: 'records' }));
    // The files of movements were read: what they do not give of an axis is zero, and takes the place of what was typed.
    expect(lines).toEqual(recordsLongForm(RECORDS));
    expect(lines.filter((line) => /indicatorCumulative|annualIndicator|participants|categorised|selectedOperations/.test(line))).toEqual([]);
  });

  it('without records is what it was', () => {
    expect(linesOf(report(undefined))).toContain('paid,I,,,,2016,,1234.5');
    expect(linesOf(report(undefined)).some((line) => line.startsWith('allocation,I'))).toBe(true);
  });
});

describe('the workbook with records', () => {
  const textOf = (one: Report, id: string, language: 'it' | 'en' = 'it') =>
    planOf(one, language).sheets.find((sheet) => sheet.id === id)!.rows.flatMap(({ cells }) => cells.flatMap((cell) => ('text' in cell ? [cell.text] : [])));
  const titleOf = (one: Report, id: string) => planOf(one).sheets.find((sheet) => sheet.id === id)!.title;

  it('says on the cover how many rows were read, and which side is used', () => {
    const cover = textOf(report(RECORDS), 'cover');
    expect(cover).toContain('partecipanti.csv: lette 10 = usate 5 + incomplete 2 + ripetute 1 + escluse 2');
    expect(cover).toContain('il valore digitato');
    expect(textOf(report(RECORDS, { prefer: 'records' }), 'cover')).toContain('le registrazioni');
    expect(cover.join()).not.toContain('DATI DI ESEMPIO');
    expect(textOf(report(undefined), 'cover').join()).not.toContain('partecipanti.csv');
  });

  it('says in «Tracciabilità» which of two figures was used, and what the other is', () => {
    const trace = textOf(report(RECORDS), 'trace');
    expect(trace).toContain('Cifra data dalla fonte. Usata la cifra digitata per scelta (--prefer values): il conteggio delle registrazioni dà 999,00 €, movimenti.csv: pagamenti meno recuperi fino al 31 dicembre 2016.');
    const counted = textOf(report(RECORDS, { prefer: 'records' }), 'trace');
    expect(counted).toContain('Conteggio delle registrazioni. Usato il conteggio delle registrazioni per scelta (--prefer records): 1.234,50 € è la cifra digitata, digitata.');
    expect(counted).toContain('movimenti.csv: pagamenti meno recuperi fino al 31 dicembre 2016');
    expect(counted).toContain('contato');
  });

  it('says that a sample is a sample, on the cover and on every official sheet, and on no other', () => {
    const sample = report(RECORDS, { isSample: true });
    expect(textOf(sample, 'cover').join()).toContain('DATI DI ESEMPIO: persone inesistenti');
    // Here nothing is typed: even Tables 2C and 4B, of the programme's own indicators, show nothing but the sample.
    const official = sample.computed.tables.filter(({ isOfficial }) => isOfficial).map(({ id }) => id);
    expect(official).toEqual(expect.arrayContaining(['T5', 'T6', 'T7', 'T8', 'T10']));
    for (const { id } of sample.computed.tables) {
      expect(titleOf(sample, id)[1]!.startsWith('DATI DI ESEMPIO: persone inesistenti · '), id).toBe(official.includes(id));
      expect(titleOf(report(RECORDS), id).join()).not.toContain('ESEMPIO');
    }
  });

  it('of a sample keeps typed figures in the summary tables and counted ones in the official tables', () => {
    const texts = (ids: string[]) => Object.fromEntries(tablesAsData(report(RECORDS, { isSample: true }), 'it', ids).flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells))).map(({ trace, text }) => [trace, text]));
    expect(texts(['S3', 'T6'])).toMatchObject({ 'S3/I/paid': '1.234,50 €', 'S3/I/committed': 'n.d.', 'T6/I/operations': '3', 'T6/V/declared': '0,00 €' });
  });

  it('shows no typed figure that a sample hides without telling', () => {
    const { figures, count } = readValues(VALUES, 'valori.csv', PROGRAMME, YEAR);
    const { issues } = computeReport({ programme: PROGRAMME, year: YEAR, figures, published: [], counts: [count], records: { facts: RECORDS, isSample: true, counts: [] } });
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([['DAT-020', 4]]);
  });
});
