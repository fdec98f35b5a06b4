import type { ValidationRule } from './validationRule.js';

const PARTICIPATION = { scope: 'participation' } as const;
const RECORDS = { ...PARTICIPATION, condition: { kind: 'records' } } as const;

/** The rules on what a record says of the entry: who takes part, when, and with which characteristics. @source the acts and guidance named by each */
export const RECORD_ENTRY_RULES: readonly ValidationRule[] = [
  {
    ...PARTICIPATION,
    id: 'ESF-REC-001',
    severity: 'error',
    says: {
      it: 'Una sola registrazione per partecipante e operazione: un secondo ingresso nella stessa operazione aggiorna la prima',
      en: 'One record for each participant and operation: a second start in the same operation updates the first',
    },
    source: 'FAQ SFC «Participants»; FAQ SFC IOG («counted only once per operation»)',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'più righe della stessa coppia sono contate come una sola partecipazione',
        en: 'several rows of the same pair are counted as one participation',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-002',
    severity: 'error',
    says: {
      it: 'Al rientro restano il primo ingresso e le sue caratteristiche, e valgono l\'ultima uscita e i suoi esiti',
      en: 'On re-entry the first entry and its characteristics stay, the last exit and its results hold',
    },
    source: 'FAQ SFC «Participants»; Orientamenti FSE del governo scozzese',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'delle righe di una partecipazione valgono il primo ingresso e l\'ultima uscita',
        en: 'of the rows of a participation the first entry and the last exit hold',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-003',
    severity: 'error',
    says: { it: 'La stessa persona in un\'altra operazione è una nuova partecipazione', en: 'The same person in another operation is a new participation' },
    source: 'Orientamenti FSE del governo scozzese',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'una partecipazione è una coppia di operazione e partecipante',
        en: 'a participation is a pair of operation and participant',
      },
    },
  },
  {
    ...RECORDS,
    id: 'ESF-REC-004',
    severity: 'error',
    says: { it: 'Il genere è indicato, con un solo valore: M o F', en: 'Gender is given, with one value: M or F' },
    source: 'Reg. (UE) n. 1304/2013, allegato I (1), (3), (4) e allegato II; FAQ SFC sulla completezza delle registrazioni',
    status: 'V',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-005',
    severity: 'error',
    says: {
      it: 'La condizione all\'ingresso è indicata, una sola tra disoccupato, inattivo e occupato',
      en: 'Labour status at entry is given, exactly one of unemployed, inactive and employed',
    },
    source: 'FAQ SFC sulla completezza delle registrazioni; Orientamenti FSE del governo scozzese',
    status: 'V',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-006',
    severity: 'error',
    says: { it: 'La data di nascita è indicata; l\'età è quella alla data di ingresso', en: 'The birth date is given; the age is the one at the date of entry' },
    source: 'FAQ SFC sull\'età; FAQ SFC sulla completezza delle registrazioni',
    status: 'V',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-007',
    severity: 'error',
    says: { it: 'Il titolo di studio è indicato, con un solo valore (ISCED 0-8)', en: 'The level of education is given, with one value (ISCED 0-8)' },
    source: 'FAQ SFC sulla completezza delle registrazioni',
    status: 'V',
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-008',
    severity: 'info',
    says: {
      it: 'La situazione familiare (CO12-CO14) non è richiesta per gli ingressi dal 2.8.2018; prima faceva parte della completezza',
      en: 'The household situation (CO12-CO14) is not required for entries from 2.8.2018; before, it was part of completeness',
    },
    source: 'Reg. (UE) n. 1304/2013, allegato I, testi del 17.12.2013 e del 2.8.2018 (Reg. (UE, Euratom) 2018/1046); la data riferita all\'ingresso è una deduzione',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'le registrazioni non chiedono la situazione familiare; per gli ingressi prima del 2.8.2018, che la richiedevano, non si può verificare',
        en: 'the records do not ask for the household situation; for entries before 2.8.2018, which required it, it cannot be verified',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-009',
    severity: 'warning',
    says: {
      it: 'Una registrazione incompleta non conta in CO01-CO17 né nei risultati, ma solo nel totale generale',
      en: 'An incomplete record counts in no CO01-CO17 and in no result, only in the grand total',
    },
    source: 'FAQ SFC sulla completezza delle registrazioni',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'le registrazioni incomplete entrano solo nel totale generale',
        en: 'incomplete records enter the grand total only',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-010',
    severity: 'info',
    says: {
      it: 'La mancanza dei dati sensibili (CO15-CO17) non rende incompleta la registrazione',
      en: 'Missing sensitive data (CO15-CO17) do not make a record incomplete',
    },
    source: 'Reg. (UE) n. 1304/2013, allegato I (asterischi a CO15, CO16, CO17); FAQ SFC sui dati sensibili',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'la completezza guarda genere, nascita, condizione e titolo di studio',
        en: 'completeness looks at gender, birth, labour status and education',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-011',
    severity: 'warning',
    says: { it: 'Il rifiuto di dare dati sensibili è documentato', en: 'The refusal to give sensitive data is documented' },
    source: 'Orientamenti della Commissione, dati sensibili',
    status: 'U',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'le registrazioni dicono il rifiuto (R), non il documento che lo prova: servirebbe il suo riferimento',
        en: 'the records tell the refusal (R), not the document that proves it: its reference would be needed',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-012',
    severity: 'error',
    says: { it: 'Chi è disoccupato di lungo periodo è disoccupato', en: 'Whoever is long-term unemployed is unemployed' },
    source: 'Nomi di CO01 e CO02',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'la condizione DL è una forma della disoccupazione: è contata in CO01 e in CO02',
        en: 'the status DL is a kind of unemployment: it is counted in CO01 and in CO02',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-013',
    severity: 'warning',
    says: {
      it: 'Disoccupato di lungo periodo: da più di 6 mesi sotto i 25 anni, da più di 12 mesi dai 25 in su',
      en: 'Long-term unemployed: for more than 6 months below 25, for more than 12 months from 25 on',
    },
    source: 'Orientamenti della Commissione, allegato C1',
    status: 'U',
    condition: { kind: 'withoutData', why: { it: 'manca la data di inizio della disoccupazione', en: 'the date on which unemployment began is missing' } },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-014',
    severity: 'error',
    says: { it: 'Chi non è in istruzione né in formazione (CO04) è inattivo', en: 'Whoever is counted as not in education or training (CO04) is inactive' },
    source: 'Nomi di CO03 e CO04',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'la condizione I è una forma dell\'inattività: è contata in CO03 e in CO04',
        en: 'the status I is a kind of inactivity: it is counted in CO03 and in CO04',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-015',
    severity: 'error',
    says: {
      it: 'CO06 se e solo se l\'età è sotto i 25 anni, CO07 se e solo se è da 55 in su; mai tutti e due',
      en: 'CO06 if and only if the age is below 25, CO07 if and only if it is 55 or more; never both',
    },
    source: 'FAQ SFC sull\'età',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'le classi di età sono contate dagli anni compiuti all\'ingresso',
        en: 'the age classes are counted from the completed years at entry',
      },
    },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-016',
    severity: 'error',
    says: { it: 'CO08 se e solo se CO07 e (CO01 o CO04)', en: 'CO08 if and only if CO07 and (CO01 or CO04)' },
    source: 'Reg. (UE) n. 1304/2013, allegato I, nome di CO08',
    status: 'V',
    condition: { kind: 'byConstruction', why: { it: 'CO08 è contato da CO07, CO01 e CO04', en: 'CO08 is counted from CO07, CO01 and CO04' } },
  },
  {
    ...PARTICIPATION,
    id: 'ESF-REC-017',
    severity: 'error',
    says: { it: 'Al massimo uno tra CO09, CO10 e CO11; nessuno solo con ISCED 0', en: 'At most one of CO09, CO10 and CO11; none only with ISCED 0' },
    source: 'Reg. (UE) n. 1304/2013, allegato I, livelli ISCED',
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: {
        it: 'ogni livello ISCED da 1 a 8 sta in uno solo dei tre',
        en: 'each ISCED level from 1 to 8 is in exactly one of the three',
      },
    },
  },
  {
    ...RECORDS,
    id: 'ESF-REC-018',
    severity: 'warning',
    says: {
      it: 'Chi ha ISCED 0 oltre l\'età della scuola primaria è di norma tra gli altri svantaggiati (CO17)',
      en: 'Whoever has ISCED 0 past the age of primary school is as a rule otherwise disadvantaged (CO17)',
    },
    source: 'Orientamenti della Commissione, allegato C1',
    status: 'U',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-019',
    severity: 'warning',
    says: { it: 'Nessuno risulta occupato prima dei 15 anni', en: 'Nobody is employed before the age of 15' },
    source: 'Definizione di occupato nelle statistiche Eurostat (LFS)',
    status: 'U',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-020',
    severity: 'warning',
    says: { it: 'L\'età all\'ingresso è plausibile: da 3 a 100 anni', en: 'The age at entry is plausible: from 3 to 100 years' },
    source: '–',
    status: 'P',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-021',
    severity: 'error',
    says: {
      it: 'L\'ingresso è nel periodo dell\'operazione e non dopo il 31.12 dell\'anno della relazione; gli ingressi successivi contano nella relazione del loro anno',
      en: 'The entry is within the dates of the operation and not after 31.12 of the report year; later entries count in the report of their year',
    },
    source: '–',
    status: 'P',
  },
  {
    ...RECORDS,
    id: 'ESF-REC-022',
    severity: 'error',
    says: { it: 'L\'uscita non è prima dell\'ingresso', en: 'The exit is not before the entry' },
    source: '–',
    status: 'P',
  },
];
