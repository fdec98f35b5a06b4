import type { Bilingual } from '../reference.js';

/**
 * Headings of Tables 2A, 2C, 4A and 4B. English: read in the Official Journal, without the asides («Gender breakdown optional for the
 * target», «calculated automatically»). Italian: read nowhere (U-it), but for the titles of 2A, 4A and 4B in the
 * electronic form of 2018; told as unverified in the guide. `{fund}` is the fund as the model of the report names it, `{whereApplicable}` what the model of 2021
 * adds after the category of region; not in Italian, where it was not read.
 * @source Annex V to Reg. (EU) 2015/207, Tables 2A, 2C, 4A, 4B
 */
export const INDICATOR_HEADINGS = {
  id: { it: 'Identificativo', en: 'ID' },
  outputId: { it: 'Identificativo dell\'indicatore', en: 'Indicator ID' },
  indicator: { it: 'Indicatore', en: 'Indicator' },
  outputIndicator: { it: 'Indicatore (nome dell\'indicatore)', en: 'Indicator (name of indicator)' },
  fund: { it: 'FSE/IOG', en: 'ESF/YEI' },
  region: { it: 'Categoria di regione', en: 'Category of region' },
  /** Tables 2C, 4A and 4B; Table 2A has no «where relevant». */
  regionWhereRelevant: { it: 'Categoria di regione (se pertinente)', en: 'Category of region (where relevant)' },
  baseIndicator: {
    it: 'Indicatore di output comune usato come base per la definizione di target',
    en: 'Common output indicator used as basis for target setting',
  },
  unit: { it: 'Unità di misura', en: 'Measurement unit' },
  unitOfIndicator: { it: 'Unità di misura per l\'indicatore', en: 'Measurement Unit for indicator' },
  /** Table 2A. */
  unitOfCommonTarget: { it: 'Unità di misura per il valore di base e il valore obiettivo', en: 'Measurement Unit for baseline and target' },
  /** Table 2C. */
  unitOfTarget: { it: 'Unità di misura per il valore di base e il valore obiettivo', en: 'Measurement unit for baseline and Target' },
  target: { it: 'Valore obiettivo (2023)', en: 'Target Value (2023)' },
  annual: { it: 'Valore annuale', en: 'Annual Value' },
  cumulative: { it: 'Valore cumulativo', en: 'Cumulative value' },
  achievement: { it: 'Rapporto di conseguimento', en: 'Achievement ratio' },
} as const satisfies Record<string, Bilingual>;

/** The cells of one value, as each table prints them: total, men, women. */
export const SEX_HEADINGS = {
  T: { it: 'Totale', en: 'Total' },
  M: { it: 'Uomini', en: 'M' },
  F: { it: 'Donne', en: 'W' },
} as const satisfies Record<string, Bilingual>;

/** The first sentence of each title; the form of 2018 prints it in capitals. */
export const INDICATOR_TITLES = {
  T2A: {
    it: 'Tabella 2A – Indicatori di risultato comuni per il {fund} (per asse prioritario, priorità d\'investimento e per categoria di regioni)',
    en: 'Table 2A – Common result indicators for {fund} (by priority axis, investment priority, and by category of region{whereApplicable})',
  },
  T2C: {
    it: 'Tabella 2C – Indicatori di risultato specifici per programma per il {fund} (per asse prioritario, priorità d\'investimento e categoria di regione)',
    en: 'Table 2C – Programme specific result indicators for {fund} (by priority axis, investment priority and by category of region{whereApplicable})',
  },
  T4A: {
    it: 'Tabella 4A – Indicatori di output comuni per il {fund} (per asse prioritario, priorità d\'investimento e categoria di regione)',
    en: 'Table 4A – Common output indicators for the {fund} (by priority axis, investment priority, by category of region{whereApplicable})',
  },
  T4B: {
    it: 'Tabella 4B – Indicatori di output specifici per programma per il {fund} (per asse prioritario, priorità d\'investimento e categoria di regione)',
    en: 'Table 4B – Programme specific output indicators for the {fund} (by priority axis, investment priority, by category of region)',
  },
} as const satisfies Record<string, Bilingual>;
