/** The defined name that marks the first body cell of a table: workbook-scoped, absolute, one cell. `RAA_S3`, `RAA_guide`. */
export function anchorName(planId: string): string {
  return `RAA_${planId}`;
}

const PREFIX = 'RAA_';

/** The table that a defined name marks; undefined for names that are not ours. */
export function anchoredPlan(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
