import type { LegalReference } from '../reference.js';
import type { TextKey } from '../../text/translate.js';
import { REFERENCES } from './acts.js';

/*
 * The common indicators that records can count, each declared once: the counting, the sentence that explains it and the page of
 * documentation are all made from here.
 */

/** Labour status at entry, as partecipanti.csv writes it. */
export const LABOUR_STATUSES = ['D', 'DL', 'I', 'IS', 'O', 'OA'] as const;
export type LabourStatus = (typeof LABOUR_STATUSES)[number];

/** Age classes of the indicators: CO06 and CO07 take completed years at entry. */
export type AgeClass = 'below25' | 'from25to54' | 'above54';

/** The yes/no columns of partecipanti.csv about the situation at entry. */
export const ENTRY_FLAGS = ['migrante', 'disabile', 'altro_svantaggio', 'senza_dimora', 'zona_rurale'] as const;
export type EntryFlag = (typeof ENTRY_FLAGS)[number];

/** The yes/no columns about the situation on leaving, and six months after. */
export const IMMEDIATE_FLAGS = ['esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione'] as const;
export const LATER_FLAGS = ['occupazione_6_mesi', 'migliore_condizione_6_mesi'] as const;
export type ResultFlag = (typeof IMMEDIATE_FLAGS)[number] | (typeof LATER_FLAGS)[number];

/** The yes/no columns of operazioni.csv, and its number of enterprises. */
export const OPERATION_FLAGS = ['parti_sociali_ong', 'partecipazione_femminile', 'pubblica_amministrazione'] as const;
export type OperationFlag = (typeof OPERATION_FLAGS)[number];

