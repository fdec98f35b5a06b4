import { REFERENCES } from '../law/period2014/acts.js';
import { NOT_OF_THE_MODEL } from '../law/period2014/financialHeadings.js';
import { FUND_NAMES, TABLE_5 } from '../law/period2014/officialHeadings.js';
import { LAST_YEAR } from '../law/period2014/period.js';
import type { Sex } from '../programme/figureKey.js';
import type { CellRef, CellSpec } from './cell.js';
import { assessment, band } from './formulas/achievement.js';
import { ratio } from './formulas/ratio.js';
import { reference } from './formulas/reference.js';
import { codeText, figureScope, indicatorRow, indicatorsInForce, kindWord, unitText } from './indicatorRows.js';
import { computed, EMPTY, NOT_APPLICABLE, rowMaker, text, UNKNOWN, word } from './makeRows.js';
import { isDivided, labelsWithRegion, ofRegion, regionCell, regionsOfAxis, regionSuffix, targetNotes } from './regionPlaces.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import { outputBlocks } from './t4aCommonOutputs.js';
import { annualValue, cumulativeValue, type FrameworkLine } from './t5Values.js';
import type { Column, TableContent, TableDefinition } from './table.js';
import { columnsOfValue, columnsOfYears, reportYears, type ValueColumns } from './yearBlocks.js';

/** Men, women, total: in the order of this table. */
const SEXES: readonly Sex[] = ['M', 'F', 'T'];

/** The last report that is measured against the milestones: after it, against the targets. */
const MILESTONE_YEAR = 2018;

const LOOK = { sexes: SEXES, kind: 'figure', width: 10.5 } as const;
const YEARLY: readonly ValueColumns[] = [
  { ...LOOK, key: 'cumulative', group: TABLE_5.cumulative },
  { ...LOOK, key: 'annual', group: TABLE_5.annual },
];

/** Men and women are seldom given: their columns are narrow. */
const narrow = (columns: readonly Column[]): Column[] => columns.map((column) => (isOfOneSex(column) ? { ...column, width: 7 } : column));

const isOfOneSex = ({ key }: Column) => /^(?:milestone|target|annual|cumulative)[MF]/.test(key);

const columnsWith = (yearly: readonly Column[]): readonly Column[] => narrow([
  { key: 'axis', letter: '1', heading: TABLE_5.axis, kind: 'text', width: 9 },
  { key: 'type', letter: '2', heading: TABLE_5.type, kind: 'text', width: 18 },
  { key: 'id', letter: '3', heading: TABLE_5.id, kind: 'text', width: 11 },
  { key: 'indicator', letter: '4', heading: TABLE_5.indicator, kind: 'text', width: 36 },
  { key: 'unit', letter: '5', heading: TABLE_5.unit, kind: 'text', width: 11 },
  { key: 'fund', letter: '6', heading: TABLE_5.fund, kind: 'text', width: 7 },
  { key: 'region', letter: '7', heading: TABLE_5.region, kind: 'text', width: 12 },
  ...columnsOfValue({ ...LOOK, key: 'milestone', group: TABLE_5.milestone }),
  ...columnsOfValue({ ...LOOK, key: 'target', group: TABLE_5.target }),
  ...yearly,
  { key: 'observations', heading: TABLE_5.observations, kind: 'text', width: 24 },
  { key: 'rate', heading: { it: 'Conseguimento', en: 'Achievement' }, group: NOT_OF_THE_MODEL, kind: 'percent', decimals: 2, width: 13 },
  { key: 'band', heading: { it: 'Soglia art. 6', en: 'Art. 6 threshold' }, kind: 'text', width: 13 },
  { key: 'assessment', heading: { it: 'Posizione dell\'asse rispetto all\'art. 6', en: 'Position of the axis by Art. 6' }, kind: 'text', width: 18 },
]);

const LABELS = ['axis', 'indicator'] as const;

