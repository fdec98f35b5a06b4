import type { CellPosition, ToldFinding } from '../../engine/index.js';
import type { PaneMemory, Remembered } from '../../addin/excel/paneMemory.js';
import type { FillReceipt, WorkbookHost, WorkbookSurvey } from '../../addin/excel/workbookHost.js';
import type { CellAnswer, CheckResult, DataAccount, DataRequest, EngineSession, FillPreview, Outcome, PlannedFill, ReadProgress, Told, WorkbookDescription, WorkbookTable } from '../../addin/session/protocol.js';

/*
 * A workbook and an engine that only play their part: they answer what a test sets, and note what they are asked. The pane and
 * its actions are seen with them in every state, also those that are hard to reach for real.
 */

const TITLES: readonly (readonly [id: string, title: string])[] = [
  ['S1', 'Piano finanziario'],
  ['S2', 'Quadro di efficacia'],
  ['S3', 'Avanzamento finanziario'],
  ['S4A', 'Destinatari'],
  ['S4B', 'Destinatari in condizione di vulnerabilità'],
  ['S5', 'Esiti occupazionali e formativi'],
  ['S6', 'Indicatori di output per asse'],
  ['T2A', 'Indicatori di risultato comuni'],
  ['T4A', 'Indicatori di output comuni'],
  ['T5', 'Target intermedi e finali del quadro di efficacia'],
  ['T6', 'Dati finanziari a livello di asse prioritario e programma'],
  ['T7', 'Ripartizione dei dati finanziari per combinazioni di categorie di intervento'],
];

export const PROGRAMME = { id: 'por-fse-lombardia-2014-2020', cci: '2014IT05SFOP007', title: 'POR FSE 2014-2020 Regione Lombardia', years: [2018, 2020, 2022] };

export const SURVEY: WorkbookSurvey = {
  snapshot: { workbook: { dateSystem: 1900, isStructureLocked: false, sheets: [], names: [], styles: [] }, sheets: [] },
  dataSheets: [
    { name: 'operazioni', rows: 1204, columns: 20 },
    { name: 'partecipanti', rows: 38_412, columns: 19 },
  ],
  longSheets: [],
};

/** The tables of a workbook of RAA in every state; `how` makes one of nothing, or one with missing tables. */
export function describedTables(how: 'none' | 'some' | 'all'): WorkbookTable[] {
  const states = ['filled', 'filled', 'outdated', 'changedByHand', 'inError', 'empty'] as const;
  const tables = TITLES.map(([id, title], i): WorkbookTable => {
    const isMissing = how === 'none' || (how === 'some' && i >= 9);
    if (isMissing) return { id, title, isTable: true, found: 'missing', changedCells: 0, errors: 0 };
    const state = states[i % states.length]!;
    return {
      id,
      title,
      isTable: true,
      found: i === 6 ? 'likely' : 'anchor',
      place: { sheet: `${id} ${title}`, row: 5, column: 1 },
      state,
      changedCells: state === 'changedByHand' ? 3 : 0,
      errors: state === 'inError' ? 2 : 0,
    };
  });
  const other = { isTable: false, changedCells: 0, errors: 0 } as const;
  const cover: WorkbookTable = how === 'none' ? { ...other, id: 'cover', title: 'Copertina', found: 'missing' } : { ...other, id: 'cover', title: 'Copertina', found: 'anchor', state: 'filled', place: { sheet: 'Copertina', row: 1, column: 1 } };
  return [...tables, cover];
}

export const DESCRIPTION: WorkbookDescription = {
  programme: { cci: PROGRAMME.cci, title: PROGRAMME.title, from: 'provenance', isKnown: true },
  year: { year: 2020, from: 'provenance' },
  lastFilling: { engine: '0.1.0', inputs: '9f2c44d1e0b7a86f2c44d1e0b7a86f2c' },
  tables: describedTables('some'),
  remarks: [{ code: 'XLS-030', severity: 'info', text: 'Il foglio «Appunti» ha una tabella pivot: non viene toccata.' }],
};

export const EMPTY_DESCRIPTION: WorkbookDescription = { tables: describedTables('none'), remarks: [] };

