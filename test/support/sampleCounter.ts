import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A second, plain count of a sample, written from the rules of the records and not from the code that makes it: Map and split only.
 * Keys are "what|axis|priority|sex"; an empty field is the sum over it.
 */

export type PlainCount = ReadonlyMap<string, number>;

const days = new Map<string, number>();

/** A day as yyyymmdd, so that days compare as numbers. */
function dayNumber(text: string): number {
  const known = days.get(text);
  if (known !== undefined) return known;
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (match === null) throw new Error(`not a date: ${text}`);
  const day = Number(match[3]) * 10_000 + Number(match[2]) * 100 + Number(match[1]);
  days.set(text, day);
  return day;
}

function asDate(day: number): Date {
  return new Date(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100));
}

function daysBetween(from: number, to: number): number {
  return (asDate(to).getTime() - asDate(from).getTime()) / 86_400_000;
}

/** yyyymmdd six months after, clamped to the end of the month. */
function sixMonthsAfter(day: number): number {
  const [year, month, date] = [Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1 + 6, day % 100];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const shifted = new Date(Date.UTC(year, month, Math.min(date, last)));
  return shifted.getUTCFullYear() * 10_000 + (shifted.getUTCMonth() + 1) * 100 + shifted.getUTCDate();
}

function completedYears(birth: number, on: number): number {
  return Math.floor((on - birth) / 10_000);
}

function cents(text: string): number {
  if (!/^\d+,\d\d$/.test(text)) throw new Error(`not an amount: ${text}`);
  return Number(text.replace(',', ''));
}

type Row = readonly string[];

/** Every row of a file, with the places of its columns. */
function eachRow<C extends string>(path: string, columns: readonly C[], use: (row: Row, at: Readonly<Record<C, number>>) => void): void {
  const text = readFileSync(path, 'utf8');
  let end = text.indexOf('\n');
  const heading = text.slice(0, end).split(';');
  const at = Object.fromEntries(columns.map((column) => [column, heading.indexOf(column)])) as Record<C, number>;
  if (Object.values(at).includes(-1)) throw new Error(`${path}: a column is missing`);
  for (let start = end + 1; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    const fields = text.slice(start, end).split(';');
    if (fields.length !== heading.length) throw new Error(`${path}: ${fields.length} fields`);
    use(fields, at);
  }
}

interface Participation {
  first: Row;
  last: Row;
  entry: number;
  /** Infinity while the person takes part. */
  exit: number;
}

const OPERATION_COLUMNS = ['codice_operazione', 'asse', 'priorita_investimento', 'stato', 'data_selezione', 'partecipazione_femminile', 'costo_ammissibile_totale', 'costo_ammissibile_pubblico'] as const;
const PARTICIPANT_COLUMNS = [
  'codice_operazione', 'codice_partecipante', 'data_ingresso', 'data_uscita', 'genere', 'data_nascita', 'condizione_ingresso', 'titolo_studio', 'migrante', 'disabile', 'altro_svantaggio',
  'esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione', 'data_esito', 'occupazione_6_mesi', 'migliore_condizione_6_mesi',
] as const;
const MOVEMENT_COLUMNS = ['codice_operazione', 'data', 'tipo', 'importo', 'quota_ue'] as const;
const PROGRAMMED_COLUMNS = ['asse', 'priorita_investimento', 'data', 'importo'] as const;

