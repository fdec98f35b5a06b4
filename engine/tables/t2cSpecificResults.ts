import { REFERENCES } from '../law/period2014/acts.js';
import { INDICATOR_HEADINGS as HEADINGS, INDICATOR_TITLES } from '../law/period2014/indicatorHeadings.js';
import { FUND_NAMES } from '../law/period2014/officialHeadings.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { CellSpec } from './cell.js';
import { ratio } from './formulas/ratio.js';
import { blockHeading, plannedIndicators, specificBlocks } from './indicatorBlocks.js';
import { codeText, finalTarget, indicatorRow, unitName, unitText, type ScopedIndicator } from './indicatorRows.js';
import { computed, rowMaker, text, UNKNOWN } from './makeRows.js';
import { officialTitle } from './officialTitle.js';
import { isDivided, labelsWithRegion, regionCell, regionSuffix, targetNotes } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';
import { annualCell, cumulativeCell, regionsOf, specificRow, type SpecificRow } from './specificCells.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';
import { achievementColumns, ALL_SEXES, columnsOfValue, columnsOfYears, reportYears, targetColumns, type ValueColumns } from './yearBlocks.js';

/** a (annual) and c (cumulative) of each year. */
const YEARLY: readonly ValueColumns[] = [
  { key: 'annual', group: HEADINGS.annual, sexes: ALL_SEXES, kind: 'figure', width: 8 },
  { key: 'cumulative', group: HEADINGS.cumulative, sexes: ALL_SEXES, kind: 'figure', width: 8 },
];

const columnsWith = (yearly: readonly Column[]): readonly Column[] => [
  { key: 'id', heading: HEADINGS.id, kind: 'text', width: 14 },
  { key: 'indicator', heading: HEADINGS.indicator, kind: 'text', width: 58 },
  { key: 'fund', heading: HEADINGS.fund, kind: 'text', width: 7 },
  { key: 'region', heading: HEADINGS.regionWhereRelevant, kind: 'text', width: 15 },
  { key: 'unit', heading: HEADINGS.unitOfIndicator, kind: 'text', width: 12 },
  { key: 'targetUnit', heading: HEADINGS.unitOfTarget, kind: 'text', width: 14 },
  ...targetColumns('figure'),
  ...yearly,
  ...achievementColumns(),
];

const LABELS = ['id', 'indicator'] as const;

/** T2C: the result indicators of this programme alone, annual and cumulative for each year. Men and women are optional. */
export const SPECIFIC_RESULTS: TableDefinition = {
  id: 'T2C',
  sheet: { it: 'T2C Risultati specifici', en: 'T2C Specific results' },
  title: officialTitle(INDICATOR_TITLES.T2C, { year: Infinity }),
  references: [REFERENCES.table2C],
  columns: columnsWith(YEARLY.flatMap(columnsOfValue)),
  areHeadingsVerified: false,
  isOfficial: true,
  page: { paper: 'A3', pagesWide: 2 },
  frozenColumns: 2,
  labelColumns: LABELS,
  make: content,
};

function content(context: ReportContext): TableContent {
  const columns = columnsWith(columnsOfYears(YEARLY, context.year));
  const make = rowMaker('T2C', columns, context);
  const planned = plannedIndicators(context, 'result', false);
  const years = reportYears(context.year);

  const yearly = (row: SpecificRow) =>
    Object.fromEntries(
      years.flatMap((year) =>
        ALL_SEXES.flatMap((sex) => [
          [`annual${sex}${year}`, annualCell(row, sex, year)],
          [`cumulative${sex}${year}`, cumulativeCell(row, sex, years.filter((one) => one <= year))],
        ]),
      ),
    ) as Record<string, CellSpec>;

  const line = (one: ScopedIndicator, region: CategoryOfRegion | undefined, block: string): Row => {
    const key = indicatorRow(one) + regionSuffix(region);
    const row = specificRow(one, region, (column) => make.cellOf(key, column), context);
    const isTargetRate = one.scope.target2023?.quantity.unit === 'ratio';
    const achievement = row.isRate === isTargetRate ? computed(ratio(make.cellOf(key, `cumulativeT${years.at(-1)!}`), make.cellOf(key, 'targetT'))) : UNKNOWN;
    return {
      ...make.bare('body', key, {
        ...yearly(row),
        id: codeText(one),
        indicator: text(one.indicator.name),
        fund: text(FUND_NAMES[context.programme.fund]),
        region: regionCell(region, context),
        unit: text(unitName(row.isRate ? 'ratio' : one.indicator.unit === 'ratio' ? 'number' : one.indicator.unit)),
        targetUnit: unitText(one),
        ...(one.scope.target2023 !== undefined && { targetT: isDivided(one.indicator.axis, context) ? UNKNOWN : finalTarget(one, context), achievementT: achievement }),
      }),
      block,
    };
  };

  return {
    title: officialTitle(INDICATOR_TITLES.T2C, context),
    columns,
    ...labelsWithRegion(LABELS, context),
    rows: specificBlocks(planned).flatMap((block) => [
      blockHeading(make, block, 'id'),
      ...planned.filter(({ indicator, scope }) => indicator.axis === block.axis && scope.priority === block.priority).flatMap((one) => regionsOf(one, context).map((region) => line(one, region, block.name))),
    ]),
    notes: [{ key: 'note.specificResults', values: {} }, ...targetNotes(context)],
  };
}
