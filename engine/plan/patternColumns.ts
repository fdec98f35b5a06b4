import { TABLE_DEFINITIONS } from '../tables/allTables.js';
import { LIST_DEFINITIONS } from './listPlan.js';
import { REMARKS_COLUMN } from './tablePlan.js';

/** The columns of a sheet of the blank template, in order: a plan finds there the look of its own columns. */
export function patternColumns(planId: string): readonly string[] {
  const table = TABLE_DEFINITIONS.find(({ id }) => id === planId);
  if (table !== undefined) return [...table.columns.map(({ key }) => key), REMARKS_COLUMN];
  return LIST_DEFINITIONS.find(({ id }) => id === planId)?.columns.map(({ key }) => key) ?? [];
}
