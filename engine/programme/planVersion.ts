import { cutOff } from './civilDate.js';
import type { PlanVersion } from './programme.js';

/**
 * The plan version that a report of `year` uses: the one that the report itself shows, else the latest decided
 * by 31 December of the year (a version shown by an earlier report counts from the end of that year).
 * A version without amounts may be in force: then the amounts are not available, older ones are not used instead.
 */
export function planVersionFor(versions: readonly PlanVersion[], year: number): PlanVersion | undefined {
  const shown = versions.find(({ shownInReport }) => shownInReport === year);
  if (shown !== undefined) return shown;
  return versions
    .filter((version) => sinceWhen(version) <= cutOff(year))
    .reduce<PlanVersion | undefined>(
      (latest, version) => (latest === undefined || sinceWhen(version) >= sinceWhen(latest) ? version : latest),
      undefined,
    );
}

/** The date from which a version counts, as ISO text: comparable as it is. */
export function sinceWhen(version: PlanVersion): string {
  if (version.date !== undefined) return version.date;
  return version.shownInReport === undefined ? '9999' : cutOff(version.shownInReport);
}