export const ACCOUNT: DataAccount = {
  year: 2022,
  sources: [
    { name: 'operazioni', kind: 'operazioni', read: 1204, used: 1190, incomplete: 0, duplicate: 2, excluded: 12 },
    { name: 'partecipanti', kind: 'partecipanti', read: 38_412, used: 37_011, incomplete: 1204, duplicate: 96, excluded: 101 },
    { name: '2022/valori.csv', kind: 'valori', read: 844, used: 844, incomplete: 0, duplicate: 0, excluded: 0 },
  ],
  reasons: [
    { code: 'REC-012', severity: 'warning', text: 'REC-012 partecipanti: la registrazione è incompleta: conta solo nel totale generale dei partecipanti. Righe: 14, 22, 31 e altre 1.201. Completare genere, data di nascita, condizione e titolo di studio.' },
    { code: 'REC-009', severity: 'error', text: 'REC-009 partecipanti, colonna «genere»: trovato «X»; codici ammessi: M, F. Il valore è considerato non noto. Righe: 77. Correggere il codice.', place: { sheet: 'partecipanti', row: 77, column: 5 } },
    { code: 'REC-003', severity: 'info', text: 'REC-003 operazioni: l\'operazione è revocata: la riga non è contata. Righe: da 40 a 51. Nessuna azione, se la revoca è giusta.' },
  ],
  isSample: false,
  figures: 912,
};

const S3 = 'S3 Avanzamento finanziario';
const axes = ['Asse I', 'Asse II', 'Asse III', 'Asse IV', 'Asse V', 'Totale'];

export const PREVIEW: FillPreview = {
  year: 2022,
  tables: [
    {
      id: 'S3',
      title: 'S3 Avanzamento finanziario',
      sheet: S3,
      changes: 154,
      differences: Array.from({ length: 130 }, (_, i) => ({
        place: { sheet: S3, row: 6 + i, column: 3 },
        address: `C${6 + i}`,
        label: `Programmato (${axes[i % axes.length]})`,
        before: i % 7 === 0 ? '' : '227.204.311,00 €',
        after: `${300 + i}.923.428,71 €`,
        why: i % 3 === 0 ? 'contato da 1.190 operazioni' : 'Sintesi pubblica RAA 2022, sezione 2.2 Tabella 2, riga 115',
      })),
    },
    {
      id: 'T6',
      title: 'T6 Dati finanziari a livello di asse prioritario e programma',
      sheet: 'T6 Dati finanziari',
      changes: 2,
      differences: [
        { place: { sheet: 'T6 Dati finanziari', row: 7, column: 8 }, address: 'H7', label: 'Quota della dotazione (Asse I)', before: '=G7/F7', after: '=IF(COUNT(G7,F7)<2,"n.d.",IF(F7=0,"n.c.",G7/F7))', why: 'calcolato' },
        { place: { sheet: 'T6 Dati finanziari', row: 8, column: 8 }, address: 'H8', label: 'Quota della dotazione (Asse II)', before: '98,20%', after: '99,68%', why: 'calcolato' },
      ],
    },
    { id: 'S1', title: 'S1 Piano finanziario', sheet: 'S1 Piano finanziario', changes: 0, differences: [] },
  ],
  conflicts: [
    { key: '8,4,S3 Avanzamento finanziario', table: 'S3', place: { sheet: S3, row: 8, column: 5 }, address: 'E8', label: 'Impegni (Asse III)', before: '251.000.000,00 €', after: '262.114.508,20 €', why: 'scritto a mano dopo l\'ultima compilazione' },
    { key: '9,4,S3 Avanzamento finanziario', table: 'S3', place: { sheet: S3, row: 9, column: 5 }, address: 'E9', label: 'Impegni (Asse IV)', before: 'da verificare con la ragioneria', after: '18.204.119,00 €', why: 'scritto a mano dopo l\'ultima compilazione' },
  ],
  obstacles: [],
  remarks: [{ code: 'XLS-033', severity: 'info', text: 'Il foglio «T7» ha un filtro attivo: le righe nascoste sono compilate lo stesso.' }],
};