/** Counts a sample folder at the end of a year. */
export function countSample(folder: string, year: number): PlainCount {
  const cutOff = year * 10_000 + 1231;
  const groups = new Map<string, Map<string, number>>();
  const groupOf = (axis: string, priority: string, sex: string) => {
    const key = `${axis}|${priority}|${sex}`;
    return groups.get(key) ?? groups.set(key, new Map()).get(key)!;
  };
  const addTo = (group: Map<string, number>, what: string, value = 1) => void group.set(what, (group.get(what) ?? 0) + value);
  const add = (what: string, axis: string, priority: string, sex: string, value = 1) => addTo(groupOf(axis, priority, sex), what, value);

  const operations = new Map<string, { axis: string; priority: string; revoked: boolean }>();
  eachRow(join(folder, 'operazioni.csv'), OPERATION_COLUMNS, (row, at) => {
    const axis = row[at.asse]!;
    const priority = row[at.priorita_investimento]!;
    const revoked = row[at.stato]! === 'revocata';
    if (operations.has(row[at.codice_operazione]!)) throw new Error('operation twice');
    operations.set(row[at.codice_operazione]!, { axis, priority, revoked });
    const selection = dayNumber(row[at.data_selezione]!);
    const why = revoked ? 'revoked' : selection > cutOff ? 'selectedLater' : undefined;
    if (why !== undefined) return add(why, axis, priority, '');
    add('operations', axis, priority, '');
    if (row[at.partecipazione_femminile]! === 'S') add('CO21', axis, priority, '');
    add('eligibleTotal', axis, priority, '', cents(row[at.costo_ammissibile_totale]!));
    add('eligiblePublic', axis, priority, '', cents(row[at.costo_ammissibile_pubblico]!));
  });

  const participations = new Map<string, Participation>();
  let at!: Readonly<Record<(typeof PARTICIPANT_COLUMNS)[number], number>>;
  eachRow(join(folder, 'partecipanti.csv'), PARTICIPANT_COLUMNS, (row, places) => {
    at = places;
    add('rows', '', '', '');
    const operation = operations.get(row[at.codice_operazione]!);
    if (operation === undefined || operation.revoked) return add(operation === undefined ? 'unknownOperation' : 'ofRevoked', '', '', '');
    const entry = dayNumber(row[at.data_ingresso]!);
    const exit = row[at.data_uscita]! === '' ? Infinity : dayNumber(row[at.data_uscita]!);
    if (entry > cutOff || entry < 20140101 || exit < entry) return add('badDates', '', '', '');
    const key = `${row[at.codice_operazione]!}|${row[at.codice_partecipante]!}`;
    const known = participations.get(key);
    if (known === undefined) participations.set(key, { first: row, last: row, entry, exit });
    else {
      add('furtherRows', '', '', '');
      if (entry < known.entry) [known.first, known.entry] = [row, entry];
      if (exit > known.exit) [known.last, known.exit] = [row, exit];
    }
  });

  for (const { first, last, entry, exit } of participations.values()) {
    const { axis, priority } = operations.get(first[at.codice_operazione]!)!;
    if ([at.genere, at.data_nascita, at.condizione_ingresso, at.titolo_studio].some((column) => first[column] === '')) {
      add('incomplete', axis, priority, '');
      continue;
    }
    const sex = first[at.genere]!;
    const group = groupOf(axis, priority, sex);
    const is = (what: string) => addTo(group, what);
    const condition = first[at.condizione_ingresso]!;
    const level = Number(first[at.titolo_studio]!);
    const age = completedYears(dayNumber(first[at.data_nascita]!), entry);
    is('participants');
    add(`entered${Math.floor(entry / 10_000)}`, axis, priority, sex);
    if (age < 14 || age > 80) is('oddAge');
    if (age < 25) is('CO06');
    if (age >= 55) is('CO07');
    const unemployed = condition === 'D' || condition === 'DL';
    const inactive = condition === 'I' || condition === 'IS';
    const employed = condition === 'O' || condition === 'OA';
    if (!unemployed && !inactive && !employed) throw new Error('condition');
    if (unemployed) is('CO01');
    if (inactive) is('CO03');
    if (employed) is('CO05');
    if (level === 1 || level === 2) is('CO09');
    if (level === 3 || level === 4) is('CO10');
    if (level >= 5) is('CO11');
    const disadvantages = { CO15: first[at.migrante]! === 'S', CO16: first[at.disabile]! === 'S', CO17: first[at.altro_svantaggio]! === 'S' };
    for (const [code, belongs] of Object.entries(disadvantages)) {
      if (!belongs) continue;
      is(code);
      is('vulnerable');
    }
    const disadvantaged = disadvantages.CO15 || disadvantages.CO16 || disadvantages.CO17;
    if (disadvantaged) is('disadvantaged');

    const [searching, training, qualified, working] = [at.esito_ricerca_lavoro, at.esito_formazione, at.esito_qualifica, at.esito_occupazione].map((column) => last[column] === 'S');
    const [sixMonths, better] = [at.occupazione_6_mesi, at.migliore_condizione_6_mesi].map((column) => last[column] === 'S');
    if (exit === Infinity && (searching || training || qualified || working || sixMonths || better)) is('resultWithoutExit');
    if ((searching && !inactive) || (training && condition === 'IS') || ((working || sixMonths) && employed) || (better && !employed) || (searching && working)) is('outsideBase');
    if (exit > cutOff) continue;
    const on = last[at.data_esito]! === '' ? exit : dayNumber(last[at.data_esito]!);
    const distance = daysBetween(exit, on);
    if (distance < 0 || distance > 28) is('outsideWindow');
    else if (on <= cutOff) {
      const reached = [searching && inactive && !working, training && condition !== 'IS', qualified, working && !employed];
      reached.forEach((one, i) => one && is(`CR0${i + 1}`));
      if (disadvantaged && reached.some(Boolean)) is('CR05');
    }
    if (sixMonths && !employed && sixMonthsAfter(exit) <= cutOff) is('CR06');
  }

  const signs: Readonly<Record<string, readonly [string, 1 | -1]>> = {
    IMPEGNO: ['committed', 1], DISIMPEGNO: ['committed', -1], PAGAMENTO: ['paid', 1], RECUPERO: ['paid', -1],
    SPESA_DICHIARATA: ['declared', 1], RETTIFICA_DICHIARATA: ['declared', -1], CERTIFICATA: ['certified', 1], DECERTIFICATA: ['certified', -1],
  };
  eachRow(join(folder, 'movimenti.csv'), MOVEMENT_COLUMNS, (row, at) => {
    add('movements', '', '', '');
    const operation = operations.get(row[at.codice_operazione]!);
    if (operation === undefined) return add('unknownMovement', '', '', '');
    if (operation.revoked) return;
    if (dayNumber(row[at.data]!) > cutOff) return add('laterMovement', '', '', '');
    const [stage, sign] = signs[row[at.tipo]!]!;
    const amount = cents(row[at.importo]!);
    if (sign < 0) add('takenBack', '', '', '');
    add(stage, operation.axis, operation.priority, '', sign * amount);
    if (row[at.quota_ue]! === '') return;
    const union = cents(row[at.quota_ue]!);
    if (union > amount) add('unionAbove', '', '', '');
    add(`${stage}Union`, operation.axis, operation.priority, '', sign * union);
  });
  eachRow(join(folder, 'programmato.csv'), PROGRAMMED_COLUMNS, (row, at) => {
    if (dayNumber(row[at.data]!) <= cutOff) add('programmed', row[at.asse]!, row[at.priorita_investimento]!, '', cents(row[at.importo]!));
  });
  return summed(groups);
}

/** Each count also over its sexes, its priorities and its axes. */
function summed(groups: ReadonlyMap<string, ReadonlyMap<string, number>>): PlainCount {
  const counts = new Map<string, number>();
  for (const [group, values] of groups) {
    const [axis, priority, sex] = group.split('|');
    const scopes = new Set(['||', `${axis}||`, `${axis}|${priority}|`, `||${sex}`, `${axis}||${sex}`]);
    for (const [what, value] of values) for (const scope of scopes) counts.set(`${what}|${scope}`, (counts.get(`${what}|${scope}`) ?? 0) + value);
  }
  return counts;
}
