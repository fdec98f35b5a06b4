import { REFERENCES } from '../law/period2014/acts.js';
import { FUND_NAMES, TABLE_6 } from '../law/period2014/officialHeadings.js';
import { LAST_YEAR } from '../law/period2014/period.js';
import type { AxisCode } from '../programme/codes.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { CellSpec } from './cell.js';
import { reference } from './formulas/reference.js';
import { sum } from './formulas/sum.js';
import { computed, EMPTY, NOT_APPLICABLE, rowMaker, text, TOTAL_ROW, typed, UNKNOWN } from './makeRows.js';
import { isDivided, labelsWithRegion, ofRegion, otherRegions, regionCell, regionsOfAxis, regionSuffix } from './regionPlaces.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

/** Columns 13 and 14 exist in one report each: that submitted in 2019, and the final one. */
const REVIEW_COLUMNS = [
  { year: 2018, column: { key: 'certified2018', letter: '13', heading: TABLE_6.certified2018 } },
  { year: LAST_YEAR, column: { key: 'certified2023', letter: '14', heading: TABLE_6.certified2023 } },
] as const;

const COLUMNS: readonly Column[] = [
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
  { key: 'publicCost', letter: '9', heading: TABLE_6.publicCost, kind: 'money', width: 16, measure: 'eligiblePublic', isSummed: true },
  { key: 'declared', letter: '10', heading: TABLE_6.declared, kind: 'money', width: 16, measure: 'declared', isSummed: true },
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
  ...REVIEW_COLUMNS.map(({ column }): Column => ({ ...column, group: TABLE_6.reviewGroup, kind: 'money', width: 17 })),
];

/** The columns of the report of a year: 13 or 14 only in theirs. */
const columnsOf = (year: number): readonly Column[] =>
  COLUMNS.filter(({ key }) => !REVIEW_COLUMNS.some((one) => one.column.key === key && one.year !== year));

const LABELS = ['axis'] as const;

/** The row of all the funds and categories of region. */
const GRAND_TOTAL_ROW = 'grandTotal';

/** T6: financial information at axis and programme level, in the layout of the model; what the data do not give is «n.d.». */
export const FINANCIAL_DATA: TableDefinition = {
  id: 'T6',
  sheet: { it: 'T6 Dati finanziari', en: 'T6 Financial information' },
  title: {
    it: 'Tabella 6 – Informazioni finanziarie a livello di asse prioritario e di programma al {date}',
    en: 'Table 6 – Financial information at priority axis and programme level at {date}',
  },
  references: [REFERENCES.table6, REFERENCES.milestoneExpenditure, REFERENCES.targetExpenditure],
  columns: COLUMNS,
  areHeadingsVerified: false,
  isOfficial: true,
  frozenColumns: 1,
  labelColumns: LABELS,
  make: content,
};

function content(context: ReportContext): TableContent {
  const columns = columnsOf(context.year);
  const make = rowMaker('T6', columns, context);
  const review = REVIEW_COLUMNS.find(({ year }) => year === context.year)?.column.key;
  const hasCosts = context.official.ofMeasure('eligibleTotal', context.year).length > 0;

  const axisRow = (axis: AxisCode, region: CategoryOfRegion | undefined): Row => {
    const isOne = !isDivided(axis, context);
    const place = { axis, ...ofRegion(region) };
    return make.row('body', financialRow(axis, region), place, {
      axis: text(axisLabel(axis)),
      fund: text(FUND_NAMES[context.programme.fund]),
      region: regionCell(region, context),
      basis: UNKNOWN,
      funding: isOne ? computed(reference({ table: 'S1', row: axis, column: 'allocation' })) : UNKNOWN,
      rate: isOne ? computed(reference({ table: 'S7', row: 'funding.ue', column: 'ratio' })) : UNKNOWN,
      eligibleCost: eligibleCost(place, hasCosts, context),
      ...(review && { [review]: certified(place, context) }),
    });
  };
  const lines = context.programme.axes.flatMap(({ code }) => regionsOfAxis(code, context).map((region) => ({ region, row: axisRow(code, region) })));
  const rowsOf = (region: CategoryOfRegion | undefined) => lines.filter((line) => line.region === region).map(({ row }) => row);
  const axes = lines.map(({ row }) => row);
  const totals = context.regional.length === 0 ? totalsOfOne(axes, columns, hasCosts, context) : totalsOfRegions(rowsOf, columns, context);
  return {
    columns,
    ...labelsWithRegion(LABELS, context),
    rows: [...axes, ...totals],
    notes: [
      ...(hasCosts || context.isSample
        ? [{ key: 'note.table6Data' as const, values: {} }]
        : [{ key: 'note.table6Commitments' as const, values: {} }, { key: 'note.table6Basis' as const, values: {} }]),
      ...(context.regional.length === 0 ? [] : [{ key: 'note.fundingOfRegions' as const, values: {} }]),
    ],
  };
}

