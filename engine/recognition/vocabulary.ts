import { REMARKS_COLUMN } from '../plan/tablePlan.js';
import { TABLE_DEFINITIONS } from '../tables/allTables.js';
import type { Column, Table, TableDefinition } from '../tables/table.js';
import { COLUMN_ALIASES, DECISIVE_LABELS, GENERIC_HEADINGS, ORDINARY_HEADINGS, PERCENTAGES, REMARKS_ALIASES, SOMETIMES, TITLE_ALIASES, YEARLY_COLUMNS } from './aliases.js';
import { plainHeading } from './plainText.js';
import { WEIGHTS } from './weights.js';

/** What a heading was found to mean, for one table. */
export interface Meaning {
  readonly column: string;
  readonly how: 'exact' | 'alias';
  /** What the wording tells: `weights.ts`. */
  readonly weight: number;
}

/** A column that a table is expected to have. */
export interface ExpectedColumn {
  readonly key: string;
  readonly weight: number;
  /** A report may do without it. */
  readonly isOptional: boolean;
  readonly isPercent: boolean;
  readonly isMoney: boolean;
  /** The wordings of the standard table, plain. */
  readonly wordings: readonly string[];
}

/** The words of one table: its columns by every wording known, and its titles. */
export interface TableWords {
  readonly id: string;
  /** In the order of the standard table. */
  readonly columns: readonly ExpectedColumn[];
  /** Words of its titles; and of the names of its sheets, which may be one word. */
  readonly titles: readonly string[];
  readonly sheetNames: readonly string[];
  readonly labelColumns: readonly string[];
  /** Those of them without which a row is another. */
  readonly decisive: readonly string[];
  /** The column that a plain heading means; undefined when it means none. */
  meaning(plain: string): Meaning | undefined;
  /** The column expected under a key; `value2018` is the `value` of a definition. */
  expected(key: string): ExpectedColumn | undefined;
}

/** @param tables the tables of a report: their columns and headings are those expected; otherwise those of the definitions */
export function vocabularyOf(tables: readonly Table[]): TableWords[] {
  return TABLE_DEFINITIONS.map((definition) => {
    const table = tables.find(({ id }) => id === definition.id);
    const words = known.get(table ?? definition) ?? tableWords(definition, table);
    known.set(table ?? definition, words);
    return words;
  });
}

/** The words of a table are the same for all the workbooks in which it is looked for. */
const known = new WeakMap<Table | TableDefinition, TableWords>();

const ORDINARY = new Set(ORDINARY_HEADINGS.map(plainHeading));
const GENERIC = new Set(GENERIC_HEADINGS.map(plainHeading));

function weightOf(plain: string): number {
  if (GENERIC.has(plain)) return WEIGHTS.heading.generic;
  return ORDINARY.has(plain) ? WEIGHTS.heading.ordinary : WEIGHTS.heading.telling;
}

function tableWords(definition: TableDefinition, table: Table | undefined): TableWords {
  const { id, labelColumns } = definition;
  const columns = [...(table ?? definition).columns.map((column) => expectedColumn(id, column)), REMARKS];
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const expected = (key: string) => byKey.get(key) ?? (table === undefined ? byKey.get(key.replace(/\d{4}$/, '')) : undefined);
  const meanings = meaningsOf(definition, table);
  const names = titlesOf(definition, table);
  const known = (meaning: Meaning | undefined) => (meaning !== undefined && expected(meaning.column) !== undefined ? meaning : undefined);
  return {
    id,
    columns,
    labelColumns,
    decisive: DECISIVE_LABELS[id] ?? labelColumns,
    titles: names.filter((name) => name.includes(' ')),
    sheetNames: [...names, id.toLowerCase()],
    expected,
    meaning(plain) {
      const find = (bare: string) => known(meanings.get(bare));
      return find(plain) ?? known(yearly(plain, meanings, id)) ?? withoutPercent(plain, find, expected) ?? known(percentageOf(plain, find, id));
    },
  };
}

