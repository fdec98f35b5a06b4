import { join } from 'node:path';
import { putFile } from './support.js';

/** A small set of records of the bundled programme, by hand, with what it adds up to. */
export const RECORD_TEXTS: Readonly<Record<string, string>> = {
  'operazioni.csv': [
    'codice_operazione;asse;priorita_investimento;data_selezione;stato;costo_ammissibile_totale;costo_ammissibile_pubblico;settore_intervento;parti_sociali_ong;forma_finanziamento;territorio;meccanismo_territoriale;tema_secondario;attivita_economica;ubicazione',
    'OP1;I;8.i;15/03/2016;attiva;1.000,50;800,00;102;S;01;07;07;08;18;ITC4',
    'OP2;II;9.i;01/02/2017;conclusa;2000;2000;109;N;01;07;07;08;18;ITC4',
    'OP3;I;8.ii;01/02/2017;revocata;500;500;103;N;01;07;07;08;18;ITC4',
    '',
  ].join('\n'),
  'partecipanti.csv': [
    'codice_operazione;codice_partecipante;data_ingresso;data_uscita;genere;data_nascita;condizione_ingresso;titolo_studio;disabile;esito_occupazione',
    'OP1;PERSONA-A;10/04/2016;10/10/2016;F;01/01/1990;D;3;N;S',
    'OP1;PERSONA-B;11/04/2016;;M;01/01/1995;I;2;S;',
    'OP2;PERSONA-A;12/04/2017;;F;01/01/1990;O;6;N;',
    'OP2;PERSONA-C;13/04/2017;;F;;O;6;N;',
    'OP2;PERSONA-A;12/04/2017;;F;01/01/1990;O;6;N;',
    'OP9;PERSONA-D;13/04/2017;;F;01/01/1990;O;6;N;',
    'OP3;PERSONA-E;13/04/2017;;F;01/01/1990;O;6;N;',
    '',
  ].join('\n'),
  'movimenti.csv': [
    'codice_operazione;data;tipo;importo',
    'OP1;20/04/2016;IMPEGNO;1.000,00',
    'OP1;20/05/2016;DISIMPEGNO;0,50',
    'OP2;20/05/2017;PAGAMENTO;12,3',
    'OP2;20/05/2019;PAGAMENTO;1000',
    'OP2;20/05/2017;IMPEGNO;100',
    '',
  ].join('\n'),
  'programmato.csv': ['asse;data;importo', 'I;01/01/2016;5000', 'II;01/01/2016;5000', ''].join('\n'),
};

/** Its long form at the end of 2018, worked out by hand from the contract of records. */
export const LONG_FORM_2018 = [
  'measure,axis,priority,category,sex,year,indicator,value',
  'committed,I,8.i,PS,T,2018,,999.5',
  'committed,II,9.i,PS,T,2018,,100',
  'eligiblePublic,I,8.i,PS,T,2018,,800',
  'eligiblePublic,II,9.i,PS,T,2018,,2000',
  'eligibleTotal,I,8.i,PS,T,2018,,1000.5',
  'eligibleTotal,II,9.i,PS,T,2018,,2000',
  'grandTotal,I,8.i,PS,T,2016,,2',
  'grandTotal,II,9.i,PS,T,2017,,2',
  'operations,I,8.i,PS,T,2018,,1',
  'operations,II,9.i,PS,T,2018,,1',
  'output,I,8.i,PS,F,2016,CO01,1',
  'output,I,8.i,PS,F,2016,CO10,1',
  'output,I,8.i,PS,M,2016,CO03,1',
  'output,I,8.i,PS,M,2016,CO04,1',
  'output,I,8.i,PS,M,2016,CO06,1',
  'output,I,8.i,PS,M,2016,CO09,1',
  'output,I,8.i,PS,M,2016,CO16,1',
  'output,I,8.i,PS,T,2016,CO20,1',
  'output,II,9.i,PS,F,2017,CO05,1',
  'output,II,9.i,PS,F,2017,CO11,1',
  'paid,II,9.i,PS,T,2018,,12.3',
  'result,I,8.i,PS,F,2016,CR04,1',
  '',
].join('\n');

/** `read = used + incomplete + duplicate + excluded` of each file at the end of 2018. */
export const COUNTS_2018: Readonly<Record<string, readonly [read: number, used: number, incomplete: number, duplicate: number, excluded: number]>> = {
  'operazioni.csv': [3, 2, 0, 0, 1],
  'partecipanti.csv': [7, 3, 1, 1, 2],
  'movimenti.csv': [5, 4, 0, 0, 1],
  'programmato.csv': [2, 2, 0, 0, 0],
};

/** Writes the set in a folder, some files changed or (undefined) left out. */
export function putRecords(folder: string, changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string {
  for (const [name, content] of Object.entries({ ...RECORD_TEXTS, ...changes })) if (content !== undefined) putFile(join(folder, name), content);
  return folder;
}

/** Rows of a text as fields, without the headings. */
export function fieldsOf(name: string): string[][] {
  return RECORD_TEXTS[name]!.trimEnd().split('\n').map((line) => line.split(';'));
}
