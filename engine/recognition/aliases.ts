import { INDICATOR_TABLE_ALIASES, INDICATOR_TABLE_LABELS, INDICATOR_TABLE_TITLES, INDICATOR_TABLE_YEARLY } from './indicatorTableAliases.js';

/*
 * Other wordings of headings, titles and labels: forms differ from office to office. Italian and English together.
 * Matched without case, accents, punctuation, units, dates: `plainText.ts`. The wordings of the standard tables themselves are in
 * their definitions and are not repeated here. Within a table no wording may stand for two columns (tested).
 */

const AXIS = ['Assi', 'Asse', 'Asse prioritario', 'Assi prioritari', 'N. asse', 'Priority axis', 'Priority axes', 'Axes', 'Axis'];
const PRIORITY = ['Priorità', 'PI', 'P.I.', 'Priorità di investimento', 'Priorità d\'investimento', 'IP', 'Investment priority', 'Priority'];
const CODE = ['Codice', 'Cod.', 'ID', 'Id. indicatore', 'Codice indicatore', 'Identificativo', 'Indicator code', 'Code'];
const UNIT = ['Unità', 'Unità di misura', 'U.M.', 'UM', 'Unità di misura dell\'indicatore', 'Unit', 'Measurement unit', 'Unit of measurement'];
const TARGET = ['Target finale 2023', 'Target 2023', 'Target finale', 'Obiettivo 2023', 'Valore obiettivo 2023', 'Valore target 2023', 'Target finale al 2023', 'Final target 2023', 'Final target', 'Target value 2023'];
const MILESTONE = ['Target intermedio', 'Target intermedio 2018', 'Milestone 2018', 'Target 2018', 'Target intermedio per il 2018', 'Valore obiettivo 2018', 'Milestone', 'Milestone for 2018'];
const ACHIEVEMENT = [
  'Percentuale di conseguimento', 'Tasso di conseguimento', '% di conseguimento', 'Conseguimento', 'Grado di conseguimento', 'Rapporto di conseguimento', 'Tasso di realizzazione',
  'Tasso', 'Rapporto', '% conseguimento', '% target', 'Achievement', 'Achievement rate', 'Achievement ratio', 'Rate', 'Ratio',
];
const OUTCOME = ['Esito', 'Giudizio', 'Conseguito', 'Raggiunto', 'Outcome', 'Achieved'];
const FUND = ['Fondo', 'Fondo SIE', 'Fund'];
const REGION = ['Categoria di regione', 'Categoria di regioni', 'Category of region', 'Category of regions'];

