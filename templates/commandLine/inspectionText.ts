import {
  columnLetters,
  columnName,
  quotable,
  rowLabel,
  TABLE_DEFINITIONS,
  translate,
  wrapText,
  type Evidence,
  type Language,
  type Obstacle,
  type RecognizedTable,
} from '../../engine/index.js';
import type { Inspection } from './inspection.js';
import { cellText } from './inspectionData.js';

/** Columns of the terminal, and of the labels on the left. */
const WIDTH = 100;
const INDENT = 2;
const LABEL = 18;
/** Ranges, and rows that are not there, beyond which the rest is counted. */
const MOST_LISTED = 8;
const LONGEST_QUOTE = 60;

type Heading = Extract<Evidence, { kind: 'heading' }>;

/** What was found in a workbook, for people: table by table where it stands, how sure that is and why. */
export function inspectionText(inspection: Inspection, language: Language): string {
  const { path, workbook, tables } = inspection;
  const unread = workbook.sheets.filter(({ kind }) => kind !== 'worksheet');
  const summary = { file: quotable(path, 500), sheets: String(workbook.sheets.length - unread.length), tables: String(tables.length) };
  const blocks = [
    [translate(language, 'inspect.summary', summary), ...provenanceText(inspection, language)].join('\n'),
    ...tables.map((table) => tableText(table, inspection, language)),
    ...(tables.length === 0 ? [translate(language, 'inspect.noTables')] : []),
    ...(unread.length === 0 ? [] : [unreadText(unread, language)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function provenanceText({ provenance }: Inspection, language: Language): string[] {
  if (provenance === undefined) return [];
  const { origin } = provenance;
  if (origin === undefined) return [translate(language, 'inspect.blank')];
  const { engine, programme, year } = origin;
  return [translate(language, 'inspect.provenance', { engine: quotable(engine, 20), programme: quotable(programme, 20), year: String(year) })];
}

function unreadText(sheets: Inspection['workbook']['sheets'], language: Language): string {
  const names = sheets.map(({ name, kind }) => `${shown(name)} (${translate(language, `inspect.sheet.${kind as Exclude<typeof kind, 'worksheet'>}`)})`);
  return `${translate(language, 'inspect.label.notRead')}: ${names.join(', ')}.`;
}

function tableText(table: RecognizedTable, { expected }: Inspection, language: Language): string {
  const definition = TABLE_DEFINITIONS.find(({ id }) => id === table.table)!;
  const name = (key: string) => columnName(table.table, key, expected, language);
  const headings = table.evidence.filter((one): one is Heading => one.kind === 'heading');
  const sure = `${translate(language, `inspect.${table.certainty}`)}, ${percent(table.score)}%`;
  const { first, last } = table.headerRows;
  const lines: [label: LabelName, texts: readonly string[]][] = [
    ['evidence', evidenceTexts(table.evidence, language)],
    ['header', [translate(language, first === last ? 'inspect.headerRow' : 'inspect.header', { first: String(first), last: String(last) })]],
    ['columns', [...table.columns].sort(([, a], [, b]) => a - b).map(([key, column]) => `${columnLetters(column)} ${name(key)}`)],
    ['wordings', headings.filter(({ how }) => how !== 'exact').map((heading) => wordingText(heading, name(heading.key), language))],
    ['missingColumns', table.missingColumns.map(name)],
    ...rowLines(table, expected, language),
    ['obstacles', table.obstacles.map((obstacle) => obstacleText(obstacle, language))],
    ['rivals', table.evidence.flatMap((one) => (one.kind === 'rival' ? [translate(language, 'inspect.rival', { cell: placeText(one.sheet, one), score: percent(one.score) })] : []))],
  ];
  const heading = `${placeText(table.sheet, table.firstCell)}  ${definition.sheet[language]}: ${sure}`;
  return [heading, ...lines.filter(([, texts]) => texts.length > 0).map(([label, texts]) => line(translate(language, `inspect.label.${label}`), texts))].join('\n');
}

type LabelName = 'evidence' | 'header' | 'columns' | 'wordings' | 'missingColumns' | 'rows' | 'missingRows' | 'obstacles' | 'rivals';

function line(label: string, texts: readonly string[]): string {
  const lines = wrapText(texts.join('; '), WIDTH - INDENT - LABEL);
  return lines.map((text, i) => `${' '.repeat(INDENT)}${(i === 0 ? label : '').padEnd(LABEL)}${text}`).join('\n');
}

function evidenceTexts(evidence: readonly Evidence[], language: Language): string[] {
  return evidence.flatMap((one): string[] => {
    if (one.kind === 'anchor') return [translate(language, 'inspect.evidence.anchor', { name: one.name })];
    if (one.kind === 'title') return [`${translate(language, 'inspect.evidence.title', { cell: cellText(one) })} «${shown(one.text)}»`];
    if (one.kind === 'mapped' || one.kind === 'sheetName') return [translate(language, `inspect.evidence.${one.kind}`)];
    return [];
  }).concat(translate(language, 'inspect.evidence.headings'));
}

function wordingText({ how, text, column }: Heading, name: string, language: Language): string {
  const values = { column: columnLetters(column), text: shown(text), name };
  return translate(language, how === 'exact' || how === 'alias' ? 'inspect.wording' : `inspect.wording.${how}`, values);
}

function rowLines(table: RecognizedTable, expected: Inspection['expected'], language: Language): [LabelName, string[]][] {
  const own = expected.find(({ id }) => id === table.table);
  if (own === undefined || own.rows.length === 0) return [];
  const missing = own.rows.filter(({ key }) => table.missingRows.includes(key)).map((row) => shown(rowLabel(own, row, language)));
  const found = translate(language, 'inspect.of', { found: String(table.rows.size), expected: String(own.rows.length) });
  return [
    ['rows', [found]],
    ['missingRows', listed(missing, language)],
  ];
}

function obstacleText(obstacle: Obstacle, language: Language): string {
  if (obstacle.kind === 'hiddenSheet') return translate(language, 'inspect.obstacle.hiddenSheet');
  if ('ranges' in obstacle) return translate(language, `inspect.obstacle.${obstacle.kind}`, { ranges: listed(obstacle.ranges, language).join(', ') });
  return translate(language, `inspect.obstacle.${obstacle.kind}`, { count: String(obstacle.count), cell: cellText(obstacle) });
}

function listed(texts: readonly string[], language: Language): string[] {
  const rest = texts.length - MOST_LISTED;
  return rest > 0 ? [...texts.slice(0, MOST_LISTED), translate(language, 'inspect.more', { count: String(rest) })] : [...texts];
}

function placeText(sheet: string, cell: { readonly row: number; readonly column: number }): string {
  return `'${quotable(sheet.replaceAll("'", "''"), LONGEST_QUOTE)}'!${cellText(cell)}`;
}

/** A text of the workbook, on one line. */
function shown(text: string): string {
  return quotable(text.replace(/\s+/g, ' '), LONGEST_QUOTE);
}

function percent(score: number): string {
  return String(Math.round(score * 100));
}