export const OBSTACLE: Told = {
  code: 'XLS-021',
  severity: 'error',
  text: 'XLS-021 foglio «T6 Dati finanziari», cella B7: la cella è protetta. Togliere la protezione del foglio (Revisione > Rimuovi protezione foglio), poi riprovare.',
  place: { sheet: 'T6 Dati finanziari', row: 7, column: 2 },
};

const finding = (one: Partial<ToldFinding> & { readonly position?: CellPosition }): CheckResult['findings'][number] => ({ check: 'CHK-SOM', severity: 'error', place: '', label: '', sentence: '', related: [], ...one });

export const CHECK: CheckResult = {
  findings: [
    finding({
      check: 'CHK-SOM', severity: 'error', place: `'${S3}'!C11`, sheet: S3, cell: 'C11', position: { sheet: S3, row: 11, column: 3 }, label: 'Programmato (Totale)',
      sentence: 'Il totale è 931.404.227,10 €, la somma degli assi è 931.404.272,10 €. Verificare quale dei due è giusto.', cause: 'due cifre scambiate («27» per «72»)', related: ['C6', 'C7', 'C8', 'C9', 'C10'],
      rule: { says: 'Il totale di una colonna di importi è la somma delle sue righe', source: 'Reg. (UE) 2015/207, allegato V, tabella 6', isUnverified: false },
    }),
    finding({
      check: 'FIN-007', severity: 'warning', place: "'T6 Dati finanziari'!H7", sheet: 'T6 Dati finanziari', cell: 'H7', position: { sheet: 'T6 Dati finanziari', row: 7, column: 8 }, label: 'Quota della dotazione complessiva (Asse I)',
      sentence: 'Costo ammissibile totale delle operazioni selezionate (Asse I): è 290.323.449 €, più della dotazione di 236.700.000,00 € (overbooking). È ammesso: dirne il motivo nella relazione, oppure verificare l\'importo.',
      rule: { says: 'Tabella 6: la colonna 8 oltre il 100 % vuole un motivo', source: 'domande frequenti SFC', isUnverified: true },
    }),
    finding({ check: 'TIM-002', severity: 'info', sentence: 'La data di approvazione del comitato di sorveglianza non è scritta in copertina. Scriverla prima di trasmettere la relazione.' }),
    ...Array.from({ length: 140 }, (_, i) =>
      finding({ check: 'CHK-VUO', severity: i % 5 === 0 ? 'warning' : 'info', place: `T7!D${i + 7}`, sheet: 'T7', cell: `D${i + 7}`, position: { sheet: 'T7', row: i + 7, column: 4 }, label: `Costo ammissibile (combinazione ${i + 1})`, sentence: 'La cella è vuota. Scrivere 0 se il valore è zero, «n.d.» se non è noto.' }),
    ),
  ],
  rules: { held: 143, failed: 3, notVerifiable: 12, off: 1 },
  remarks: [],
};

export const ANSWER: CellAnswer = {
  explanation: {
    place: { sheet: S3, row: 8, column: 4 },
    table: 'S3',
    label: 'S3 · Avanzamento programmato (Asse III)',
    value: '99,68 %',
    precision: '± 0,01 %',
    formula: '=IF(COUNT(C8,B8)<2,"n.d.",IF(B8=0,"n.c.",C8/B8))',
    origin: 'calcolato',
    rule: 'Programmato (Asse III) diviso Dotazione finanziaria (Asse III): 300.923.428,71 € / 301.900.000,00 €',
    expected: '99,68 %',
    agrees: true,
    inputs: [
      { role: 'numerator', place: `'${S3}'!C8`, label: 'Programmato (Asse III)', value: '300.923.428,71 €', records: '', source: 'Sintesi pubblica RAA 2022, sezione 2.2 Tabella 2, riga 115' },
      { role: 'denominator', place: `'${S3}'!B8`, label: 'Dotazione finanziaria (Asse III)', value: '301.900.000,00 €', records: '1.190 operazioni', source: 'Sintesi pubblica RAA 2022, sezione 1 Tabella 1, riga 61' },
    ],
    records: '1.190 operazioni',
    source: 'Sintesi pubblica RAA 2022, sezione 2.2 Tabella 2, riga 115',
    reference: 'Reg. (UE) n. 1303/2013, art. 50(9); orientamenti della Commissione',
    isUnverified: true,
  },
  planned: '99,71 %',
  isChangedByHand: false,
};

