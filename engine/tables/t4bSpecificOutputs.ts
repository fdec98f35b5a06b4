import { REFERENCES } from '../law/period2014/acts.js';
import { INDICATOR_HEADINGS as HEADINGS, INDICATOR_TITLES } from '../law/period2014/indicatorHeadings.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { CellSpec } from './cell.js';
import { ratio } from './formulas/ratio.js';
import { blockHeading, plannedIndicators, specificBlocks } from './indicatorBlocks.js';
import { codeText, finalTarget, indicatorRow, unitText, type ScopedIndicator } from './indicatorRows.js';
import { computed, rowMaker, text, UNKNOWN } from './makeRows.js';
import { officialTitle } from './officialTitle.js';
import { isDivided, labelsWithRegion, regionCell, regionSuffix, targetNotes } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';
import { annualCell, cumulativeCell, regionsOf, specificRow } from './specificCells.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';
import { ALL_SEXES, columnsOfValue, columnsOfYears, INDICATOR_TABLE, reportYears, type ValueColumns, valueColumnsWith } from './yearBlocks.js';

const ANNUAL: ValueColumns = { key: 'annual', group: HEADINGS.annual, sexes: ALL_SEXES, kind: 'figure', width: 8 };

const columnsWith = (annual: readonly Column[]): readonly Column[] => [
  { key: 'id', heading: HEADINGS.id, kind: 'text', width: 14 },
  { key: 'indicator', heading: HEADINGS.outputIndicator, kind: 'text', width: 58 },
  { key: 'region', heading: HEADINGS.regionWhereRelevant, kind: 'text', width: 15 },
  { key: 'unit', heading: HEADINGS.unit, kind: 'text', width: 10 },
  ...valueColumnsWith(annual, 'figure', 'figure'),
];

/** T4B: the output indicators of this programme alone, by axis and investment priority, year by year. Men and women are optional. */
export const SPECIFIC_OUTPUTS: TableDefinition = {
  id: 'T4B',
  sheet: { it: 'T4B Output specifici', en: 'T4B Specific outputs' },
  title: officialTitle(INDICATOR_TITLES.T4B, { year: Infinity }),
  references: [REFERENCES.table4B],
  columns: columnsWith(columnsOfValue(ANNUAL)),
  ...INDICATOR_TABLE,
  make: content,
};

function content(context: ReportContext): TableContent {
  const columns = columnsWith(columnsOfYears([ANNUAL], context.year));
  const make = rowMaker('T4B', columns, context);
  const planned = plannedIndicators(context, 'output', false);
  const years = reportYears(context.year);

  const line = (one: ScopedIndicator, region: CategoryOfRegion | undefined, block: string): Row => {
    const key = indicatorRow(one) + regionSuffix(region);
    const row = specificRow(one, region, (column) => make.cellOf(key, column), context);
    const hasTarget = one.scope.target2023 !== undefined;
    return {
      ...make.bare('body', key, {
        ...(Object.fromEntries(years.flatMap((year) => ALL_SEXES.map((sex) => [`annual${sex}${year}`, annualCell(row, sex, year)]))) as Record<string, CellSpec>),
        ...(Object.fromEntries(ALL_SEXES.map((sex) => [`cumulative${sex}`, cumulativeCell(row, sex, years)])) as Record<string, CellSpec>),
        id: codeText(one),
        indicator: text(one.indicator.name),
        region: regionCell(region, context),
        unit: unitText(one),
        ...(hasTarget && {
          targetT: isDivided(one.indicator.axis, context) ? UNKNOWN : finalTarget(one, context),
          achievementT: computed(ratio(make.cellOf(key, 'cumulativeT'), make.cellOf(key, 'targetT'))),
        }),
      }),
      block,
    };
  };

  return {
    title: officialTitle(INDICATOR_TITLES.T4B, context),
    columns,
    ...labelsWithRegion(INDICATOR_TABLE.labelColumns, context),
    rows: specificBlocks(planned).flatMap((block) => [
      blockHeading(make, block, 'id'),
      ...planned.filter(({ indicator, scope }) => indicator.axis === block.axis && scope.priority === block.priority).flatMap((one) => regionsOf(one, context).map((region) => line(one, region, block.name))),
    ]),
    notes: [{ key: 'note.specificOutputs', values: {} }, ...targetNotes(context)],
  };
}