/** The key of the row of an axis in a category of region: `I`, `I@IT`. */
export function financialRow(axis: AxisCode, region: CategoryOfRegion | undefined): string {
  return axis + regionSuffix(region);
}

/** The row that has the figures of the whole programme. */
export function programmeRow({ regional }: ReportContext): string {
  return regional.length === 0 ? TOTAL_ROW : GRAND_TOTAL_ROW;
}

const GRAND_TOTAL_LABELS = { axis: text({ it: 'Totale generale', en: 'Grand Total' }), fund: text({ it: 'Tutti i fondi', en: 'All Funds' }) };

function totalLabels(region: CategoryOfRegion | undefined, context: ReportContext) {
  const axis = text({ it: 'Totale', en: 'Total' });
  return { axis, fund: text(FUND_NAMES[context.programme.fund]), region: regionCell(region, context), basis: NOT_APPLICABLE, rate: NOT_APPLICABLE };
}

/** The total of the one category of region, and the same as grand total. */
function totalsOfOne(axes: readonly Row[], columns: readonly Column[], hasCosts: boolean, context: ReportContext): Row[] {
  const make = rowMaker('T6', columns, context);
  const review = REVIEW_COLUMNS.find(({ year }) => year === context.year)?.column.key;
  const sumOf = (column: string) => sum(axes.map(({ key }) => make.cellOf(key, column)));
  const total = make.row('subtotal', TOTAL_ROW, {}, {
    ...totalLabels(undefined, context),
    funding: computed(reference({ table: 'S1', row: TOTAL_ROW, column: 'allocation' })),
    eligibleCost: hasCosts || context.isSample ? computed(sumOf('eligibleCost'), context.figure('eligibleTotal')) : computed(reference({ table: 'S3', row: TOTAL_ROW, column: 'committed' })),
    ...(review && { [review]: context.isSample ? computed(sumOf(review)) : computed(reference({ table: 'S3', row: TOTAL_ROW, column: 'certified' })) }),
  }, axes);
  const grandTotal = make.bare('total', GRAND_TOTAL_ROW, {
    ...Object.fromEntries(
      columns
        .filter(({ kind, key }) => kind !== 'text' && key !== 'rate')
        .map(({ key }) => [key, computed(reference(make.cellOf(TOTAL_ROW, key)))]),
    ),
    ...GRAND_TOTAL_LABELS,
  });
  return [total, grandTotal];
}

/** A total for each category of region, and the grand total: it alone has the whole allocation. Their shares are shares of totals. */
function totalsOfRegions(rowsOf: (region: CategoryOfRegion | undefined) => readonly Row[], columns: readonly Column[], context: ReportContext): Row[] {
  const make = rowMaker('T6', columns, context);
  const summed = columns.filter(({ kind, key }) => kind !== 'text' && kind !== 'percent' && key !== 'funding').map(({ key }) => key);
  const sums = (rows: readonly Row[]) => Object.fromEntries(summed.map((column) => [column, computed(sum(rows.map(({ key }) => make.cellOf(key, column))))]));
  const regions = [undefined, ...otherRegions(context, ({ axis }) => axis !== undefined)];
  const totals = regions.map((region) => {
    const rows = rowsOf(region);
    const funding = computed(sum(rows.map(({ key }) => make.cellOf(key, 'funding'))));
    return make.row('subtotal', TOTAL_ROW + regionSuffix(region), {}, { ...totalLabels(region, context), funding, ...sums(rows) });
  });
  const grandTotal = make.row('total', GRAND_TOTAL_ROW, {}, {
    ...GRAND_TOTAL_LABELS,
    funding: computed(reference({ table: 'S1', row: TOTAL_ROW, column: 'allocation' })),
    rate: EMPTY,
    ...sums(totals),
    eligibleCost: computed(sum(totals.map(({ key }) => make.cellOf(key, 'eligibleCost'))), context.figure('eligibleTotal')),
    operations: computed(sum(totals.map(({ key }) => make.cellOf(key, 'operations'))), context.figure('selectedOperations')),
  });
  return [...totals, grandTotal];
}

/** Column 7. Where nobody gives the costs of the operations it is the committed amount, and a note says so. */
function eligibleCost(place: Place, hasCosts: boolean, context: ReportContext): CellSpec {
  if (hasCosts || context.isSample) return typed(context.figure('eligibleTotal', place));
  return isDivided(place.axis, context) ? typed(context.figure('committed', place)) : computed(reference({ table: 'S3', row: place.axis, column: 'committed' }));
}

/** Columns 13 and 14: the same cell as the summary table, unless that table has other figures, or those of all the categories of region. */
function certified(place: Place, context: ReportContext): CellSpec {
  if (context.isSample || isDivided(place.axis, context)) return typed(context.figure('certified', place));
  return computed(reference({ table: 'S3', row: place.axis, column: 'certified' }));
}

interface Place {
  readonly axis: AxisCode;
  readonly region?: CategoryOfRegion;
}
