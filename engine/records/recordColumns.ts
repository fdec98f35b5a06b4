import type { ColumnSet } from '../input/headings.js';
import { ENTRY_FLAGS, IMMEDIATE_FLAGS, LATER_FLAGS, OPERATION_FLAGS } from '../law/period2014/indicatorRules.js';
import type { RecordKind } from './recordFacts.js';

/** The columns of each file of records, as the offices name them. */
export const RECORD_COLUMNS = {
  partecipanti: {
    mandatory: ['codice_operazione', 'codice_partecipante', 'data_ingresso', 'genere', 'data_nascita', 'condizione_ingresso', 'titolo_studio'],
    optional: ['data_uscita', ...ENTRY_FLAGS, ...IMMEDIATE_FLAGS, 'data_esito', ...LATER_FLAGS],
  },
  operazioni: {
    mandatory: ['codice_operazione', 'asse', 'priorita_investimento', 'data_selezione', 'costo_ammissibile_totale', 'costo_ammissibile_pubblico'],
    optional: [
      'cup',
      'titolo',
      'obiettivo_specifico',
      'azione',
      'categoria_regione',
      'beneficiario',
      'stato',
      'settore_intervento',
      'forma_finanziamento',
      'territorio',
      'meccanismo_territoriale',
      'tema_secondario',
      'attivita_economica',
      'ubicazione',
      ...OPERATION_FLAGS,
      'pmi_sostenute',
      'importo_finanziamento_incrociato',
      'importo_fuori_unione',
    ],
  },
  movimenti: { mandatory: ['codice_operazione', 'data', 'tipo', 'importo'], optional: ['quota_ue', 'riferimento'] },
  programmato: { mandatory: ['asse', 'data', 'importo'], optional: ['priorita_investimento', 'atto'] },
} as const satisfies Record<RecordKind, ColumnSet>;
