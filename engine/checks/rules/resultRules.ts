import type { RowComparison, ValidationRule } from './validationRule.js';

const NAMES = 'Reg. (UE) n. 1304/2013, allegato I: denominazioni degli indicatori';
const FAQ = 'Portale di supporto SFC2014, domande frequenti sugli indicatori FSE';
const SAMPLING = 'Reg. (UE) n. 1304/2013, allegato I (4); Portale di supporto SFC2014, domande frequenti sul campionamento';
const YOUTH = 'Reg. (UE) n. 1304/2013, allegato II';

const PARTICIPANTS = ['CO01', 'CO03', 'CO05'] as const;
const NOT_EMPLOYED = ['CO01', 'CO03'] as const;
/** CO12 and CO14 too: where the model has no row for them they are not known, and only the participants are a bound. */
const DISADVANTAGED = ['CO15', 'CO16', 'CO17', 'CO12', 'CO14'] as const;

/** Results of a year may come from entries of earlier ones: only cumulative values are within their base. */
const within = (left: readonly string[], right: readonly string[]): RowComparison => ({ kind: 'compare', left, relation: '<=', right, values: 'cumulative' });
/** Among results, those of a year count the same exits. */
const withinOfYear = (left: readonly string[], right: readonly string[]): RowComparison => ({ ...within(left, right), values: 'both' });

