import { REFERENCES } from '../law/period2014/acts.js';
import { COMMON_INDICATORS, type CommonIndicator } from '../law/period2014/commonIndicators.js';
import { INDICATOR_HEADINGS as HEADINGS, INDICATOR_TITLES } from '../law/period2014/indicatorHeadings.js';
import { samplingOf, valueCells, type AnnualFigures, type CellOf } from './annualCells.js';
import type { CellRef, CellSpec } from './cell.js';
import { cumulativeScope } from './cumulativeScope.js';
import { rateAchievement } from './formulas/rateAchievement.js';
import { ratio } from './formulas/ratio.js';
import { blockHeading, blockRow, commonBlocks, isOfBlock, partsOf, plannedIndicators, type IndicatorBlock } from './indicatorBlocks.js';
import { figureScope, unitText, type ScopedIndicator } from './indicatorRows.js';
import { computed, rowMaker, text, UNKNOWN } from './makeRows.js';
import { officialTitle } from './officialTitle.js';
import { isDivided, labelsWithRegion, ofRegion, regionCell, targetNotes } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';
import { cumulativeOutput, outputBlocks } from './t4aCommonOutputs.js';
import type { Column, Row, TableContent, TableDefinition, TableNote } from './table.js';
import { columnsOfValue, columnsOfYears, INDICATOR_TABLE, MEN_AND_WOMEN, type ValueColumns, valueColumnsWith } from './yearBlocks.js';

const ANNUAL: ValueColumns = { key: 'annual', group: HEADINGS.annual, sexes: MEN_AND_WOMEN, kind: 'count', width: 7.5 };

const columnsWith = (annual: readonly Column[]): readonly Column[] => [
  { key: 'id', heading: HEADINGS.id, kind: 'text', width: 14 },
  { key: 'indicator', heading: HEADINGS.indicator, kind: 'text', width: 58 },
  { key: 'region', heading: HEADINGS.region, kind: 'text', width: 15 },
  { key: 'base', heading: HEADINGS.baseIndicator, kind: 'text', width: 15 },
  { key: 'unit', heading: HEADINGS.unitOfCommonTarget, kind: 'text', width: 13 },
  ...valueColumnsWith(annual, 'figure', 'count'),
];

/** T2A: common result indicators by axis and investment priority, year by year, men and women. */
export const COMMON_RESULTS: TableDefinition = {
  id: 'T2A',
  sheet: { it: 'T2A Risultati comuni', en: 'T2A Common results' },
  title: officialTitle(INDICATOR_TITLES.T2A, { year: Infinity }),
  references: [REFERENCES.table2A],
  columns: columnsWith(columnsOfValue(ANNUAL)),
  ...INDICATOR_TABLE,
  make: content,
};

/** Key of the record of the reference population, after that of the indicator. */
const REFERENCE = 'rif';

const RESULTS = COMMON_INDICATORS.filter(({ kind }) => kind === 'result');

/** An indicator in a block, with what the plan sets for it there. */
interface ResultInBlock {
  readonly block: IndicatorBlock;
  readonly indicator: CommonIndicator;
  readonly plan?: ScopedIndicator;
}

