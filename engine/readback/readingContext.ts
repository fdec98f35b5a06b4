import type { Fact } from '../facts/fact.js';
import { makeFactStore } from '../facts/factStore.js';
import { planFacts } from '../facts/planFacts.js';
import { planVersionFor } from '../programme/planVersion.js';
import type { Programme } from '../programme/programme.js';
import { makeContext, type ReportContext } from '../tables/reportContext.js';

/**
 * What the tables of a programme's report are like before any data: the plan in force says which rows they have.
 * @param facts what else is known: the lines of the open lists, read in the workbook
 * @returns undefined when no plan with amounts is in force in that year
 */
export function readingContext(programme: Programme, year: number, facts: readonly Fact[] = []): ReportContext | undefined {
  if (facts.length > 0) return newContext(programme, year, facts);
  // The same for all the workbooks of a year: the tables are made from it once.
  const ofProgramme = plainContexts.get(programme) ?? new Map<number, ReportContext | undefined>();
  plainContexts.set(programme, ofProgramme);
  if (!ofProgramme.has(year)) ofProgramme.set(year, newContext(programme, year, []));
  return ofProgramme.get(year);
}

const plainContexts = new WeakMap<Programme, Map<number, ReportContext | undefined>>();

function newContext(programme: Programme, year: number, facts: readonly Fact[]): ReportContext | undefined {
  const plan = planVersionFor(programme.planVersions, year);
  if (plan?.allocations === undefined) return undefined;
  return makeContext(programme, plan, year, makeFactStore([...planFacts(programme, plan, year), ...facts]));
}