/** The rules on Tables 2A and 2C. */
export const RESULT_INDICATOR_RULES: readonly ValidationRule[] = [
  {
    id: 'ESF-CR-001',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CR01 conta solo persone inattive all\'ingresso (CO03)', en: 'CR01 counts only persons inactive at entry (CO03)' },
    source: NAMES,
    status: 'D',
    condition: within(['CR01'], ['CO03']),
  },
  {
    id: 'ESF-CR-002',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'CR02 conta solo persone che all\'ingresso non seguivano corsi: disoccupati (CO01), inattivi fuori dai corsi (CO04) e occupati (CO05)',
      en: 'CR02 counts only persons not in education or training at entry: unemployed (CO01), inactive not in education (CO04) and employed (CO05)',
    },
    source: 'Orientamenti della Commissione, allegato C1 (non riletti); denominazioni di CO03 e CO04',
    status: 'U',
    condition: within(['CR02'], ['CO01', 'CO04', 'CO05']),
  },
  {
    id: 'ESF-CR-003',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Una qualifica (CR03) si conta una volta per partecipazione', en: 'A qualification (CR03) is counted once a participation' },
    source: NAMES,
    status: 'D',
    condition: within(['CR03'], PARTICIPANTS),
  },
  {
    id: 'ESF-CR-004',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CR04 conta solo disoccupati (CO01) e inattivi (CO03) all\'ingresso', en: 'CR04 counts only the unemployed (CO01) and the inactive (CO03) at entry' },
    source: NAMES,
    status: 'D',
    condition: within(['CR04'], NOT_EMPLOYED),
  },
  {
    id: 'ESF-CR-005',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Chi cerca lavoro (CR01) non ha trovato lavoro (CR04): insieme non superano disoccupati e inattivi',
      en: 'Who searches for a job (CR01) is not in employment (CR04): together they do not exceed the unemployed and the inactive',
    },
    source: 'Portale di supporto SFC2021, domande frequenti FSE+ (per analogia)',
    status: 'A',
    condition: within(['CR01', 'CR04'], NOT_EMPLOYED),
  },
  {
    id: 'ESF-CR-006',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'CR05 conta solo partecipanti svantaggiati (CO15, CO16, CO17; CO12 e CO14 finché esistevano)',
      en: 'CR05 counts only disadvantaged participants (CO15, CO16, CO17; CO12 and CO14 as long as they existed)',
    },
    source: `${NAMES} (l\'insieme delle persone svantaggiate non è stampato)`,
    status: 'U',
    condition: { kind: 'compareAll', comparisons: [within(['CR05'], DISADVANTAGED), within(['CR05'], PARTICIPANTS)] },
  },
  {
    id: 'ESF-CR-007',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Chi è in CR05 è anche in CR01, CR02, CR03 o CR04', en: 'Who is in CR05 is in CR01, CR02, CR03 or CR04 too' },
    source: NAMES,
    status: 'D',
    condition: withinOfYear(['CR05'], ['CR01', 'CR02', 'CR03', 'CR04']),
  },
  {
    id: 'ESF-CR-008',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CR06 conta solo disoccupati (CO01) e inattivi (CO03) all\'ingresso', en: 'CR06 counts only the unemployed (CO01) and the inactive (CO03) at entry' },
    source: FAQ,
    status: 'D',
    condition: within(['CR06'], NOT_EMPLOYED),
  },
  {
    id: 'ESF-CR-009',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CR07 conta solo occupati all\'ingresso (CO05)', en: 'CR07 counts only persons employed at entry (CO05)' },
    source: FAQ,
    status: 'D',
    condition: within(['CR07'], ['CO05']),
  },
  {
    id: 'ESF-CR-010',
    severity: 'error',
    scope: 'cell',
    says: { it: 'CR08 è una parte di CR06, e conta solo persone di oltre 54 anni (CO07)', en: 'CR08 is a part of CR06, and counts only persons above 54 years of age (CO07)' },
    source: NAMES,
    status: 'D',
    condition: { kind: 'compareAll', comparisons: [withinOfYear(['CR08'], ['CR06']), within(['CR08'], ['CO07'])] },
  },
  {
    id: 'ESF-CR-011',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'CR09 è una parte di CR06, e conta solo persone svantaggiate (CO15, CO16, CO17; CO12 e CO14 finché esistevano)',
      en: 'CR09 is a part of CR06, and counts only disadvantaged persons (CO15, CO16, CO17; CO12 and CO14 as long as they existed)',
    },
    source: NAMES,
    status: 'D',
    condition: { kind: 'compareAll', comparisons: [withinOfYear(['CR09'], ['CR06']), within(['CR09'], DISADVANTAGED)] },
  },
  {
    id: 'ESF-CR-012',
    severity: 'error',
    scope: 'cell',
    says: { it: 'Il totale di un indicatore di risultato è la somma di uomini e donne', en: 'The total of a result indicator is the sum of men and women' },
    source: 'Reg. (UE) n. 1304/2013, allegato I (1), (3), (4): dati ripartiti per genere',
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-013',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'I risultati della popolazione di riferimento non superano l\'output di riferimento: la percentuale non va oltre il 100 %',
      en: 'The results of the reference population do not exceed the reference output: the percentage does not go beyond 100 %',
    },
    source: 'Regola di validazione SFC2021 del 1.7.2025 per il FSE+ (per analogia)',
    status: 'A',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-014',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'La riga della popolazione di riferimento non supera quella di tutti i partecipanti dello stesso indicatore',
      en: 'The row of the reference population does not exceed that of all the participants of the same indicator',
    },
    source: FAQ,
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-015',
    severity: 'error',
    scope: 'programme',
    says: {
      it: 'Un target su CR01-CR04 e CR06-CR08 ha esattamente un output di riferimento; su CR05 e CR09 nessuno',
      en: 'A target on CR01-CR04 and CR06-CR08 has exactly one reference output; on CR05 and CR09 none',
    },
    source: FAQ,
    status: 'V',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-016',
    severity: 'error',
    scope: 'programme',
    says: {
      it: 'L\'output di riferimento è ammissibile: non CO05 per CR01, CR04 e CR06; non CO01 né CO03 per CR07; non CO06 per CR08',
      en: 'The reference output is admissible: not CO05 for CR01, CR04 and CR06; neither CO01 nor CO03 for CR07; not CO06 for CR08',
    },
    source: FAQ,
    status: 'V',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-017',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'I valori della tabella 2A sono numeri di partecipanti, anche quando il target è una percentuale: interi, non negativi',
      en: 'The values of Table 2A are numbers of participants, also when the target is a percentage: whole, not negative',
    },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V, tabella 2A',
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-018',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Con un target in percentuale il conseguimento è (risultati cumulativi / output di riferimento cumulativo) / target',
      en: 'With a target in per cent the achievement is (cumulative results / cumulative reference output) / target',
    },
    source: FAQ,
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-019',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'Il rapporto presentato nel 2019 e quello finale danno CR06-CR09 in ogni priorità d\'investimento',
      en: 'The report submitted in 2019 and the final one give CR06-CR09 in each investment priority',
    },
    source: SAMPLING,
    status: 'V',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-020',
    severity: 'error',
    scope: 'programme',
    says: {
      it: 'I campioni delle due rilevazioni non si sovrappongono: uscite fino a metà 2018, poi fino al 31.12.2023',
      en: 'The samples of the two surveys do not overlap: exits up to mid-2018, then up to 31.12.2023',
    },
    source: SAMPLING,
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'servirebbero le persone dei due campioni, con la data di uscita', en: 'the persons of the two samples would be needed, with their dates of exit' },
    },
  },
  {
    id: 'ESF-CR-021',
    severity: 'error',
    scope: 'programme',
    says: {
      it: 'Il campione rappresenta ogni priorità d\'investimento, per condizione lavorativa, età, titolo di studio, famiglia e genere, senza escludere nessun gruppo',
      en: 'The sample represents each investment priority, by labour status, age, education, household and sex, leaving no group out',
    },
    source: SAMPLING,
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'servirebbe il piano del campione, con le persone interrogate per gruppo', en: 'the plan of the sample would be needed, with the persons asked in each group' },
    },
  },
  {
    id: 'ESF-CR-022',
    severity: 'warning',
    scope: 'cell',
    says: { it: 'I risultati immediati di un anno non superano le uscite dell\'anno', en: 'The immediate results of a year do not exceed the exits of that year' },
    source: '–',
    status: 'P',
    condition: {
      kind: 'withoutData',
      why: { it: 'servirebbe il numero delle uscite di ogni anno per priorità, che nessuna tabella dà', en: 'the number of exits of each year by priority would be needed, which no table gives' },
    },
  },
  {
    id: 'ESF-CR-023',
    severity: 'error',
    scope: 'cell',
    says: {
      it: 'Il valore cumulativo di un indicatore in percentuale (tabella 2C) non è la somma delle percentuali annuali',
      en: 'The cumulative value of an indicator in per cent (Table 2C) is not the sum of the annual percentages',
    },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V, tabella 2C: nota; aritmetica',
    status: 'D',
    condition: { kind: 'procedure' },
  },
  {
    id: 'ESF-CR-024',
    severity: 'error',
    scope: 'programme',
    says: {
      it: 'I codici CR01-CR12 dell\'iniziativa per l\'occupazione giovanile (IOG) non si mescolano con i CR01-CR09 del FSE',
      en: 'The codes CR01-CR12 of the Youth Employment Initiative (YEI) are never mixed with CR01-CR09 of the ESF',
    },
    source: `${YOUTH}: elenco proprio, codici non stampati`,
    status: 'V',
    condition: {
      kind: 'byConstruction',
      why: { it: 'RAA fa soltanto la tabella 2A: nessuna sua riga ha i codici della tabella 2B', en: 'RAA makes only Table 2A: none of its rows has the codes of Table 2B' },
    },
  },
  {
    id: 'ESF-CR-025',
    severity: 'error',
    scope: 'programme',
    says: { it: 'Nell\'IOG chi abbandona non è tra chi porta a termine l\'intervento', en: 'In the YEI who drops out is not among those who complete the intervention' },
    source: FAQ,
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'riguarda la tabella 2B (IOG), che RAA non fa: servirebbero i suoi dati', en: 'it concerns Table 2B (YEI), which RAA does not make: its data would be needed' },
    },
  },
  {
    id: 'ESF-CR-026',
    severity: 'error',
    scope: 'programme',
    says: { it: 'Tutti gli indicatori di risultato dell\'IOG hanno un target', en: 'All the result indicators of the YEI have a target' },
    source: FAQ,
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'riguarda la tabella 2B (IOG), che RAA non fa: servirebbero i suoi target', en: 'it concerns Table 2B (YEI), which RAA does not make: its targets would be needed' },
    },
  },
];
