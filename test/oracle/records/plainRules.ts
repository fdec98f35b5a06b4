import { RECORD_COLUMNS, type RecordSet } from '../../support/records/recordSet.js';
import { plainOperations, type PlainOperation } from './plainOperations.js';
import { groupedRows, immediateResults, laterResults, personAt, type Participation, type Spell } from './plainParticipations.js';
import { plainRows, type PlainRow } from './plainText.js';
import { ageAt, daysLater, order, plainDate, sixMonthsLater } from './plainValues.js';

/** `run,held,failed,notVerifiable` of each rule. */
export type PlainOutcomes = Readonly<Record<string, string>>;

type Verdict = 'held' | 'failed' | 'unknown';
const STATUSES = ['D', 'DL', 'I', 'IS', 'O', 'OA'];
const SENSITIVE = ['migrante', 'disabile', 'altro_svantaggio'];
const IMMEDIATE = ['esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione'];
const LATER = ['occupazione_6_mesi', 'migliore_condizione_6_mesi'];
const YES_NO = ['senza_dimora', 'zona_rurale', ...IMMEDIATE, ...LATER];

/**
 * The outcomes of the rules on records by the plainest means: each rule asked of each row, or of each participation, one after the
 * other. Written from registrazioni.md and from no line of the engine.
 */
export function plainRules({ scope, year, files }: RecordSet): PlainOutcomes {
  const rowsOf = (kind: 'operazioni' | 'partecipanti') => files.filter((file) => file.kind === kind).flatMap(({ text }) => plainRows(text, RECORD_COLUMNS[kind]));
  const { byCode } = plainOperations(rowsOf('operazioni'), scope, year);
  const rows = rowsOf('partecipanti');
  const outcomes = new Outcomes();
  for (const row of rows) judgeDates(row, byCode, year, outcomes);
  for (const participation of groupedRows(rows, byCode, year).participations) {
    for (const spell of participation.spells) judgeRow(spell, outcomes);
    judgeParticipation(participation, year, outcomes);
  }
  return outcomes.texts();
}

class Outcomes {
  readonly #counts = new Map(Array.from({ length: 39 }, (_, i) => [`ESF-REC-${String(i + 1).padStart(3, '0')}`, { held: 0, failed: 0, unknown: 0 }]));

  add(number: string, verdict: Verdict): void {
    this.#counts.get(`ESF-REC-${number}`)![verdict] += 1;
  }

