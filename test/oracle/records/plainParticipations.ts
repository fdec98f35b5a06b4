import { REFERENCES } from '../../support/records/recordSet.js';
import type { PlainOperation } from './plainOperations.js';
import type { PlainRow } from './plainText.js';
import { ageAt, daysLater, order, plainDate, sixMonthsLater, type PlainDate } from './plainValues.js';
import type { Sums } from './sums.js';

export interface Spell {
  readonly row: ReadonlyMap<string, string>;
  readonly entry: PlainDate;
  /** Undefined while the person takes part. */
  readonly exit: PlainDate | undefined;
}

export interface Participation {
  readonly operation: PlainOperation;
  readonly spells: Spell[];
}

/** Counts participations into `facts`, and results by reference population into `references`; says what became of the rows. */
export function plainParticipations(rows: readonly PlainRow[], operations: ReadonlyMap<string, PlainOperation>, year: number, facts: Sums, references: Sums) {
  const { participations, duplicate, excluded } = groupedRows(rows, operations, year);
  const counts = { read: rows.length, used: 0, incomplete: 0, duplicate, excluded };
  for (const participation of participations) counts[countOne(participation, year, facts, references) ? 'used' : 'incomplete'] += 1;
  return counts;
}

/** The rows that can be used, by operation and person. */
export function groupedRows(rows: readonly PlainRow[], operations: ReadonlyMap<string, PlainOperation>, year: number) {
  const participations: Participation[] = [];
  let [duplicate, excluded] = [0, 0];
  const byOperation = new Map<string, Map<string, Participation>>();
  for (const row of rows) {
    const code = row.fields.get('codice_operazione') ?? '';
    const person = row.fields.get('codice_partecipante') ?? '';
    const operation = operations.get(code);
    const spell = row.isBroken || code === '' || person === '' || operation === undefined || operation.isRevoked ? undefined : spellOf(row.fields, year);
    if (spell === undefined) {
      excluded += 1;
      continue;
    }
    const persons = byOperation.get(code) ?? new Map<string, Participation>();
    byOperation.set(code, persons);
    const known = persons.get(person);
    if (known === undefined) {
      const participation = { operation: operation!, spells: [spell] };
      persons.set(person, participation);
      participations.push(participation);
    } else {
      known.spells.push(spell);
      duplicate += 1;
    }
  }
  return { participations, duplicate, excluded };
}

function spellOf(row: ReadonlyMap<string, string>, year: number): Spell | undefined {
  const entry = plainDate(row.get('data_ingresso') ?? '');
  const exitText = row.get('data_uscita') ?? '';
  const exit = plainDate(exitText);
  if (entry === undefined || (exitText !== '' && exit === undefined)) return undefined;
  if (entry.year < 2014 || entry.year > year) return undefined;
  if (exit !== undefined && order(exit) < order(entry)) return undefined;
  return { row, entry, exit };
}

/** Counts a participation; false when its record is incomplete. */
function countOne({ operation, spells }: Participation, year: number, facts: Sums, references: Sums): boolean {
  const first = spells.reduce((best, spell) => (order(spell.entry) < order(best.entry) ? spell : best));
  const last = spells.reduce((best, spell) => (exitOrder(spell) > exitOrder(best) ? spell : best));
  const place = [operation.axis, operation.priority, operation.region];
  facts.add(['grandTotal', ...place, 'T', first.entry.year, ''], 1n);

  const person = personAt(first);
  if (person === undefined) return false;
  for (const [code, holds] of Object.entries(person.outputs)) if (holds) facts.add(['output', ...place, person.sex, first.entry.year, code], 1n);
  const { exit } = last;
  if (exit === undefined || exit.year > year) return true;
  const results: Outputs = { ...immediateResults(person.outputs, person.condition, last.row, exit, year), ...laterResults(person.outputs, last.row, exit, year) };
  for (const [code, holds] of Object.entries(results)) if (holds) facts.add(['result', ...place, person.sex, exit.year, code], 1n);
  for (const { result, reference } of REFERENCES) {
    if (results[result] && person.outputs[reference]) references.add([...place, person.sex, exit.year, result, reference], 1n);
  }
  return true;
}

function exitOrder({ exit }: Spell): number {
  return exit === undefined ? Infinity : order(exit);
}

export type Outputs = Readonly<Record<string, boolean>>;

/** Sex, condition and output indicators at the entry; undefined when one of the four mandatory characteristics is unknown. */
export function personAt({ row, entry }: Spell): { sex: string; condition: string; outputs: Outputs } | undefined {
  const sex = row.get('genere') ?? '';
  const condition = row.get('condizione_ingresso') ?? '';
  const isced = row.get('titolo_studio') ?? '';
  const birth = plainDate(row.get('data_nascita') ?? '');
  if (!['M', 'F'].includes(sex) || !['D', 'DL', 'I', 'IS', 'O', 'OA'].includes(condition) || !/^[0-8]$/.test(isced)) return undefined;
  if (birth === undefined || order(birth) > order(entry)) return undefined;
  const age = ageAt(birth, entry);
  const isYes = (column: string) => row.get(column) === 'S';
  const unemployed = condition === 'D' || condition === 'DL';
  const outputs = {
    CO01: unemployed,
    CO02: condition === 'DL',
    CO03: condition === 'I' || condition === 'IS',
    CO04: condition === 'I',
    CO05: condition === 'O' || condition === 'OA',
    CO06: age < 25,
    CO07: age >= 55,
    CO08: age >= 55 && (unemployed || condition === 'I'),
    CO09: isced === '1' || isced === '2',
    CO10: isced === '3' || isced === '4',
    CO11: isced >= '5',
    CO15: isYes('migrante'),
    CO16: isYes('disabile'),
    CO17: isYes('altro_svantaggio'),
    CO18: isYes('senza_dimora'),
    CO19: isYes('zona_rurale'),
  };
  return { sex, condition, outputs };
}

/** CR01-CR05: the situation at the exit or within 28 days of it, and not after the cut-off. */
export function immediateResults(of: Outputs, condition: string, row: ReadonlyMap<string, string>, exit: PlainDate, year: number): Outputs {
  const text = row.get('data_esito') ?? '';
  const date = text === '' ? exit : plainDate(text);
  if (date === undefined || date.year > year || order(date) < order(exit) || order(date) > order(daysLater(exit, 28))) return {};
  const isYes = (column: string) => row.get(column) === 'S';
  const CR04 = isYes('esito_occupazione') && (of['CO01']! || of['CO03']!);
  const CR01 = isYes('esito_ricerca_lavoro') && of['CO03']! && !CR04;
  const CR02 = isYes('esito_formazione') && condition !== 'IS';
  const CR03 = isYes('esito_qualifica');
  return { CR01, CR02, CR03, CR04, CR05: isDisadvantaged(of) && (CR01 || CR02 || CR03 || CR04) };
}

/** CR06-CR09: the situation six months after the exit, once these months are over. */
export function laterResults(of: Outputs, row: ReadonlyMap<string, string>, exit: PlainDate, year: number): Outputs {
  if (sixMonthsLater(exit).year > year) return {};
  const employed = row.get('occupazione_6_mesi') === 'S' && (of['CO01']! || of['CO03']!);
  return {
    CR06: employed,
    CR07: row.get('migliore_condizione_6_mesi') === 'S' && of['CO05']!,
    CR08: employed && of['CO07']!,
    CR09: employed && isDisadvantaged(of),
  };
}

function isDisadvantaged(of: Outputs): boolean {
  return of['CO15']! || of['CO16']! || of['CO17']!;
}
