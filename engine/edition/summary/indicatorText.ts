import type { Row } from '../../tables/table.js';
import type { SummaryCells } from './summaryCells.js';

/** Where the table of an indicator has its value, its target, how far it is reached and the word for it. */
interface Columns {
  readonly value: string;
  readonly target: string;
  readonly rate: string;
  readonly isMilestone: boolean;
}

/** An output indicator of S2 against what the report year measures it by; empty when it has no value. */
export function outputText({ key }: Row, isMilestone: boolean, cells: SummaryCells): string {
  return indicatorText('S2', key, { value: 'value', target: isMilestone ? 'milestone' : 'target', rate: 'rate', isMilestone }, cells);
}

/** A result indicator of S5, in the unit of its target; empty when it has no value. */
export function resultText({ key }: Row, targetIsRate: boolean, cells: SummaryCells): string {
  const isShown = (column: string) => ['known', 'protected'].includes(cells.state({ table: 'S5', row: key, column }) ?? '');
  const [first, second] = targetIsRate ? ['rate', 'count'] : ['count', 'rate'];
  const hasTarget = cells.figure({ table: 'S5', row: key, column: 'target' }) !== undefined;
  const value = hasTarget || isShown(first!) ? first! : second!;
  return indicatorText('S5', key, { value, target: 'target', rate: 'achievement', isMilestone: false }, cells);
}

/** "«Nuclei familiari»: 64.249 (target 2023 = 57.503), conseguito." Only a target that is reached is called so; otherwise how far it is. */
function indicatorText(table: string, row: string, { value: column, target: targetColumn, rate: rateColumn, isMilestone }: Columns, { say, state, figure, label, isReached }: SummaryCells): string {
  const cell = (one: string) => ({ table, row, column: one });
  const isProtected = state(cell(column)) === 'protected';
  const value = isProtected ? say('summary.confidential') : figure(cell(column));
  if (value === undefined) return '';
  const [target, rate] = [figure(cell(targetColumn)), figure(cell(rateColumn))];
  const outcome = isReached(cell('verdict')) ? say('summary.reached') : rate === undefined ? '' : say('summary.notReached', { rate });
  const details = [
    target === undefined ? '' : ` ${say(isMilestone ? 'summary.milestone' : 'summary.target', { target })}`,
    target === undefined || isProtected || outcome === '' ? '' : `, ${outcome}`,
  ];
  return say('summary.indicator', { name: label(cell('name')), value, details: details.join('') });
}
