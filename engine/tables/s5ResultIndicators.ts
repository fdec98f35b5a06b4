import { REFERENCES } from '../law/period2014/acts.js';
import type { CellSpec } from './cell.js';
import { verdict } from './formulas/achievement.js';
import { ratio } from './formulas/ratio.js';
import { reference } from './formulas/reference.js';
import { codeText, figureScope, finalTarget, indicatorRow, indicatorsInForce, notReachedIn, unitText, type ScopedIndicator } from './indicatorRows.js';
import { computed, EMPTY, rowMaker, text, typed } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition } from './table.js';

const COLUMNS: readonly Column[] = [
  { key: 'axis', heading: { it: 'Asse', en: 'Axis' }, kind: 'text', width: 8 },
  { key: 'priority', heading: { it: 'Priorità', en: 'Priority' }, kind: 'text', width: 8 },
  { key: 'code', heading: { it: 'Codice', en: 'Code' }, kind: 'text', width: 10 },
  { key: 'name', heading: { it: 'Indicatore di risultato', en: 'Result indicator' }, kind: 'text', width: 46 },
  { key: 'unit', heading: { it: 'Unità del target', en: 'Unit of the target' }, kind: 'text', width: 9 },
  { key: 'count', heading: { it: 'Numero (persone o amministrazioni)', en: 'Count (persons or administrations)' }, kind: 'count', width: 16 },
  { key: 'base', heading: { it: 'Base della percentuale (numero)', en: 'Base of the percentage (count)' }, kind: 'count', width: 14, isOptional: true },
  { key: 'baseName', heading: { it: 'Che cosa è la base', en: 'What the base is' }, kind: 'text', width: 22, isOptional: true },
  { key: 'rate', heading: { it: 'Valore percentuale al {date}', en: 'Percentage at {date}' }, kind: 'percent', decimals: 2, width: 13 },
  { key: 'target', heading: { it: 'Target finale 2023', en: 'Target 2023' }, kind: 'figure', width: 11 },
  { key: 'achievement', heading: { it: 'Conseguimento del target', en: 'Achievement of the target' }, kind: 'percent', decimals: 2, width: 14 },
  { key: 'verdict', heading: { it: 'Esito', en: 'Outcome' }, kind: 'text', width: 20 },
];

/** S5: the result indicators of the boxes, by axis and investment priority. A percentage is computed when its two terms are known. */
export const RESULT_INDICATORS: TableDefinition = {
  id: 'S5',
  sheet: { it: 'S5 Indicatori di risultato', en: 'S5 Result indicators' },
  title: { it: 'Indicatori di risultato per asse e priorità d\'investimento al {date}', en: 'Result indicators by axis and investment priority at {date}' },
  references: [REFERENCES.indicators],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['axis', 'priority', 'name'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S5', COLUMNS, context);
  const results = indicatorsInForce(context).filter(({ indicator }) => indicator.kind === 'result');

  const line = (one: ScopedIndicator) => {
    const row = indicatorRow(one);
    const cell = (column: string) => make.cellOf(row, column);
    const isTargetRate = one.scope.target2023?.quantity.unit === 'ratio';
    const measured = cell(isTargetRate ? 'rate' : 'count');
    const rateKey = context.figure('indicatorValue', { ...figureScope(one), isRate: true });
    const base = baseOf(one, context);
    return make.row('body', row, figureScope(one), {
      axis: text(axisLabel(one.indicator.axis)),
      priority: text(one.scope.priority),
      code: codeText(one),
      name: text(one.indicator.name),
      unit: unitText(one),
      count: typed(context.figure('indicatorValue', figureScope(one))),
      ...base,
      rate: base.base.kind === 'figure' ? computed(ratio(cell('count'), cell('base')), rateKey) : typed(rateKey),
      target: finalTarget(one, context),
      achievement: computed(ratio(measured, cell('target')), context.figure('targetAchievement', figureScope(one))),
      verdict: computed(verdict(measured, cell('target'), notReachedIn(context.year))),
    });
  };

  return {
    rows: results.map(line),
  };
}

/** The count on which a percentage is taken, where the documents let it be recognised: the cell of that output indicator. */
function baseOf({ indicator, scope }: ScopedIndicator, context: ReportContext): { base: CellSpec; baseName: CellSpec } {
  const base = indicatorsInForce(context).find(
    (one) => one.indicator.code === scope.baseIndicator && one.indicator.axis === indicator.axis && one.indicator.kind === 'output',
  );
  if (base === undefined) return { base: EMPTY, baseName: EMPTY };
  return {
    base: computed(reference({ table: 'S2', row: indicatorRow(base), column: 'value' })),
    baseName: text(`${base.indicator.code} ${base.indicator.name}`),
  };
}
