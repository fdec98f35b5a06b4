import { sumOf, differenceOf, isComplete, type Quantity } from '../number/quantity.js';
import type { Language } from '../number/italianFormat.js';
import type { AxisCode } from '../programme/codes.js';
import type { Report } from '../report.js';
import { cellId, type CellRef, type CellValue } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { TOTAL_ROW } from '../tables/makeRows.js';
import { axisLabel } from '../tables/reportContext.js';
import { VULNERABLE_GROUPS, vulnerabilityRow } from '../tables/s4bVulnerability.js';
import { inLanguage } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { WORDS } from '../text/words.js';
import { glanceFormat, quantityAt, repeatedCell } from './infographicCells.js';
import { GENERAL, cellNumber } from './numberFormats.js';
import { textCell, type PlanCell, type PlanRow } from './sheetPlan.js';

type Scope = AxisCode | typeof TOTAL_ROW;

/** The cell of the tables that a figure of an axis repeats, by column of the infographic. */
export function sourceOf(column: string, scope: Scope): CellRef {
  switch (column) {
    case 'allocation':
    case 'share':
      return { table: 'S1', row: scope, column };
    case 'programmed':
    case 'committed':
    case 'paid':
      return { table: 'S3', row: scope, column };
    case 'participants':
      return { table: 'S4A', row: scope, column: 'total' };
    case 'male':
    case 'female':
      return { table: 'S4A', row: scope, column };
    case 'vulnerable':
      return { table: 'S4B', row: vulnerabilityRow(scope, 'all'), column: 'persons' };
    default:
      return { table: 'S4B', row: vulnerabilityRow(scope, column), column: 'persons' };
  }
}

/** The column of the vulnerable persons whose group is not given. */
export const UNDIVIDED = 'undivided';

const GROUPS: readonly string[] = VULNERABLE_GROUPS.map(({ indicator }) => indicator);

/** The rows of the first four blocks: an axis each, and the programme. */
export function axisRows(columns: readonly string[], report: Report, language: Language): PlanRow[] {
  const { context, computed } = report;
  const figures = (scope: Scope): PlanCell[] =>
    columns.map((column) => (column === UNDIVIDED ? undividedCell(scope, report, language) : repeatedCell(sourceOf(column, scope), computed, language)));
  return [
    ...context.programme.axes.map(({ code, name }): PlanRow => {
      const label = `${inLanguage(axisLabel(code), language)} – ${name}`;
      return { key: code, pattern: 'body', cells: [textCell(label), ...figures(code)] };
    }),
    { key: TOTAL_ROW, pattern: 'total', cells: [textCell(translate(language, 'infographic.total')), ...figures(TOTAL_ROW)] },
  ];
}

/** The vulnerable of an axis less those of the groups that are known; undefined when every group is known, or the total is not, or some are not shown. */
export function undividedOf(axis: AxisCode, { computed }: Report): Quantity | undefined {
  if (isProtected(axis, computed)) return undefined;
  const total = quantityAt(sourceOf('vulnerable', axis), computed);
  const groups = GROUPS.flatMap((group) => quantityAt(sourceOf(group, axis), computed) ?? []);
  if (total === undefined || !isComplete(total) || groups.length === GROUPS.length) return undefined;
  return differenceOf(total, sumOf(total.unit, groups));
}

/** Whether the total or a group of an axis is not shown: what is left of the total would tell it. */
function isProtected(axis: AxisCode, computed: ComputedTables): boolean {
  return stateOf('vulnerable', axis, computed) === 'protected' || GROUPS.some((group) => stateOf(group, axis, computed) === 'protected');
}

function stateOf(column: string, axis: AxisCode, { cells }: ComputedTables): CellValue['state'] | undefined {
  return cells.get(cellId(sourceOf(column, axis)))?.value.state;
}

function undividedCell(scope: Scope, report: Report, language: Language): PlanCell {
  const isAxis = scope !== TOTAL_ROW && report.computed.cells.has(`S4B/${vulnerabilityRow(scope, 'all')}/persons`);
  if (!isAxis) return textCell(WORDS[language].notApplicable);
  if (isProtected(scope, report.computed)) {
    const hasAll = GROUPS.every((group) => stateOf(group, scope, report.computed) !== 'notAvailable');
    return textCell(WORDS[language][hasAll ? 'notApplicable' : 'protected']);
  }
  const own = (column: string): CellRef => ({ table: 'infographic', row: scope, column });
  const quantity = undividedOf(scope, report);
  const isKnown = quantityAt(sourceOf('vulnerable', scope), report.computed) !== undefined;
  return {
    kind: 'formula',
    formula(book) {
      const [total, groups] = [book.cell(own('vulnerable')), book.ranges(GROUPS.map(own)).join(',')];
      const rest = `IF(COUNT(${groups})=${GROUPS.length},${book.word('notApplicable')},${total}-SUM(${groups}))`;
      return `IF(COUNT(${total})=0,${book.word('notAvailable')},${rest})`;
    },
    value: quantity === undefined ? { text: WORDS[language][isKnown ? 'notApplicable' : 'notAvailable'] } : { number: cellNumber(quantity) },
    format: quantity === undefined ? GENERAL : glanceFormat(quantity),
  };
}
