import { REFERENCES } from '../law/period2014/acts.js';
import { REGION_NAMES, TABLE_6 } from '../law/period2014/officialHeadings.js';
import { reference } from './formulas/reference.js';
import { computed, NOT_APPLICABLE, rowMaker, text, TOTAL_ROW, UNKNOWN } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

/** Column 13 exists only in the report submitted in 2019. */
const REPORT_WITH_COLUMN_13 = 2018;

const columnsOf = (year: number): readonly Column[] => [
  { key: 'axis', letter: '1', heading: TABLE_6.axis, group: TABLE_6.allocationGroup, kind: 'text', width: 12 },
  { key: 'fund', letter: '2', heading: TABLE_6.fund, kind: 'text', width: 8 },
  { key: 'region', letter: '3', heading: TABLE_6.region, kind: 'text', width: 12 },
  { key: 'basis', letter: '4', heading: TABLE_6.basis, kind: 'text', width: 17 },
  { key: 'funding', letter: '5', heading: TABLE_6.funding, kind: 'money', width: 17 },
  { key: 'rate', letter: '6', heading: TABLE_6.rate, kind: 'percent', decimals: 2, width: 14 },
  { key: 'eligibleCost', letter: '7', heading: TABLE_6.eligibleCost, group: TABLE_6.progressGroup, kind: 'money', width: 17 },
  {
    key: 'selectedShare',
    letter: '8=7/5×100',
    heading: TABLE_6.selectedShare,
    kind: 'percent',
    decimals: 2,
    width: 16,
    formula: { ratio: ['eligibleCost', 'funding'] },
  },
  { key: 'publicCost', letter: '9', heading: TABLE_6.publicCost, kind: 'money', width: 16 },
  { key: 'declared', letter: '10', heading: TABLE_6.declared, kind: 'money', width: 16 },
  {
    key: 'declaredShare',
    letter: '11=10/5×100',
    heading: TABLE_6.declaredShare,
    kind: 'percent',
    decimals: 2,
    width: 16,
    formula: { ratio: ['declared', 'funding'] },
  },
  { key: 'operations', letter: '12', heading: TABLE_6.operations, kind: 'count', width: 12, measure: 'selectedOperations', isSummed: true },
  ...(year === REPORT_WITH_COLUMN_13
    ? [{ key: 'certified2018', letter: '13', heading: TABLE_6.certified2018, group: TABLE_6.reviewGroup, kind: 'money', width: 17 } as const]
    : []),
];

/** T6: financial information at axis and programme level, in the layout of the model; what the data do not give is «n.d.». */
export const FINANCIAL_DATA: TableDefinition = {
  id: 'T6',
  sheet: { it: 'T6 Dati finanziari', en: 'T6 Financial information' },
  title: {
    it: 'Tabella 6 – Informazioni finanziarie a livello di asse prioritario e di programma al {date}',
    en: 'Table 6 – Financial information at priority axis and programme level at {date}',
  },
  references: [REFERENCES.table6, REFERENCES.milestoneExpenditure],
  columns: columnsOf(REPORT_WITH_COLUMN_13),
  areHeadingsVerified: false,
  frozenColumns: 1,
  labelColumns: ['axis'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const columns = columnsOf(context.year);
  const make = rowMaker('T6', columns, context);
  const region = text(REGION_NAMES[context.programme.categoryOfRegion]);
  const amounts = (row: string) => ({
    funding: computed(reference({ table: 'S1', row, column: 'allocation' })),
    eligibleCost: computed(reference({ table: 'S3', row, column: 'committed' })),
    ...(context.year === REPORT_WITH_COLUMN_13 && { certified2018: computed(reference({ table: 'S3', row, column: 'certified' })) }),
  });

  const axes = context.programme.axes.map(({ code }) =>
    make.row('body', code, { axis: code }, {
      ...amounts(code),
      axis: text(axisLabel(code)),
      fund: text(context.programme.fund),
      region,
      basis: UNKNOWN,
      rate: computed(reference({ table: 'S7', row: 'funding.ue', column: 'ratio' })),
    }),
  );
  const total = make.row('subtotal', TOTAL_ROW, {}, {
    ...amounts(TOTAL_ROW),
    axis: text({ it: 'Totale', en: 'Total' }),
    fund: text(context.programme.fund),
    region,
    basis: NOT_APPLICABLE,
    rate: NOT_APPLICABLE,
  }, axes);
  const grandTotal = make.bare('total', 'grandTotal', {
    ...Object.fromEntries(
      columns
        .filter(({ kind, key }) => kind !== 'text' && key !== 'rate')
        .map(({ key }) => [key, computed(reference(make.cellOf(TOTAL_ROW, key)))]),
    ),
    axis: text({ it: 'Totale generale', en: 'Grand Total' }),
    fund: text({ it: 'Tutti i fondi', en: 'All Funds' }),
  });

  const rows: readonly Row[] = [...axes, total, grandTotal];
  return {
    columns,
    rows,
    notes: [{ key: 'note.table6Commitments', values: {} }, { key: 'note.table6Basis', values: {} }],
  };
}
