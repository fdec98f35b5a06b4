import type { Bilingual } from '../reference.js';

/** A table of the model that an ESF programme without the Youth Employment Initiative does not fill. */
export interface TableNotApplicable {
  readonly id: string;
  readonly subject: Bilingual;
  readonly reason: Bilingual;
  /** True when the reason was not read in the text of the model. */
  readonly unverified?: boolean;
}

const OTHER_FUNDS = { it: 'riguarda il FESR e il Fondo di coesione', en: 'concerns the ERDF and the Cohesion Fund' } as const;
const YOUTH = { it: 'riguarda l\'Iniziativa per l\'occupazione giovanile (IOG)', en: 'concerns the Youth Employment Initiative (YEI)' } as const;

/** @source Annex V to Reg. (EU) 2015/207, titles of the tables */
export const TABLES_NOT_APPLICABLE: readonly TableNotApplicable[] = [
  { id: '1', subject: { it: 'indicatori di risultato FESR e Fondo di coesione', en: 'result indicators for the ERDF and the Cohesion Fund' }, reason: OTHER_FUNDS },
  { id: '2B', subject: { it: 'indicatori di risultato IOG', en: 'result indicators for the YEI' }, reason: YOUTH },
  { id: '3A', subject: { it: 'indicatori di output FESR e Fondo di coesione', en: 'output indicators for the ERDF and the Cohesion Fund' }, reason: OTHER_FUNDS },
  { id: '3B', subject: { it: 'numero di imprese al netto del sostegno multiplo', en: 'number of enterprises net of multiple support' }, reason: { it: 'riguarda il FESR', en: 'concerns the ERDF' } },
  { id: '9', subject: { it: 'operazioni attuate fuori dall\'area del programma', en: 'operations implemented outside the programme area' }, reason: OTHER_FUNDS },
  { id: '11', subject: { it: 'risorse IOG fuori dalle regioni ammissibili', en: 'YEI resources outside the eligible regions' }, reason: YOUTH },
  { id: '12', subject: { it: 'grandi progetti', en: 'major projects' }, reason: OTHER_FUNDS, unverified: true },
  {
    id: '13',
    subject: { it: 'piani d\'azione comuni', en: 'joint action plans' },
    reason: { it: 'si compila solo se il programma ha un piano d\'azione comune', en: 'only for a programme with a joint action plan' },
  },
];
