import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Issue, ListedRow } from '../../engine/index.js';
import { programmeOfCase } from '../cases/programme.js';
import type { CountedRecords } from '../support/records/countedRecords.js';
import { countFiles, timesTold } from '../support/records/countRecords.js';
import { randomTables, writtenSet } from '../support/records/randomRecords.js';
import { RECORD_KINDS, type RecordRow, type RecordTables } from '../support/records/recordSet.js';
import { holdsForRecords } from '../support/records/holdsForRecords.js';

const programme = programmeOfCase({}).programme!;
const seed = fc.integer({ min: 0, max: 2 ** 30 });
const wish = fc.record({ seed, rows: fc.constantFrom(4, 60, 200), year: fc.integer({ min: 2015, max: 2022 }), scope: fc.constant(programme) });

const count = (tables: RecordTables, year: number) => countFiles(programme, year, writtenSet(tables, { scope: programme, year }, 'plain', 0).files);

/** The sum of the values of the lines whose measure is this, and whose indicator is one of these when any are named. */
function sumOf({ longForm }: CountedRecords, measure: string, indicators: readonly string[] = ['']): number {
  const fields = longForm.map((line) => line.split(','));
  return fields.filter(([found, , , , , , indicator]) => found === measure && indicators.includes(indicator!)).reduce((sum, line) => sum + Number(line.at(-1)), 0);
}

/** A participation without any oddity: it is used, whatever is counted with it. */
const CLEAN: RecordRow = {
  codice_operazione: 'PULITA',
  codice_partecipante: 'uno',
  data_ingresso: '10/03/2015',
  data_uscita: '10/04/2015',
  genere: 'F',
  data_nascita: '01/02/1980',
  condizione_ingresso: 'D',
  titolo_studio: '3',
  esito_qualifica: 'S',
};
const CLEAN_OPERATION: RecordRow = {
  codice_operazione: 'PULITA',
  asse: 'I',
  priorita_investimento: '8.i',
  data_selezione: '01/02/2015',
  costo_ammissibile_totale: '1000,00',
  costo_ammissibile_pubblico: '900,00',
};

const plus = (tables: RecordTables, more: Partial<RecordTables>): RecordTables => ({
  operazioni: [...tables.operazioni, ...(more.operazioni ?? [])],
  partecipanti: [...tables.partecipanti, ...(more.partecipanti ?? [])],
  movimenti: [...tables.movimenti, ...(more.movimenti ?? [])],
  programmato: [...tables.programmato, ...(more.programmato ?? [])],
});

/** The codes told, with one of them once more. */
function oneMore(issues: readonly Issue[], code: string): Map<string, number> {
  const times = timesTold(issues);
  return times.set(code, (times.get(code) ?? 0) + 1);
}

describe('every row of the records', () => {
  holdsForRecords(
    'is used, incomplete, duplicate or excluded: nothing is lost, nothing counts twice',
    fc.property(wish, (wished) => {
      const tables = randomTables(wished);
      const { counts } = count(tables, wished.year).counted;
      for (const kind of RECORD_KINDS) {
        const { read, used, incomplete, duplicate, excluded } = counts[kind]!;
        expect(read, kind).toBe(tables[kind].length);
        expect(used + incomplete + duplicate + excluded, kind).toBe(read);
      }
    }),
  );

  holdsForRecords(
    'that is not used is listed with its reason, and the reason is told',
    fc.property(wish, (wished) => {
      const { counted, issues, listed } = count(randomTables(wished), wished.year);
      const told = new Set(issues.map(({ code, place }) => `${place.file} ${code}`));
      for (const kind of RECORD_KINDS) {
        const { incomplete, duplicate, excluded } = counted.counts[kind]!;
        const ofKind = listed.filter(({ file }) => file === `${kind}.csv`);
        const rows = (is: (one: ListedRow) => boolean) => new Set(ofKind.filter(is).map(({ row }) => row)).size;
        expect(rows(({ code }) => code === 'REC-012'), `${kind} incomplete`).toBe(incomplete);
        expect(rows(({ outcome }) => outcome === 'duplicate'), `${kind} duplicate`).toBe(duplicate);
        expect(rows(({ outcome }) => outcome === 'excluded'), `${kind} excluded`).toBe(excluded);
      }
      for (const { file, code } of listed) expect(told).toContain(`${file} ${code}`);
    }),
  );
});

