import { categoryDetail } from '../facts/categoryDetail.js';
import type { Fact } from '../facts/fact.js';
import { REGION_NAMES } from '../law/period2014/officialHeadings.js';
import { exactly, type Unit } from '../number/quantity.js';
import { normaliseAxis, normalisePriority, type AxisCode } from '../programme/codes.js';
import type { FigureKey } from '../programme/figureKey.js';
import { MEASURES, type MeasureId } from '../programme/measures.js';
import { CATEGORIES_OF_REGION, type Programme } from '../programme/programme.js';
import { bodyRows } from '../recognition/bodyRows.js';
import { axisNumber } from '../recognition/plainText.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import type { SheetGrid } from '../recognition/sheetGrid.js';
import { DIMENSION_COLUMNS } from '../tables/t7Categories.js';
import { numberIn } from './cellQuantity.js';

/*
 * Tables 7 and S6 have as many lines as there are combinations of codes, and initiatives: no plan says which. Their labels, read in
 * the sheet, tell what each line is; with them as facts the tables are made anew, line by line as they stand there.
 */

/** The lines of the open lists of a workbook, as facts. */
export function factsOfOpenLists(recognized: readonly RecognizedTable[], grids: ReadonlyMap<string, SheetGrid>, programme: Programme, year: number): Fact[] {
  return recognized.flatMap((table) => {
    const read = READERS[table.table];
    const grid = grids.get(table.sheet);
    return read === undefined || grid === undefined ? [] : read({ table, grid, programme, year });
  });
}

interface OpenList {
  readonly table: RecognizedTable;
  readonly grid: SheetGrid;
  readonly programme: Programme;
  readonly year: number;
}

const READERS: Readonly<Record<string, (list: OpenList) => Fact[]>> = { T7: combinations, S6: initiatives };

/** Whether a table has as many lines as the data give. */
export function isOpenList(table: string): boolean {
  return Object.hasOwn(READERS, table);
}

function rowsOf({ table, grid }: OpenList): number[] {
  const columns = [...table.columns.values()];
  return bodyRows(grid, table.headerRows.last + 1, { left: Math.min(...columns), right: Math.max(...columns) }, Infinity);
}

function combinations(list: OpenList): Fact[] {
  const { table, grid, programme, year } = list;
  const text = (row: number, key: string) => (table.columns.has(key) ? grid.text(row, table.columns.get(key)!) : '');
  return rowsOf(list).flatMap((row) => {
    const axis = axisIn(text(row, 'axis'), programme);
    const codes = DIMENSION_COLUMNS.map(({ key }) => text(row, key));
    if (axis === undefined || codes.every((code) => code === '')) return [];
    const region = CATEGORIES_OF_REGION.find((one) => (Object.values(REGION_NAMES[one]) as string[]).includes(text(row, 'region')));
    const scope = { axis, detail: categoryDetail(codes), ...(region !== undefined && region !== programme.categoryOfRegion && { region }) };
    return factsOfRow(list, row, CATEGORY_MEASURES, scope, year);
  });
}

const CATEGORY_MEASURES: readonly (readonly [column: string, measure: MeasureId])[] = [
  ['eligibleTotal', 'categorisedTotal'],
  ['eligiblePublic', 'categorisedPublic'],
  ['declared', 'categorisedDeclared'],
  ['operations', 'categorisedOperations'],
];

function initiatives(list: OpenList): Fact[] {
  const { table, grid, programme, year } = list;
  const text = (row: number, key: string) => (table.columns.has(key) ? grid.text(row, table.columns.get(key)!) : '');
  let axis: AxisCode | undefined;
  return rowsOf(list).flatMap((row) => {
    const name = text(row, 'name');
    const heading = grid.filled(row).length === 1 ? axisIn(name.split('–')[0]!, programme) : undefined;
    if (heading !== undefined) {
      axis = heading;
      return [];
    }
    if (axis === undefined || name === '') return [];
    const [detail, priority] = [text(row, 'detail'), normalisePriority(text(row, 'priority'))];
    return factsOfRow(list, row, INITIATIVE_MEASURES, { axis, item: name, ...(detail !== '' && { detail }), ...(priority && { priority }) }, year);
  });
}

const INITIATIVE_MEASURES: readonly (readonly [column: string, measure: MeasureId])[] = [
  ['programmed', 'initiativeProgrammed'],
  ['committed', 'initiativeCommitted'],
  ['paid', 'initiativePaid'],
  ['amount', 'initiativeAmount'],
  ['projects', 'initiativeProjects'],
  ['persons', 'initiativePersons'],
];

function factsOfRow({ table, grid }: OpenList, row: number, measures: readonly (readonly [string, MeasureId])[], scope: Partial<FigureKey>, year: number): Fact[] {
  return measures.flatMap(([column, measure]): Fact[] => {
    const place = table.columns.get(column);
    const cell = place === undefined ? undefined : grid.cell(row, place);
    const number = cell && numberIn(cell);
    if (number === undefined) return [];
    const unit: Unit = MEASURES[measure].units[0];
    return [{ key: { isRate: false, ...scope, measure, year }, quantity: exactly(unit, number), source: '', file: table.sheet, row }];
  });
}

function axisIn(text: string, programme: Programme): AxisCode | undefined {
  const axis = normaliseAxis(text.replace(/^(?:asse|axis)\s+/i, '').trim()) ?? axisNumberOf(text);
  return programme.axes.find(({ code }) => code === axis)?.code;
}

function axisNumberOf(text: string): string | undefined {
  const number = axisNumber(text);
  return number === undefined ? undefined : String(number);
}
