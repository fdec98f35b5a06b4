import { planFilling, SnapshotWorkbook, undoneProvenance, workbookCharts, type FillOptions, type Report, type WorkbookSnapshot } from '../../../engine/index.js';
import type { PlannedFill } from '../../../addin/session/protocol.js';

/** A filling planned on a snapshot, as the session of the pane plans it. */
export async function plannedFill(snapshot: WorkbookSnapshot, report: Report, options: Partial<FillOptions> = {}): Promise<PlannedFill> {
  const filling = await planFilling(new SnapshotWorkbook(snapshot), report, { language: 'it', changedCells: 'refuse', mapped: [], ...options });
  return {
    writes: filling.writes,
    charts: workbookCharts(filling.plan).map(({ id, ...one }) => ({ ...one, isNew: filling.blank.has(id) })),
    title: `${report.context.programme.title} ${report.context.year}`,
    undoProvenance: undoneProvenance(snapshot.provenance, filling.writes.provenance),
    refusals: filling.refusals.map(({ code, severity }) => ({ code, severity, text: code })),
    kept: filling.kept.map(({ code, severity }) => ({ code, severity, text: code })),
  };
}
