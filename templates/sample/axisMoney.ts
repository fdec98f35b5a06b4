import type { Day } from './civilDays.js';
import { LATER_STAGES, moneyFlows, type LaterStage } from './moneyFlows.js';
import type { Amount } from './movements.js';
import type { Period } from './people.js';
import type { MoneyPlan } from './planMoney.js';
import type { Random } from './random.js';
import { Splitter, UnevenSplitter } from './splitter.js';

/** The money of one operation; each amount with the period to which it belongs. */
export interface OperationMoney {
  readonly committed: number;
  readonly amounts: readonly { readonly amount: Amount; readonly period: number }[];
}

/** Of the operations of a period, one in so many is slow (a project); the others are quick (vouchers). */
const SLOW = 7;

/** Gives each operation of an axis its money, so that the axis adds up to the cent at the end of every period. */
export class AxisMoney {
  private readonly flows;
  private readonly union: readonly Splitter[];
  private commitments = { quick: new UnevenSplitter(0, 0), slow: new UnevenSplitter(0, 0) };
  private later: Readonly<Record<LaterStage, readonly Splitter[]>> = { paid: [], declared: [], certified: [] };

  constructor(
    plan: MoneyPlan,
    private readonly periods: readonly Period[],
    private readonly random: Random,
  ) {
    this.flows = moneyFlows(plan);
    const rise = (path: readonly number[], q: number) => path[q]! - (path[q - 1] ?? 0);
    this.union = periods.map((_, q) => new Splitter(rise(plan.certifiedUnion, q), rise(plan.stages.certified, q)));
  }

  /** Opens a period of selection. Gives how many of its operations are quick and slow. */
  open(period: number, operations: number): readonly [quick: number, slow: number] {
    const slow = Math.min(operations, Math.max(1, Math.round(operations / SLOW)));
    const quick = operations - slow;
    const { later } = this.flows;
    const quickMoney = this.flows.quick[period]!;
    this.commitments = { quick: new UnevenSplitter(quickMoney, quick), slow: new UnevenSplitter(this.flows.slow[period]!, slow) };
    const weights = {
      paid: (q: number) => (q === period ? this.flows.slow[period]! : 0),
      declared: (q: number) => later.paid[period]![q]!,
      certified: (q: number) => later.declared[period]![q]!,
    };
    this.later = Object.fromEntries(LATER_STAGES.map((stage) => [stage, this.splitters(later[stage][period]!, weights[stage])])) as Record<LaterStage, Splitter[]>;
    return [quick, slow];
  }

  /** What is available to a stage is what the stage before has given, less what this one has taken. */
  private splitters(flow: readonly number[], income: (q: number) => number): Splitter[] {
    let available = 0;
    return flow.map((amount, q) => {
      available += income(q);
      const splitter = new Splitter(amount, available);
      available -= amount;
      return splitter;
    });
  }

  /** The money of the next operation, quick or slow. */
  take(isSlow: boolean, period: number, selection: Day): OperationMoney {
    const { random, periods } = this;
    const committed = this.commitments[isSlow ? 'slow' : 'quick'].take(random);
    const signed = random.between(selection, Math.min(selection + 45, periods[period]!.end));
    const amounts: { amount: Amount; period: number }[] = [{ period, amount: { stage: 'committed', day: signed, cents: committed } }];
    const available = { paid: 0, declared: 0, certified: 0 };
    available.paid = committed;
    for (let q = period; q < periods.length; q += 1) {
      let day = q === period ? signed : periods[q]!.start;
      for (const [i, stage] of LATER_STAGES.entries()) {
        const cents = isSlow ? this.later[stage][q]!.take(available[stage]) : q === period ? committed : 0;
        available[stage] -= cents;
        const next = LATER_STAGES[i + 1];
        if (next !== undefined) available[next] += cents;
        day = random.between(day, Math.min(day + 240, periods[q]!.end));
        if (cents > 0) amounts.push({ period: q, amount: { stage, day, cents, ...(stage === 'certified' && { union: this.union[q]!.take(cents) }) } });
      }
      if (!isSlow) break;
    }
    return { committed, amounts };
  }
}
