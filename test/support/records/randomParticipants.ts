import type { Chance } from './chance.js';
import type { RecordRow } from './recordSet.js';
import { dayOf, inYear, UNREADABLE_DATES, writtenDate, yearOfDay } from './writtenValues.js';

/** Pseudonyms that a careless key would mix up with an operation's code, or with each other. */
const TRICKY_PERSONS = ['BC', 'C', '7', '07', 'p7', 'P7', 'è', 'x;y', 'a "b"', '__proto__'];

/** Rows of participation: new persons, the same in other operations, returns, ties and exact repetitions. */
export function randomParticipants(count: number, operations: readonly string[], year: number, chance: Chance): RecordRow[] {
  const rows: RecordRow[] = [];
  while (rows.length < count) {
    const earlier = rows.length === 0 ? undefined : chance.of(rows);
    const fresh = participation(operationOf(operations, chance), person(rows.length, chance), year, chance);
    rows.push(earlier === undefined ? fresh : chance.weighted<() => RecordRow>([
      [60, () => fresh],
      [12, () => ({ ...fresh, codice_partecipante: earlier['codice_partecipante']! })],
      [14, () => ({ ...fresh, ...pairOf(earlier) })],
      [3, () => ({ ...fresh, ...pairOf(earlier), data_ingresso: earlier['data_ingresso']! })],
      [3, () => ({ ...fresh, ...pairOf(earlier), data_ingresso: earlier['data_ingresso']!, data_uscita: earlier['data_uscita']! })],
      [3, () => ({ ...earlier, data_uscita: '', esito_qualifica: 'S' })],
      [4, () => earlier],
    ])());
  }
  return rows;
}

function pairOf({ codice_operazione: operation = '', codice_partecipante: participant = '' }: RecordRow): RecordRow {
  return { codice_operazione: operation, codice_partecipante: participant };
}

function operationOf(operations: readonly string[], chance: Chance): string {
  return chance.weighted([[96, chance.of(operations)], [2, chance.of(['OPX', 'op1', '0', 'toString'])], [1, '']] as const);
}

function person(row: number, chance: Chance): string {
  return chance.weighted([[30, `P${row.toString(16)}`], [1, chance.of(TRICKY_PERSONS)], [0.2, '']] as const);
}

function participation(operation: string, participant: string, year: number, chance: Chance): RecordRow {
  const entry = entryDay(year, chance);
  const exit = exitDay(entry, year, chance);
  const yesNo = (foreign: readonly string[]) => chance.weighted([[4, 'S'], [5, 'N'], [4, ''], [0.15, chance.of(foreign)]] as const);
  const sensitive = () => chance.weighted([[2, 'S'], [5, 'N'], [1, 'R'], [3, ''], [0.15, chance.of(['s', 'X', 'SI'])]] as const);
  return {
    codice_operazione: operation,
    codice_partecipante: participant,
    data_ingresso: perhapsDate(entry, chance, 0.01),
    data_uscita: exit === undefined ? '' : perhapsDate(exit, chance, 0.005),
    genere: chance.weighted([[40, 'M'], [50, 'F'], [1, ''], [1, chance.of(['m', 'X', 'R', 'T', 'MF'])]] as const),
    data_nascita: chance.is(0.01) ? '' : perhapsDate(birthDay(entry, chance), chance, 0.01),
    condizione_ingresso: chance.weighted([[8, 'D'], [6, 'DL'], [6, 'I'], [5, 'IS'], [4, 'O'], [3, 'OA'], [0.4, ''], [0.3, chance.of(['d', 'Z', 'DLL', 'R'])]] as const),
    titolo_studio: chance.weighted([[60, String(chance.whole(0, 8))], [0.6, ''], [0.6, chance.of(['9', '03', 'A', '-1', 'R'])]] as const),
    migrante: sensitive(),
    disabile: sensitive(),
    altro_svantaggio: sensitive(),
    senza_dimora: yesNo(['R', 's']),
    zona_rurale: yesNo(['R', 'Si']),
    esito_ricerca_lavoro: yesNo(['R', 's']),
    esito_formazione: yesNo(['R', 'X']),
    esito_qualifica: yesNo(['R', 'n']),
    esito_occupazione: yesNo(['R', '1']),
    data_esito: outcomeDate(exit ?? entry, chance),
    occupazione_6_mesi: yesNo(['R', 'X']),
    migliore_condizione_6_mesi: yesNo(['R', '0']),
  };
}

function perhapsDate(day: number, chance: Chance, bad: number): string {
  if (chance.is(bad)) return chance.of(UNREADABLE_DATES);
  return chance.is(bad / 3) ? '' : writtenDate(day, chance);
}

function entryDay(year: number, chance: Chance): number {
  if (chance.is(0.06)) return chance.of([dayOf(2013, 12, 31), dayOf(2014, 1, 1), dayOf(year, 12, 31), dayOf(year + 1, 1, 1), dayOf(2023, 12, 31), dayOf(2024, 1, 1)]);
  if (chance.is(0.04)) return chance.of([dayOf(2016, 2, 29), dayOf(2015, 2, 28), dayOf(2015, 3, 1), dayOf(2018, 2, 28), dayOf(2018, 3, 1)]);
  return chance.is(0.02) ? chance.whole(dayOf(2013, 1, 1), dayOf(year + 2, 1, 1)) : chance.whole(dayOf(2014, 1, 1), dayOf(year, 12, 31));
}

/** Undefined while the person takes part. Many exits lie where something changes: the cut-off, and six months before it. */
function exitDay(entry: number, year: number, chance: Chance): number | undefined {
  const cutOff = dayOf(year, 12, 31);
  const boundaries = [cutOff, cutOff + 1, cutOff - 28, cutOff - 29, cutOff - 27, dayOf(year, 6, 29), dayOf(year, 6, 30), dayOf(year, 7, 1), dayOf(year, 8, 31), dayOf(year - 1, 12, 31), dayOf(year, 1, 1)];
  return chance.weighted<() => number | undefined>([
    [24, () => undefined],
    [45, () => entry + chance.whole(0, 400)],
    [20, () => entry + chance.whole(0, 60)],
    [6, () => entry],
    [10, () => Math.max(entry, chance.of(boundaries))],
    [1.5, () => entry - chance.whole(1, 40)],
  ])();
}

/** Around the birthdays that decide (25 and 55), on 29 February, or anywhere; now and then after the entry. */
function birthDay(entry: number, chance: Chance): number {
  const year = yearOfDay(entry);
  return chance.weighted<() => number>([
    [60, () => entry - chance.whole(14 * 365, 75 * 365)],
    [16, () => inYear(entry, year - chance.of([25, 55])) + chance.whole(-1, 1)],
    [6, () => dayOf(4 * Math.round((year - chance.of([24, 25, 26, 54, 55, 56, 40])) / 4), 2, 29)],
    [1, () => entry + chance.whole(1, 400)],
    [0.5, () => entry],
  ])();
}

function outcomeDate(exit: number, chance: Chance): string {
  return chance.weighted<() => string>([
    [60, () => ''],
    [20, () => writtenDate(exit + chance.whole(0, 28), chance)],
    [4, () => writtenDate(exit + chance.of([-1, 0, 28, 29]), chance)],
    [1, () => writtenDate(exit + chance.of([-400, 366]), chance)],
    [0.7, () => chance.of(UNREADABLE_DATES)],
  ])();
}