/** Wordings of each column, by table. */
export const COLUMN_ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  S1: {
    objective: ['Obiettivo tematico', 'Ob. tematico', 'Obiettivi tematici', 'Thematic objective'],
    axis: AXIS,
    name: ['Denominazione dell\'asse', 'Denominazione asse', 'Nome', 'Nome dell\'asse', 'Descrizione', 'Titolo', 'Name of the axis', 'Title'],
    allocation: ['Dotazione', 'Dotazione totale', 'Dotazione finanziaria totale', 'Dotazione finanziaria complessiva', 'Risorse', 'Risorse finanziarie', 'Importo', 'Dotazione finanziaria importo', 'Allocation', 'Total allocation', 'Amount'],
    share: ['Quota', 'Quota %', 'Peso', 'Peso %', '% sul totale', '% della dotazione', 'Incidenza', 'Incidenza %', '%', 'Share', 'Share %', '% of total'],
  },
  S2: {
    axis: AXIS,
    priority: PRIORITY,
    type: ['Tipologia', 'Tipo di indicatore', 'Tipo indicatore', 'Tipologia di indicatore', 'Indicator type', 'Type of indicator'],
    code: CODE,
    name: ['Indicatore o fase di attuazione principale', 'Denominazione indicatore', 'Nome dell\'indicatore', 'Indicatore di output', 'Indicatori', 'Indicator name', 'Output indicator'],
    unit: UNIT,
    framework: ['Quadro di efficacia', 'Nel quadro di efficacia dell\'attuazione', 'PF', 'Performance framework', 'QRE'],
    milestone: MILESTONE,
    target: TARGET,
    value: ['Valore', 'Valore conseguito', 'Valore raggiunto', 'Valore realizzato', 'Valore cumulato', 'Avanzamento', 'Realizzato', 'Value achieved', 'Achieved value', 'Value'],
    rate: ['Conseguimento del target intermedio', 'Conseguimento del target finale', 'Conseguimento del target', 'Achievement of the milestone', 'Achievement of the target', ...ACHIEVEMENT],
    verdict: OUTCOME,
    band: ['Soglia', 'Soglia articolo 6', 'Fascia', 'Fascia art. 6', 'Threshold', 'Band'],
  },
  S3: {
    axis: AXIS,
    allocation: ['Dotazione', 'Dotazione totale', 'Dotazione finanziaria totale', 'Dotazione dell\'asse', 'Piano finanziario', 'Allocation', 'Total allocation'],
    programmed: ['Attivato', 'Programmato (attivato)', 'Programmato/attivato', 'Attivato/programmato', 'Risorse programmate', 'Risorse attivate', 'Importo programmato', 'Stanziato', 'Stanziamenti', 'Programmed resources', 'Programmed amount'],
    programmedProgress: ['Programmato/dotazione', 'Programmato su dotazione', 'Tasso di programmazione', 'Capacità di programmazione', 'B/A'],
    committed: ['Impegnato', 'Concesso', 'Concessioni', 'Impegni (concesso)', 'Impegni/concesso', 'Concesso/impegnato', 'Impegni ammessi', 'Importo impegnato', 'Importo concesso', 'Risorse impegnate', 'Risorse concesse', 'Impegni giuridicamente vincolanti', 'Costo delle operazioni selezionate', 'Costo totale delle operazioni selezionate', 'Committed', 'Committed amount'],
    committedProgress: ['Impegni/programmato', 'Impegni su programmato', 'Tasso di impegno', 'Capacità di impegno', 'D/B'],
    paid: ['Pagamenti', 'Pagato', 'Liquidato', 'Pagamenti (liquidato)', 'Pagamenti/liquidato', 'Liquidato/pagato', 'Importo liquidato', 'Importo pagato', 'Erogato', 'Risorse liquidate', 'Liquidazioni', 'Pagamenti beneficiari', 'Payments', 'Paid', 'Paid amount'],
    paidProgress: ['Pagamenti/impegni', 'Pagamenti su impegni', 'Tasso di pagamento', 'F/D', 'G/D'],
    certified: ['Certificato', 'Certificata', 'Spese certificate', 'Importo certificato', 'Spesa certificata alla Commissione', 'Spesa certificata alla CE', 'Certified', 'Certified amount', 'Expenditure certified'],
    certifiedProgress: ['Avanzamento certificazione', 'Spesa certificata/pagamenti', 'Spesa certificata su pagamenti', 'Tasso di certificazione', 'H/F'],
  },
  S4A: {
    scope: ['Area', 'Area di intervento', 'Asse / area', 'Axis / area', ...AXIS],
    name: ['Denominazione dell\'asse', 'Denominazione asse', 'Nome', 'Descrizione'],
    total: ['Totale', 'Totale destinatari', 'Destinatari totale', 'Numero destinatari', 'Destinatari totali', 'Partecipanti', 'Totale partecipanti', 'N. destinatari', 'Total', 'Total participants', 'Participants total'],
    male: ['Uomini', 'M', 'Destinatari maschi', 'Destinatari uomini', 'Destinatari M', 'Partecipanti uomini', 'Males', 'Male'],
    female: ['Donne', 'F', 'Destinatari femmine', 'Destinatari donne', 'Destinatari F', 'Partecipanti donne', 'Females', 'Female', 'W'],
    maleShare: ['Quota maschi', 'Quota uomini', 'Share of men'],
    femaleShare: ['Quota femmine', 'Quota donne', 'Share of women'],
    programmeShare: ['% sul programma', '% sul totale', 'Quota sul programma', '% del programma', '% destinatari del programma', 'Quota dei destinatari del programma', '% of programme', 'Share of the programme'],
    cigd: ['Beneficiari CIGD', 'CIGD', 'CIGD beneficiaries'],
  },
  S4B: {
    axis: AXIS,
    group: ['Gruppo vulnerabile', 'Gruppo di destinatari', 'Categoria', 'Tipologia di destinatari', 'Condizione di vulnerabilità', 'Vulnerable group', 'Category'],
    persons: ['Destinatari', 'Numero', 'Numero di persone', 'N. persone', 'Partecipanti', 'Participants', 'Number of persons'],
    ofParticipants: ['% sui destinatari', '% dei destinatari', 'Quota dei destinatari dell\'asse', '% su destinatari asse', '% of participants'],
    ofVulnerable: ['% sui vulnerabili', '% dei vulnerabili', 'Quota dei vulnerabili dell\'asse', '% su vulnerabili asse', '% of vulnerable'],
    ofProgramme: ['% sul programma', '% del gruppo nel programma', 'Quota del gruppo nel programma', '% of programme'],
  },
  S5: {
    axis: AXIS,
    priority: PRIORITY,
    code: CODE,
    name: ['Indicatori di risultato', 'Indicatore', 'Indicator', 'Result indicators'],
    unit: UNIT,
    count: ['Numero', 'Valore assoluto', 'Valore', 'Numero persone', 'Numeratore', 'Persone', 'Count', 'Number', 'Value'],
    base: ['Base', 'Base di calcolo', 'Denominatore', 'Popolazione di riferimento', 'Base of calculation', 'Reference population'],
    baseName: ['Descrizione della base', 'Base (descrizione)', 'Description of the base'],
    rate: ['Valore %', '%', 'Percentuale', 'Valore in percentuale', 'Tasso', 'Percentage', 'Value %', 'Rate'],
    target: TARGET,
    achievement: ['Conseguimento del target finale', 'Conseguimento', 'Rapporto con il target', 'Percentuale di conseguimento', 'Tasso di conseguimento', '% di conseguimento', '% conseguimento', 'Grado di conseguimento', 'Rapporto', 'Achievement', 'Achievement rate', 'Ratio to the target'],
    verdict: OUTCOME,
  },
  S6: {
    name: ['Iniziative', 'Intervento', 'Bando', 'Bando o avviso', 'Misura', 'Avviso', 'Denominazione iniziativa', 'Initiatives', 'Call', 'Measure'],
    detail: ['Dettagli', 'Specifica', 'Descrizione', 'Details'],
    priority: PRIORITY,
    state: ['Stato di attuazione', 'Fase', 'Status'],
    programmed: ['Attivato', 'Programmato (attivato)', 'Programmato/attivato', 'Risorse programmate', 'Dotazione', 'Dotazione finanziaria', 'Stanziato', 'Risorse stanziate', 'Programmed resources'],
    committed: ['Impegnato', 'Concesso', 'Impegni (concesso)', 'Impegni/concesso', 'Importo concesso', 'Risorse concesse', 'Committed'],
    paid: ['Pagato', 'Liquidato', 'Pagamenti (liquidato)', 'Pagamenti/liquidato', 'Importo liquidato', 'Pagamenti ai beneficiari', 'Paid'],
    amount: ['Investimento complessivo', 'Investimento', 'Importo senza fase', 'Importo', 'Total investment', 'Amount'],
    projects: ['Numero progetti', 'N. progetti', 'Numero di progetti', 'Progetti finanziati', 'Operazioni', 'Number of projects'],
    persons: ['Numero destinatari', 'N. destinatari', 'Persone', 'Partecipanti', 'Beneficiari', 'Number of recipients', 'Participants', 'Persons'],
    share: ['Quota %', '%', 'Share %'],
    shareBase: ['Base', 'Base quota'],
  },
  S7: {
    name: ['Voci', 'Descrizione', 'Items'],
    total: ['Importo', 'Importo complessivo', 'Totale', 'Amount', 'Total'],
    union: ['Di cui quota UE', 'Quota comunitaria', 'Contributo UE', 'Sostegno dell\'Unione', 'Union share', 'EU contribution'],
    number: ['N.', 'Quantità', 'Count'],
    ratio: ['Percentuale', 'Tasso', '%', 'Quota', 'Rate', 'Percentage'],
    base: ['Base', 'Base di calcolo', 'Che cosa è il rapporto', 'Base of the ratio'],
  },
  S8: {
    name: ['Voci', 'Indicatore', 'Items'],
    detail: ['Cosa misura', 'Dettaglio', 'Descrizione', 'Detail'],
    axis: AXIS,
    date: ['Data di riferimento', 'Data', 'Riferimento', 'Reference date', 'date'],
    value: ['Valori', 'Dato', 'Figure'],
    base: ['Base', 'Base di calcolo'],
    target: TARGET,
    achievement: ['Rapporto', 'Percentuale di conseguimento', 'Conseguimento del target', 'Tasso di conseguimento', 'Ratio', 'Achievement'],
  },
  ...INDICATOR_TABLE_ALIASES,
  T5: {
    axis: AXIS,
    type: ['Tipo di indicatore', 'Tipo', 'Tipologia', 'Tipo di indicatore (fase di attuazione principale, indicatore finanziario, di output o di risultato)', 'Indicator type', 'Type'],
    id: ['ID', 'Codice', 'Id. indicatore', 'Code'],
    indicator: ['Indicatore', 'Indicatore o fase di attuazione', 'Indicator', 'Indicator or key implementation step'],
    unit: UNIT,
    fund: FUND,
    region: REGION,
    milestoneM: ['Target intermedio 2018 uomini', 'Milestone 2018 men'],
    milestoneF: ['Target intermedio 2018 donne', 'Milestone 2018 women'],
    milestoneT: MILESTONE,
    targetM: ['Target finale uomini', 'Final target men'],
    targetF: ['Target finale donne', 'Final target women'],
    targetT: [...TARGET, 'Target finale per il 2023', 'Final target for 2023', 'Target finale (2023)', 'Final target (2023)'],
    cumulativeM: ['Valore cumulativo # – Uomini', 'Value achieved, cumulative # – M'],
    cumulativeF: ['Valore cumulativo # – Donne', 'Value achieved, cumulative # – W'],
    cumulativeT: ['Valore cumulativo # – Totale', 'Value achieved, cumulative # – Total', 'Valore conseguito #', 'Valore conseguito # cumulativo', 'Valore cumulativo #', 'Valore # cumulativo', 'Valore #', 'Value achieved #', 'Value achieved # cumulative', 'Cumulative value #', 'Value #'],
    annualM: ['Valore annuale # – Uomini', 'Value achieved, annual # – M'],
    annualF: ['Valore annuale # – Donne', 'Value achieved, annual # – W'],
    annualT: ['Valore annuale # – Totale', 'Value achieved, annual # – Total', 'Valore annuale #', 'Annual value #'],
    observations: ['Osservazioni', 'Observations'],
    rate: ['Conseguimento %', 'Tasso di conseguimento', 'Achievement rate'],
    band: ['Soglia', 'Threshold'],
    assessment: ['Posizione dell\'asse', 'Position of the axis'],
  },
  T6: {
    axis: AXIS,
    fund: FUND,
    region: REGION,
    basis: ['Base per il calcolo del sostegno dell\'Unione', 'Base di calcolo', 'Base di calcolo del sostegno UE', 'Basis for the calculation of Union support', 'Calculation basis'],
    funding: ['Finanziamento totale', 'Dotazione finanziaria', 'Dotazione totale', 'Dotazione', 'Total allocation', 'Total funding'],
    rate: ['Tasso cofinanziamento', 'Tasso', 'Co-financing rate', 'Cofinancing rate'],
    eligibleCost: ['Costo totale ammissibile delle operazioni selezionate', 'Costo ammissibile totale delle operazioni selezionate', 'Costo ammissibile totale delle operazioni selezionate per il sostegno in euro', 'Costo totale ammissibile delle operazioni selezionate per il sostegno', 'Total eligible cost of selected operations'],
    selectedShare: ['% dotazione coperta dalle operazioni selezionate', 'Quota della dotazione coperta dalle operazioni selezionate', 'Percentuale della dotazione totale coperta dalle operazioni selezionate', 'Proportion of the allocation covered with selected operations'],
    publicCost: ['Costo pubblico ammissibile delle operazioni selezionate', 'Costo ammissibile pubblico delle operazioni selezionate', 'Costo pubblico ammissibile delle operazioni selezionate per il sostegno', 'Public eligible cost of selected operations'],
    declared: ['Spesa ammissibile totale dichiarata dai beneficiari', 'Spesa totale ammissibile dichiarata dai beneficiari', 'Spesa ammissibile totale dichiarata dai beneficiari all\'autorità di gestione', 'Spesa dichiarata dai beneficiari', 'Total eligible expenditure declared by beneficiaries'],
    declaredShare: ['% dotazione coperta dalla spesa dichiarata', 'Quota della dotazione coperta dalla spesa dichiarata dai beneficiari', 'Percentuale della dotazione totale coperta dalla spesa ammissibile dichiarata dai beneficiari', 'Proportion of the allocation covered by expenditure declared'],
    operations: ['Operazioni selezionate', 'N. operazioni selezionate', 'Numero operazioni selezionate', 'Numero operazioni', 'Number of selected operations', 'Operations selected'],
    certified2018: ['Spesa certificata al 31/12/2018', 'Spesa certificata', 'Spesa totale ammissibile sostenuta dai beneficiari e pagata entro il 31/12/2018 e certificata alla Commissione', 'Total eligible expenditure incurred by beneficiaries and paid by 31/12/2018 and certified to the Commission'],
    certified2023: ['Spesa certificata nella relazione finale'],
  },
  T7: {
    axis: AXIS,
    fund: FUND,
    region: REGION,
    interventionField: ['Campo di intervento', 'Settore di intervento', 'Dimensione 1', 'Intervention field'],
    formOfFinance: ['Forma di finanziamento', 'Forme di finanziamento', 'Dimensione 2', 'Form of finance'],
    territory: ['Dimensione territoriale', 'Tipo di territorio', 'Territorio', 'Dimensione 3', 'Territorial dimension', 'Territory'],
    deliveryMechanism: ['Meccanismo di erogazione territoriale', 'Meccanismi territoriali di attuazione', 'Dimensione 4', 'Territorial delivery mechanism'],
    thematicObjective: ['Dimensione obiettivo tematico', 'Dimensione 5', 'Thematic objective dimension'],
    secondaryTheme: ['Tema secondario FSE', 'Dimensione tematica secondaria', 'Dimensione 6', 'ESF secondary theme'],
    economicActivity: ['Dimensione economica', 'Attività economica', 'Dimensione 7', 'Economic dimension'],
    location: ['Dimensione relativa all\'ubicazione', 'Ubicazione', 'Dimensione 8', 'Location dimension', 'Location'],
    eligibleTotal: ['Costo totale ammissibile delle operazioni selezionate', 'Costo ammissibile totale', 'Total eligible cost of selected operations'],
    eligiblePublic: ['Costo pubblico ammissibile delle operazioni selezionate', 'Costo ammissibile pubblico', 'Public eligible cost of selected operations'],
    declared: ['Spesa totale ammissibile dichiarata dai beneficiari', 'Spesa dichiarata dai beneficiari', 'Total eligible expenditure declared by beneficiaries'],
    operations: ['Operazioni selezionate', 'N. operazioni selezionate', 'Numero operazioni', 'Number of selected operations'],
  },
  T8: {
    use: ['Uso del finanziamento incrociato', 'The use made of cross-financing'],
    axis: AXIS,
    selected: ['Importo previsto del finanziamento incrociato', 'Finanziamento incrociato previsto (EUR)'],
    selectedShare: ['Quota prevista del sostegno dell\'UE all\'asse', 'Share envisaged of the EU support to the axis'],
    declared: ['Importo utilizzato del finanziamento incrociato', 'Finanziamento incrociato dichiarato (EUR)'],
    declaredShare: ['Quota utilizzata del sostegno dell\'UE all\'asse'],
    support: ['Sostegno dell\'Unione all\'asse', 'Union support to the axis'],
    ceiling: ['Massimale del finanziamento incrociato', 'Cross-financing ceiling'],
  },
  T10: {
    selected: ['Spese previste al di fuori dell\'Unione', 'Expenditure envisaged outside the Union'],
    selectedShare: ['Quota prevista della dotazione totale'],
    declared: ['Spese dichiarate al di fuori dell\'Unione', 'Expenditure declared outside the Union'],
    declaredShare: ['Quota dichiarata della dotazione totale'],
    programme: ['Programma operativo', 'Operational programme'],
    allocation: ['Dotazione totale del programma', 'Total allocation of the programme'],
    ceiling: ['Massimale delle spese fuori dall\'Unione', 'Ceiling outside the Union'],
  },
};

