/** Wordings of the columns of Tables 2A, 2C, 4A and 4B. `#` is the year. The headings of a value are followed by who is counted. */
type Aliases = Readonly<Record<string, readonly string[]>>;

const WHO: Readonly<Record<string, readonly string[]>> = {
  T: ['totale', 'total', 'T'],
  M: ['uomini', 'M', 'men'],
  F: ['donne', 'F', 'women', 'W'],
};

const TARGET = ['Valore obiettivo (2023)', 'Valore obiettivo 2023', 'Valore obiettivo', 'Target value (2023)', 'Target value 2023', 'Target value', 'Target 2023'];
const ANNUAL = ['Valore annuale #', '# valore annuale', 'Annual value #'];
const CUMULATIVE = ['Valore cumulativo', 'Valore cumulato', 'Valore cumulativo (calcolato automaticamente)', 'Cumulative value', 'Cumulative value (calculated automatically)'];
const CUMULATIVE_OF_YEAR = ['Valore cumulativo #', '# valore cumulativo', 'Cumulative value #'];
const ACHIEVEMENT = ['Rapporto di conseguimento', 'Tasso di conseguimento', 'Achievement ratio'];

function value(key: string, wordings: readonly string[], sexes: string): Aliases {
  return Object.fromEntries([...sexes].map((sex) => [key + sex, wordings.flatMap((wording) => WHO[sex]!.map((who) => `${wording} ${who}`))]));
}

const ID = ['ID', 'Codice', 'Identificativo', 'Identificativo dell\'indicatore', 'Indicator ID', 'Code'];
const INDICATOR = ['Indicatore', 'Indicatore (nome dell\'indicatore)', 'Nome dell\'indicatore', 'Indicator', 'Indicator (name of indicator)', 'Name of indicator'];
const REGION = ['Categoria di regione', 'Categoria di regioni', 'Categoria di regione (se pertinente)', 'Category of region', 'Category of region (where relevant)'];
const TARGET_UNIT = ['Unità di misura per il valore di base e il valore obiettivo', 'Unità di misura del target', 'Measurement unit for baseline and target'];

export const INDICATOR_TABLE_ALIASES: Readonly<Record<'T2A' | 'T2C' | 'T4A' | 'T4B', Aliases>> = {
  T2A: {
    id: ID,
    indicator: INDICATOR,
    region: REGION,
    base: ['Indicatore di output comune usato come base', 'Indicatore di output di base', 'Common output indicator used as basis'],
    unit: TARGET_UNIT,
    ...value('target', TARGET, 'TMF'),
    ...value('annual', ANNUAL, 'MF'),
    ...value('cumulative', CUMULATIVE, 'TMF'),
    ...value('achievement', ACHIEVEMENT, 'TMF'),
  },
  T2C: {
    id: ID,
    indicator: INDICATOR,
    fund: ['FSE/IOG', 'ESF/YEI'],
    region: REGION,
    unit: ['Unità di misura per l\'indicatore', 'Unità di misura', 'Measurement unit for indicator', 'Measurement unit'],
    targetUnit: TARGET_UNIT,
    ...value('target', TARGET, 'TMF'),
    ...value('annual', ANNUAL, 'TMF'),
    ...value('cumulative', CUMULATIVE_OF_YEAR, 'TMF'),
    ...value('achievement', ACHIEVEMENT, 'TMF'),
  },
  T4A: {
    id: ID,
    indicator: INDICATOR,
    region: REGION,
    ...value('target', TARGET, 'TMF'),
    ...value('annual', ANNUAL, 'MF'),
    ...value('cumulative', CUMULATIVE, 'TMF'),
    ...value('achievement', ACHIEVEMENT, 'TMF'),
  },
  T4B: {
    id: ID,
    indicator: INDICATOR,
    region: REGION,
    unit: ['Unità di misura', 'Measurement unit'],
    ...value('target', TARGET, 'TMF'),
    ...value('annual', ANNUAL, 'TMF'),
    ...value('cumulative', CUMULATIVE, 'TMF'),
    ...value('achievement', ACHIEVEMENT, 'TMF'),
  },
};

/** The columns that stand once for each year. */
export const INDICATOR_TABLE_YEARLY: readonly string[] = [
  ...['T2A', 'T4A'].flatMap((table) => ['M', 'F'].map((sex) => `${table}/annual${sex}`)),
  ...['T2C', 'T4B'].flatMap((table) => ['T', 'M', 'F'].map((sex) => `${table}/annual${sex}`)),
  ...['T', 'M', 'F'].map((sex) => `T2C/cumulative${sex}`),
];

export const INDICATOR_TABLE_TITLES: Readonly<Record<'T2A' | 'T2C' | 'T4A' | 'T4B', readonly string[]>> = {
  T2A: ['Tabella 2A', 'Table 2A', 'Indicatori di risultato comuni', 'Common result indicators'],
  T2C: ['Tabella 2C', 'Table 2C', 'Indicatori di risultato specifici per programma', 'Programme specific result indicators'],
  T4A: ['Tabella 4A', 'Table 4A', 'Indicatori di output comuni', 'Common output indicators'],
  T4B: ['Tabella 4B', 'Table 4B', 'Indicatori di output specifici per programma', 'Programme specific output indicators'],
};

/** The code tells a common indicator; a programme-specific one has none of its own. */
export const INDICATOR_TABLE_LABELS: Readonly<Record<'T2A' | 'T2C' | 'T4A' | 'T4B', readonly string[]>> = {
  T2A: ['id', 'indicator'],
  T2C: ['id', 'indicator'],
  T4A: ['id', 'indicator'],
  T4B: ['id', 'indicator'],
};
