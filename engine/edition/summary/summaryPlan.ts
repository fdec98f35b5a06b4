import type { Language } from '../../number/italianFormat.js';
import { listPlan, SUMMARY } from '../../plan/listPlan.js';
import { BLANK, textCell, type PlanRow, type SheetPlan } from '../../plan/sheetPlan.js';
import type { AxisCode } from '../../programme/codes.js';
import { TOTAL_ROW } from '../../tables/makeRows.js';
import { axisLabel, reportNames } from '../../tables/reportContext.js';
import { cellId } from '../../tables/cell.js';
import type { Row } from '../../tables/table.js';
import { inLanguage } from '../../tables/valueText.js';
import type { Report } from '../../report.js';
import { outputText, resultText } from './indicatorText.js';
import { participantsText, vulnerableText } from './personsText.js';
import { resourcesText, type Scope } from './resourcesText.js';
import { summaryCells, type SummaryCells } from './summaryCells.js';

/** The sheet «Sintesi»: the report in plain words, the programme first, then each axis. Every figure is that of a cell of the tables. */
export function summaryPlan(report: Report, language: Language): SheetPlan {
  const { programme } = report.context;
  const { date = '' } = reportNames(report.context, language);
  const cells = summaryCells(report.computed, language);
  const { say } = cells;
  const figures = (scope: Scope): PlanRow[] => [
    ...row(say('summary.resources'), resourcesText(scope, date, cells)),
    ...(scope === TOTAL_ROW ? decommitmentRows(report, cells) : []),
    ...row(say('summary.participants'), participantsText(scope, cells)),
    ...row(say('summary.vulnerable'), vulnerableText(scope, cells)),
  ];
  const rows = [
    heading(say('summary.programme')),
    ...figures(TOTAL_ROW),
    ...programme.axes.flatMap(({ code, name }) => [heading(`${inLanguage(axisLabel(code), language)} – ${name}`), ...figures(code), ...indicatorRows(code, report, cells)]),
    ...row(say('edition.reading'), say('note.partlyImplemented')),
  ];
  return listPlan(SUMMARY, rows, report, language);
}

/** A paragraph; nothing when there is nothing to say. */
function row(subject: string, text: string): PlanRow[] {
  return text === '' ? [] : [{ pattern: 'body', cells: [textCell(subject), textCell(text)] }];
}

function heading(text: string): PlanRow {
  return { pattern: 'group', cells: [textCell(text), BLANK] };
}

/** The N+3 targets of S7, each with its own basis. */
function decommitmentRows(report: Report, { say, amount, figure, label }: SummaryCells): PlanRow[] {
  return rowsOf('S7', report).flatMap(({ key }) => {
    const cell = (column: string) => ({ table: 'S7', row: key, column });
    const [target, ratio] = [amount(cell('total')) ?? amount(cell('union')), figure(cell('ratio'))];
    if (!key.startsWith('n3.') || target === undefined || ratio === undefined) return [];
    return row(say('summary.n3'), say('summary.n3Text', { target: label(cell('name')), amount: target, ratio }));
  });
}

/** The output indicators of an axis, then its result indicators: a line each. */
function indicatorRows(axis: AxisCode, report: Report, cells: SummaryCells): PlanRow[] {
  const { computed } = report;
  const own = (table: string) => rowsOf(table, report).filter(({ key, kind }) => kind === 'body' && key.split('.')[0] === axis);
  const valueAt = (table: string, key: string, column: string) => computed.cells.get(cellId({ table, row: key, column }))?.value;
  const isOutput = ({ key }: Row) => {
    const type = valueAt('S2', key, 'type');
    return type?.state === 'word' && type.word === 'output';
  };
  const targetIsRate = ({ key }: Row) => {
    const target = valueAt('S5', key, 'target');
    return target?.state !== 'known' || target.quantity.unit === 'ratio';
  };
  const isMeasuredByMilestone = ({ key }: Row) => {
    const rate = computed.tables.find(({ id }) => id === 'S2')!.rows.find((one) => one.key === key)!.cells.get('rate');
    return rate?.kind === 'figure' && rate.formula?.operands.some(({ column }) => column === 'milestone') === true;
  };
  const subject = (kind: 'output' | 'result', table: string, key: string) => {
    const priority = cells.label({ table, row: key, column: 'priority' });
    return cells.say(`summary.${kind}`) + (priority === '' ? '' : ` · ${priority}`);
  };
  return [
    ...own('S2').filter(isOutput).flatMap((one) => row(subject('output', 'S2', one.key), outputText(one, isMeasuredByMilestone(one), cells))),
    ...own('S5').flatMap((one) => row(subject('result', 'S5', one.key), resultText(one, targetIsRate(one), cells))),
  ];
}

function rowsOf(table: string, { computed }: Report): readonly Row[] {
  return computed.tables.find(({ id }) => id === table)?.rows ?? [];
}
