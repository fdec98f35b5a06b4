import { REFERENCES } from '../law/period2014/acts.js';
import type { Fact } from '../facts/fact.js';
import type { Bilingual } from '../law/reference.js';
import { reference } from './formulas/reference.js';
import { computed, rowMaker, text, TOTAL_ROW } from './makeRows.js';
import { axisLabel, TOTAL_LABEL, type ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition, TableNote } from './table.js';

const amount = (key: 'programmed' | 'committed' | 'paid' | 'certified', letter: string, it: string, en: string): Column => {
  return { key, letter, heading: { it, en }, kind: 'money', width: 17, measure: key, isSummed: true };
};

const progress = (measure: Column['measure'] & string, letter: string, terms: [string, string], it: string, en: string): Column => {
  return { key: measure, letter, heading: { it, en }, kind: 'percent', decimals: 2, width: 14, measure, formula: { ratio: terms } };
};

const COLUMNS: readonly Column[] = [
  { key: 'axis', heading: { it: 'Asse', en: 'Axis' }, kind: 'text', width: 9 },
  { key: 'allocation', letter: 'A', heading: { it: 'Dotazione finanziaria', en: 'Financial allocation' }, kind: 'money', width: 17 },
  amount('programmed', 'B', 'Programmato', 'Programmed'),
  progress('programmedProgress', 'C=B/A', ['programmed', 'allocation'], 'Avanzamento programmato', 'Programming progress'),
  amount('committed', 'D', 'Impegni', 'Commitments'),
  progress('committedProgress', 'E=D/B', ['committed', 'programmed'], 'Avanzamento impegni', 'Commitment progress'),
  amount('paid', 'F', 'Pagamenti ai beneficiari', 'Payments to beneficiaries'),
  progress('paidProgress', 'G=F/D', ['paid', 'committed'], 'Avanzamento pagamenti', 'Payment progress'),
  amount('certified', 'H', 'Spesa certificata', 'Certified expenditure'),
  progress('certifiedProgress', 'I=H/F', ['certified', 'paid'], 'Avanzamento spesa certificata', 'Certification progress'),
];

/** S3: the chain of the regional table, A … I=H/F. Each ratio has its own denominator; the total row has ratios of totals. */
export const FINANCIAL_PROGRESS: TableDefinition = {
  id: 'S3',
  sheet: { it: 'S3 Avanzamento finanziario', en: 'S3 Financial progress' },
  title: {
    it: 'Avanzamento finanziario del programma operativo al {date}',
    en: 'Financial progress of the operational programme at {date}',
  },
  references: [REFERENCES.citizensSummary],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['axis'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S3', COLUMNS, context);
  const cigd = cigdFacts(context);
  const allocation = (row: string) => computed(reference({ table: 'S1', row, column: 'allocation' }));
  const axes = context.programme.axes.map(({ code }) =>
    make.row('body', code, { axis: code }, {
      axis: text(starred(axisLabel(code), cigd.some(({ key }) => key.axis === code))),
      allocation: allocation(code),
    }),
  );
  const total = make.row('total', TOTAL_ROW, {}, { axis: text(TOTAL_LABEL), allocation: allocation(TOTAL_ROW) }, axes);
  return {
    rows: [...axes, total],
    notes: cigd.map(cigdNote),
  };
}

function starred({ it, en }: Bilingual, isStarred: boolean): Bilingual {
  return isStarred ? { it: `${it} *`, en: `${en} *` } : { it, en };
}

/** Amounts of the wage supplement (CIGD) that stand beside the commitments of an axis, not within them. */
function cigdFacts({ facts, year }: ReportContext): readonly Fact[] {
  return facts.ofMeasure('cigdAmount', year).filter(({ key }) => key.detail === undefined && key.axis !== undefined);
}

function cigdNote({ key, quantity, source }: Fact): TableNote {
  const committed = { cell: { table: 'S3', row: key.axis!, column: 'committed' } };
  return { key: 'note.cigd', values: { axis: key.axis!, committed, amount: { quantity }, source } };
}
