import { REFERENCES } from '../law/period2014/acts.js';
import { COMMON_INDICATORS, HOUSEHOLD_INDICATORS, type CommonIndicator } from '../law/period2014/commonIndicators.js';
import { INDICATOR_HEADINGS as HEADINGS, INDICATOR_TITLES } from '../law/period2014/indicatorHeadings.js';
import { reportModelOf } from '../law/period2014/reportModels.js';
import { cellsOfTotal, samplingOf, valueCells, type AnnualFigures, type CellOf } from './annualCells.js';
import type { CellSpec } from './cell.js';
import { ratio } from './formulas/ratio.js';
import { sum } from './formulas/sum.js';
import { blockHeading, blockRow, commonBlocks, isOfBlock, partsOf, plannedIndicators, type IndicatorBlock } from './indicatorBlocks.js';
import { figureScope } from './indicatorRows.js';
import { cumulativeScope } from './cumulativeScope.js';
import { computed, EMPTY, rowMaker, text, UNKNOWN } from './makeRows.js';
import { officialTitle } from './officialTitle.js';
import { isDivided, labelsWithRegion, ofRegion, regionCell, targetNotes } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition, TableNote } from './table.js';
import { columnsOfValue, columnsOfYears, INDICATOR_TABLE, MEN_AND_WOMEN, type ValueColumns, valueColumnsWith } from './yearBlocks.js';

const ANNUAL: ValueColumns = { key: 'annual', group: HEADINGS.annual, sexes: MEN_AND_WOMEN, kind: 'count', width: 7.5 };

const columnsWith = (annual: readonly Column[]): readonly Column[] => [
  { key: 'id', heading: HEADINGS.outputId, kind: 'text', width: 14 },
  { key: 'indicator', heading: HEADINGS.outputIndicator, kind: 'text', width: 58 },
  { key: 'region', heading: HEADINGS.regionWhereRelevant, kind: 'text', width: 15 },
  ...valueColumnsWith(annual, 'count', 'count'),
];

/** T4A: common output indicators by axis and investment priority, year by year, men and women. */
export const COMMON_OUTPUTS: TableDefinition = {
  id: 'T4A',
  sheet: { it: 'T4A Output comuni', en: 'T4A Common outputs' },
  title: officialTitle(INDICATOR_TITLES.T4A, { year: Infinity }),
  references: [REFERENCES.table4A],
  columns: columnsWith(columnsOfValue(ANNUAL)),
  ...INDICATOR_TABLE,
  make: content,
};

/** Key of the rows of a block beside those of the indicators. */
const GRAND_TOTAL = 'CO-GRAND';
const PARTICIPANTS = 'CO-TOT';
/** What the total of participants with complete records is made of. */
const PARTS_OF_PARTICIPANTS = ['CO01', 'CO03', 'CO05'] as const;

/** The cell of the cumulative value of an output indicator, total: what percentages of Table 2A are counted on. */
export function cumulativeOutput(block: IndicatorBlock, code: string) {
  return { table: 'T4A', row: blockRow(block, code), column: 'cumulativeT' };
}

/** The blocks of the table: other tables refer to their rows. */
export function outputBlocks(context: ReportContext): IndicatorBlock[] {
  return commonBlocks(context, 'output', plannedIndicators(context, 'output', true));
}