/** T5: milestones and targets of the performance framework, with the values of every year, cumulative and annual. */
export const PERFORMANCE_TABLE: TableDefinition = {
  id: 'T5',
  sheet: { it: 'T5 Target intermedi e finali', en: 'T5 Milestones and targets' },
  title: {
    it: 'Tabella 5 – Informazioni sui target intermedi e finali definiti nel quadro di riferimento dell\'efficacia dell\'attuazione',
    en: 'Table 5 – Information on the milestones and targets defined in the performance framework',
  },
  references: [REFERENCES.table5, REFERENCES.achievement, REFERENCES.seriousFailure],
  columns: columnsWith(YEARLY.flatMap(columnsOfValue)),
  areHeadingsVerified: false,
  isOfficial: true,
  page: { paper: 'A3', pagesWide: 3 },
  frozenColumns: 4,
  labelColumns: LABELS,
  make: content,
};

function content(context: ReportContext): TableContent {
  const columns = columnsWith(columnsOfYears(YEARLY, context.year));
  const make = rowMaker('T5', columns, context);
  const years = reportYears(context.year);
  const blocks = outputBlocks(context);
  const planned = indicatorsInForce(context).filter(({ scope }) => scope.inPerformanceFramework);
  const framework = planned.flatMap((one) => regionsOfAxis(one.indicator.axis, context).map((region): FrameworkLine => ({ one, ...ofRegion(region) })));
  const measuredAgainst = context.year <= MILESTONE_YEAR ? 'milestoneT' : 'targetT';
  const valueNow = `cumulativeT${years.at(-1)!}`;
  const rateOf = (line: FrameworkLine): CellRef => make.cellOf(lineRow(line), 'rate');

  const rows = framework.map((line) => {
    const { one, region } = line;
    const row = lineRow(line);
    const cellOf = (column: string) => make.cellOf(row, column);
    const fromS2 = (column: string) => (isDivided(one.indicator.axis, context) ? UNKNOWN : computed(reference({ table: 'S2', row: indicatorRow(one), column })));
    return make.row('body', row, { ...figureScope(one), ...ofRegion(region) }, {
      ...onlyTotals(columns),
      axis: text(axisLabel(one.indicator.axis)),
      type: word(kindWord(one)),
      id: codeText(one),
      indicator: text(one.scope.priority ? `${one.indicator.name} (${one.scope.priority})` : one.indicator.name),
      unit: unitText(one),
      fund: text(FUND_NAMES[context.programme.fund]),
      region: regionCell(region, context),
      milestoneT: fromS2('milestone'),
      targetT: fromS2('target'),
      ...Object.fromEntries(years.map((year) => [`annualT${year}`, annualValue(line, year, blocks, context)])),
      ...Object.fromEntries(years.map((year) => [`cumulativeT${year}`, cumulativeValue(line, year, cellOf, context)])),
      observations: text(one.scope.note ?? one.indicator.note),
      rate: computed(ratio(cellOf(valueNow), cellOf(measuredAgainst))),
      band: computed(band(cellOf('rate'))),
      assessment: assessmentOfAxis(line, framework, rateOf),
    });
  });

  return {
    columns,
    ...labelsWithRegion(LABELS, context),
    rows,
    notes: [
      { key: 'note.table5Values', values: {} },
      { key: 'note.table5Sex', values: {} },
      { key: 'note.table5Assessment', values: {} },
      ...targetNotes(context),
      ...(context.year > MILESTONE_YEAR && context.year < LAST_YEAR ? [{ key: 'note.provisional' as const, values: {} }] : []),
    ],
  };
}

/** Gender is given only where the programme sets its values by gender: it sets totals. */
function onlyTotals(columns: readonly Column[]): Record<string, CellSpec> {
  return Object.fromEntries(columns.filter(isOfOneSex).map(({ key }) => [key, NOT_APPLICABLE]));
}

/** An indicator of the framework in a category of region: `I.CO01`, `I.CO01@IT`. */
function lineRow({ one, region }: FrameworkLine): string {
  return indicatorRow(one) + regionSuffix(region);
}

/** The position of the axis, once for each category of region: in the row of its first indicator. */
function assessmentOfAxis(line: FrameworkLine, framework: readonly FrameworkLine[], rateOf: (line: FrameworkLine) => CellRef): CellSpec {
  const own = framework.filter(({ one, region }) => one.indicator.axis === line.one.indicator.axis && region === line.region);
  if (own[0] !== line) return EMPTY;
  const isResult = ({ one }: FrameworkLine) => one.indicator.kind === 'result';
  return computed(assessment(own.filter((other) => !isResult(other)).map(rateOf), own.filter(isResult).map(rateOf)));
}