describe('participations', () => {
  holdsForRecords(
    'add up: men and women of the three conditions are the complete ones, the grand total is these and the incomplete',
    fc.property(wish, (wished) => {
      const { counted } = count(randomTables(wished), wished.year);
      const { used, incomplete } = counted.counts['partecipanti']!;
      expect(sumOf(counted, 'output', ['CO01', 'CO03', 'CO05'])).toBe(used);
      expect(sumOf(counted, 'grandTotal')).toBe(used + incomplete);
      const sexes = counted.longForm.map((line) => line.split(',')).filter(([measure, , , , , , indicator]) => measure === 'result' || (measure === 'output' && !/^CO2/.test(indicator!)));
      expect(sexes.every(([, , , , sex]) => sex === 'M' || sex === 'F')).toBe(true);
    }),
  );

  holdsForRecords(
    'of a year stay what they were when the next year is reported: cumulative outputs never fall',
    fc.property(wish, (wished) => {
      const tables = randomTables(wished);
      const entries = (counted: CountedRecords) =>
        counted.longForm.filter((line) => {
          const [measure, , , , sex, year] = line.split(',') as [string, string, string, string, string, string];
          return (measure === 'grandTotal' || (measure === 'output' && sex !== 'T')) && Number(year) <= wished.year;
        });
      expect(entries(count(tables, wished.year + 1).counted)).toEqual(entries(count(tables, wished.year).counted));
    }),
  );

  holdsForRecords(
    'are never fewer than nobody',
    fc.property(wish, (wished) => {
      const { longForm } = count(randomTables(wished), wished.year).counted;
      const persons = longForm.filter((line) => /^(output|result|grandTotal|operations),/.test(line)).map((line) => line.split(',').at(-1)!);
      expect(persons.every((value) => /^[1-9]\d*$/.test(value))).toBe(true);
    }),
  );

  holdsForRecords(
    'stay the same when any row of the file is there once more; the copy is duplicate or excluded',
    fc.property(wish, fc.nat(9999), (wished, which) => {
      const tables = randomTables(wished);
      const copy = tables.partecipanti[which % tables.partecipanti.length]!;
      const before = count(tables, wished.year).counted;
      const after = count(plus(tables, { partecipanti: [copy] }), wished.year).counted;
      const { read, used, incomplete, duplicate, excluded } = after.counts['partecipanti']!;
      const was = before.counts['partecipanti']!;
      expect(after.longForm).toEqual(before.longForm);
      expect([read, used, incomplete]).toEqual([was.read + 1, was.used, was.incomplete]);
      expect(duplicate + excluded).toBe(was.duplicate + was.excluded + 1);
    }),
  );

  holdsForRecords(
    'get one issue, and no other change, from the exact copy of a row without fault',
    fc.property(wish, (wished) => {
      const tables = plus(randomTables(wished), { operazioni: [CLEAN_OPERATION], partecipanti: [CLEAN] });
      const before = count(tables, wished.year);
      const after = count(plus(tables, { partecipanti: [CLEAN] }), wished.year);
      expect(after.counted.longForm).toEqual(before.counted.longForm);
      expect(timesTold(after.issues)).toEqual(oneMore(before.issues, 'REC-010'));
    }),
  );
});

describe('operations and money', () => {
  holdsForRecords(
    'stay the same when an operation is there once more, which is told',
    fc.property(wish, (wished) => {
      const tables = plus(randomTables(wished), { operazioni: [CLEAN_OPERATION] });
      const before = count(tables, wished.year);
      const after = count(plus(tables, { operazioni: [{ ...CLEAN_OPERATION, asse: 'II', priorita_investimento: '9.i' }] }), wished.year);
      expect(after.counted.longForm).toEqual(before.counted.longForm);
      expect(after.counted.combinations).toEqual(before.counted.combinations);
      expect(timesTold(after.issues)).toEqual(oneMore(before.issues, 'REC-026'));
    }),
  );

  const PAIRS = [['IMPEGNO', 'DISIMPEGNO'], ['PAGAMENTO', 'RECUPERO'], ['SPESA_DICHIARATA', 'RETTIFICA_DICHIARATA'], ['CERTIFICATA', 'DECERTIFICATA']] as const;
  holdsForRecords(
    'stay the same when an amount is added and taken back, by the cent and of any size',
    fc.property(wish, fc.constantFrom(...PAIRS), fc.integer({ min: 1, max: 999_999_999_999 }), (wished, pair, cents) => {
      const tables = plus(randomTables(wished), { operazioni: [CLEAN_OPERATION] });
      const importo = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
      const both = pair.map((tipo) => ({ codice_operazione: 'PULITA', data: '05/06/2015', tipo, importo, quota_ue: importo }));
      const before = count(tables, wished.year).counted;
      const after = count(plus(tables, { movimenti: both }), wished.year).counted;
      expect({ ...after, counts: {} }).toEqual({ ...before, counts: {} });
    }),
  );

  holdsForRecords(
    'move by exactly what one more movement says',
    fc.property(wish, fc.constantFrom(...PAIRS), fc.integer({ min: 1, max: 999_999_999 }), fc.boolean(), (wished, pair, cents, isBack) => {
      const tables = plus(randomTables(wished), { operazioni: [CLEAN_OPERATION] });
      const importo = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
      const movement = { codice_operazione: 'PULITA', data: `31/12/${wished.year}`, tipo: pair[isBack ? 1 : 0], importo };
      const measure = { IMPEGNO: 'committed', PAGAMENTO: 'paid', SPESA_DICHIARATA: 'declared', CERTIFICATA: 'certified' }[pair[0]];
      const inCents = (counted: CountedRecords) => Math.round(sumOf(counted, measure) * 100);
      const change = inCents(count(plus(tables, { movimenti: [movement] }), wished.year).counted) - inCents(count(tables, wished.year).counted);
      expect(change).toBe(isBack ? -cents : cents);
    }),
  );
});
