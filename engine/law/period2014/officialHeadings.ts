import type { Bilingual } from '../reference.js';

/**
 * Headings of the official model. English as read in the Official Journal; Italian not read in a primary source (U-it):
 * kept here, so that a correction of wording is one line, and told as unverified in the guide.
 * @source Table 5: Annex V to Reg. (EU) 2015/207, point 3.3. Table 6: Annex II to Reg. (EU) 1011/2014, Table 1.
 */
export const TABLE_5 = {
  axis: { it: 'Asse prioritario', en: 'Priority Axis' },
  type: {
    it: 'Tipo di indicatore (fase di attuazione principale, indicatore finanziario, di output o, se del caso, di risultato)',
    en: 'Indicator Type (Key implementation step, financial, output or, where appropriate result indicator)',
  },
  id: { it: 'Identificativo', en: 'ID' },
  indicator: { it: 'Indicatore o fase di attuazione principale', en: 'Indicator or key implementation step' },
  unit: { it: 'Unità di misura, se pertinente', en: 'Measurement unit, where appropriate' },
  fund: { it: 'Fondo', en: 'Fund' },
  region: { it: 'Categoria di regione', en: 'Category of region' },
  milestone: { it: 'Target intermedio per il 2018', en: 'Milestone for 2018' },
  target: { it: 'Target finale (2023)', en: 'Final target (2023)' },
  cumulative: { it: 'Valore cumulativo', en: 'Value achieved, cumulative' },
  annual: { it: 'Valore annuale', en: 'Value achieved, annual' },
  observations: { it: 'Osservazioni (se necessario)', en: 'Observations (if necessary)' },
} as const satisfies Record<string, Bilingual>;

export const TABLE_6 = {
  axis: { it: 'Asse prioritario', en: 'Priority axis' },
  fund: { it: 'Fondo', en: 'Fund' },
  region: { it: 'Categoria di regione', en: 'Category of region' },
  basis: {
    it: 'Base per il calcolo del sostegno dell\'Unione (costo totale ammissibile o costo pubblico ammissibile)',
    en: 'Basis for the calculation of Union support (Total eligible cost or public eligible cost)',
  },
  funding: { it: 'Finanziamento totale', en: 'Total funding' },
  rate: { it: 'Tasso di cofinanziamento', en: 'Co-financing rate' },
  eligibleCost: {
    it: 'Costo ammissibile totale delle operazioni selezionate per il sostegno',
    en: 'Total eligible cost of operations selected for support',
  },
  selectedShare: {
    it: 'Quota della dotazione complessiva coperta dalle operazioni selezionate',
    en: 'Proportion of the total allocation covered with selected operations',
  },
  publicCost: {
    it: 'Costo ammissibile pubblico delle operazioni selezionate per il sostegno',
    en: 'Public eligible cost of operations selected for support',
  },
  declared: {
    it: 'Spesa totale ammissibile dichiarata dai beneficiari all\'autorità di gestione',
    en: 'Total eligible expenditure declared by beneficiaries to the managing authority',
  },
  declaredShare: {
    it: 'Quota della dotazione complessiva coperta dalla spesa ammissibile dichiarata dai beneficiari',
    en: 'Proportion of the total allocation covered by eligible expenditure declared by beneficiaries',
  },
  operations: { it: 'Numero di operazioni selezionate', en: 'Number of operations selected' },
  certified2018: {
    it: 'Solo per la relazione presentata nel 2019: spesa totale ammissibile sostenuta dai beneficiari e pagata entro il 31/12/2018 e certificata alla Commissione',
    en: 'Only for report submitted in 2019: Total eligible expenditure incurred by beneficiaries and paid by 31/12/2018 and certified to the Commission',
  },
  certified2023: {
    it: 'Solo per la relazione di attuazione finale: spesa totale ammissibile sostenuta dai beneficiari e pagata entro il 31/12/2023 e certificata alla Commissione',
    en: 'Only for final implementation report: Total eligible expenditure incurred by beneficiaries and paid by 31/12/2023 and certified to the Commission',
  },
  allocationGroup: {
    it: 'Dotazione finanziaria dell\'asse prioritario in base al programma operativo',
    en: 'The financial allocation of the priority axis based on the operational programme',
  },
  progressGroup: {
    it: 'Dati cumulativi sull\'avanzamento finanziario del programma operativo',
    en: 'Cumulative data on the financial progress of the operational programme',
  },
  reviewGroup: {
    it: 'Dati ai fini della verifica e del quadro di riferimento dell\'efficacia dell\'attuazione',
    en: 'Data for the purpose of the performance review and performance framework',
  },
} as const satisfies Record<string, Bilingual>;

/** How the cells of the tables name a fund. */
export const FUND_NAMES = {
  FSE: { it: 'FSE', en: 'ESF' },
} as const satisfies Record<string, Bilingual>;

export const REGION_NAMES = {
  PS: { it: 'Più sviluppate', en: 'More developed' },
  IT: { it: 'In transizione', en: 'Transition' },
  MS: { it: 'Meno sviluppate', en: 'Less developed' },
} as const satisfies Record<string, Bilingual>;
