import type { Bilingual } from '../../law/reference.js';

/** Why rules could not be verified: the reasons that several rules share. */
export const RULE_REASONS = {
  noValue: {
    it: 'le celle che la regola confronta non hanno tutte un valore',
    en: 'not all the cells that the rule compares have a value',
  },
  noTable: {
    it: 'la tabella che la regola guarda non ha valori',
    en: 'the table that the rule looks at has no values',
  },
  noCell: {
    it: 'la cartella di lavoro non ha la tabella che la regola guarda',
    en: 'the workbook does not have the table that the rule looks at',
  },
  noRecords: {
    it: 'nessuna registrazione di partecipanti e operazioni',
    en: 'no records of participants and operations',
  },
  noPrevious: {
    it: 'non c\'è la relazione dell\'anno precedente con cui confrontare',
    en: 'there is no report of the year before to compare with',
  },
  sample: {
    it: 'le tabelle ufficiali mostrano il campione, persone inventate: con i propri dati la regola si verifica',
    en: 'the official tables show the sample, invented persons: with one\'s own data the rule is verified',
  },
  notConcerned: {
    it: 'in questa relazione non c\'è nulla a cui la regola si applichi',
    en: 'nothing in this report is concerned by the rule',
  },
} as const satisfies Record<string, Bilingual>;
