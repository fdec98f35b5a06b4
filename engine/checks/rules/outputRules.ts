import type { RowComparison, ValidationRule } from './validationRule.js';

const NAMES = 'Reg. (UE) n. 1304/2013, allegato I: denominazioni degli indicatori';
const HOUSEHOLDS = 'Reg. (UE) n. 1304/2013, allegato I, testo del 17.12.2013';
const SEXES = 'Reg. (UE) n. 1304/2013, allegato I (1), (3), (4): dati ripartiti per genere';
const NOTES_4A = 'Reg. di esecuzione (UE) n. 2015/207, allegato V, tabella 4A';

/** All participants with complete records. */
const PARTICIPANTS = ['CO01', 'CO03', 'CO05'] as const;

/**
 * Outputs of a year and cumulative ones count the same entries, each with its traits: what holds for the one holds for the other.
 * (Results do not: those of a year may come from entries of earlier ones.)
 */
const within = (left: readonly string[], right: readonly string[]): RowComparison => ({ kind: 'compare', left, relation: '<=', right, values: 'both' });

/**
 * The rules on Tables 4A and 4B.
 * The sources of the Commission's guidance were read in part: rules that follow from the names of the indicators are marked D.
 */
export const OUTPUT_INDICATOR_RULES: readonly ValidationRule[] = [
  {
    id: 'ESF-CO-001',
    severity: 'error',
    scope: 'cell',
    says: { it: 'I disoccupati di lungo periodo (CO02) sono una parte dei disoccupati (CO01)', en: 'The long-term unemployed (CO02) are a part of the unemployed (CO01)' },
    source: NAMES,
    status: 'D',
    condition: within(['CO02'], ['CO01']),
  },
  {
    id: 'ESF-CO-002',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Gli inattivi che non seguono corsi (CO04) sono una parte degli inattivi (CO03)', en: 'The inactive not in education or training (CO04) are a part of the inactive (CO03)' },
    source: NAMES,
    status: 'D',
    condition: within(['CO04'], ['CO03']),
  },
  {
    id: 'ESF-CO-003',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Il totale dei partecipanti è CO01 + CO03 + CO05', en: 'Total participants are CO01 + CO03 + CO05' },
    source: 'Reg. (UE) n. 1304/2013, allegato I: totale calcolato automaticamente',
    status: 'V',
    condition: { kind: 'compare', left: ['CO-TOT'], relation: '=', right: PARTICIPANTS, values: 'both' },
  },
  {
    id: 'ESF-CO-004',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Il totale generale comprende anche i partecipanti con dati incompleti: non è mai inferiore a CO01 + CO03 + CO05',
      en: 'The grand total counts participants with incomplete records too: it is never lower than CO01 + CO03 + CO05',
    },
    source: `${NOTES_4A}, totale generale dei partecipanti`,
    status: 'D',
    condition: { kind: 'compare', left: ['CO-GRAND'], relation: '>=', right: PARTICIPANTS, values: 'cumulative' },
  },
  {
    id: 'ESF-CO-005',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Le classi di età CO06 e CO07 si escludono: la loro somma non supera i partecipanti', en: 'The age classes CO06 and CO07 exclude each other: their sum does not exceed the participants' },
    source: NAMES,
    status: 'D',
    condition: within(['CO06', 'CO07'], PARTICIPANTS),
  },
  {
    id: 'ESF-CO-006',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CO08 conta solo persone di oltre 54 anni (CO07)', en: 'CO08 counts only persons above 54 years of age (CO07)' },
    source: NAMES,
    status: 'D',
    condition: within(['CO08'], ['CO07']),
  },
  {
    id: 'ESF-CO-007',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CO08 conta solo disoccupati (CO01) e inattivi che non seguono corsi (CO04)', en: 'CO08 counts only the unemployed (CO01) and the inactive not in education or training (CO04)' },
    source: NAMES,
    status: 'D',
    condition: within(['CO08'], ['CO01', 'CO04']),
  },
  {
    id: 'ESF-CO-008',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Ogni partecipante ha un solo titolo di studio: CO09 + CO10 + CO11 non supera i partecipanti (la differenza sono le persone senza titolo, ISCED 0)',
      en: 'Each participant has one level of education: CO09 + CO10 + CO11 does not exceed the participants (the difference are persons without one, ISCED 0)',
    },
    source: 'Reg. (UE) n. 1304/2013, allegato I: livelli ISCED',
    status: 'D',
    condition: within(['CO09', 'CO10', 'CO11'], PARTICIPANTS),
  },
  {
    id: 'ESF-CO-009',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Per gli ingressi fino al 1.8.2018: CO13 è una parte di CO12, e CO12 e CO14 sono parti dei partecipanti',
      en: 'For entries up to 1.8.2018: CO13 is a part of CO12, and CO12 and CO14 are parts of the participants',
    },
    source: HOUSEHOLDS,
    status: 'D',
    condition: { kind: 'compareAll', comparisons: [within(['CO13'], ['CO12']), within(['CO12'], PARTICIPANTS), within(['CO14'], PARTICIPANTS)] },
  },
  {
    id: 'ESF-CO-010',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CO15, CO16 e CO17 contano ciascuno una parte dei partecipanti', en: 'CO15, CO16 and CO17 each count a part of the participants' },
    source: NAMES,
    status: 'D',
    condition: { kind: 'compareAll', comparisons: [within(['CO15'], PARTICIPANTS), within(['CO16'], PARTICIPANTS), within(['CO17'], PARTICIPANTS)] },
  },
  {
    id: 'ESF-CO-011',
    severity: 'info',
    scope: 'cell',
    says: {
      it: 'Una persona può stare in CO15, CO16 e CO17 insieme: la loro somma può superare le persone svantaggiate',
      en: 'A person may be in CO15, CO16 and CO17 at once: their sum may exceed the disadvantaged persons',
    },
    source: NAMES,
    status: 'D',
    condition: {
      kind: 'byConstruction',
      why: { it: 'è un permesso, non un divieto: RAA non confronta mai quella somma con un numero di persone', en: 'it allows, it does not forbid: RAA never compares that sum with a number of persons' },
    },
  },
  {
    id: 'ESF-CO-012',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CO18 e CO19 contano ciascuno una parte dei partecipanti', en: 'CO18 and CO19 each count a part of the participants' },
    source: NAMES,
    status: 'D',
    condition: { kind: 'compareAll', comparisons: [within(['CO18'], PARTICIPANTS), within(['CO19'], PARTICIPANTS)] },
  },
  {
    id: 'ESF-CO-013',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Il totale di un indicatore di output è la somma di uomini e donne', en: 'The total of an output indicator is the sum of men and women' },
    source: SEXES,
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-014',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Dove un indicatore comune di output ha partecipanti si danno uomini e donne', en: 'Where a common output indicator has participants, men and women are given' },
    source: SEXES,
    status: 'V',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-015',
    severity: 'warning',
    scope: 'cell',
    says: { it: 'CO20-CO23 contano progetti e imprese: non hanno genere', en: 'CO20-CO23 count projects and enterprises: they have no sex' },
    source: 'Reg. (UE) n. 1304/2013, allegato I (2)',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: { it: 'RAA dà di CO20-CO23 il solo totale e lascia vuote le celle di uomini e donne', en: 'RAA gives only the total of CO20-CO23 and leaves the cells of men and women empty' },
    },
  },
  {
    id: 'ESF-CO-016',
    severity: 'error',
    scope: 'axis',
    says: { it: 'CO20, CO21 e CO22 contano ciascuno una parte delle operazioni selezionate dell\'asse', en: 'CO20, CO21 and CO22 each count a part of the selected operations of the axis' },
    source: 'Reg. (UE) n. 1304/2013, allegato I (2): denominazioni; tabella 6, colonna 12',
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-017',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'I valori degli output sono numeri interi non negativi (con decimali solo in euro o in percentuale, nella tabella 4B)',
      en: 'Values of outputs are whole numbers, not negative (with decimals only in euro or in per cent, in Table 4B)',
    },
    source: '–',
    status: 'P',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-018',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Il valore cumulativo è la somma dei valori annuali dal 2014 (non per gli indicatori stimati su un campione e dati solo come cumulativi)',
      en: 'The cumulative value is the sum of the annual values from 2014 (not for indicators estimated on a sample and given only as cumulative)',
    },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V, tabelle 2A e 4A: «calcolato automaticamente» e note',
    status: 'V',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-019',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'Un valore annuale di un anno passato può essere corretto: ogni correzione si elenca, con il suo motivo',
      en: 'An annual value of a past year may be corrected: each correction is listed, with its reason',
    },
    source: 'Portale di supporto SFC2014, correzione retroattiva dei valori annuali',
    status: 'V',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-020',
    severity: 'warning',
    scope: 'report',
    says: { it: 'Un valore cumulativo scende rispetto al rapporto precedente solo per una correzione', en: 'A cumulative value falls from one report to the next only because of a correction' },
    source: 'cohesiondata.ec.europa.eu, nota ai dati sui conseguimenti',
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-021',
    severity: 'error',
    scope: 'programme',
    says: { it: 'I valori cumulativi di anni diversi non si sommano mai', en: 'Cumulative values of different years are never added' },
    source: 'cohesiondata.ec.europa.eu, nota ai dati sui conseguimenti',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: { it: 'RAA somma soltanto valori annuali: nessuna sua formula prende valori cumulativi di due anni', en: 'RAA adds only annual values: none of its formulas takes cumulative values of two years' },
    },
  },
  {
    id: 'ESF-CO-022',
    severity: 'error',
    scope: 'programme',
    says: {
      it: 'Il valore di un asse è la somma delle sue priorità d\'investimento, e quello del programma la somma degli assi, come partecipazioni',
      en: 'The value of an axis is the sum of its investment priorities, and that of the programme the sum of the axes, as participations',
    },
    source: 'Reg. (UE) n. 1304/2013, art. 5(3)',
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-023',
    severity: 'warning',
    scope: 'cell',
    says: {
      it: 'Ogni priorità d\'investimento, fuori dell\'assistenza tecnica, ha un valore per tutti gli indicatori comuni di output, anche quando è 0',
      en: 'Each investment priority, technical assistance apart, has a value for every common output indicator, also when it is 0',
    },
    source: `${NOTES_4A}: righe stampate`,
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-024',
    severity: 'warning',
    scope: 'axis',
    says: {
      it: 'L\'assistenza tecnica ha nella tabella 2A solo gli indicatori comuni di risultato con un target',
      en: 'Technical assistance has in Table 2A only the common result indicators with a target',
    },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V, tabella 2A: titolo',
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: { it: 'RAA dà all\'assistenza tecnica soltanto le righe degli indicatori per cui il piano ha un target', en: 'RAA gives technical assistance only the rows of the indicators for which the plan has a target' },
    },
  },
  {
    id: 'ESF-CO-025',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Il rapporto di conseguimento è il valore cumulativo diviso per il target; è vuoto senza target, o con target 0',
      en: 'The achievement ratio is the cumulative value over the target; it is empty without a target, or with a target of 0',
    },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V, tabelle 2A, 2C, 4A, 4B: intestazione (formula non stampata)',
    status: 'U',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-026',
    severity: 'warning',
    scope: 'cell',
    says: {
      it: 'Un rapporto di conseguimento oltre il 150 %, o sotto il 50 % negli ultimi anni, vuole un commento',
      en: 'An achievement ratio above 150 %, or below 50 % in the last years, wants a comment',
    },
    source: '–',
    status: 'P',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-027',
    severity: 'error',
    scope: 'programme',
    says: { it: 'I valori vengono solo da operazioni attuate, in tutto o in parte', en: 'Values come only from operations implemented in full or in part' },
    source: 'Reg. (UE) n. 1304/2013, art. 5(3)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'servirebbe lo stato di attuazione di ogni operazione da cui viene un valore', en: 'the state of implementation of each operation behind a value would be needed' },
    },
  },
  {
    id: 'ESF-CO-028',
    severity: 'warning',
    scope: 'axis',
    says: {
      it: 'Una priorità d\'investimento con partecipanti o risultati ha almeno un\'operazione nel suo asse (tabella 6, colonna 12)',
      en: 'An investment priority with participants or results has at least one operation in its axis (Table 6, column 12)',
    },
    source: '–',
    status: 'P',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CO-029',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'CO18 e CO19, se dati una volta sola come cumulativi, stanno nel rapporto presentato nel 2017',
      en: 'CO18 and CO19, when given only once as cumulative values, are in the report submitted in 2017',
    },
    source: `${NOTES_4A}: note su CO18 e CO19; Reg. (UE) n. 1304/2013, allegato I (1)`,
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: { it: 'RAA li dà una volta sola nel rapporto sul 2016, o ogni anno se il programma sceglie valori annuali', en: 'RAA gives them once in the report on 2016, or every year when the programme chooses annual values' },
    },
  },
];