  texts(): PlainOutcomes {
    return Object.fromEntries([...this.#counts].map(([rule, { held, failed, unknown }]) => [rule, [held + failed, held, failed, unknown].join(',')]));
  }
}

/** What may set a row aside: 021 and 022. */
function judgeDates({ fields, isBroken }: PlainRow, operations: ReadonlyMap<string, PlainOperation>, year: number, to: Outcomes): void {
  const operation = operations.get(fields.get('codice_operazione') ?? '');
  if (isBroken || operation === undefined || operation.isRevoked || (fields.get('codice_partecipante') ?? '') === '') return;
  const entry = plainDate(fields.get('data_ingresso') ?? '');
  if (entry === undefined || entry.year > year) return;
  if (entry.year < 2014) return to.add('021', 'failed');
  const text = fields.get('data_uscita') ?? '';
  if (text === '') return;
  const exit = plainDate(text);
  to.add('022', exit === undefined ? 'unknown' : order(exit) < order(entry) ? 'failed' : 'held');
}

function judgeRow({ row, entry }: Spell, to: Outcomes): void {
  const text = (column: string) => row.get(column) ?? '';
  to.add('021', 'unknown');
  if (SENSITIVE.some((column) => text(column) === 'R')) to.add('011', 'unknown');
  const birth = plainDate(text('data_nascita'));
  const age = birth === undefined || order(birth) > order(entry) ? undefined : ageAt(birth, entry);
  to.add('020', age === undefined ? 'unknown' : age < 3 || age > 100 ? 'failed' : 'held');

  const isKnown = STATUSES.includes(text('condizione_ingresso'));
  const isEmployed = ['O', 'OA'].includes(text('condizione_ingresso'));
  if (isEmployed) to.add('019', age === undefined ? 'unknown' : age < 15 ? 'failed' : 'held');
  if (!isKnown && (age === undefined || age < 15)) to.add('019', 'unknown');

  const isced = /^[0-8]$/.test(text('titolo_studio')) ? Number(text('titolo_studio')) : undefined;
  const disadvantage = text('altro_svantaggio');
  const mayApply = (isced === undefined || isced === 0) && (age === undefined || age > 11);
  const applies = isced === 0 && age !== undefined && age > 11;
  if (applies) to.add('018', disadvantage === 'S' ? 'held' : disadvantage === 'N' ? 'failed' : 'unknown');
  else if (mayApply && disadvantage !== 'S') to.add('018', 'unknown');

  const allowed: [string, readonly string[]][] = [
    ['genere', ['M', 'F']],
    ['condizione_ingresso', STATUSES],
    ['titolo_studio', [...'012345678']],
    ...SENSITIVE.map((column): [string, readonly string[]] => [column, ['S', 'N', 'R']]),
    ...YES_NO.map((column): [string, readonly string[]] => [column, ['S', 'N']]),
  ];
  to.add('038', allowed.every(([column, codes]) => text(column) === '' || codes.includes(text(column))) ? 'held' : 'failed');
}

function judgeParticipation({ spells }: Participation, year: number, to: Outcomes): void {
  // An exit after the cut-off is none yet.
  const exitAt = ({ exit }: Spell) => (exit === undefined || exit.year > year ? Infinity : order(exit));
  const first = spells.reduce((best, spell) => (order(spell.entry) < order(best.entry) ? spell : best));
  const last = spells.reduce((best, spell) => (exitAt(spell) > exitAt(best) ? spell : best));
  const person = personAt(first);
  judgeEntry(first, person !== undefined, spells.length > 1, to);
  judgeResults(person, last, year, to);
}

function judgeEntry({ row, entry }: Spell, isComplete: boolean, isReturned: boolean, to: Outcomes): void {
  const text = (column: string) => row.get(column) ?? '';
  const status = text('condizione_ingresso');
  const birth = plainDate(text('data_nascita'));
  for (const always of ['001', '003', '010']) to.add(always, 'held');
  for (const never of ['037', '039']) to.add(never, 'unknown');
  if (isReturned) to.add('002', 'held');
  to.add('004', ['M', 'F'].includes(text('genere')) ? 'held' : 'failed');
  to.add('005', STATUSES.includes(status) ? 'held' : 'failed');
  to.add('006', birth !== undefined && order(birth) <= order(entry) ? 'held' : 'failed');
  to.add('007', /^[0-8]$/.test(text('titolo_studio')) ? 'held' : 'failed');
  to.add('008', order(entry) < 20180802 ? 'unknown' : 'held');
  if (!isComplete) to.add('009', 'held');
  if (status === 'DL') to.add('012', 'held');
  if (status === 'DL') to.add('013', 'unknown');
  if (status === 'I') to.add('014', 'held');
  if (isComplete) for (const counted of ['015', '016', '017']) to.add(counted, 'held');
}

function judgeResults(person: ReturnType<typeof personAt>, { row, exit }: Spell, year: number, to: Outcomes): void {
  const isYes = (column: string) => row.get(column) === 'S';
  const isComplete = person !== undefined;
  if (![...IMMEDIATE, ...LATER].some(isYes)) return;
  to.add('024', !isComplete ? 'unknown' : exit === undefined ? 'failed' : 'held');
  if (exit === undefined || exit.year > year) return;

  const dateText = row.get('data_esito') ?? '';
  const date = dateText === '' ? exit : plainDate(dateText);
  const isInside = date !== undefined && order(date) >= order(exit) && order(date) <= order(daysLater(exit, 28));
  if (IMMEDIATE.some(isYes)) to.add('023', !isComplete ? 'unknown' : isInside ? 'held' : 'failed');
  if (isComplete && LATER.some(isYes)) to.add('036', 'held');

  const isOpen = isInside && date.year <= year;
  const isObserved = sixMonthsLater(exit).year <= year;
  const { CO01, CO03, CO05 } = person?.outputs ?? {};
  const base = (number: string, column: string, isInTime: boolean, isIn: boolean | undefined) => {
    if (isInTime && isYes(column)) to.add(number, !isComplete ? 'unknown' : isIn === true ? 'held' : 'failed');
  };
  base('025', 'esito_ricerca_lavoro', isOpen, CO03);
  base('027', 'esito_formazione', isOpen, person?.condition !== 'IS');
  base('029', 'esito_occupazione', isOpen, CO01 === true || CO03 === true);
  base('031', 'occupazione_6_mesi', isObserved, CO01 === true || CO03 === true);
  base('032', 'migliore_condizione_6_mesi', isObserved, CO05);
  const [searches, works] = [isYes('esito_ricerca_lavoro'), isYes('esito_occupazione')];
  if (isOpen && (searches || works)) to.add('026', !isComplete ? 'unknown' : searches && works ? 'failed' : 'held');

  if (person === undefined) return;
  const results = { ...immediateResults(person.outputs, person.condition, row, exit, year), ...laterResults(person.outputs, row, exit, year) };
  for (const [number, code] of Object.entries({ '028': 'CR03', '030': 'CR05', '034': 'CR08', '035': 'CR09' })) if (results[code]) to.add(number, 'held');
  if (results['CR07']) to.add('033', 'unknown');
}
