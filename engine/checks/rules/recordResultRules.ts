import type { ValidationRule } from './validationRule.js';

const PARTICIPATION = { scope: 'participation' } as const;
const RECORDS = { ...PARTICIPATION, condition: { kind: 'records' } } as const;

/** The rules on what a record says of the exit and of the results, and on records as a whole. @source the acts and guidance named by each */
export const RECORD_RESULT_RULES: readonly ValidationRule[] = [
  {
    ...RECORDS,
    id: 'ESF-REC-023',
    severity: 'error',
    says: {
      it: 'La data di un risultato immediato è tra l\'uscita e i 28 giorni successivi',
      en: 'The date of an immediate result is between the exit and 28 days after it',
    },
    source: 'Orientamenti FSE del governo scozzese (4 settimane); FAQ SFC (28 giorni, FSE+)',
    status: 'V',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-024',
    severity: 'error',
    says: { it: 'Nessun esito senza data di uscita', en: 'No result without an exit date' },
    source: 'Definizione «al momento della conclusione»',
    status: 'D',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-025',
    severity: 'error',
    says: { it: 'CR01 riguarda solo chi era inattivo (CO03)', en: 'CR01 concerns only whoever was inactive (CO03)' },
    source: 'Nome di CR01',
    status: 'D',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-026',
    severity: 'error',
    says: {
      it: 'CR01 e CR04 si escludono: vale l\'ultimo cambiamento nel periodo dell\'esito',
      en: 'CR01 and CR04 exclude each other: the last change in the window holds',
    },
    source: 'FAQ SFC (FSE+), per analogia',
    status: 'A',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-027',
    severity: 'error',
    says: { it: 'CR02 riguarda solo chi non era in istruzione o formazione', en: 'CR02 concerns only whoever was not in education or training' },
    source: 'Orientamenti della Commissione, allegato C1',
    status: 'U',
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-028',
    severity: 'error',
    says: { it: 'CR03 è contato al massimo una volta per registrazione', en: 'CR03 is counted at most once for each record' },
    source: 'Orientamenti della Commissione, allegato C1',
    status: 'U',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'ogni risultato è contato una volta per partecipazione',
        en: 'each result is counted once for each participation',
      },
    },
  },
  {
    ...RECORDS,
    id: 'ESF-REC-029',
    severity: 'error',
    says: { it: 'CR04 riguarda solo chi era disoccupato o inattivo (CO01 o CO03)', en: 'CR04 concerns only whoever was unemployed or inactive (CO01 or CO03)' },
    source: 'Orientamenti della Commissione, allegato C1; filtro SFC dei target',
    status: 'V',
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-030',
    severity: 'error',
    says: {
      it: 'CR05 richiede uno svantaggio e almeno uno tra CR01, CR02, CR03 e CR04',
      en: 'CR05 needs a disadvantage and at least one of CR01, CR02, CR03 and CR04',
    },
    source: 'Nome di CR05',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'CR05 è contato dagli svantaggi e dai quattro risultati, non da una colonna',
        en: 'CR05 is counted from the disadvantages and the four results, not from a column',
      },
    },
  },
  {
    ...RECORDS,
    id: 'ESF-REC-031',
    severity: 'error',
    says: { it: 'CR06 riguarda solo chi era disoccupato o inattivo (CO01 o CO03)', en: 'CR06 concerns only whoever was unemployed or inactive (CO01 or CO03)' },
    source: 'Filtro SFC dei target',
    status: 'V',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-032',
    severity: 'error',
    says: { it: 'CR07 riguarda solo chi era occupato (CO05)', en: 'CR07 concerns only whoever was employed (CO05)' },
    source: 'FAQ SFC sulla migliore condizione nel mercato del lavoro',
    status: 'V',
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-033',
    severity: 'error',
    says: { it: 'CR07 non si fonda sul solo aumento della paga', en: 'CR07 is not founded on a pay rise alone' },
    source: 'FAQ SFC sulla migliore condizione nel mercato del lavoro',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'le registrazioni dicono la migliore condizione, non in che cosa consiste',
        en: 'the records tell the improved situation, not what it consists of',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-034',
    severity: 'error',
    says: { it: 'CR08 richiede CO07 e CR06', en: 'CR08 needs CO07 and CR06' },
    source: 'Nomi; filtro SFC dei target',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'CR08 è contato da CO07 e dalle condizioni di CR06',
        en: 'CR08 is counted from CO07 and the conditions of CR06',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-035',
    severity: 'error',
    says: { it: 'CR09 richiede uno svantaggio e CR06', en: 'CR09 needs a disadvantage and CR06' },
    source: 'Nome di CR09',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'CR09 è contato dagli svantaggi e dalle condizioni di CR06',
        en: 'CR09 is counted from the disadvantages and the conditions of CR06',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-036',
    severity: 'error',
    says: {
      it: 'La situazione di più lungo periodo è quella a 6 mesi dall\'uscita, e conta solo quando sono passati',
      en: 'The longer-term situation is the one 6 months after the exit, and counts only once they have passed',
    },
    source: 'Nomi di CR06-CR09; FAQ SFC sul campionamento',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'i risultati a 6 mesi contano solo se i 6 mesi dall\'uscita finiscono entro il 31.12 dell\'anno della relazione',
        en: 'results at 6 months count only if the 6 months from the exit end by 31.12 of the report year',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-037',
    severity: 'warning',
    says: {
      it: 'Chi non beneficia direttamente dell\'intervento, o non ha una spesa dedicata, non è un partecipante',
      en: 'A person who does not benefit directly, or without earmarked expenditure, is not a participant',
    },
    source: 'Reg. (UE) n. 1304/2013, allegato I, definizione; FAQ SFC su docenti e studenti',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'le registrazioni non dicono chi beneficia direttamente né la spesa dedicata a ciascuno',
        en: 'the records tell neither who benefits directly nor the expenditure earmarked for each',
      },
    },
  },
  {
    ...RECORDS,
    id: 'ESF-REC-038',
    severity: 'error',
    says: {
      it: 'I valori registrati distinguono non noto e rifiuto da ogni risposta valida',
      en: 'The values kept tell unknown and refused from every valid answer',
    },
    source: 'Orientamenti della Commissione, allegato D, punto 4.9.1',
    status: 'V',
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-039',
    severity: 'info',
    says: {
      it: 'Le operazioni di un asse dedicato all\'art. 98(4) (persone in fuga dall\'Ucraina) non hanno bisogno di registrazioni: bastano stime',
      en: 'Operations of an axis dedicated to Art. 98(4) (persons fleeing Ukraine) need no records: estimates are enough',
    },
    source: 'Reg. (UE) n. 1303/2013, art. 98(4), inserito dal Reg. (UE) 2022/562',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'il programma non dice se un asse è dedicato all\'art. 98(4)',
        en: 'the programme does not tell whether an axis is dedicated to Art. 98(4)',
      },
    },
  },
];