function content(context: ReportContext): TableContent {
  const columns = columnsWith(columnsOfYears([ANNUAL], context.year));
  const make = rowMaker('T4A', columns, context);
  const planned = plannedIndicators(context, 'output', true);
  const blocks = outputBlocks(context);

  const indicatorRow = (block: IndicatorBlock, { code, name, bySex }: CommonIndicator): Row => {
    const key = blockRow(block, code);
    const cellOf: CellOf = (column) => make.cellOf(key, column);
    const scope = { ...scopeOf(block), indicator: code };
    const figures: AnnualFigures = { measure: 'annualIndicator', scope, cumulative: cumulativeScope(block, code, context) };
    const parts = partsOf(block, blocks)?.map((one): CellOf => (column) => make.cellOf(blockRow(one, code), column));
    const values = valueCells({ code, bySex }, figures, { cellOf, ...(parts && { parts }) }, context);
    const plan = planned.find((one) => one.indicator.code === code && isOfBlock(one, block, context));
    return {
      ...make.bare('body', key, {
        ...values,
        id: text(code),
        indicator: text(name),
        region: regionCell(block.region, context),
        ...(plan?.scope.target2023 && {
          targetT: isDivided(block.axis, context) ? UNKNOWN : ({ kind: 'figure', key: context.figure('target2023', figureScope(plan)) } satisfies CellSpec),
          achievementT: computed(ratio(cellOf('cumulativeT'), cellOf('targetT'))),
        }),
      }),
      block: block.name,
    };
  };

  const rowsOf = (block: IndicatorBlock): Row[] => {
    if (block.isWholeAxis || block.priority === undefined) {
      const codes = planned.filter((one) => isOfBlock(one, block, context)).map(({ indicator }) => indicator.code);
      return outputs(context).filter(({ code }) => codes.includes(code)).map((one) => indicatorRow(block, one));
    }
    return [...outputs(context).map((one) => indicatorRow(block, one)), grandTotalRow(block), participantsRow(block)];
  };

  const grandTotalRow = (block: IndicatorBlock): Row => {
    return {
      ...make.bare('subtotal', blockRow(block, GRAND_TOTAL), {
        ...cellsOfTotal({ measure: 'grandTotal', scope: scopeOf(block) }, context),
        id: text({ it: 'Totale generale', en: 'Grand total' }),
        indicator: text({ it: 'Totale generale dei partecipanti (anche con dati incompleti)', en: 'Grand total of participants (incomplete records too)' }),
        region: regionCell(block.region, context),
      }),
      block: block.name,
    };
  };

  const participantsRow = (block: IndicatorBlock): Row => {
    const key = blockRow(block, PARTICIPANTS);
    const own = columns.filter(({ key: column }) => /^(?:annual|cumulative)/.test(column));
    const summed = own.map(({ key: column }) => [column, computed(sum(PARTS_OF_PARTICIPANTS.map((code) => make.cellOf(blockRow(block, code), column))))]);
    return {
      ...make.bare('subtotal', key, {
        ...(Object.fromEntries(summed) as Record<string, CellSpec>),
        id: text({ it: 'Calcolato', en: 'Computed' }),
        indicator: text({ it: 'Totale dei partecipanti (CO01 + CO03 + CO05; riga non prevista dal modello)', en: 'Total participants (CO01 + CO03 + CO05; not a row of the model)' }),
        region: context.regional.length === 0 ? EMPTY : regionCell(block.region, context),
      }),
      block: block.name,
    };
  };

  return {
    title: officialTitle(INDICATOR_TITLES.T4A, context),
    columns,
    ...labelsWithRegion(INDICATOR_TABLE.labelColumns, context),
    rows: blocks.flatMap((block) => [blockHeading(make, block, 'id'), ...rowsOf(block)]),
    notes: notesOf(context),
  };
}

/** The figures of a block. */
function scopeOf({ axis, priority, region }: IndicatorBlock) {
  return { axis, ...(priority && { priority }), ...ofRegion(region) };
}

/** The output indicators of the model of the report. */
function outputs({ year }: ReportContext): CommonIndicator[] {
  const { hasHouseholdIndicators } = reportModelOf(year);
  return COMMON_INDICATORS.filter(({ kind, code }) => kind === 'output' && (hasHouseholdIndicators || !HOUSEHOLD_INDICATORS.includes(code)));
}

function notesOf(context: ReportContext): TableNote[] {
  const note = (key: TableNote['key']): TableNote => ({ key, values: {} });
  return [
    note('note.annualCounts'),
    note(reportModelOf(context.year).hasHouseholdIndicators ? 'note.householdHistorical' : 'note.householdEmpty'),
    note('note.entitiesWithoutSex'),
    note('note.grandTotal'),
    ...targetNotes(context),
    ...(samplingOf('CO18', context)?.way === 'cumulative' || samplingOf('CO19', context)?.way === 'cumulative' ? [note('note.sampledOutputs')] : []),
  ];
}
