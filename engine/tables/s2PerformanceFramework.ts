import { REFERENCES } from '../law/period2014/acts.js';
import type { PriorityAxis } from '../programme/programme.js';
import type { CellRef } from './cell.js';
import { assessment, band, verdict } from './formulas/achievement.js';
import { countMatching } from './formulas/count.js';
import { ratio } from './formulas/ratio.js';
import { reference } from './formulas/reference.js';
import {
  codeText,
  currentValue,
  figureScope,
  finalTarget,
  indicatorRow,
  indicatorsInForce,
  intermediateTarget,
  kindWord,
  notReachedIn,
  unitText,
  type ScopedIndicator,
} from './indicatorRows.js';
import { computed, rowMaker, text, word } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

/** The last report that is measured against the milestones: after it, against the targets. */
const MILESTONE_YEAR = 2018;

const columnsOf = (year: number): readonly Column[] => [
  { key: 'axis', heading: { it: 'Asse', en: 'Axis' }, kind: 'text', width: 8 },
  { key: 'priority', heading: { it: 'Priorità', en: 'Priority' }, kind: 'text', width: 8 },
  { key: 'type', heading: { it: 'Tipo', en: 'Type' }, kind: 'text', width: 11 },
  { key: 'code', heading: { it: 'Codice', en: 'Code' }, kind: 'text', width: 10 },
  { key: 'name', heading: { it: 'Indicatore', en: 'Indicator' }, kind: 'text', width: 38 },
  { key: 'unit', heading: { it: 'Unità', en: 'Unit' }, kind: 'text', width: 9 },
  { key: 'framework', heading: { it: 'Nel quadro di efficacia', en: 'In the framework' }, kind: 'text', width: 10 },
  { key: 'milestone', heading: { it: 'Target intermedio 2018', en: 'Milestone 2018' }, kind: 'figure', width: 12 },
  { key: 'target', heading: { it: 'Target finale 2023', en: 'Target 2023' }, kind: 'figure', width: 15 },
  { key: 'value', heading: { it: 'Valore al {date}', en: 'Value at {date}' }, kind: 'figure', width: 15 },
  {
    key: 'rate',
    heading:
      year <= MILESTONE_YEAR
        ? { it: 'Conseguimento del target intermedio', en: 'Achievement of the milestone' }
        : { it: 'Conseguimento del target finale', en: 'Achievement of the target' },
    kind: 'percent',
    decimals: 2,
    width: 14,
  },
  { key: 'verdict', heading: { it: 'Esito', en: 'Outcome' }, kind: 'text', width: 20 },
  { key: 'band', heading: { it: 'Soglia art. 6', en: 'Art. 6 threshold' }, kind: 'text', width: 13 },
];

