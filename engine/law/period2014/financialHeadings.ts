import type { Bilingual } from '../reference.js';

/*
 * Headings of Tables 7, 8 and 10. English read in the Official Journal; Italian not read in a primary source (U-it):
 * told as unverified in the guide. The unit of amounts («EUR») is added by the sheet.
 */

/** @source Annex II to Reg. (EU) 1011/2014, Table 2 */
export const TABLE_7 = {
  axis: { it: 'Asse prioritario', en: 'Priority axis' },
  characteristics: { it: 'Caratteristiche della spesa', en: 'Characteristics of expenditure' },
  fund: { it: 'Fondo', en: 'Fund' },
  region: { it: 'Categoria di regione', en: 'Category of region' },
  dimensions: { it: 'Dimensioni di categorizzazione', en: 'Categorisation dimensions' },
  interventionField: { it: '1 Campo di intervento', en: '1 Intervention field' },
  formOfFinance: { it: '2 Forma di finanziamento', en: '2 Form of finance' },
  territory: { it: '3 Dimensione territoriale', en: '3 Territorial dimension' },
  deliveryMechanism: { it: '4 Meccanismo di erogazione territoriale', en: '4 Territorial delivery mechanism' },
  thematicObjective: {
    it: '5 Dimensione «obiettivo tematico» FESR/Fondo di coesione',
    en: '5 Thematic objective dimension ERDF/Cohesion Fund',
  },
  secondaryTheme: { it: '6 Tema secondario FSE', en: '6 ESF secondary theme' },
  economicActivity: { it: '7 Dimensione economica', en: '7 Economic dimension' },
  location: { it: '8 Dimensione relativa all\'ubicazione', en: '8 Location dimension' },
  data: { it: 'Dati finanziari', en: 'Financial data' },
  eligibleTotal: {
    it: 'Costo ammissibile totale delle operazioni selezionate per il sostegno',
    en: 'Total eligible cost of operations selected for support',
  },
  eligiblePublic: {
    it: 'Costo ammissibile pubblico delle operazioni selezionate per il sostegno',
    en: 'Public eligible cost of operations selected for support',
  },
  declared: {
    it: 'Spesa totale ammissibile dichiarata dai beneficiari all\'autorità di gestione',
    en: 'The total eligible expenditure declared by beneficiaries to the managing authority',
  },
  operations: { it: 'Numero di operazioni selezionate', en: 'Number of operations selected' },
} as const satisfies Record<string, Bilingual>;

/** Columns 5 and 6 in full, as Reg. (EU) 2018/277 prints them: the text of 2021 cuts them short. @source Annex V to Reg. (EU) 2015/207, Table 8 */
export const TABLE_8 = {
  use: { it: 'Utilizzo del finanziamento incrociato', en: 'Use of cross-financing' },
  useOfEsf: {
    it: 'Finanziamento incrociato: costi ammissibili al sostegno del FESR, ma finanziati dal FSE',
    en: 'Cross-financing: Costs eligible for support under the ERDF, but supported from the ESF',
  },
  axis: { it: 'Asse prioritario', en: 'Priority axis' },
  selected: {
    it: 'Importo del sostegno dell\'UE di cui è previsto l\'utilizzo a titolo del finanziamento incrociato sulla base di operazioni selezionate',
    en: 'The amount of EU support envisaged to be used for cross financing based on selected operations',
  },
  selectedShare: {
    it: 'Quota del sostegno dell\'UE all\'asse prioritario (%) – operazioni selezionate',
    en: 'As a share of the EU support to the priority axis (%) – selected operations',
  },
  declared: {
    it: 'Importo del sostegno dell\'UE utilizzato a titolo del finanziamento incrociato sulla base di spese ammissibili dichiarate dal beneficiario all\'autorità di gestione',
    en: 'The amount of EU support used under cross financing based on eligible expenditure declared by the beneficiary to the managing authority',
  },
  declaredShare: {
    it: 'Quota del sostegno dell\'UE all\'asse prioritario (%) – spese dichiarate',
    en: 'As a share of the EU support to the priority axis (%) – declared expenditure',
  },
} as const satisfies Record<string, Bilingual>;

/** @source Annex V to Reg. (EU) 2015/207, Table 10 */
export const TABLE_10 = {
  title: {
    it: 'Tabella 10 – Spese sostenute al di fuori dell\'Unione ({fund}) al {date}',
    en: 'Table 10 – Expenditure incurred outside the Union ({fund}) at {date}',
  },
  selected: {
    it: 'Importo delle spese che si prevede di sostenere al di fuori dell\'Unione nell\'ambito degli obiettivi tematici 8 e 10 sulla base di operazioni selezionate',
    en: 'The amount of expenditure envisaged to be incurred outside the Union under thematic objectives 8 and 10 based on selected operations',
  },
  selectedShare: {
    it: 'Quota della dotazione finanziaria totale (contributo dell\'Unione e contributo nazionale) al programma FSE (%) – operazioni selezionate',
    en: 'Share of the total financial allocation (Union and national contribution) to the ESF programme (%) – selected operations',
  },
  declared: {
    it: 'Spese ammissibili sostenute al di fuori dell\'Unione dichiarate dal beneficiario all\'autorità di gestione',
    en: 'Eligible expenditure incurred outside the Union declared by the beneficiary to the managing authority',
  },
  declaredShare: {
    it: 'Quota della dotazione finanziaria totale (contributo dell\'Unione e contributo nazionale) al programma FSE (%) – spese dichiarate',
    en: 'Share of the total financial allocation (Union and national contribution) to the ESF programme (%) – declared expenditure',
  },
} as const satisfies Record<string, Bilingual>;

/** Heading over the columns that RAA adds to a table of the model. */
export const NOT_OF_THE_MODEL: Bilingual = { it: 'Aggiunto da RAA, non fa parte del modello', en: 'Added by RAA, not part of the model' };
