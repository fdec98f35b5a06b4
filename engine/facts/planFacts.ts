import { exactly } from '../number/quantity.js';
import { keyMaker } from '../programme/figureKey.js';
import type { IndicatorScope, PlanVersion, Programme, ProgrammeIndicator, Target } from '../programme/programme.js';
import { sinceWhen } from '../programme/planVersion.js';
import type { MeasureId } from '../programme/measures.js';
import type { Fact } from './fact.js';

/** What the plan in force says, as facts of the report year: allocations, financing shares, milestones and targets. */
export function planFacts(programme: Programme, plan: PlanVersion, year: number): Fact[] {
  const figure = keyMaker(year);
  const allocations = [...(plan.allocations ?? [])].map(([axis, quantity]): Fact => {
    return { key: figure('allocation', { axis }), quantity, source: plan.source };
  });
  const shares = programme.financing.shares.map(({ code, rate }): Fact => {
    return { key: figure('fundingShare', { detail: code }), quantity: exactly('ratio', rate), source: programme.financing.source };
  });
  const targets = programme.indicators.flatMap((indicator) =>
    indicator.scopes
      .filter((scope) => scope.plan === plan.id)
      .flatMap((scope) => [
        ...targetFact('milestone2018', indicator, scope, milestoneOf(programme, plan, indicator, scope), year),
        ...targetFact('target2023', indicator, scope, scope.target2023, year),
      ]),
  );
  return [...allocations, ...shares, ...targets];
}

/** A milestone stays what it was in 2018: later plan versions that do not repeat it do not cancel it. */
function milestoneOf(programme: Programme, plan: PlanVersion, indicator: ProgrammeIndicator, scope: IndicatorScope): Target | undefined {
  const notLater = programme.planVersions.filter((version) => sinceWhen(version) <= sinceWhen(plan)).map(({ id }) => id);
  return indicator.scopes
    .filter((one) => notLater.includes(one.plan) && one.priority === scope.priority && one.milestone2018 !== undefined)
    .at(-1)?.milestone2018;
}

function targetFact(
  measure: MeasureId,
  indicator: ProgrammeIndicator,
  scope: IndicatorScope,
  target: Target | undefined,
  year: number,
): Fact[] {
  if (target === undefined) return [];
  const key = keyMaker(year)(measure, {
    axis: indicator.axis,
    indicator: indicator.code,
    isRate: target.quantity.unit === 'ratio',
    ...(scope.priority && { priority: scope.priority }),
  });
  return [{ key, quantity: target.quantity, source: target.source }];
}
