import { REFERENCES } from '../law/period2014/acts.js';
import { CEILINGS } from '../law/period2014/ceilings.js';
import { NOT_OF_THE_MODEL, TABLE_10 } from '../law/period2014/financialHeadings.js';
import { citation } from '../law/reference.js';
import { legalShare } from './formulas/legalShare.js';
import { reference } from './formulas/reference.js';
import { computed, rowMaker, text, TOTAL_ROW } from './makeRows.js';
import { officialTitle } from './officialTitle.js';
import type { ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition } from './table.js';

const SHARE = { kind: 'percent', decimals: 2, width: 24 } as const;

const COLUMNS: readonly Column[] = [
  { key: 'selected', letter: '1', heading: TABLE_10.selected, kind: 'money', width: 30, measure: 'outsideUnionSelected' },
  { ...SHARE, key: 'selectedShare', letter: '2', heading: TABLE_10.selectedShare, formula: { ratio: ['selected', 'allocation'] } },
  { key: 'declared', letter: '3', heading: TABLE_10.declared, kind: 'money', width: 30, measure: 'outsideUnionDeclared' },
  { ...SHARE, key: 'declaredShare', letter: '4', heading: TABLE_10.declaredShare, formula: { ratio: ['declared', 'allocation'] } },
  { key: 'programme', heading: { it: 'Programma', en: 'Programme' }, group: NOT_OF_THE_MODEL, kind: 'text', width: 16 },
  { key: 'allocation', heading: { it: 'Dotazione finanziaria totale', en: 'Total financial allocation' }, kind: 'money', width: 18 },
  {
    key: 'ceiling',
    heading: { it: `Massimale: ${CEILINGS.outsideUnion.value}% della dotazione`, en: `Ceiling: ${CEILINGS.outsideUnion.value}% of the allocation` },
    kind: 'money',
    width: 18,
  },
];

/** T10: expenditure incurred outside the Union, one row for the programme; zero where there is none. */
export const OUTSIDE_UNION: TableDefinition = {
  id: 'T10',
  sheet: { it: 'T10 Spese fuori Unione', en: 'T10 Outside the Union' },
  title: officialTitle(TABLE_10.title, { year: Infinity }),
  references: [REFERENCES.table10, REFERENCES.outsideUnion],
  columns: COLUMNS,
  areHeadingsVerified: false,
  isOfficial: true,
  frozenColumns: 0,
  labelColumns: ['programme'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('T10', COLUMNS, context);
  const row = make.row('body', TOTAL_ROW, {}, {
    programme: text({ it: 'Programma', en: 'Programme' }),
    allocation: computed(reference({ table: 'S1', row: TOTAL_ROW, column: 'allocation' })),
    ceiling: computed(legalShare(make.cellOf(TOTAL_ROW, 'allocation'), CEILINGS.outsideUnion)),
  });
  const { value, reference: law } = CEILINGS.outsideUnion;
  return {
    title: officialTitle(TABLE_10.title, context),
    rows: [row],
    notes: [
      { key: 'note.outsideUnionCeiling', values: { ceiling: `${value}%`, reference: citation(law) } },
      { key: 'note.ceilingUnverified', values: {} },
      { key: 'note.zeroWhereUnused', values: {} },
    ],
  };
}