export const RECEIPT: FillReceipt = { cells: 156, sheets: [S3, 'T6 Dati finanziari'], undo: undefined };

export const PLANNED: PlannedFill = { writes: { blocks: [], cells: [], provenance: '' }, charts: [], title: 'RAA 2022', undoProvenance: '', refusals: [], kept: [] };

/** What the fakes were asked, in order. */
export type Calls = (readonly [name: string, ...given: unknown[]])[];

/** An engine that answers what `answers` says, else as a good day goes. */
export function fakeSession(answers: Partial<EngineSession> = {}, calls: Calls = []): EngineSession {
  let cancelled = false;
  const session: EngineSession = {
    programmes: () => Promise.resolve([PROGRAMME]),
    useProgramme: (): Promise<Outcome<never>> => Promise.resolve({ done: { cci: PROGRAMME.cci, title: PROGRAMME.title, axes: 5, years: [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022], bundledYears: [2018, 2020, 2022], remarks: [], isAsBefore: false } as never }),
    setWorkbook: () => Promise.resolve(),
    describe: () => Promise.resolve(DESCRIPTION),
    blankSheets: (ids: readonly string[]) => Promise.resolve({ base64: '', sheets: ids.map((id) => ({ id, name: id, anchor: { row: 1, column: 1 } })), provenance: '' }),
    async readData({ year }: DataRequest, onProgress: (progress: ReadProgress) => void): Promise<Outcome<DataAccount>> {
      cancelled = false;
      for (const share of [0.2, 0.6, 1]) {
        onProgress({ source: 'partecipanti', share, rows: Math.round(38_412 * share) });
        await Promise.resolve();
        if (cancelled) return { cancelled: true };
      }
      return { done: { ...ACCOUNT, year } };
    },
    sheetRows: () => Promise.resolve(),
    cancel: () => {
      cancelled = true;
      return Promise.resolve();
    },
    preview: () => Promise.resolve({ done: PREVIEW }),
    plan: () => Promise.resolve({ done: PLANNED }),
    check: () => Promise.resolve(CHECK),
    explain: () => Promise.resolve(ANSWER),
    ...answers,
  };
  return noting(session, calls);
}

/** A workbook that answers what `answers` says, else as a good day goes. */
export function fakeHost(answers: Partial<WorkbookHost> = {}, calls: Calls = []): WorkbookHost & { readonly choose: (place: CellPosition) => void } {
  let listener: ((place: CellPosition) => void) | undefined;
  const host: WorkbookHost = {
    survey: () => Promise.resolve(SURVEY),
    readRows: async (_, take) => take([]),
    insertSheets: () => Promise.resolve(),
    fill: () => Promise.resolve(RECEIPT),
    undo: () => Promise.resolve(),
    select: () => Promise.resolve(),
    onSelection: (handler) => {
      listener = handler;
      return Promise.resolve(() => Promise.resolve());
    },
    addReportSheet: ({ name }) => Promise.resolve(name),
    ...answers,
  };
  return noting({ ...host, choose: (place: CellPosition) => listener?.(place) }, calls, ['choose']);
}

/** A memory that lasts as long as the test. */
export function fakeMemory(kept?: Remembered): PaneMemory & { kept?: Remembered } {
  return {
    ...(kept !== undefined && { kept }),
    read() {
      return this.kept;
    },
    keep(choices) {
      this.kept = choices;
    },
  };
}

function noting<T extends object>(target: T, calls: Calls, quiet: readonly string[] = []): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value !== 'function' || quiet.includes(String(name))) return value;
      return (...given: unknown[]): unknown => {
        calls.push([String(name), ...given]);
        return Reflect.apply(value, of, given);
      };
    },
  });
}

