import { formatDecimal, type Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import type { AxisCode } from '../programme/codes.js';
import { axesWithParticipants, axisLabel, reportNames } from '../tables/reportContext.js';
import { inLanguage } from '../tables/valueText.js';
import { translate, type TextKey } from '../text/translate.js';
import { axisRows, sourceOf, UNDIVIDED, undividedOf } from './axisBlocks.js';
import type { CellSpan, ChartPlan } from './chartPlan.js';
import { glanceText, quantityAt } from './infographicCells.js';
import { INFOGRAPHIC, listPlan, type ListColumn } from './listPlan.js';
import { BLANK, textCell, type PlanColumn, type PlanRow, type SheetPlan } from './sheetPlan.js';
import { targetLines, targetRows, type TargetLines } from './targetBlock.js';

/** Rows that the charts of the axes cover. */
const CHART_ROWS = 18;
/** The chart of the targets has at least these rows, whatever the number of indicators. */
const LEAST_TARGET_ROWS = 20;

/** The width of a chart of the axes: the sheet is four of them wide. */
const CHART_WIDTH = 48;

/**
 * The sheet «Infografica»: the figures of the published slides, live, as tables with a chart each, on one page.
 * Four blocks by axis share a table whose charts stand under it in a row; the targets stand below with theirs.
 */
export function infographicPlan(report: Report, language: Language): SheetPlan {
  const columns = shownColumns(report);
  const targets = targetLines(report, language);
  const say = (key: TextKey, values: Record<string, string> = {}) => translate(language, key, values);
  const charts = [...axisCharts(report, columns, language), ...targetChart(targets, report, columns, language)];
  const hasAxisCharts = charts.some(({ frame }) => frame.first.row === chartRow(0));
  const figures = columns.slice(1).map(({ key }) => key);
  const note = (text: string): PlanRow => ({ pattern: 'note', cells: [textCell(text)] });
  const missing = BLOCKS.filter(({ title }) => !charts.some((chart) => chart.title === say(title)));
  const rows: PlanRow[] = [
    ...axisRows(figures, report, language),
    note(`${say('infographic.amounts')} ${say('note.legend')}`),
    ...(figures.includes(UNDIVIDED) ? [note(say('infographic.undividedNote'))] : []),
    ...missing.map(({ title }) => note(say('infographic.noChart', { title: say(title), year: String(report.context.year) }))),
    ...(hasAxisCharts ? bareRows(CHART_ROWS, chartRow) : []),
    bareRow('gap'),
    ...(targets.lines.length === 0 ? [] : targetSection(targets, report, columns, language)),
  ];
  const plan = listPlan(INFOGRAPHIC, rows, report, language);
  const texts = (heading: (column: ListColumn) => TextKey | undefined) => columns.map((column) => (heading(column) === undefined ? '' : say(heading(column)!)));
  return { ...plan, columns: planColumns(columns), header: [texts(({ group }) => group), texts(({ heading }) => heading)], charts };
}

/** The undivided vulnerable have a column only in a year that has some. */
function shownColumns(report: Report): ListColumn[] {
  const hasUndivided = report.context.programme.axes.some(({ code }) => undividedOf(code, report) !== undefined);
  return INFOGRAPHIC.columns.filter(({ key }) => key !== UNDIVIDED || hasUndivided);
}

/** The columns under the last chart share its width, however many they are. */
function planColumns(columns: readonly ListColumn[]): PlanColumn[] {
  const last = columns.slice(columns.findIndex(({ key }) => key === 'vulnerable'));
  return columns.map((column) => ({ key: column.key, pattern: column.key, width: last.includes(column) ? CHART_WIDTH / last.length : column.width }));
}

const chartRow = (index: number) => `charts.${index}`;

function bareRow(key: string): PlanRow {
  return { key, pattern: 'note', cells: [] };
}

function bareRows(count: number, key: (index: number) => string): PlanRow[] {
  return Array.from({ length: count }, (_, i) => bareRow(key(i)));
}

/** The blocks by axis, with the series of their charts, in the order of the charts. */
const BLOCKS = [
  { title: 'infographic.chartAllocation', kind: 'pie', series: ['allocation'] },
  { title: 'infographic.chartResources', kind: 'bar', series: ['programmed', 'committed', 'paid'] },
  { title: 'infographic.chartParticipants', kind: 'stackedBar', series: ['male', 'female'] },
  { title: 'infographic.chartVulnerable', kind: 'stackedBar', series: ['CO16', 'CO15', 'CO17', UNDIVIDED] },
  { title: 'infographic.chartTargets', kind: 'bar', series: [] },
] as const satisfies readonly { title: TextKey; kind: ChartPlan['kind']; series: readonly string[] }[];

/** `infographic.chartAllocation` → `allocation`. */
function keyOf(title: string): string {
  return title.slice('infographic.chart'.length).toLowerCase();
}

/** The places of the charts in their row, from the first column under each to the last. */
const PLACES = [['label', 'label'], ['allocation', 'committed'], ['paid', 'female'], ['vulnerable', undefined]] as const;

/** The charts by axis that have something to show, one beside the other from the left. */
function axisCharts(report: Report, columns: readonly ListColumn[], language: Language): ChartPlan[] {
  const lastColumn = columns.at(-1)!.key;
  const axes = report.context.programme.axes.map(({ code }) => code);
  const [firstWithParticipants, lastWithParticipants] = ends(axesWithParticipants(report.context).map(({ code }) => code));
  const charts = BLOCKS.flatMap(({ title, kind, series }): Omit<ChartPlan, 'frame'>[] => {
    const shown = series.filter((column) => columns.some(({ key }) => key === column));
    const [first, last] = title === 'infographic.chartParticipants' || title === 'infographic.chartVulnerable' ? [firstWithParticipants, lastWithParticipants] : ends(axes);
    const covered = axes.slice(axes.indexOf(first!), axes.indexOf(last!) + 1);
    const hasFigures = shown.some((column) => covered.some((axis) => quantityOf(column, axis, report) !== undefined));
    if (!hasFigures) return [];
    return [
      {
        key: keyOf(title),
        kind,
        title: translate(language, title),
        alternativeText: axisText(title, shown, covered, report, columns, language),
        // The short names of the axes, where S1 has them.
        categories: { first: { table: 'S1', row: first!, column: 'axis' }, last: { table: 'S1', row: last!, column: 'axis' } },
        series: shown.map((column) => ({
          name: headingOf(column, columns, language),
          values: { first: { table: 'infographic', row: first!, column }, last: { table: 'infographic', row: last!, column } },
          ...(kind === 'stackedBar' && { hidesSmallLabels: true as const }),
        })),
        ...(kind === 'pie' && { shareFormat: '0%' }),
      },
    ];
  });
  return charts.map((chart, i) => {
    const [left, right = lastColumn] = PLACES[i]!;
    return { ...chart, frame: frame([chartRow(0), left], [chartRow(CHART_ROWS - 1), right]) };
  });
}

function quantityOf(column: string, axis: AxisCode, report: Report) {
  return column === UNDIVIDED ? undividedOf(axis, report) : quantityAt(sourceOf(column, axis), report.computed);
}

function ends<T>(list: readonly T[]): [T | undefined, T | undefined] {
  return [list[0], list.at(-1)];
}

function frame([top, left]: readonly [string, string], [bottom, right]: readonly [string, string]): CellSpan {
  return { first: { table: 'infographic', row: top, column: left }, last: { table: 'infographic', row: bottom, column: right } };
}

function headingOf(column: string, columns: readonly ListColumn[], language: Language): string {
  return translate(language, columns.find(({ key }) => key === column)!.heading);
}

/** "Asse I: maschi 130.724, femmine 114.161; Asse II: …" */
function axisText(title: TextKey, shown: readonly string[], axes: readonly AxisCode[], report: Report, columns: readonly ListColumn[], language: Language): string {
  const extra = title === 'infographic.chartAllocation' ? ['share'] : [];
  const figures = axes.map((axis) => {
    const texts = [...shown, ...extra].map((column) => {
      const quantity = column === UNDIVIDED ? undividedOf(axis, report) : undefined;
      if (column === UNDIVIDED && quantity === undefined) return '';
      const text = quantity === undefined ? glanceText(sourceOf(column, axis), report.computed, language) : formatDecimal(quantity.value, 0, language);
      return `${headingOf(column, columns, language).toLowerCase()} ${text}`;
    });
    return `${inLanguage(axisLabel(axis), language)}: ${texts.filter((text) => text !== '').join(', ')}`;
  });
  return alternativeText(title, figures, report, language);
}

function alternativeText(title: TextKey, figures: readonly string[], { context }: Report, language: Language): string {
  const { date = '' } = reportNames(context, language);
  return translate(language, 'infographic.alt', { title: translate(language, title).replace(/^\d · /, ''), date, figures: figures.join('; ') });
}

/** The block of the targets: its title across the sheet, its rows, and bare rows until the chart has room. */
function targetSection(targets: TargetLines, report: Report, columns: readonly ListColumn[], language: Language): PlanRow[] {
  const title = textCell(translate(language, 'infographic.groupTargets', { measure: targets.measure }));
  const rows = targetRows(targets, report, language);
  const leftOut = translate(language, 'infographic.targetsLeftOut', { count: String(targets.leftOut) });
  const filling = fillingRows(targets);
  return [
    { key: 'targetsTitle', pattern: 'group', cells: [title, ...columns.slice(1).map(() => BLANK)] },
    ...rows,
    ...bareRows(filling, (i) => `targets.${i}`).map((row, i) => (i === 0 && targets.leftOut > 0 ? { ...row, cells: [textCell(leftOut)] } : row)),
  ];
}

/** The bare rows under the indicators: the first one for the note, and as many as the chart needs. */
function fillingRows({ lines }: TargetLines): number {
  return Math.max(1, LEAST_TARGET_ROWS - lines.length - 1);
}

/** The indicators as bars, each within the outline of its target. */
function targetChart(targets: TargetLines, report: Report, columns: readonly ListColumn[], language: Language): ChartPlan[] {
  const [first, last] = ends(targets.lines);
  if (first === undefined || last === undefined) return [];
  const span = (column: string): CellSpan => ({
    first: { table: 'infographic', row: first.key, column },
    last: { table: 'infographic', row: last.key, column },
  });
  const figures = targets.lines.map(({ label, rate }) => `${label}: ${glanceText(rate, report.computed, language)}`);
  return [
    {
      key: keyOf('infographic.chartTargets'),
      kind: 'bar',
      title: translate(language, 'infographic.chartTargets'),
      alternativeText: alternativeText('infographic.chartTargets', figures, report, language),
      categories: span('label'),
      series: [
        { name: translate(language, 'infographic.reached'), values: span('programmed') },
        { name: translate(language, 'infographic.reference'), values: span('committed'), isLevel: true },
      ],
      valueAxis: { format: '0%', majorUnit: '1' },
      frame: frame(['targets', 'paid'], [`targets.${fillingRows(targets) - 1}`, columns.at(-1)!.key]),
    },
  ];
}