function content(context: ReportContext): TableContent {
  const columns = columnsWith(columnsOfYears([ANNUAL], context.year));
  const make = rowMaker('T2A', columns, context);
  const planned = plannedIndicators(context, 'result', true);
  const blocks = commonBlocks(context, 'result', planned);
  const outputs = outputBlocks(context);
  const withoutBase: string[] = [];

  const values = ({ block, indicator }: ResultInBlock, key: string, figures: AnnualFigures) => {
    const parts = partsOf(block, blocks)?.map((one): CellOf => (column) => make.cellOf(blockRow(one, indicator.code), column));
    return valueCells(indicator, figures, { cellOf: (column) => make.cellOf(key, column), ...(parts && { parts }) }, context);
  };

  const rowsOf = (one: ResultInBlock): Row[] => {
    const { block, indicator: { code, name }, plan } = one;
    const key = blockRow(block, code);
    const scope = { axis: block.axis, ...(block.priority && { priority: block.priority }), ...ofRegion(block.region), indicator: code };
    const cumulative = cumulativeScope(block, code, context);
    const base = plan && baseOf(plan, block, outputs);
    const hasTarget = plan?.scope.target2023 !== undefined;
    const target = hasTarget ? { unit: unitText(plan), targetT: isDivided(block.axis, context) ? UNKNOWN : ({ kind: 'figure', key: targetKey(plan, context) } satisfies CellSpec) } : {};
    const label = { id: text(code), region: regionCell(block.region, context) };

    if (hasTarget && base === undefined && isRate(plan)) withoutBase.push(`${code} (${block.name})`);
    const achievement = (row: string): CellSpec => {
      const [value, goal] = [make.cellOf(row, 'cumulativeT'), make.cellOf(row, 'targetT')];
      if (!isRate(plan!)) return computed(ratio(value, goal));
      return base === undefined ? UNKNOWN : computed(rateAchievement(value, base, goal));
    };
    const all = (isTargeted: boolean): Row => ({
      ...make.bare('body', key, {
        ...values(one, key, { measure: 'annualIndicator', scope, ...(base === undefined && { cumulative }) }),
        ...label,
        indicator: text(base === undefined ? name : withAside(name, { it: 'tutti i partecipanti', en: 'all participants' })),
        ...(isTargeted && { ...target, achievementT: achievement(key) }),
      }),
      block: block.name,
    });
    if (!hasTarget || base === undefined || block.isWholeAxis) return [all(hasTarget)];

    const referenceKey = blockRow(block, code, REFERENCE);
    const reference: Row = {
      ...make.bare('body', referenceKey, {
        ...values(one, referenceKey, { measure: 'annualOfReference', scope: { ...scope, detail: plan.scope.baseIndicator! }, cumulative }),
        ...label,
        indicator: text(withAside(name, { it: `popolazione di riferimento ${plan.scope.baseIndicator!}`, en: `reference population ${plan.scope.baseIndicator!}` })),
        base: text(plan.scope.baseIndicator),
        ...target,
        achievementT: achievement(referenceKey),
      }),
      block: block.name,
    };
    return [reference, all(false)];
  };

  const rows = blocks.flatMap((block) => {
    const plans = planned.filter((one) => isOfBlock(one, block, context));
    const planOf = ({ code }: CommonIndicator) => plans.find(({ indicator }) => indicator.code === code);
    const isWhole = block.isWholeAxis || block.priority === undefined;
    const shown = RESULTS.filter((indicator) => !isWhole || planOf(indicator) !== undefined);
    return [
      blockHeading(make, block, 'id'),
      ...shown.flatMap((indicator) => {
        const plan = planOf(indicator);
        return rowsOf({ block, indicator, ...(plan && { plan }) });
      }),
    ];
  });
  return { title: officialTitle(INDICATOR_TITLES.T2A, context), columns, ...labelsWithRegion(INDICATOR_TABLE.labelColumns, context), rows, notes: notesOf(withoutBase, context) };
}

/** The cumulative value of the output indicator on which a percentage is counted, where the documents let it be recognised. */
function baseOf({ scope }: ScopedIndicator, block: IndicatorBlock, outputs: readonly IndicatorBlock[]): CellRef | undefined {
  const { baseIndicator } = scope;
  const hasRow = baseIndicator !== undefined && !block.isWholeAxis && outputs.some(({ key }) => key === block.key);
  return hasRow ? cumulativeOutput(block, baseIndicator) : undefined;
}

function isRate({ scope }: ScopedIndicator): boolean {
  return scope.target2023?.quantity.unit === 'ratio';
}

function targetKey(plan: ScopedIndicator, context: ReportContext) {
  return context.figure('target2023', { ...figureScope(plan), isRate: isRate(plan) });
}

function withAside(name: { it: string; en: string }, aside: { it: string; en: string }) {
  return { it: `${name.it} – ${aside.it}`, en: `${name.en} – ${aside.en}` };
}

function notesOf(withoutBase: readonly string[], context: ReportContext): TableNote[] {
  const sampled = ['CR06', 'CR07', 'CR08', 'CR09'].filter((code) => samplingOf(code, context)?.way === 'cumulative');
  return [
    { key: 'note.annualCounts', values: {} },
    { key: 'note.percentageTargets', values: {} },
    ...targetNotes(context),
    ...(withoutBase.length > 0 ? [{ key: 'note.withoutBase', values: { indicators: withoutBase.join(', ') } } as const] : []),
    ...(sampled.length > 0 ? [{ key: 'note.sampledResults', values: { indicators: sampled.join(', ') } } as const] : []),
  ];
}