/** What a participation must satisfy. */
export type Condition =
  | { readonly status: readonly LabourStatus[] }
  | { readonly age: AgeClass }
  /** Highest completed level of education, first and last. */
  | { readonly isced: readonly [number, number] }
  | { readonly entry: EntryFlag }
  | { readonly result: ResultFlag }
  /** Another indicator counts the participation. */
  | { readonly indicator: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** When an indicator is counted, and so in which year. */
export type Timing = 'entry' | 'exit' | 'sixMonthsAfterExit';

export interface ParticipantRule {
  readonly code: string;
  readonly kind: 'output' | 'result';
  readonly timing: Timing;
  /** Who may be counted, for results: a flag outside it is an issue. */
  readonly base?: Condition;
  /** The base in words, a key of the catalogue: "who was inactive". */
  readonly baseName?: TextKey;
  readonly condition: Condition;
  /** Estimated on a sample and reported once (CO18, CO19) or twice (CR06-CR09), unless the programme reports it every year. */
  readonly isSampled?: true;
  readonly reference: LegalReference;
  /** What of the rule was not read in a primary source. */
  readonly unverified?: { readonly it: string; readonly en: string };
}

export interface OperationRule {
  readonly code: string;
  readonly counts: OperationFlag | 'pmi_sostenute';
  readonly reference: LegalReference;
}

const outputs = { kind: 'output', timing: 'entry', reference: { ...REFERENCES.indicators, place: 'allegato I (1)' } } as const;
const immediate = { kind: 'result', timing: 'exit', reference: { ...REFERENCES.indicators, place: 'allegato I (3)' } } as const;
const longer = { kind: 'result', timing: 'sixMonthsAfterExit', isSampled: true, reference: { ...REFERENCES.indicators, place: 'allegato I (4)' } } as const;

const is = (indicator: string): Condition => ({ indicator });
const GUIDANCE = { it: 'condizione dagli orientamenti della Commissione, non riletta', en: 'condition from the Commission guidance, not read again' };

/** Who is disadvantaged for CR05 and CR09: a set that the sources do not fix (U), here so that it is corrected in one place. */
const DISADVANTAGED: Condition = { any: [is('CO15'), is('CO16'), is('CO17')] };
const NOT_EMPLOYED: Condition = { any: [is('CO01'), is('CO03')] };

/**
 * Counted from partecipanti.csv. CO12-CO14 (households) are not here: the records have no such data since 2.8.2018, and earlier
 * values are typed in.
 * @source Reg. (EU) 1304/2013 Annex I, text in force since 2.8.2018
 */
export const PARTICIPANT_RULES: readonly ParticipantRule[] = [
  { ...outputs, code: 'CO01', condition: { status: ['D', 'DL'] } },
  { ...outputs, code: 'CO02', condition: { status: ['DL'] }, unverified: GUIDANCE },
  { ...outputs, code: 'CO03', condition: { status: ['I', 'IS'] } },
  { ...outputs, code: 'CO04', condition: { status: ['I'] } },
  { ...outputs, code: 'CO05', condition: { status: ['O', 'OA'] } },
  { ...outputs, code: 'CO06', condition: { age: 'below25' } },
  { ...outputs, code: 'CO07', condition: { age: 'above54' } },
  { ...outputs, code: 'CO08', condition: { all: [is('CO07'), { any: [is('CO01'), is('CO04')] }] } },
  { ...outputs, code: 'CO09', condition: { isced: [1, 2] } },
  { ...outputs, code: 'CO10', condition: { isced: [3, 4] } },
  { ...outputs, code: 'CO11', condition: { isced: [5, 8] } },
  { ...outputs, code: 'CO15', condition: { entry: 'migrante' } },
  { ...outputs, code: 'CO16', condition: { entry: 'disabile' } },
  { ...outputs, code: 'CO17', condition: { entry: 'altro_svantaggio' } },
  { ...outputs, code: 'CO18', condition: { entry: 'senza_dimora' }, isSampled: true },
  { ...outputs, code: 'CO19', condition: { entry: 'zona_rurale' }, isSampled: true },
  // CR01 and CR04 exclude each other: the last change in the window counts, and employment comes after the search for it.
  { ...immediate, code: 'CR01', base: is('CO03'), baseName: 'records.baseInactive', condition: { all: [{ result: 'esito_ricerca_lavoro' }, { not: is('CR04') }] } },
  { ...immediate, code: 'CR02', base: { not: { status: ['IS'] } }, baseName: 'records.baseNotInTraining', condition: { result: 'esito_formazione' }, unverified: GUIDANCE },
  { ...immediate, code: 'CR03', condition: { result: 'esito_qualifica' }, unverified: GUIDANCE },
  { ...immediate, code: 'CR04', base: NOT_EMPLOYED, baseName: 'records.baseNotEmployed', condition: { result: 'esito_occupazione' }, unverified: GUIDANCE },
  { ...immediate, code: 'CR05', condition: { all: [DISADVANTAGED, { any: [is('CR01'), is('CR02'), is('CR03'), is('CR04')] }] }, unverified: GUIDANCE },
  { ...longer, code: 'CR06', base: NOT_EMPLOYED, baseName: 'records.baseNotEmployed', condition: { result: 'occupazione_6_mesi' } },
  { ...longer, code: 'CR07', base: is('CO05'), baseName: 'records.baseEmployed', condition: { result: 'migliore_condizione_6_mesi' } },
  { ...longer, code: 'CR08', condition: { all: [{ result: 'occupazione_6_mesi' }, is('CO07'), NOT_EMPLOYED] } },
  { ...longer, code: 'CR09', condition: { all: [{ result: 'occupazione_6_mesi' }, DISADVANTAGED, NOT_EMPLOYED] }, unverified: GUIDANCE },
];

/** Counted from operazioni.csv, by year of selection: entities have no sex. */
export const OPERATION_RULES: readonly OperationRule[] = [
  { code: 'CO20', counts: 'parti_sociali_ong', reference: { ...REFERENCES.indicators, place: 'allegato I (2)' } },
  { code: 'CO21', counts: 'partecipazione_femminile', reference: { ...REFERENCES.indicators, place: 'allegato I (2)' } },
  { code: 'CO22', counts: 'pubblica_amministrazione', reference: { ...REFERENCES.indicators, place: 'allegato I (2)' } },
  { code: 'CO23', counts: 'pmi_sostenute', reference: { ...REFERENCES.indicators, place: 'allegato I (2)' } },
];

/** Days after the exit within which an immediate result may come. @source guidance, 4 weeks; Annex I (3) "upon leaving" */
export const RESULT_WINDOW_DAYS = 28;
/** Months after the exit at which longer-term results are observed. @source Reg. (EU) 1304/2013 Annex I (4) */
export const LONGER_TERM_MONTHS = 6;
