import { apportion } from './apportion.js';
import type { MoneyPlan, Stage } from './planMoney.js';

/**
 * Where the cents of an axis go, by period of selection. Quick operations (vouchers) are committed, paid, declared and certified in
 * the period in which they are selected; slow ones (projects) take the rest, also in the periods that follow.
 */
export interface MoneyFlows {
  /** Committed to the quick operations of each period: paid, declared and certified as well. */
  readonly quick: readonly number[];
  /** Committed to the slow operations of each period. */
  readonly slow: readonly number[];
  /** Of the slow operations: `[selected][in the period]`. */
  readonly later: Readonly<Record<LaterStage, readonly (readonly number[])[]>>;
}

export const LATER_STAGES = ['paid', 'declared', 'certified'] as const;
export type LaterStage = Exclude<Stage, 'committed'>;

/** The part of a period's money that quick operations may have. */
const QUICK = 0.8;

export function moneyFlows({ stages }: MoneyPlan): MoneyFlows {
  const rise = (stage: Stage, p: number) => stages[stage][p]! - (stages[stage][p - 1] ?? 0);
  const periods = stages.committed.map((_, p) => p);
  const quick = periods.map((p) => Math.floor(Math.min(...(['committed', ...LATER_STAGES] as const).map((stage) => rise(stage, p))) * QUICK));
  const slow = periods.map((p) => rise('committed', p) - quick[p]!);

  const later = { paid: [] as number[][], declared: [] as number[][], certified: [] as number[][] };
  let available = periods.map((p) => periods.map((q) => (q === p ? slow[p]! : 0)));
  for (const stage of LATER_STAGES) {
    const left = periods.map(() => 0);
    const flow = periods.map(() => periods.map(() => 0));
    for (const q of periods) {
      for (const p of periods) left[p]! += available[p]![q]!;
      const parts = apportion(rise(stage, q) - quick[q]!, left, { highs: left });
      for (const p of periods) {
        flow[p]![q] = parts[p]!;
        left[p]! -= parts[p]!;
      }
    }
    later[stage] = flow;
    available = flow;
  }
  return { quick, slow, later };
}
