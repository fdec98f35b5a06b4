import type { Language } from '../number/italianFormat.js';
import { cellNumber, formatOf, GENERAL } from '../plan/numberFormats.js';
import type { ListDefinition } from '../plan/listPlan.js';
import { BLANK, textCell, type PlanCell, type PlanRow, type SheetPlan } from '../plan/sheetPlan.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, type CellRef, type CellValue } from '../tables/cell.js';
import { cellNames } from '../tables/labels.js';
import type { Column } from '../tables/table.js';
import { cellText } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import type { WorkbookComparison } from './compareWorkbooks.js';
import type { FigureChange } from './figureChange.js';

/** The sheet of a comparison: previous, current and difference, as the monitoring offices lay them out. */
export const COMPARISON: ListDefinition = {
  id: 'comparison',
  sheet: 'sheet.comparison',
  title: 'comparison.title',
  columns: [
    { key: 'kind', heading: 'comparison.kind', width: 14 },
    { key: 'table', heading: 'comparison.table', width: 9 },
    { key: 'cell', heading: 'comparison.cell', width: 9 },
    { key: 'label', heading: 'comparison.label', width: 58 },
    { key: 'previous', heading: 'comparison.previous', width: 17, isNumber: true },
    { key: 'current', heading: 'comparison.current', width: 17, isNumber: true },
    { key: 'delta', heading: 'comparison.delta', width: 17, isNumber: true },
    { key: 'share', heading: 'comparison.share', width: 12, isNumber: true },
    { key: 'reason', heading: 'comparison.reason', width: 44 },
    { key: 'remark', heading: 'comparison.remark', width: 36 },
    { key: 'id', heading: 'comparison.id', width: 24 },
  ],
};

/**
 * The sheet of a comparison. The difference is a live formula; the column of reasons is for the office to fill.
 * @param reasons what the office has written before, by the identity of the figure
 */
export function comparisonPlan(comparison: WorkbookComparison, reasons: ReadonlyMap<string, string>, language: Language): SheetPlan {
  const { previous, current, changes } = comparison;
  const say = (year: number) => String(year);
  const values = { previous: say(previous.context.year), current: say(current.context.year), programme: current.context.programme.title, cci: current.context.programme.cci };
  const names = { previous: cellNames(previous.tables, language), current: cellNames(current.tables, language) };
  const rows = changes.map((change) => {
    const isGone = !current.tables.cells.has(cellId(change.ref));
    const label = (isGone ? names.previous : names.current).label(change.ref);
    return changeRow(change, label, isGone ? previous : current, reasons, language);
  });
  const none: PlanRow = { pattern: 'body', cells: COMPARISON.columns.map(({ key }) => (key === 'label' ? textCell(translate(language, 'comparison.none')) : BLANK)) };
  return {
    id: COMPARISON.id,
    sheetName: translate(language, COMPARISON.sheet),
    title: [translate(language, COMPARISON.title, values), translate(language, 'comparison.subtitle', values)],
    columns: COMPARISON.columns.map(({ key, width }) => ({ key, pattern: key, width })),
    header: [COMPARISON.columns.map(({ heading }) => translate(language, heading, values))],
    rows: [...(rows.length > 0 ? rows : [none]), ...noteRows(comparison, language)],
  };
}

function changeRow(change: FigureChange, label: string, { tables, place }: ReadBack, reasons: ReadonlyMap<string, string>, language: Language): PlanRow {
  const { ref, kind, previous, current, definition } = change;
  const column = tables.tables.find(({ id }) => id === ref.table)!.columns.find(({ key }) => key === ref.column)!;
  const at = place(ref);
  const id = cellId(ref);
  const canSubtract = previous?.state === 'known' && current?.state === 'known' && definition !== 'unit';
  return {
    key: id,
    pattern: 'body',
    cells: [
      textCell(translate(language, `comparison.kind.${kind}`)),
      textCell(ref.table),
      textCell(at === undefined ? '' : `${columnLetters(at.column)}${at.row}`),
      textCell(label),
      valueCell(previous, column, language),
      valueCell(current, column, language),
      canSubtract ? deltaCell(id, previous, current, column, language) : BLANK,
      canSubtract && !previous.quantity.value.isZero() && previous.quantity.unit !== 'ratio' ? shareCell(id, previous, current) : BLANK,
      textCell(reasons.get(id) ?? ''),
      textCell(remarkOf(change, language)),
      textCell(id),
    ],
  };
}

function remarkOf({ kind, definition }: FigureChange, language: Language): string {
  if (definition !== undefined) return translate(language, `comparison.definition.${definition}`);
  return kind === 'corrected' ? translate(language, 'comparison.askReason') : '';
}

type Known = Extract<CellValue, { state: 'known' }>;

function valueCell(value: CellValue | undefined, column: Column, language: Language): PlanCell {
  if (value === undefined) return BLANK;
  if (value.state !== 'known') return textCell(cellText(value, language));
  return { kind: 'number', value: cellNumber(value.quantity), format: formatIn(value, column, language) };
}

/** Amounts in euro: the two workbooks may show them in different units. */
function formatIn({ quantity }: Known, column: Column, language: Language): string {
  return formatOf(quantity, { ...column, kind: column.kind === 'figure' ? 'money' : column.kind }, 'euro', language);
}

const cellOf = (row: string, column: string): CellRef => ({ table: COMPARISON.id, row, column });

function deltaCell(id: string, previous: Known, current: Known, column: Column, language: Language): PlanCell {
  const value = current.quantity.value.minus(previous.quantity.value);
  return {
    kind: 'formula',
    formula: (book) => `${book.cell(cellOf(id, 'current'))}-${book.cell(cellOf(id, 'previous'))}`,
    value: { number: cellNumber({ ...current.quantity, value }) },
    format: current.quantity.unit === 'ratio' ? '+0.00%;-0.00%;0.00%' : signed(formatIn(current, column, language)),
  };
}

function shareCell(id: string, previous: Known, current: Known): PlanCell {
  const value = current.quantity.value.minus(previous.quantity.value).dividedBy(previous.quantity.value);
  return {
    kind: 'formula',
    formula: (book) => `${book.cell(cellOf(id, 'delta'))}/${book.cell(cellOf(id, 'previous'))}`,
    value: { number: cellNumber({ ...current.quantity, value }) },
    format: '+0.0%;-0.0%;0.0%',
  };
}

function signed(format: string): string {
  return format === GENERAL ? format : `+${format};-${format};${format}`;
}

function noteRows({ plans, onlyPrevious, onlyCurrent, equal }: WorkbookComparison, language: Language): PlanRow[] {
  const notes = [
    translate(language, 'comparison.equal', { equal: String(equal) }),
    ...(plans === undefined ? [] : [translate(language, 'comparison.plans', plans)]),
    ...(onlyPrevious.length === 0 ? [] : [translate(language, 'comparison.onlyPrevious', { tables: onlyPrevious.join(', ') })]),
    ...(onlyCurrent.length === 0 ? [] : [translate(language, 'comparison.onlyCurrent', { tables: onlyCurrent.join(', ') })]),
  ];
  return ['', ...notes].map((note) => ({ pattern: 'note', cells: COMPARISON.columns.map((_, i) => (i === 0 ? textCell(note) : BLANK)) }));
}
