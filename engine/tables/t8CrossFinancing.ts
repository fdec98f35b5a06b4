import { REFERENCES } from '../law/period2014/acts.js';
import { CEILINGS } from '../law/period2014/ceilings.js';
import { NOT_OF_THE_MODEL, TABLE_8 } from '../law/period2014/financialHeadings.js';
import { citation } from '../law/reference.js';
import { UNION_SHARE } from '../programme/programme.js';
import { amountShare } from './formulas/amountShare.js';
import { legalShare } from './formulas/legalShare.js';
import { computed, rowMaker, text } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition } from './table.js';

const SHARE = { kind: 'percent', decimals: 2, width: 18 } as const;

const COLUMNS: readonly Column[] = [
  { key: 'use', letter: '1', heading: TABLE_8.use, kind: 'text', width: 30 },
  { key: 'axis', letter: '2', heading: TABLE_8.axis, kind: 'text', width: 12 },
  { key: 'selected', letter: '3', heading: TABLE_8.selected, kind: 'money', width: 24, measure: 'crossFinancingSelected' },
  { ...SHARE, key: 'selectedShare', letter: '4', heading: TABLE_8.selectedShare, formula: { ratio: ['selected', 'support'] } },
  { key: 'declared', letter: '5', heading: TABLE_8.declared, kind: 'money', width: 26, measure: 'crossFinancingDeclared' },
  { ...SHARE, key: 'declaredShare', letter: '6', heading: TABLE_8.declaredShare, formula: { ratio: ['declared', 'support'] } },
  { key: 'support', heading: { it: 'Sostegno dell\'UE all\'asse', en: 'EU support to the axis' }, group: NOT_OF_THE_MODEL, kind: 'money', width: 18 },
  {
    key: 'ceiling',
    heading: { it: `Massimale: ${CEILINGS.crossFinancing.value}% del sostegno`, en: `Ceiling: ${CEILINGS.crossFinancing.value}% of the support` },
    kind: 'money',
    width: 18,
  },
];

/** T8: the use made of cross-financing, one row for each axis; zero where it was not used. */
export const CROSS_FINANCING: TableDefinition = {
  id: 'T8',
  sheet: { it: 'T8 Finanziamento incrociato', en: 'T8 Cross-financing' },
  title: { it: 'Tabella 8 – Utilizzo del finanziamento incrociato al {date}', en: 'Table 8 – The use made of cross-financing at {date}' },
  references: [REFERENCES.table8, REFERENCES.crossFinancing],
  columns: COLUMNS,
  areHeadingsVerified: false,
  isOfficial: true,
  frozenColumns: 2,
  labelColumns: ['axis'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('T8', COLUMNS, context);
  const unionRate = { table: 'S7', row: `funding.${UNION_SHARE}`, column: 'ratio' };
  const rows = context.programme.axes.map(({ code }) =>
    make.row('body', code, { axis: code }, {
      use: text(TABLE_8.useOfEsf),
      axis: text(axisLabel(code)),
      support: computed(amountShare({ table: 'S1', row: code, column: 'allocation' }, unionRate)),
      ceiling: computed(legalShare(make.cellOf(code, 'support'), CEILINGS.crossFinancing)),
    }),
  );
  const { value, reference } = CEILINGS.crossFinancing;
  return {
    rows,
    notes: [
      { key: 'note.crossFinancingCeiling', values: { ceiling: `${value}%`, reference: citation(reference) } },
      { key: 'note.zeroWhereUnused', values: {} },
    ],
  };
}
