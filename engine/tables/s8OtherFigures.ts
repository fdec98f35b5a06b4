import { REFERENCES } from '../law/period2014/acts.js';
import type { Fact } from '../facts/fact.js';
import { formatCivilDate, cutOff } from '../programme/civilDate.js';
import type { AxisCode } from '../programme/codes.js';
import { ratio } from './formulas/ratio.js';
import { reference } from './formulas/reference.js';
import { indicatorRow, indicatorsInForce } from './indicatorRows.js';
import { computed, EMPTY, rowMaker, text, typed } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

const COLUMNS: readonly Column[] = [
  { key: 'name', heading: { it: 'Voce', en: 'Item' }, kind: 'text', width: 46 },
  { key: 'detail', heading: { it: 'Che cosa misura', en: 'What it measures' }, kind: 'text', width: 44 },
  { key: 'axis', heading: { it: 'Asse', en: 'Axis' }, kind: 'text', width: 10 },
  { key: 'date', heading: { it: 'Riferita al', en: 'Refers to' }, kind: 'text', width: 19 },
  { key: 'value', heading: { it: 'Valore', en: 'Value' }, kind: 'figure', width: 14 },
  { key: 'base', heading: { it: 'Base della percentuale', en: 'Base of the percentage' }, kind: 'text', width: 30, isOptional: true },
  { key: 'target', heading: { it: 'Target finale 2023', en: 'Target 2023' }, kind: 'figure', width: 13, isOptional: true },
  { key: 'achievement', heading: { it: 'Rapporto con il target', en: 'Ratio to the target' }, kind: 'percent', decimals: 1, width: 13, isOptional: true },
];

/** S8: figures of the report that stand in no other table: evaluations at their own date, context, counts told in the text. */
export const OTHER_FIGURES: TableDefinition = {
  id: 'S8',
  sheet: { it: 'S8 Altre cifre', en: 'S8 Other figures' },
  title: { it: 'Valutazioni, dati di contesto e altre cifre della relazione {year}', en: 'Evaluations, context and other figures of the report {year}' },
  references: [REFERENCES.citizensSummary],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['name', 'detail'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S8', COLUMNS, context);
  const evaluations = context.facts.all.filter(({ key }) => isEvaluation(key.measure, key.date, key.year, context.year));
  const others = context.facts.ofMeasure('otherFigure', context.year);

  const evaluationRows = uniqueScopes(evaluations).map((fact) => evaluationRow(fact, context, make));
  const otherRows = others.map((fact, i): Row => {
    const { key } = fact;
    return make.bare('body', `other.${i}`, {
      name: text(key.item),
      detail: text(key.detail),
      axis: axisText(key.axis as AxisCode | undefined),
      date: text({ it: formatCivilDate(cutOff(context.year), 'it'), en: formatCivilDate(cutOff(context.year), 'en') }),
      value: typed(key),
      base: text(fact.base),
    });
  });
  const heading = (key: string, it: string, en: string) => make.bare('group', key, { name: text({ it, en }) });
  return {
    rows: [
      ...(evaluationRows.length > 0 ? [heading('evaluations', 'Sintesi delle valutazioni', 'Summary of evaluations'), ...evaluationRows] : []),
      ...(otherRows.length > 0 ? [heading('others', 'Dati di contesto e conteggi', 'Context and counts'), ...otherRows] : []),
    ],
    notes: [{ key: 'note.otherFigures', values: {} }],
  };
}

function isEvaluation(measure: string, date: string | undefined, year: number, reportYear: number): boolean {
  const isIndicator = measure === 'indicatorValue' || measure === 'targetAchievement';
  return isIndicator && year === reportYear && date !== undefined && date !== cutOff(year);
}

/** An evaluation may give the value, its ratio to the target, or both: one row for each indicator and scope. */
function uniqueScopes(facts: readonly Fact[]): Fact[] {
  const scope = ({ key }: Fact) => [key.axis, key.indicator, key.priority, key.date].join('|');
  return facts.filter((fact, i) => facts.findIndex((other) => scope(other) === scope(fact)) === i);
}

function evaluationRow({ key }: Fact, context: ReportContext, make: ReturnType<typeof rowMaker>): Row {
  const { axis, indicator, priority, date } = key;
  const scope = { ...(axis && { axis }), ...(indicator && { indicator }), ...(priority && { priority }), ...(date && { date }) };
  const row = ['evaluation', axis, indicator, priority ?? ''].join('.');
  const one = indicatorsInForce(context).find(
    (candidate) => candidate.indicator.code === indicator && candidate.indicator.axis === axis && candidate.scope.priority === priority,
  );
  const isResult = one?.indicator.kind === 'result';
  const target = one && { table: isResult ? 'S5' : 'S2', row: indicatorRow(one), column: 'target' };
  const name = context.programme.indicators.find((candidate) => candidate.code === indicator && candidate.axis === axis)?.name;
  const achievement = context.figure('targetAchievement', scope);
  return make.bare('body', row, {
    name: text(name ?? indicator),
    detail: text(priority && { it: `Priorità ${priority}`, en: `Priority ${priority}` }),
    axis: axisText(axis as AxisCode | undefined),
    date: text({ it: formatCivilDate(date!, 'it'), en: formatCivilDate(date!, 'en') }),
    value: typed(context.figure('indicatorValue', { ...scope, isRate: isResult })),
    target: target === undefined ? EMPTY : computed(reference(target)),
    achievement:
      target === undefined ? typed(achievement) : computed(ratio(make.cellOf(row, 'value'), make.cellOf(row, 'target')), achievement),
  });
}

function axisText(axis: AxisCode | undefined) {
  return axis === undefined ? EMPTY : text(axisLabel(axis));
}