/**
 * The percentage that goes with a column: what «%» or «avanzamento» beside any wording of the column means, or the second column
 * under its heading: «Concesso %», «Avanzamento concesso», «Concesso» over two columns.
 */
export const PERCENTAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  S1: { allocation: 'share' },
  S3: { programmed: 'programmedProgress', committed: 'committedProgress', paid: 'paidProgress', certified: 'certifiedProgress' },
  S4A: { male: 'maleShare', female: 'femaleShare' },
};

/** Columns that stand once for each year: `#` in their wordings is the year, and their keys end with it (`value2018`). */
export const YEARLY_COLUMNS: ReadonlySet<string> = new Set([...INDICATOR_TABLE_YEARLY, 'T5/cumulativeM', 'T5/cumulativeF', 'T5/cumulativeT', 'T5/annualM', 'T5/annualF', 'T5/annualT']);

/** Columns that not every report has, beside those that the definitions call optional. */
export const SOMETIMES: ReadonlySet<string> = new Set(['T6/certified2018', 'T6/certified2023']);

/** The column of remarks that RAA adds to every table. */
export const REMARKS_ALIASES: readonly string[] = ['Note', 'Notes', 'Annotazioni', 'Remarks'];

/** Words of titles, beside those of the definitions: the title of a table holds one of them. */
export const TITLE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  S1: ['Piano finanziario', 'Financial plan'],
  S2: ['Quadro di efficacia', 'Quadro di riferimento dell\'efficacia', 'Conseguimento dei target', 'Performance framework'],
  S3: ['Avanzamento finanziario', 'Attuazione finanziaria', 'Financial progress'],
  S4A: ['Destinatari per asse', 'Destinatari per genere', 'Partecipanti per asse', 'Participants by axis'],
  S4B: ['Condizione di vulnerabilità', 'Destinatari vulnerabili', 'Vulnerable participants'],
  S5: ['Indicatori di risultato', 'Result indicators'],
  S6: ['Iniziative per asse', 'Elenco delle iniziative', 'Initiatives by axis'],
  S7: ['Sintesi del programma', 'Programme summary'],
  S8: ['Altre cifre', 'Sintesi delle valutazioni', 'Dati di contesto', 'Other figures'],
  ...INDICATOR_TABLE_TITLES,
  T5: ['Tabella 5', 'Table 5', 'Target intermedi e finali', 'Milestones and targets'],
  T6: ['Tabella 6', 'Table 6', 'Informazioni finanziarie a livello di asse prioritario', 'Financial information at priority axis'],
  T7: ['Tabella 7', 'Table 7', 'Categorie di intervento', 'Categories of intervention'],
  T8: ['Tabella 8', 'Table 8', 'Finanziamento incrociato', 'Cross-financing'],
  T10: ['Tabella 10', 'Table 10', 'Spese sostenute al di fuori dell\'Unione', 'Expenditure incurred outside the Union'],
};

