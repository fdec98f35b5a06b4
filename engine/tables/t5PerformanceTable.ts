import { REFERENCES } from '../law/period2014/acts.js';
import { REGION_NAMES, TABLE_5 } from '../law/period2014/officialHeadings.js';
import { keyMaker } from '../programme/figureKey.js';
import type { CellSpec } from './cell.js';
import { reference } from './formulas/reference.js';
import { codeText, figureScope, indicatorRow, indicatorsInForce, kindWord, unitText, type ScopedIndicator } from './indicatorRows.js';
import { computed, rowMaker, text, word } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition } from './table.js';

/** Gender is given only where the programme sets its targets by gender: this programme does not, so the model's total stands alone. */
const TOTAL = 'T';

const COLUMNS: readonly Column[] = [
  { key: 'axis', letter: '1', heading: TABLE_5.axis, kind: 'text', width: 9 },
  { key: 'type', letter: '2', heading: TABLE_5.type, kind: 'text', width: 18 },
  { key: 'id', letter: '3', heading: TABLE_5.id, kind: 'text', width: 11 },
  { key: 'indicator', letter: '4', heading: TABLE_5.indicator, kind: 'text', width: 36 },
  { key: 'unit', letter: '5', heading: TABLE_5.unit, kind: 'text', width: 11 },
  { key: 'fund', letter: '6', heading: TABLE_5.fund, kind: 'text', width: 7 },
  { key: 'region', letter: '7', heading: TABLE_5.region, kind: 'text', width: 12 },
  { key: 'milestone', letter: TOTAL, heading: TABLE_5.milestone, kind: 'figure', width: 12 },
  { key: 'target', letter: TOTAL, heading: TABLE_5.target, kind: 'figure', width: 15 },
  { key: 'value', letter: TOTAL, heading: TABLE_5.value, kind: 'figure', width: 15 },
  { key: 'observations', heading: TABLE_5.observations, kind: 'text', width: 24 },
];

/** The column of values, once for each year. */
function columnsOf(years: readonly number[]): readonly Column[] {
  const yearly = (column: Column) =>
    years.map((year): Column => {
      const { it, en } = TABLE_5.value;
      return { ...column, key: `value${year}`, repeats: column.key, heading: { it: `${it} ${year}, cumulativo`, en: `${en} ${year}, cumulative` } };
    });
  return COLUMNS.flatMap((column) => (column.key === 'value' ? yearly(column) : [column]));
}

/**
 * T5: milestones and targets of the performance framework, with the cumulative values of the years that the data give.
 * The years without data, the annual values and the split by gender of the model are told in the note.
 */
export const PERFORMANCE_TABLE: TableDefinition = {
  id: 'T5',
  sheet: { it: 'T5 Target intermedi e finali', en: 'T5 Milestones and targets' },
  title: {
    it: 'Tabella 5 – Informazioni sui target intermedi e finali definiti nel quadro di riferimento dell\'efficacia dell\'attuazione',
    en: 'Table 5 – Information on the milestones and targets defined in the performance framework',
  },
  references: [REFERENCES.table5],
  columns: COLUMNS,
  areHeadingsVerified: false,
  frozenColumns: 4,
  labelColumns: ['axis', 'indicator'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const years = yearsWithData(context);
  const columns = columnsOf(years);
  const make = rowMaker('T5', columns, context);
  const inFramework = indicatorsInForce(context).filter(({ scope }) => scope.inPerformanceFramework);

  const valueOf = (one: ScopedIndicator, year: number): CellSpec => {
    if (year === context.year) return computed(reference({ table: 'S2', row: indicatorRow(one), column: 'value' }));
    const figure = keyMaker(year);
    if (one.indicator.kind === 'financial') return { kind: 'figure', key: figure('certified', { axis: one.indicator.axis }) };
    return { kind: 'figure', key: figure('indicatorValue', { ...figureScope(one), isRate: one.indicator.unit === 'ratio' }) };
  };

  const rows = inFramework.map((one) => {
    const row = indicatorRow(one);
    const fromS2 = (column: string) => computed(reference({ table: 'S2', row, column }));
    return make.row('body', row, figureScope(one), {
      axis: text(axisLabel(one.indicator.axis)),
      type: word(kindWord(one)),
      id: codeText(one),
      indicator: text(one.scope.priority ? `${one.indicator.name} (${one.scope.priority})` : one.indicator.name),
      unit: unitText(one),
      fund: text(context.programme.fund),
      region: text(REGION_NAMES[context.programme.categoryOfRegion]),
      milestone: fromS2('milestone'),
      target: fromS2('target'),
      ...Object.fromEntries(years.map((year) => [`value${year}`, valueOf(one, year)])),
      observations: text(one.scope.note ?? one.indicator.note),
    });
  });

  return {
    columns,
    rows,
    notes: [{ key: 'note.table5Years', values: { years: years.join(', ') } }],
  };
}

/** The report year and the years before it for which some figure was given. */
function yearsWithData({ facts, year }: ReportContext): number[] {
  const years = facts.all.filter(({ file }) => file !== undefined).map(({ key }) => key.year);
  return [...new Set([...years, year])].filter((one) => one <= year).sort((a, b) => a - b);
}
