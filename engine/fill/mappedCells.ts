import type { CellContent } from '../ooxml/cellXml.js';
import { cellsOf, planCell, moneyScaleOf } from '../plan/tablePlan.js';
import { addressBook, NotPlaced, type CellPosition, type PlacedCells } from '../plan/placement.js';
import type { PlanCell } from '../plan/sheetPlan.js';
import type { CellWrite } from '../plan/workbookPort.js';
import type { Language } from '../number/italianFormat.js';
import { headingPower } from '../tables/headingPower.js';
import type { Report } from '../report.js';
import type { CellRef } from '../tables/cell.js';

/** A table in somebody else's layout: which of its rows and columns stand where. */
export interface MappedTable {
  readonly id: string;
  readonly sheet: string;
  /** Columns and rows of the sheet, by the keys of the table. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  /** The text of each heading: it may say that amounts are in millions. */
  readonly headings: ReadonlyMap<string, string>;
}

/** A figure and the cell where it belongs. */
export interface MappedCell extends CellWrite {
  /** True when the engine has no figure here: «n.d.», «n.c.». */
  readonly isMissing: boolean;
}

/**
 * The figures of a table for the cells where its headings and labels say they belong. Totals and ratios are live formulas when
 * all that they need stands in the workbook in the same unit; otherwise their value.
 * @param all all the tables to be filled so, for formulas from one to another
 */
export function mappedCells(mapped: MappedTable, all: readonly MappedTable[], report: Report, placed: PlacedCells, language: Language): MappedCell[] {
  const { computed } = report;
  const table = computed.tables.find(({ id }) => id === mapped.id);
  if (table === undefined) return [];
  const scale = moneyScaleOf(cellsOf(table, computed));
  const position = (ref: CellRef): CellPosition => {
    const place = placeIn(all, ref);
    if (place === undefined) return placed.position(ref);
    if (place.power !== 0) throw new NotPlaced(`${ref.table} stands in another unit.`);
    return place;
  };
  const book = addressBook(position, mapped.sheet, language);

  return table.rows.flatMap((row) =>
    table.columns.flatMap((column): MappedCell[] => {
      const ref = { table: mapped.id, row: row.key, column: column.key };
      const place = placeIn(all, ref);
      const cell = computed.cell(ref);
      const { state } = cell.value;
      if (place === undefined || column.kind === 'text' || state === 'text' || state === 'empty') return [];
      const planned = planCell(cell, column, scale, language);
      const content = place.power === 0 ? contentIn(planned, () => ('formula' in planned ? planned.formula(book) : '')) : shifted(planned, place.power);
      const format = 'format' in planned && place.power === 0 ? planned.format : 'General';
      return [{ row: place.row, column: place.column, content, format, isMissing: state === 'notAvailable' || state === 'notComputable' }];
    }),
  );
}

function placeIn(all: readonly MappedTable[], { table, row, column }: CellRef): (CellPosition & { power: number }) | undefined {
  const mapped = all.find(({ id }) => id === table);
  const [r, c] = [mapped?.rows.get(row), mapped?.columns.get(column)];
  return mapped === undefined || r === undefined || c === undefined ? undefined : { sheet: mapped.sheet, row: r, column: c, power: headingPower(mapped.headings.get(column) ?? '') };
}

function contentIn(planned: PlanCell, formula: () => string): CellContent {
  if (planned.kind !== 'formula') return planned.kind === 'number' ? { kind: 'number', value: planned.value } : planned.kind === 'text' ? planned : { kind: 'blank' };
  try {
    return { kind: 'formula', formula: formula(), cached: planned.value };
  } catch (error) {
    if (!(error instanceof NotPlaced)) throw error;
    return valueOf(planned);
  }
}

/** The value alone, in the unit that the heading says. */
function shifted(planned: PlanCell, power: number): CellContent {
  const value = planned.kind === 'formula' ? valueOf(planned) : contentIn(planned, () => '');
  return value.kind === 'number' ? { kind: 'number', value: divideByPowerOfTen(value.value, power) } : value;
}

function valueOf({ value }: Extract<PlanCell, { kind: 'formula' }>): CellContent {
  return 'number' in value ? { kind: 'number', value: value.number } : { kind: 'text', text: value.text };
}

/** Exact: the point moves in the text. */
function divideByPowerOfTen(number: string, power: number): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = number.replace('-', '').split('.');
  const digits = whole.padStart(power + 1, '0');
  const moved = `${digits.slice(0, -power)}.${digits.slice(-power)}${fraction}`.replace(/\.?0+$/, '');
  return `${sign}${moved}`;
}

