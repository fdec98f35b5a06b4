import type { RecordKind } from '../../../engine/records/recordFacts.js';

/** What the counting needs to know of a programme; a `Programme` of the engine is one. */
export interface ProgrammeScope {
  readonly categoryOfRegion: string;
  readonly axes: readonly {
    readonly code: string;
    readonly technicalAssistance: boolean;
    readonly investmentPriorities: readonly { readonly code: string }[];
  }[];
}

/** A row as it is before it is written: text by column, exactly as the contract names the columns. */
export type RecordRow = Readonly<Record<string, string>>;

/** The rows of each kind of file, in the order of the file. */
export type RecordTables = Readonly<Record<RecordKind, readonly RecordRow[]>>;

/** A file of records as text. */
export interface RecordFile {
  readonly kind: RecordKind;
  readonly name: string;
  readonly text: string;
}

/** All that a counting is given: the files, the programme and the report year. */
export interface RecordSet {
  readonly scope: ProgrammeScope;
  readonly year: number;
  /** Operations first. */
  readonly files: readonly RecordFile[];
}

/** The columns of the contract (registrazioni.md), in its order. */
export const RECORD_COLUMNS: Readonly<Record<RecordKind, readonly string[]>> = {
  operazioni: (
    'codice_operazione cup titolo asse priorita_investimento obiettivo_specifico azione categoria_regione beneficiario data_selezione stato ' +
    'costo_ammissibile_totale costo_ammissibile_pubblico settore_intervento forma_finanziamento territorio meccanismo_territoriale tema_secondario ' +
    'attivita_economica ubicazione parti_sociali_ong partecipazione_femminile pubblica_amministrazione pmi_sostenute ' +
    'importo_finanziamento_incrociato importo_fuori_unione'
  ).split(' '),
  partecipanti: (
    'codice_operazione codice_partecipante data_ingresso data_uscita genere data_nascita condizione_ingresso titolo_studio migrante disabile ' +
    'altro_svantaggio senza_dimora zona_rurale esito_ricerca_lavoro esito_formazione esito_qualifica esito_occupazione data_esito ' +
    'occupazione_6_mesi migliore_condizione_6_mesi'
  ).split(' '),
  movimenti: 'codice_operazione data tipo importo quota_ue riferimento'.split(' '),
  programmato: 'asse priorita_investimento atto data importo'.split(' '),
};

/** Results that are also counted among the participants of one output indicator, as the targets in percentages want. */
export const REFERENCES = ['CR01', 'CR02', 'CR03', 'CR04', 'CR05', 'CR06', 'CR07', 'CR08', 'CR09'].flatMap((result) =>
  ['CO01', 'CO03', 'CO05', 'CO06', 'CO10', 'CO15'].map((reference) => ({ result, reference })),
);

/** Operations are read first: the others refer to them. */
export const RECORD_KINDS = ['operazioni', 'partecipanti', 'movimenti', 'programmato'] as const satisfies readonly RecordKind[];
