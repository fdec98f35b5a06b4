import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';
import type { Row } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { repeatedCell } from './infographicCells.js';
import { textCell, type PlanRow } from './sheetPlan.js';

/** An indicator with its achievement, and the cells of S2 that give it. */
export interface TargetLine {
  readonly key: string;
  readonly label: string;
  readonly value: CellRef;
  readonly target: CellRef;
  readonly rate: CellRef;
}

/** What the last block shows: the indicators whose achievement can be computed, and how many cannot. */
export interface TargetLines {
  readonly lines: readonly TargetLine[];
  readonly leftOut: number;
  /** What is achieved: the milestones, or the final targets. */
  readonly measure: string;
}

/** The indicators of S2, each measured against what S2 measures it. */
export function targetLines({ computed }: Report, language: Language): TargetLines {
  const table = computed.tables.find(({ id }) => id === 'S2')!;
  const indicators = table.rows.filter(({ kind }) => kind === 'body');
  const lines = indicators.flatMap((row) => lineOf(row, (column) => computed.cells.get(cellId({ table: 'S2', row: row.key, column })), language));
  const heading = table.columns.find(({ key }) => key === 'rate')!.heading;
  return { lines, leftOut: indicators.length - lines.length, measure: inLanguage(heading, language) };
}

/** The rows of the block: its headings, and a row for each indicator, with the 100 % that its bar is measured against. */
export function targetRows({ lines }: TargetLines, { computed }: Report, language: Language): PlanRow[] {
  const headings = (['indicator', 'value', 'target', 'rate', 'reference'] as const).map((key) => textCell(translate(language, `infographic.${key}`)));
  return [
    { key: 'targets', pattern: 'subtotal', cells: headings },
    ...lines.map(({ key, label, value, target, rate }): PlanRow => {
      const figures = [value, target, rate].map((ref) => repeatedCell(ref, computed, language));
      return { key, pattern: 'body', cells: [textCell(label), ...figures, { kind: 'number', value: '1', format: '0%' }] };
    }),
  ];
}

function lineOf(row: Row, cell: (column: string) => ComputedCell | undefined, language: Language): TargetLine[] {
  const rate = cell('rate');
  const [value, target] = rate?.formula?.operands ?? [];
  if (rate?.value.state !== 'known' || value === undefined || target === undefined) return [];
  const text = (column: string): string => {
    const shown = cell(column)?.value;
    return shown?.state === 'text' ? inLanguage(shown.text, language) : '';
  };
  const isMoney = quantityAtCell(cell('target')) === 'euro' || quantityAtCell(cell('milestone')) === 'euro';
  const code = /^C[OR]\d+$/.test(text('code')) ? `${text('code')} ` : '';
  const priority = text('priority') === '' ? '' : ` · ${text('priority')}`;
  const unit = isMoney ? ` (${translate(language, 'plan.millions')})` : '';
  const start = `${row.key.split('.')[0]!}${priority} · ${code}`;
  return [{ key: `S2:${row.key}`, label: start + shortened(text('name'), LABEL_LENGTH - start.length - unit.length) + unit, value, target, rate: rate.ref }];
}

function quantityAtCell(cell: ComputedCell | undefined): string | undefined {
  return cell?.value.state === 'known' ? cell.value.quantity.unit : undefined;
}

/** What fits on one line of the column of labels, and beside a bar. */
const LABEL_LENGTH = 55;

/** A name cut between words, ending with «…»; the whole name is in S2, under the same code. */
export function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  const lastBlank = name.slice(0, length).lastIndexOf(' ');
  const cut = name.slice(0, lastBlank > 0 ? lastBlank : length - 1);
  return `${cut.replace(/[\s,;(]+$|[\ud800-\udbff]$/, '')}…`;
}
