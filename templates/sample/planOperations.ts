import { apportion } from './apportion.js';
import { middle } from './bounds.js';
import { participantsIn } from './compositions.js';
import type { ParticipantPlan } from './planParticipants.js';
import { risingPath } from './risingPath.js';
import type { SampleFrame } from './sampleFrame.js';

/** Operations selected in each period: by axis, period, priority. */
export type OperationPlan = ReadonlyMap<string, readonly (readonly number[])[]>;

/** In a reduced sample, and where no number of operations is printed, each has about so many participants. */
const USUAL_CROWD = 5;
/** Operations of an axis in a period without participants (technical assistance): so many in a thousand, and three at least. */
const WITHOUT_PARTICIPANTS = 0.0002;
const FEWEST = 3;
/** Operations of a priority in a period with participants, at least, where there are so many participants. */
const AT_LEAST = 2;

export function planOperations(frame: SampleFrame, plans: readonly ParticipantPlan[]): OperationPlan {
  const totals = cumulativeTotals(frame, plans);
  const byPeriod = frame.years.map((_, t) => {
    const rise = totals[t]! - (totals[t - 1] ?? 0);
    const sizes = plans.map(({ entering }) => entering[t]!.map(participantsIn));
    const fixed = sizes.map((row) => row.map((_size, k) => (k === 0 && sum(row) === 0 ? Math.max(FEWEST, Math.round(rise * WITHOUT_PARTICIPANTS)) : 0)));
    const shares = apportion(Math.max(rise - sum(fixed.flat()), 0), sizes.flat(), { lows: sizes.flat().map((size) => Math.min(size, AT_LEAST)) });
    return sizes.map((row, a) => row.map((_size, k) => fixed[a]![k]! + shares[sum(sizes.slice(0, a).map(({ length }) => length)) + k]!));
  });
  return new Map(plans.map(({ axis }, a) => [axis.code, byPeriod.map((axes) => axes[a]!)]));
}

/** As printed where printed; the other years keep the same number of participants to an operation. */
function cumulativeTotals({ book, years, asked, scale }: SampleFrame, plans: readonly ParticipantPlan[]): number[] {
  const participants = years.map((_, t) => sum(plans.flatMap(({ entering }) => entering.slice(0, t + 1).flat().map(participantsIn))));
  const printed = years.map((year) => {
    const bounds = scale === 1 ? book.whole(year, 'selectedOperations', {}, 1) : undefined;
    return bounds && middle(bounds);
  });
  const model = printed.findIndex((value) => value !== undefined);
  const perParticipant = model >= 0 && participants[model]! > 0 ? printed[model]! / participants[model]! : 1 / USUAL_CROWD;
  return risingPath(participants.map((all, t) => printed[t] ?? Math.round(all * perParticipant)), asked);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
