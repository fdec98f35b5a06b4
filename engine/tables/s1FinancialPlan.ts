import { REFERENCES } from '../law/period2014/acts.js';
import { rowMaker, text, TOTAL_ROW } from './makeRows.js';
import { axisLabel, TOTAL_LABEL, type ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition } from './table.js';

const COLUMNS: readonly Column[] = [
  { key: 'objective', heading: { it: 'OT', en: 'TO' }, kind: 'text', width: 8 },
  { key: 'axis', heading: { it: 'Asse', en: 'Axis' }, kind: 'text', width: 10 },
  { key: 'name', heading: { it: 'Denominazione', en: 'Name' }, kind: 'text', width: 46 },
  {
    key: 'allocation',
    heading: { it: 'Dotazione finanziaria', en: 'Financial allocation' },
    kind: 'money',
    width: 22,
    measure: 'allocation',
    isSummed: true,
  },
  {
    key: 'share',
    heading: { it: 'Quota della dotazione', en: 'Share of the allocation' },
    kind: 'percent',
    decimals: 2,
    width: 16,
    measure: 'allocationShare',
    formula: { share: 'allocation' },
  },
];

/** S1: the financial plan by axis, in the version in force in the report year. */
export const FINANCIAL_PLAN: TableDefinition = {
  id: 'S1',
  sheet: { it: 'S1 Piano finanziario', en: 'S1 Financial plan' },
  title: { it: 'Piano finanziario del {programme}', en: 'Financial plan of {programme}' },
  references: [REFERENCES.citizensSummary],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 2,
  labelColumns: ['axis', 'objective'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S1', COLUMNS, context);
  const axes = context.programme.axes.map((axis) =>
    make.row('body', axis.code, { axis: axis.code }, {
      objective: text(axis.thematicObjective && `OT ${axis.thematicObjective}`),
      axis: text(axisLabel(axis.code)),
      name: text(axis.name),
    }),
  );
  return {
    rows: [...axes, make.row('total', TOTAL_ROW, {}, { objective: text(TOTAL_LABEL) }, axes)],
    notes: [
      { key: 'note.planVersion', values: { plan: context.plan.decision ?? context.plan.event, source: context.plan.source } },
      ...(context.plan.unverified ? [{ key: 'note.planUnverified' as const, values: {} }] : []),
    ],
  };
}
