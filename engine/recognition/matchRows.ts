import type { Language } from '../number/italianFormat.js';
import type { Row, Table } from '../tables/table.js';
import { DECISIVE_LABELS } from './aliases.js';
import { isTotalLabel, labelReader, labelText, type LabelReader } from './rowLabels.js';
import type { SheetGrid } from './sheetGrid.js';

/**
 * The rows of a sheet that bear the labels of a table's rows, in the language that agrees with more of them.
 * All the labels are compared first; then, where an axis stands once over several rows, with the axis above; then only the labels
 * without which a row is another, where they alone tell it apart. Last, the one total that is left goes to the one left.
 * The same labels several times are taken in order when the sheet has them as often as the table; a row that has nothing but its
 * labels gives way to those that have more; otherwise they are left out.
 */
export function matchRows(table: Table, grid: SheetGrid, columns: ReadonlyMap<string, number>, body: readonly number[]): Map<string, number> {
  const asWritten = rowsAsWritten(table, grid, columns, body);
  if (asWritten !== undefined) return asWritten;
  const [italian, english] = (['it', 'en'] as const).map((language) => matchIn(language, table, grid, columns, body));
  const pairs = english!.size > italian!.size ? english! : italian!;
  return new Map(table.rows.flatMap(({ key }) => (pairs.has(key) ? [[key, pairs.get(key)!] as const] : [])));
}

/**
 * The rows of a table that stands as RAA writes it, one after the other, each with its own labels: nothing to search. Undefined for any
 * other. Nearly all the tables of a workbook of ours are so, and their rows are found in a tenth of the time.
 */
function rowsAsWritten(table: Table, grid: SheetGrid, columns: ReadonlyMap<string, number>, body: readonly number[]): Map<string, number> | undefined {
  const labels = table.labelColumns.filter((column) => columns.has(column));
  if (labels.length < table.labelColumns.length || body.length < table.rows.length) return undefined;
  const stands = (language: Language) =>
    table.rows.every((row, i) => labels.every((column) => grid.text(body[i]!, columns.get(column)!) === labelText(row, column, language).trim()));
  const isAsWritten = stands('it') || stands('en');
  return isAsWritten ? new Map(table.rows.map(({ key }, i) => [key, body[i]!])) : undefined;
}

function matchIn(language: Language, table: Table, grid: SheetGrid, columns: ReadonlyMap<string, number>, body: readonly number[]): Map<string, number> {
  const found = table.labelColumns.filter((column) => columns.has(column));
  const decisive = (DECISIVE_LABELS[table.id] ?? table.labelColumns).filter((column) => columns.has(column));
  if (decisive.length === 0) return new Map();
  const readers = new Map(found.map((column) => [column, labelReader(table, column, language)]));
  const below = new Map<number, SheetLabels>(body.map((row) => [row, labelsOf(row, grid, columns, readers)]));
  withLabelsAbove(body, below, found[0]!);

  const pairs = new Map<string, number>();
  const expectedKey = (row: Row, over: readonly string[]) => joined(over.map((column) => readers.get(column)!(labelText(row, column, language))));
  // A row that has none of the labels found here (a total whose word stands elsewhere) is known by all that it has.
  const wholeKey = (row: Row) => joined(table.labelColumns.map((column) => (readers.get(column) ?? labelReader(table, column, language))(labelText(row, column, language))));
  const expected = (over: readonly string[]) => new Map(table.rows.map((row) => [row.key, expectedKey(row, over) || wholeKey(row)]));
  const inSheet = (over: readonly string[], from: 'own' | 'inherited') => new Map(body.map((row) => [row, joined(over.map((column) => below.get(row)![from].get(column) ?? ''))]));

  const sections = sectionsOf(table, expected(found));
  const labelPlaces = new Set(found.map((column) => columns.get(column)!));
  const isFilled = (row: number) => grid.filled(row).some(({ column }) => !labelPlaces.has(column));
  pairAll(expected(found), inSheet(found, 'own'), sections, isFilled, pairs);
  pairAll(expected(found), inSheet(found, 'inherited'), sections, isFilled, pairs);
  if (decisive.length < found.length) {
    pairSingle(expected(decisive), inSheet(decisive, 'own'), pairs);
    pairSingle(expected(decisive), inSheet(decisive, 'inherited'), pairs);
  }
  pairTotals(table, expected(found), body, grid, pairs);
  return pairs;
}

