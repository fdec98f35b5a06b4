import { writeDay, type Day } from './civilDays.js';

/** The columns of partecipanti.csv (registrazioni.md). */
export const PARTICIPANT_COLUMNS = [
  'codice_operazione', 'codice_partecipante', 'data_ingresso', 'data_uscita', 'genere', 'data_nascita', 'condizione_ingresso', 'titolo_studio',
  'migrante', 'disabile', 'altro_svantaggio', 'senza_dimora', 'zona_rurale',
  'esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione', 'data_esito', 'occupazione_6_mesi', 'migliore_condizione_6_mesi',
] as const;

type Answer = 'S' | 'N' | 'R' | '';

/** A synthetic person who takes part in one operation. */
export interface Person {
  readonly code: string;
  readonly birth: Day;
  readonly sex: string;
  readonly condition: string;
  readonly education: string;
  readonly migrant: Answer;
  readonly disabled: Answer;
  readonly otherDisadvantage: Answer;
  readonly homeless: Answer;
  readonly rural: Answer;
  readonly entry: Day;
  readonly exit: Day | undefined;
  readonly results: Results;
  /** The column left empty, in an incomplete record. */
  readonly lacks?: 'genere' | 'data_nascita' | 'condizione_ingresso' | 'titolo_studio';
}

export interface Results {
  readonly searching: Answer;
  readonly training: Answer;
  readonly qualified: Answer;
  readonly employed: Answer;
  /** Day of the immediate situation, where it is not the exit. */
  readonly on?: Day;
  readonly employedAfterSix: Answer;
  readonly improvedAfterSix: Answer;
  /** The day from which the situation after six months is known. */
  readonly sixMonthsOn?: Day;
}

/** The row as it is known at the end of a day: exit and results appear when they have happened. */
export function participantRow(operation: string, person: Person, known: Day): string {
  const { entry, exit, results, lacks } = person;
  const hasLeft = exit !== undefined && exit <= known;
  const hasSituation = hasLeft && (results.on ?? exit) <= known;
  const hasSixMonths = hasLeft && results.sixMonthsOn !== undefined && results.sixMonthsOn <= known;
  const entering = `${operation};${person.code};${writeDay(entry)};${hasLeft ? writeDay(exit) : ''}`;
  const sex = lacks === 'genere' ? '' : person.sex;
  const birth = lacks === 'data_nascita' ? '' : writeDay(person.birth);
  const condition = lacks === 'condizione_ingresso' ? '' : person.condition;
  const who = `${sex};${birth};${condition};${lacks === 'titolo_studio' ? '' : person.education}`;
  const groups = `${person.migrant};${person.disabled};${person.otherDisadvantage};${person.homeless};${person.rural}`;
  const situation = hasSituation
    ? `${results.searching};${results.training};${results.qualified};${results.employed};${results.on === undefined ? '' : writeDay(results.on)}`
    : ';;;;';
  const after = hasSixMonths ? `${results.employedAfterSix};${results.improvedAfterSix}` : ';';
  return `${entering};${who};${groups};${situation};${after}\n`;
}