/** S2: performance framework and other output indicators, with the position of each axis by Art. 6 of Reg. 215/2014. */
export const PERFORMANCE_FRAMEWORK: TableDefinition = {
  id: 'S2',
  sheet: { it: 'S2 Quadro di efficacia', en: 'S2 Performance framework' },
  title: {
    it: 'Quadro di riferimento dell\'efficacia dell\'attuazione e indicatori di output al {date}',
    en: 'Performance framework and output indicators at {date}',
  },
  references: [REFERENCES.performanceFramework, REFERENCES.achievement, REFERENCES.seriousFailure],
  columns: columnsOf(MILESTONE_YEAR),
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['axis', 'priority', 'name'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const columns = columnsOf(context.year);
  const make = rowMaker('S2', columns, context);
  const measuredAgainst = context.year <= MILESTONE_YEAR ? 'milestone' : 'target';
  const otherwise = measuredAgainst === 'milestone' ? 'notReached' : notReachedIn(context.year);
  const cell = (row: string, column: string): CellRef => make.cellOf(row, column);

  const indicatorLine = (one: ScopedIndicator): Row => {
    const row = indicatorRow(one);
    const isTargetRate = measuredAgainst === 'target';
    return make.row('body', row, figureScope(one), {
      axis: text(axisLabel(one.indicator.axis)),
      priority: text(one.scope.priority),
      type: word(kindWord(one)),
      code: codeText(one),
      name: text(one.indicator.name),
      unit: unitText(one),
      framework: word(one.scope.inPerformanceFramework ? 'yes' : 'no'),
      milestone: intermediateTarget(one, context),
      target: finalTargetOnce(one, context),
      value: currentValue(one, context),
      rate: computed(
        ratio(cell(row, 'value'), cell(row, measuredAgainst)),
        isTargetRate && one.indicator.kind !== 'result' ? context.figure('targetAchievement', figureScope(one)) : undefined,
      ),
      verdict: computed(verdict(cell(row, 'value'), cell(row, measuredAgainst), otherwise)),
      band: computed(band(cell(row, 'rate'))),
    });
  };

  const axisBlock = (axis: PriorityAxis): Row[] => {
    const own = indicatorsInForce(context).filter(({ indicator }) => indicator.axis === axis.code);
    const isResult = ({ indicator }: ScopedIndicator) => indicator.kind === 'result';
    const framework = own.filter(({ scope }) => scope.inPerformanceFramework);
    const [main, results] = [framework.filter((one) => !isResult(one)), framework.filter(isResult)];
    const otherOutputs = own.filter((one) => !framework.includes(one) && !isResult(one));
    const rows = [...main, ...results, ...otherOutputs].map(indicatorLine);
    if (framework.length === 0) return rows;
    const rates = (indicators: readonly ScopedIndicator[]) => indicators.map((one) => cell(indicatorRow(one), 'rate'));
    const outcome = make.bare('subtotal', `${axis.code}.assessment`, {
      axis: text(axisLabel(axis.code)),
      name: text(
        otherwise === 'notYetReached'
          ? { it: 'Posizione provvisoria dell\'asse rispetto all\'art. 6', en: 'Provisional position of the axis by Art. 6' }
          : { it: 'Posizione dell\'asse rispetto all\'art. 6', en: 'Position of the axis by Art. 6' },
      ),
      verdict: computed(assessment(rates(main), rates(results))),
    });
    return [...rows, outcome];
  };

  const equalsAllocation = indicatorsInForce(context).flatMap(({ scope }) => scope.target2023EqualsAllocation ?? []);
  const rows = context.programme.axes.flatMap(axisBlock);
  const column = (key: string) => rows.map((row) => cell(row.key, key));
  const reached = (type: 'financial' | 'output', name: { it: string; en: string }, detail: string): Row =>
    make.bare('total', `reached.${type}`, {
      name: text(name),
      value: computed(
        countMatching([
          { cells: column('type'), word: type },
          { cells: column('framework'), word: 'yes' },
          { cells: column('verdict'), word: 'reached' },
        ]),
        measuredAgainst === 'milestone' ? context.figure('milestonesAchieved', { detail }) : undefined,
      ),
    });

  return {
    columns,
    rows: rows.length === 0 ? [] : [
      ...rows,
      reached('financial', { it: 'Target finanziari conseguiti', en: 'Financial targets achieved' }, 'finanziari'),
      reached('output', { it: 'Target di realizzazione conseguiti', en: 'Output targets achieved' }, 'di realizzazione'),
    ],
    notes: [
      { key: 'note.framework', values: {} },
      { key: 'note.assessment', values: {} },
      ...(equalsAllocation.length > 0 ? [{ key: 'note.financialTarget' as const, values: {} }] : []),
      ...(equalsAllocation.some(({ unverified }) => unverified) ? [{ key: 'note.financialTargetUnverified' as const, values: {} }] : []),
      ...(otherwise === 'notYetReached' ? [{ key: 'note.provisional' as const, values: {} }] : []),
    ],
  };
}

/** The target of a result stands in S5: here it is the same cell. */
function finalTargetOnce(one: ScopedIndicator, context: ReportContext) {
  if (one.indicator.kind !== 'result') return finalTarget(one, context);
  return computed(reference({ table: 'S5', row: indicatorRow(one), column: 'target' }));
}
