import { plainHeading } from '../input/headings.js';
import type { RecordKind } from './recordFacts.js';

/** What a file or a sheet of a data folder holds: records of one kind, or typed figures. */
export type DataKind = RecordKind | 'valori';

/** Operations come first: the others refer to them. */
export const RECORD_ORDER: readonly RecordKind[] = ['operazioni', 'partecipanti', 'movimenti', 'programmato'];
const KINDS: readonly DataKind[] = [...RECORD_ORDER, 'valori'];

/** What a name says: «Partecipanti», «OPERAZIONI», «programmato»; without case, accents, blanks and underscores. Undefined for any other name. */
export function dataKindNamed(name: string): DataKind | undefined {
  const plain = plainHeading(name);
  return KINDS.find((kind) => kind === plain);
}

/** The columns that hold amounts: there a number that a sheet keeps as text is told. */
export const AMOUNT_COLUMNS: Readonly<Record<DataKind, readonly string[]>> = {
  operazioni: ['costo_ammissibile_totale', 'costo_ammissibile_pubblico', 'importo_finanziamento_incrociato', 'importo_fuori_unione'],
  partecipanti: [],
  movimenti: ['importo', 'quota_ue'],
  programmato: ['importo'],
  valori: ['valore'],
};
