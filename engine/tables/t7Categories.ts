import { categoryCodes } from '../facts/categoryDetail.js';
import type { Fact } from '../facts/fact.js';
import { REFERENCES } from '../law/period2014/acts.js';
import type { CategoryNumber } from '../law/period2014/categoriesOfIntervention.js';
import { TABLE_7 } from '../law/period2014/financialHeadings.js';
import { FUND_NAMES, REGION_NAMES } from '../law/period2014/officialHeadings.js';
import { compareAxes, type AxisCode } from '../programme/codes.js';
import { CATEGORIES_OF_REGION } from '../programme/programme.js';
import { NOT_APPLICABLE, rowMaker, text } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

/** The dimensions in the order in which the records give their codes, with their numbers in the model: the ESF has no fifth. */
export const DIMENSION_COLUMNS = [
  { key: 'interventionField', dimension: 1 },
  { key: 'formOfFinance', dimension: 2 },
  { key: 'territory', dimension: 3 },
  { key: 'deliveryMechanism', dimension: 4 },
  { key: 'secondaryTheme', dimension: 6 },
  { key: 'economicActivity', dimension: 7 },
  { key: 'location', dimension: 8 },
] as const satisfies readonly { key: keyof typeof TABLE_7; dimension: CategoryNumber }[];

const CODE = { kind: 'text', width: 11 } as const;

const COLUMNS: readonly Column[] = [
  { key: 'axis', heading: TABLE_7.axis, kind: 'text', width: 11 },
  { key: 'fund', heading: TABLE_7.fund, group: TABLE_7.characteristics, kind: 'text', width: 7 },
  { key: 'region', heading: TABLE_7.region, kind: 'text', width: 12 },
  { ...CODE, key: 'interventionField', heading: TABLE_7.interventionField, group: TABLE_7.dimensions },
  { ...CODE, key: 'formOfFinance', heading: TABLE_7.formOfFinance },
  { ...CODE, key: 'territory', heading: TABLE_7.territory },
  { ...CODE, key: 'deliveryMechanism', heading: TABLE_7.deliveryMechanism },
  { ...CODE, key: 'thematicObjective', heading: TABLE_7.thematicObjective, width: 13 },
  { ...CODE, key: 'secondaryTheme', heading: TABLE_7.secondaryTheme },
  { ...CODE, key: 'economicActivity', heading: TABLE_7.economicActivity },
  { ...CODE, key: 'location', heading: TABLE_7.location },
  { key: 'eligibleTotal', heading: TABLE_7.eligibleTotal, group: TABLE_7.data, kind: 'money', width: 17, measure: 'categorisedTotal' },
  { key: 'eligiblePublic', heading: TABLE_7.eligiblePublic, kind: 'money', width: 17, measure: 'categorisedPublic' },
  { key: 'declared', heading: TABLE_7.declared, kind: 'money', width: 17, measure: 'categorisedDeclared' },
  { key: 'operations', heading: TABLE_7.operations, kind: 'count', width: 12, measure: 'categorisedOperations' },
];

/** T7: cumulative financial data by category of intervention: one row for each combination of codes that the operations have. */
export const CATEGORIES: TableDefinition = {
  id: 'T7',
  sheet: { it: 'T7 Categorie di intervento', en: 'T7 Categories' },
  title: {
    it: 'Tabella 7 – Ripartizione dei dati finanziari cumulativi per categoria di intervento al {date}',
    en: 'Table 7 – Breakdown of the cumulative financial data by category of intervention at {date}',
  },
  references: [REFERENCES.table7, REFERENCES.categories],
  columns: COLUMNS,
  areHeadingsVerified: false,
  isOfficial: true,
  frozenColumns: 1,
  labelColumns: ['axis', 'region', ...DIMENSION_COLUMNS.map(({ key }) => key)],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('T7', COLUMNS, context);
  const combinations = [...context.official.ofMeasure('categorisedTotal', context.year)].sort(byAxisAndCodes);
  const rows = combinations.map(({ key: { axis, region = context.programme.categoryOfRegion, detail = '' }, key }): Row => {
    const codes = categoryCodes(detail);
    return make.row('body', combinationRow(axis as AxisCode, region, detail), { axis: key.axis!, ...(key.region && { region: key.region }), detail }, {
      axis: text(axisLabel(axis as AxisCode)),
      fund: text(FUND_NAMES[context.programme.fund]),
      region: text(regionName(region)),
      ...Object.fromEntries(DIMENSION_COLUMNS.map((column, i) => [column.key, text(codes[i])])),
      thematicObjective: NOT_APPLICABLE,
    });
  });
  return { rows, notes: [{ key: rows.length > 0 ? 'note.table7Codes' : 'note.table7NoRecords', values: {} }] };
}

/** The key of a combination's row: `I.PS.102 | 01 | 07 | 07 | 08 | 18 | ITC4`. */
export function combinationRow(axis: AxisCode, region: string, detail: string): string {
  return `${axis}.${region}.${detail}`;
}

function regionName(region: string) {
  const known = CATEGORIES_OF_REGION.find((one) => one === region);
  return known === undefined ? region : REGION_NAMES[known];
}

function byAxisAndCodes({ key: a }: Fact, { key: b }: Fact): number {
  const [left, right] = [[a.region, a.detail], [b.region, b.detail]].map((parts) => parts.map((part = '') => part).join('/'));
  return compareAxes(a.axis ?? '', b.axis ?? '') || (left! < right! ? -1 : left! > right! ? 1 : 0);
}