function expectedColumn(table: string, { key, repeats, heading, kind, isOptional = false }: Column): ExpectedColumn {
  const wordings = [plainHeading(heading.it), plainHeading(heading.en)];
  return {
    key,
    weight: weightOf(wordings[0]!),
    isOptional: isOptional || SOMETIMES.has(`${table}/${repeats ?? key}`),
    isPercent: kind === 'percent',
    isMoney: kind === 'money',
    wordings,
  };
}

/** Never expected, and it tells nothing. */
const REMARKS: ExpectedColumn = { key: REMARKS_COLUMN, weight: 0, isOptional: true, isPercent: false, isMoney: false, wordings: [] };

/** Every wording of every column. The first to take a wording keeps it: those of the table before the aliases. */
function meaningsOf(definition: TableDefinition, table: Table | undefined): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (text: string, column: string, how: Meaning['how']) => {
    const plain = plainHeading(text);
    if (plain !== '' && !meanings.has(plain)) meanings.set(plain, { column, how, weight: weightOf(plain) });
  };
  for (const { key, heading } of [...(table?.columns ?? []), ...definition.columns]) {
    add(heading.it, key, 'exact');
    add(heading.en, key, 'exact');
  }
  for (const [key, aliases] of Object.entries(COLUMN_ALIASES[definition.id] ?? {})) {
    for (const alias of aliases) add(alias.replace('#', YEAR_WORD), key, 'alias');
  }
  for (const alias of REMARKS_ALIASES) add(alias, REMARKS_COLUMN, 'exact');
  return meanings;
}

function titlesOf({ id, title, sheet }: TableDefinition, table: Table | undefined): string[] {
  const own = [title, sheet, ...(table ? [table.title] : [])].flatMap(({ it, en }) => [it, en]);
  return [...own, ...(TITLE_ALIASES[id] ?? [])].map((text) => plainHeading(text).replace(new RegExp(`^${id.toLowerCase()} `), ''));
}

/** Stands for the year in the wordings of yearly columns: a word that no heading has. */
const YEAR_WORD = 'anno0000';
const YEAR = /\b20[123]\d\b/;

/** «Valore 2020, cumulativo» → `value2020`. */
function yearly(plain: string, meanings: ReadonlyMap<string, Meaning>, id: string): Meaning | undefined {
  const year = YEAR.exec(plain)?.[0];
  const meaning = year === undefined ? undefined : meanings.get(plain.replace(year, YEAR_WORD));
  return meaning !== undefined && YEARLY_COLUMNS.has(`${id}/${meaning.column}`) ? { ...meaning, column: `${meaning.column}${year}` } : undefined;
}

/** «Avanzamento impegni %» is «Avanzamento impegni»; «Impegni %» is not «Impegni». */
function withoutPercent(
  plain: string,
  find: (plain: string) => Meaning | undefined,
  expected: (key: string) => ExpectedColumn | undefined,
): Meaning | undefined {
  if (!plain.includes('%')) return undefined;
  const meaning = find(plain.replace(/ ?% ?/g, ' ').trim());
  return meaning !== undefined && expected(meaning.column)?.isPercent === true ? meaning : undefined;
}

/** What says that a heading is the percentage of another, and what is left without it. */
const BESIDE = /^(?:%|avanzamento|progress)(?: (?:di|del|degli|dei|della|delle|of))? (.+)$|^(.+) (?:%|2|avanzamento|progress)$/;

/** «Concesso %», «Avanzamento concesso», the second column under «Concesso»: the percentage that goes with commitments. */
function percentageOf(plain: string, find: (plain: string) => Meaning | undefined, id: string): Meaning | undefined {
  const [, after, before] = BESIDE.exec(plain) ?? [];
  const meaning = find(after ?? before ?? '');
  const column = meaning && PERCENTAGES[id]?.[meaning.column];
  return column === undefined ? undefined : { column, how: 'alias', weight: meaning!.weight };
}
