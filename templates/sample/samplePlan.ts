import { risingPath } from './risingPath.js';
import { planMoney, type MoneyPlan } from './planMoney.js';
import { planOperations, type OperationPlan } from './planOperations.js';
import { planParticipants, type ParticipantPlan } from './planParticipants.js';
import { planResults, type ResultPlan } from './planResults.js';
import type { SampleFrame } from './sampleFrame.js';

/** All that the history must count up to. */
export interface SamplePlan {
  readonly frame: SampleFrame;
  readonly participants: readonly ParticipantPlan[];
  readonly results: ReadonlyMap<string, ResultPlan>;
  readonly money: ReadonlyMap<string, MoneyPlan>;
  readonly operations: OperationPlan;
  /** Operations dedicated to women (CO21), cumulative by year; absent where nothing is printed. */
  readonly women: ReadonlyMap<string, readonly number[]>;
}

export function makePlan(frame: SampleFrame): SamplePlan {
  const participants = planParticipants(frame);
  return {
    frame,
    participants,
    results: new Map(participants.map((plan) => [plan.axis.code, planResults(frame, plan)])),
    money: planMoney(frame),
    operations: planOperations(frame, participants),
    women: planWomen(frame),
  };
}

/** As printed; in the years before, in proportion to the years gone by. */
function planWomen({ programme, book, years, asked }: SampleFrame): ReadonlyMap<string, readonly number[]> {
  const entries = programme.axes.flatMap(({ code }) => {
    const printed = years.map((year) => book.whole(year, 'indicatorValue', { axis: code, indicator: 'CO21' }, 1)?.low);
    return printed.some((value) => value !== undefined) ? [[code as string, risingPath(printed, asked)] as const] : [];
  });
  return new Map(entries);
}