/** Headings that many tables have. */
export const ORDINARY_HEADINGS: readonly string[] = [
  ...AXIS, ...PRIORITY, ...UNIT, ...FUND, ...REGION, 'Unità del target', 'Unit of the target', 'Unità di misura, se pertinente', 'Measurement unit, where appropriate', 'OT', 'TO', 'Obiettivo tematico',
  'Indicatore', 'Indicator', 'Gruppo', 'Group', 'Persone', 'Persons', 'Importo totale', 'Total amount', 'Progetti', 'Projects', 'Base della percentuale', 'Base of the percentage',
  'Osservazioni (se necessario)', 'Observations (if necessary)', 'Iniziative', 'Initiatives', 'Bando', 'Misura', 'Dotazione', 'Allocation', 'Avanzamento',
];

/** Headings that any table may have: alone they tell nothing. */
export const GENERIC_HEADINGS: readonly string[] = [
  'Voce', 'Voci', 'Item', 'Items', 'Nome', 'Name', 'Denominazione', 'Descrizione', 'Titolo', 'Title', 'Dettaglio', 'Detail', 'Tipo', 'Type', 'Tipologia', 'Codice', 'Code', 'ID', 'Identificativo',
  'Stato', 'State', 'Status', 'Fase', 'Numero', 'Number', 'N.', 'Count', 'Quantità', 'Valore', 'Value', 'Valori', 'Dato', 'Figure', 'Importo', 'Amount', 'Totale', 'Total', 'Quota', 'Share', 'Peso',
  'Rapporto', 'Ratio', 'Tasso', 'Rate', 'Percentuale', 'Percentage', '%', 'Base', 'Data', 'date', 'Riferimento', 'Esito', 'Outcome', 'Giudizio', 'Categoria', 'Category', 'Area', 'Unità', 'Unit',
  'M', 'F', 'W', 'Risorse', 'Operazioni', 'Intervento', 'Soglia', 'Threshold', 'Fascia', 'Band', 'Note', 'Notes', 'Annotazioni', 'Remarks', 'Persone', 'Beneficiari',
];