/** The labels of a row of the sheet; and the same where the first is taken from above, when it stands once over several rows. */
interface SheetLabels {
  readonly own: ReadonlyMap<string, string>;
  inherited: ReadonlyMap<string, string>;
}

function labelsOf(row: number, grid: SheetGrid, columns: ReadonlyMap<string, number>, readers: ReadonlyMap<string, LabelReader>): SheetLabels {
  const own = new Map([...readers].map(([column, read]) => [column, read(grid.text(row, columns.get(column)!))]));
  return { own, inherited: own };
}

function withLabelsAbove(body: readonly number[], labels: ReadonlyMap<number, SheetLabels>, first: string): void {
  let above = '';
  for (const row of body) {
    const one = labels.get(row)!;
    const own = one.own.get(first)!;
    if (own !== '') above = own;
    else if ([...one.own.values()].some((label) => label !== '')) one.inherited = new Map([...one.own, [first, above]]);
  }
}

function joined(labels: readonly string[]): string {
  return labels.filter((label) => label !== '').join('|');
}

/** The heading inside the table above each row; none for the first rows. */
function sectionsOf(table: Table, keys: ReadonlyMap<string, string>): Map<string, string> {
  const sections = new Map<string, string>();
  let section = '';
  for (const { key, kind } of table.rows) {
    if (kind === 'group') section = keys.get(key)!;
    else sections.set(key, section);
  }
  return sections;
}

function pairAll(
  expected: ReadonlyMap<string, string>,
  inSheet: ReadonlyMap<number, string>,
  sections: ReadonlyMap<string, string>,
  isFilled: (row: number) => boolean,
  pairs: Map<string, number>,
): void {
  const taken = new Set(pairs.values());
  const free = grouped([...inSheet].filter(([row]) => !taken.has(row)));
  for (const [label, keys] of grouped([...expected].filter(([key]) => !pairs.has(key)))) {
    const there = free.get(label) ?? [];
    const rows = there.length > keys.length ? there.filter(isFilled) : there;
    // Rows under a heading that the sheet does not have give way to the others.
    const wanted = keys.length > rows.length ? keys.filter((key) => (sections.get(key) ?? '') === '' || free.has(sections.get(key)!)) : keys;
    if (wanted.length === rows.length) wanted.forEach((key, i) => pairs.set(key, rows[i]!));
  }
}

/** Pairs only what is alone on both sides. */
function pairSingle(expected: ReadonlyMap<string, string>, inSheet: ReadonlyMap<number, string>, pairs: Map<string, number>): void {
  const taken = new Set(pairs.values());
  const inAll = grouped([...inSheet]);
  for (const [label, keys] of grouped([...expected])) {
    const rows = inAll.get(label) ?? [];
    if (keys.length === 1 && rows.length === 1 && !pairs.has(keys[0]!) && !taken.has(rows[0]!)) pairs.set(keys[0]!, rows[0]!);
  }
}

function pairTotals(table: Table, expected: ReadonlyMap<string, string>, body: readonly number[], grid: SheetGrid, pairs: Map<string, number>): void {
  const taken = new Set(pairs.values());
  const keys = table.rows.filter(({ key }) => !pairs.has(key) && isTotalLabel(expected.get(key)!)).map(({ key }) => key);
  const rows = body.filter((row) => !taken.has(row) && grid.filled(row).some(({ kind, text }) => kind === 'text' && isTotalLabel(text)));
  if (keys.length === 1 && rows.length === 1) pairs.set(keys[0]!, rows[0]!);
}

/** What bears each label, in order; what bears none is left out. */
function grouped<T>(entries: readonly (readonly [T, string])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [one, label] of entries) {
    if (label === '') continue;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [one]);
    else group.push(one);
  }
  return groups;
}
