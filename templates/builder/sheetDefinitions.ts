import { COMPARISON, COVER, INFOGRAPHIC, isPublicTable, LIST_DEFINITIONS, REMARKS_WIDTH, SUMMARY, TABLE_DEFINITIONS, translate, type Column, type Language, type ListDefinition, type PageLayout, type TableDefinition } from '../../engine/index.js';

/** One sheet of the blank template. */
export interface SheetDefinition {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly header: readonly HeaderRow[];
  readonly frozenColumns: number;
  /** Lists can be filtered by their headings. */
  readonly hasFilter: boolean;
  /** One page to look at: printed as one, and nothing stays in view. */
  readonly isPoster: boolean;
  /** Wide sheets are printed on larger paper, with their left columns on every page. */
  readonly page?: PageLayout;
}

export interface SheetColumn {
  readonly width: number;
  readonly isNumber: boolean;
  /** True for the first column under a heading of several, in a wide sheet: a line parts it from those before. */
  readonly startsGroup?: boolean;
  /** True when every cell of the column leads to another cell. */
  readonly isLink?: boolean;
}

export interface HeaderRow {
  readonly kind: 'group' | 'heading' | 'letter';
  readonly texts: readonly string[];
}

/** The sheets of the blank template in order: cover, guide, infographic, one for each table, checks, traceability. */
export function sheetDefinitions(language: Language): SheetDefinition[] {
  const [cover, guide, infographic, findings, trace] = LIST_DEFINITIONS.map((list) => listSheet(list, language));
  return [cover!, guide!, infographic!, ...TABLE_DEFINITIONS.map((table) => tableSheet(table, language)), findings!, trace!];
}

/** The sheets of the public edition: cover, summary in words, infographic, one for each table that is published. */
export function publicDefinitions(language: Language): SheetDefinition[] {
  const tables = TABLE_DEFINITIONS.filter(isPublicTable).map((table) => tableSheet(table, language));
  return [...[COVER, SUMMARY, INFOGRAPHIC].map((list) => listSheet(list, language)), ...tables];
}

/** The one sheet of a comparison. */
export function comparisonDefinitions(language: Language): SheetDefinition[] {
  const { columns, ...sheet } = listSheet(COMPARISON, language);
  return [{ ...sheet, columns: columns.map((column) => ({ ...column, isLink: false })), hasFilter: true }];
}

function tableSheet({ id, sheet, title, columns, frozenColumns, page }: TableDefinition, language: Language): SheetDefinition {
  const remarks = translate(language, 'plan.remarks');
  const row = (kind: HeaderRow['kind'], text: (column: Column) => string, last: string): HeaderRow => ({ kind, texts: [...columns.map(text), last] });
  return {
    id,
    name: sheet[language],
    title: `${id} · ${withoutValues(title[language])}`,
    columns: [
      ...columns.map(({ width, kind, group }) => ({ width, isNumber: kind !== 'text', startsGroup: page !== undefined && group !== undefined })),
      { width: REMARKS_WIDTH, isNumber: false },
    ],
    header: [
      ...(columns.some(({ group }) => group !== undefined) ? [row('group', ({ group }) => group?.[language] ?? '', '')] : []),
      row('heading', ({ heading, printed = heading }) => withoutValues(printed[language]), remarks),
      ...(columns.some(({ letter }) => letter !== undefined) ? [row('letter', ({ letter = '' }) => letter, '')] : []),
    ],
    frozenColumns,
    hasFilter: false,
    isPoster: false,
    ...(page && { page }),
  };
}

function listSheet({ id, sheet, title, columns, isPoster }: ListDefinition, language: Language): SheetDefinition {
  return {
    id,
    name: translate(language, sheet),
    title: withoutValues(translate(language, title)),
    columns: columns.map(({ key, width, isNumber }) => ({ width, isNumber: isNumber === true, isLink: key === 'cell' })),
    header: [
      ...(columns.some(({ group }) => group !== undefined)
        ? [{ kind: 'group' as const, texts: columns.map(({ group }) => (group === undefined ? '' : translate(language, group))) }]
        : []),
      { kind: 'heading', texts: columns.map(({ heading }) => translate(language, heading)) },
    ],
    frozenColumns: 0,
    hasFilter: id === 'findings' || id === 'trace',
    isPoster: isPoster === true,
  };
}

/** In the blank template the date and the programme are not known yet. */
function withoutValues(text: string): string {
  return text.replace(/\s*(?:al|at|del|of)?\s*\{\w+\}/g, '').trim();
}
