import { TOTAL_ROW } from '../../tables/makeRows.js';
import type { AxisCode } from '../../programme/codes.js';
import { listed, type SummaryCells } from './summaryCells.js';

export type Scope = AxisCode | typeof TOTAL_ROW;

const STAGES = ['programmed', 'committed', 'paid'] as const;

/** The opening figures: the allocation, what is programmed, committed and paid, what is certified. What is not known is not named. */
export function resourcesText(scope: Scope, date: string, cells: SummaryCells): string {
  const { say, amount, figure } = cells;
  const allocation = amount({ table: 'S1', row: scope, column: 'allocation' });
  const axes = figure({ table: 'S7', row: 'axes', column: 'number' }) ?? '';
  const share = figure({ table: 'S1', row: scope, column: 'share' }) ?? '';
  const stages = STAGES.flatMap((column) => {
    const text = amount({ table: 'S3', row: scope, column });
    return text === undefined ? [] : [say(`summary.${column}`, { amount: text })];
  });
  const certified = amount({ table: 'S3', row: scope, column: 'certified' });
  const sentences = [
    allocation !== undefined && (scope === TOTAL_ROW ? say('summary.programmeAllocation', { amount: allocation, axes }) : say('summary.axisAllocation', { amount: allocation, share })),
    stages.length > 0 && say('summary.stages', { date, stages: listed(stages, cells) }),
    certified !== undefined && say('summary.certified', { amount: certified }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