/** What is added to a word without changing it, when a heading stands on two rows: «Impegni» over «Importo». */
export const NEUTRAL_WORDS: readonly string[] = ['importo', 'importi', 'valore assoluto', 'valori assoluti', 'numero', 'n', 'v a', 'ammontare', 'amount', 'number', 'totale', 'total'];

/** What says, under a heading on two rows, that this is its percentage. */
export const PERCENT_WORDS: readonly string[] = ['%', 'percentuale', 'percentage', 'quota', 'quota %', 'in %', 'share', 'avanzamento %', 'progress %'];

/** Words that join others: they do not count when two headings are compared word by word. */
export const JOINING_WORDS: readonly string[] =
  'a ad ai al alla alle allo con da dai dal dalla dalle degli dei del dell della delle dello di e ed i il in l la le lo nel nella o per su sui sul sulla the of at by for in on and or to with'.split(' ');

/** The labels of a total. */
export const TOTAL_LABELS: readonly string[] = [
  'Totale', 'Total', 'Tot.', 'Totale programma', 'Totale del programma', 'Totale PO', 'Totale POR', 'Totale POR FSE', 'Totale complessivo', 'Totale generale', 'Totale assi', 'Grand total', 'Programme total', 'Total programme', 'Overall total',
];

/** Of several labels, those without which a row is another: where the others are missing or differ, these must still agree. */
export const DECISIVE_LABELS: Readonly<Record<string, readonly string[]>> = {
  S1: ['axis'],
  S2: ['axis', 'name'],
  S3: ['axis'],
  S4A: ['scope'],
  S4B: ['axis', 'group'],
  S5: ['priority', 'name'],
  S6: ['name', 'detail'],
  S7: ['name'],
  S8: ['name', 'detail'],
  ...INDICATOR_TABLE_LABELS,
  T5: ['axis', 'indicator'],
  T6: ['axis'],
  T7: ['axis', 'interventionField', 'formOfFinance', 'territory', 'deliveryMechanism', 'secondaryTheme', 'economicActivity', 'location'],
  T8: ['axis'],
  T10: ['programme'],
};
