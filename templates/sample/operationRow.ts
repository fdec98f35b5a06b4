import { writeDay, type Day } from './civilDays.js';
import { writtenCents } from './writtenCents.js';

/** The columns of operazioni.csv (registrazioni.md). */
export const OPERATION_COLUMNS = [
  'codice_operazione', 'cup', 'titolo', 'asse', 'priorita_investimento', 'obiettivo_specifico', 'azione', 'categoria_regione', 'beneficiario', 'data_selezione', 'stato',
  'costo_ammissibile_totale', 'costo_ammissibile_pubblico', 'settore_intervento', 'forma_finanziamento', 'territorio', 'meccanismo_territoriale', 'tema_secondario',
  'attivita_economica', 'ubicazione', 'parti_sociali_ong', 'partecipazione_femminile', 'pubblica_amministrazione', 'pmi_sostenute',
  'importo_finanziamento_incrociato', 'importo_fuori_unione',
] as const;

export interface Operation {
  readonly code: string;
  readonly cup: string;
  readonly title: string;
  readonly axis: string;
  readonly priority: string;
  readonly objective: string;
  readonly action: string;
  readonly categoryOfRegion: string;
  readonly beneficiary: string;
  readonly selection: Day;
  readonly end: Day;
  readonly isRevoked: boolean;
  /** Cents. */
  readonly eligibleTotal: number;
  readonly eligiblePublic: number;
  /** From the intervention field to the place. */
  readonly dimensions: readonly string[];
  readonly partners: boolean;
  readonly women: boolean;
  readonly administrations: boolean;
  readonly enterprises: number;
}

/** The row as it is known at the end of a day. */
export function operationRow(operation: Operation, known: Day): string {
  const state = operation.isRevoked ? 'revocata' : operation.end <= known ? 'conclusa' : 'attiva';
  // Technical assistance, which has no priority, supports no project of these kinds.
  const isProject = operation.priority !== '';
  const yesNo = (value: boolean) => (value && isProject ? 'S' : 'N');
  return `${[
    operation.code, operation.cup, quoted(operation.title), operation.axis, operation.priority, operation.objective, operation.action, operation.categoryOfRegion,
    quoted(operation.beneficiary), writeDay(operation.selection), state, writtenCents(operation.eligibleTotal), writtenCents(operation.eligiblePublic),
    ...operation.dimensions, yesNo(operation.partners), yesNo(operation.women), yesNo(operation.administrations), isProject ? operation.enterprises : 0, '0,00', '0,00',
  ].join(';')}\n`;
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
