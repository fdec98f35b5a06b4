import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { quantitiesOf, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { cellNames } from '../tables/labels.js';
import { reportNames } from '../tables/reportContext.js';
import type { Column, NoteValue, Table } from '../tables/table.js';
import { cellText, inLanguage, isCoarse, quantityText } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { remarksOf } from '../trace.js';
import { cellNumber, formatOf, GENERAL, type MoneyScale } from './numberFormats.js';
import { BLANK, textCell, type PlanCell, type PlanColumn, type PlanRow, type SheetPlan } from './sheetPlan.js';
import { wrapText } from './wrapText.js';

/** The last column, when there is something to say: what a reader must know of single cells. */
export const REMARKS_COLUMN = 'remarks';
export const REMARKS_WIDTH = 30;

/** The plan of a computed table: what its sheet shows. */
export function tablePlan(whole: Table, report: Report, language: Language): SheetPlan {
  const { computed } = report;
  const table = { ...whole, columns: shownColumns(whole, computed) };
  const computedRows = cellsOf(table, computed);
  const scale = moneyScaleOf(computedRows);
  const shortNames = shortColumnNames(table, language);
  const remarks = computedRows.map((cells) => remarksText(cells, computed, shortNames, language));
  const hasRemarks = remarks.some((text) => text !== '');
  const rows = table.rows.map((row, i): PlanRow => {
    const cells = computedRows[i]!.map((cell, c) => planCell(cell, table.columns[c]!, scale, language));
    return { key: row.key, pattern: row.kind, cells: hasRemarks ? [...cells, textCell(remarks[i]!)] : cells };
  });
  const noRows = rows.length === 0 ? [translate(language, 'note.noRows')] : [];
  const notes = table.notes.map(({ key, values }) => translate(language, key, noteValues(values, computed, language)));
  const legend = translate(language, 'note.legend');
  const remarksColumn = { key: REMARKS_COLUMN, pattern: REMARKS_COLUMN, width: REMARKS_WIDTH };
  const columns = [...table.columns.map(planColumn), ...(hasRemarks ? [remarksColumn] : [])];
  return {
    id: table.id,
    sheetName: inLanguage(table.sheet, language),
    title: [`${table.id} · ${inLanguage(table.title, language)}`, subtitle(table, report, language)],
    columns,
    header: header(table, scale, hasRemarks, language),
    rows: [...rows, ...noteRows(['', ...noRows, ...notes, legend], columns)],
  };
}

/** The programme and the date of the data; an official table of a sample says that too, unless all that it shows was typed. */
function subtitle(table: Table, { context, computed }: Report, language: Language): string {
  const names = translate(language, 'plan.subtitle', reportNames(context, language));
  const isOfSample = table.isOfficial === true && context.isSample && !isTyped(table, computed);
  return isOfSample ? `${translate(language, 'plan.sampleSubtitle')} · ${names}` : names;
}

/** Whether the figures of a table come from typed ones and none was counted from records: Tables 2C and 4B, of the programme's own indicators. */
function isTyped({ id, rows, columns }: Table, computed: ComputedTables): boolean {
  const facts = rows.flatMap((row) =>
    columns.flatMap(({ key }) => {
      const { fact, formula } = computed.cell({ table: id, row: row.key, column: key });
      return [...(fact === undefined ? [] : [fact]), ...(formula?.facts ?? [])];
    }),
  );
  return facts.some(({ file }) => file !== undefined) && !facts.some(({ counted }) => counted !== undefined);
}

/** An optional column is left out when it has nothing to show and no formula of the workbook needs it. */
function shownColumns({ id, columns, rows }: Table, computed: ComputedTables): readonly Column[] {
  const isShown = ({ key, isOptional = false }: Column) =>
    !isOptional ||
    computed.isReferredTo(id, key) ||
    rows.some((row) => {
      const { origin, value } = computed.cell({ table: id, row: row.key, column: key });
      return origin === 'typed' || origin === 'computed' || value.state === 'text';
    });
  return columns.filter(isShown);
}

function planColumn({ key, repeats, width, isOutlined = false }: Column): PlanColumn {
  return { key, pattern: repeats ?? key, width, ...(isOutlined && { isOutlined }) };
}

/** The cells of a table row by row, in the order of its columns. */
export function cellsOf({ id, rows, columns }: Pick<Table, 'id' | 'rows' | 'columns'>, computed: ComputedTables): ComputedCell[][] {
  return rows.map((row) => columns.map((column) => computed.cell({ table: id, row: row.key, column: column.key })));
}

/** Millions when an amount of the table is known only so; otherwise euro, with cents when some amount has them. */
export function moneyScaleOf(rows: readonly (readonly ComputedCell[])[]): MoneyScale {
  const amounts = rows.flatMap((cells) =>
    quantitiesOf(cells.map(({ value }) => value)).filter(({ unit }) => unit === 'euro'),
  );
  if (amounts.some(isCoarse)) return 'millions';
  return amounts.every(({ value }) => value.isInteger()) ? 'wholeEuro' : 'euro';
}

/** One heading row, or two when the columns have letters or groups: the group stands above the first of its columns. */
function header(table: Table, scale: MoneyScale, hasRemarks: boolean, language: Language): string[][] {
  const headings = table.columns.map((column) => {
    const text = inLanguage(column.printed ?? column.heading, language);
    const unit = unitOf(column, scale, language);
    return unit === '' || text.includes(unit) ? text : `${text} (${unit})`;
  });
  const letters = table.columns.map(({ letter = '' }) => letter);
  const groups = table.columns.map(({ group }) => (group === undefined ? '' : inLanguage(group, language)));
  const last = (text: string) => (hasRemarks ? [text] : []);
  return [
    ...(groups.some((group) => group !== '') ? [[...groups, ...last('')]] : []),
    [...headings, ...last(translate(language, 'plan.remarks'))],
    ...(letters.some((letter) => letter !== '') ? [[...letters, ...last('')]] : []),
  ];
}

function unitOf({ kind }: Column, scale: MoneyScale, language: Language): string {
  if (kind === 'money') return translate(language, scale === 'millions' ? 'plan.millions' : 'plan.euro');
  return kind === 'percent' ? '%' : '';
}

/** What is written in the cell of a table: its number, its formula with the engine's value, or a word. */
export function planCell(cell: ComputedCell, column: Column, scale: MoneyScale, language: Language): PlanCell {
  const { value, formula, origin } = cell;
  const isLive = origin !== 'typed' && formula !== undefined;
  if (value.state === 'known') {
    const format = formatOf(value.quantity, column, scale, language);
    const number = cellNumber(value.quantity);
    return isLive ? { kind: 'formula', formula: formula.excel, value: { number }, format } : { kind: 'number', value: number, format };
  }
  const text = cellText(value, language);
  return isLive ? { kind: 'formula', formula: formula.excel, value: { text }, format: GENERAL } : textCell(text);
}

/** "C, E: calcolato su importi arrotondati": the columns of a row that share a remark are named together. */
function remarksText(cells: readonly ComputedCell[], computed: ComputedTables, shortNames: ReadonlyMap<string, string>, language: Language): string {
  const columnsOf = new Map<string, string[]>();
  for (const cell of cells) {
    for (const { key, values } of remarksOf(cell, computed)) {
      const remark = translate(language, key, values);
      columnsOf.set(remark, [...(columnsOf.get(remark) ?? []), shortNames.get(cell.ref.column)!]);
    }
  }
  return [...columnsOf].map(([remark, columns]) => `${columns.join(', ')}: ${remark}`).join('; ');
}

/** The letter of a column ("C" of "C=B/A") when it is its own; otherwise its heading. */
function shortColumnNames(table: Table, language: Language): Map<string, string> {
  const letters = table.columns.map(({ letter }) => letter?.split('=')[0]);
  return new Map(
    table.columns.map(({ key, heading }, i) => {
      const letter = letters[i];
      const isOwn = letter !== undefined && letters.filter((one) => one === letter).length === 1;
      return [key, isOwn ? letter : inLanguage(heading, language)];
    }),
  );
}

/** Notes stand in the first column and run over the empty cells on their right: one row for each line that fits. An empty note is an empty row. */
function noteRows(notes: readonly string[], columns: readonly PlanColumn[]): PlanRow[] {
  const width = columns.reduce((total, column) => total + column.width, 0);
  return notes
    .flatMap((note) => (note === '' ? [''] : wrapText(note, width)))
    .map((line) => ({ pattern: 'note', cells: columns.map((_, i) => (i === 0 ? textCell(line) : BLANK)) }));
}

function noteValues(values: Readonly<Record<string, NoteValue>>, computed: ComputedTables, language: Language): Record<string, string> {
  const names = cellNames(computed, language);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value === 'string') return [key, value];
      return [key, 'cell' in value ? names.value(value.cell) : quantityText(value.quantity, language)];
    }),
  );
}
