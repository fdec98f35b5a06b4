import type { ValidationRule } from './validationRule.js';

const BY_PROCEDURE = { kind: 'procedure' } as const;

/** The rules on the report as a document: its dates, what it covers, its texts. @source the articles named by each */
export const REPORT_RULES: readonly ValidationRule[] = [
  {
    id: 'REP-001',
    severity: 'error',
    scope: 'report',
    says: {
      it: 'La relazione porta la data di approvazione del comitato di sorveglianza',
      en: 'The report carries the date of approval by the monitoring committee',
    },
    source: 'Reg. (UE) n. 1303/2013, art. 110(2)(b); SFC2014, errore 2.12',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'REP-002',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'La relazione è trasmessa entro il 31 maggio; entro il 30 giugno nel 2017 e nel 2019; nel 2020 il termine fu rinviato',
      en: 'The report is submitted by 31 May; by 30 June in 2017 and 2019; in 2020 the term was postponed',
    },
    source: 'Reg. (UE) n. 1303/2013, art. 111(1)-(2); Reg. (UE) 2020/558, considerando 7 (la data del 30 settembre 2020 non è verificata)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'REP-003',
    severity: 'error',
    scope: 'report',
    says: {
      it: 'La prima relazione (2016) copre il 2014 e il 2015, l\'ultima annuale (2023) copre il 2022; poi c\'è la relazione finale',
      en: 'The first report (2016) covers 2014 and 2015, the last annual one (2023) covers 2022; then comes the final report',
    },
    source: 'Reg. (UE) n. 1303/2013, artt. 50(1) e 111(1)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'REP-004',
    severity: 'error',
    scope: 'report',
    says: { it: 'Il codice CCI e l\'anno sono quelli del programma e della relazione', en: 'The CCI code and the year are those of the programme and of the report' },
    source: '–',
    status: 'P',
    condition: BY_PROCEDURE,
  },
  {
    id: 'REP-005',
    severity: 'warning',
    scope: 'report',
    says: { it: 'I testi stanno nella lunghezza massima del modello', en: 'Texts are within the maximum length of the model' },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'REP-006',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'La sintesi per i cittadini è allegata alla relazione e pubblicata con essa',
      en: 'The summary for citizens is attached to the report and published with it',
    },
    source: 'Reg. (UE) n. 1303/2013, art. 50(9)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'RAA non vede gli allegati della trasmissione; le tabelle S1-S7 sono quelle della sintesi', en: 'RAA does not see what is attached to the submission; Tables S1-S7 are those of the summary' },
    },
  },
  {
    id: 'REP-007',
    severity: 'error',
    scope: 'report',
    says: {
      it: 'Una relazione restituita o non ricevibile si modifica solo in una nuova versione',
      en: 'A report that was returned, or is not admissible, is changed in a new version only',
    },
    source: 'Portale di assistenza di SFC2014',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'il numero di versione è in SFC2014, non nei dati', en: 'the number of the version is in SFC2014, not in the data' },
    },
  },
  {
    id: 'REP-008',
    severity: 'warning',
    scope: 'report',
    says: { it: 'Le cifre del testo sono quelle delle tabelle', en: 'The figures in the text are those of the tables' },
    source: '–',
    status: 'P',
    condition: {
      kind: 'withoutData',
      why: { it: 'serve il testo della relazione: lo confronta il comando check-text', en: 'the text of the report is needed: the command check-text compares it' },
    },
  },
  {
    id: 'REP-009',
    severity: 'info',
    scope: 'report',
    says: {
      it: 'La relazione è ricevibile se la Commissione non dice altro in 15 giorni lavorativi; osservazioni entro due mesi (cinque per quella finale), risposta entro tre',
      en: 'The report is admissible unless the Commission says otherwise in 15 working days; observations within two months (five for the final one), answer within three',
    },
    source: 'Reg. (UE) n. 1303/2013, art. 50(6)-(8)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'servono le date dello scambio con la Commissione', en: 'the dates of the exchange with the Commission are needed' },
    },
  },
  {
    id: 'REP-010',
    severity: 'warning',
    scope: 'report',
    says: { it: 'I pagamenti intermedi chiedono che la relazione annuale sia stata trasmessa', en: 'Interim payments need the annual report sent' },
    source: 'Reg. (UE) n. 1303/2013, art. 135(4)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'servono le date delle domande di pagamento e della trasmissione', en: 'the dates of the payment applications and of the submission are needed' },
    },
  },
  {
    id: 'REP-011',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'La relazione finale accompagna i documenti di chiusura, entro il 15 febbraio 2026',
      en: 'The final report comes with the closure documents, by 15 February 2026',
    },
    source: 'Reg. (UE) n. 1303/2013, artt. 138 e 141(1), come modificati dal Reg. (UE) 2024/795, art. 14(4)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'REP-012',
    severity: 'warning',
    scope: 'report',
    says: {
      it: 'Le relazioni trasmesse nel 2017 e nel 2019 hanno le parti aggiunte degli artt. 50(4)-(5) e 111(4)',
      en: 'The reports submitted in 2017 and 2019 have the added parts of Art. 50(4)-(5) and 111(4)',
    },
    source: 'Reg. (UE) n. 1303/2013, artt. 50(4)-(5) e 111(4)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: { it: 'sono parti del testo, che RAA non legge', en: 'they are parts of the text, which RAA does not read' },
    },
  },
];
