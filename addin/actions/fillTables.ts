import { HostProblem, type WorkbookSurvey } from '../excel/workbookHost.js';
import { doneOf, type ActionContext, type Run } from './actionContext.js';
import { Stopped, type Ending } from './ending.js';
import { onlyOf } from './previewFilling.js';
import { lookAtWorkbook } from './surveyWorkbook.js';

/** Writes what the preview showed, with the cells that were ticked, all or nothing. A workbook that has changed since is not touched. */
export async function fillTables(context: ActionContext, run: Run): Promise<Ending> {
  const { store } = context;
  const { preview } = store.state;
  if (preview === undefined || preview.isStale) throw new HostProblem('changed', 'untouched');
  try {
    return await writePlanned(context, run, preview.of);
  } catch (error) {
    if (error instanceof HostProblem && error.kind === 'changed') store.update({ preview: { ...preview, isStale: true } });
    await lookWhenIncomplete(context, error);
    throw error;
  }
}

/** Plans the filling again on what was surveyed, writes it, and looks at what the workbook has become. */
export async function writePlanned(context: ActionContext, run: Run, expected: WorkbookSurvey): Promise<Ending> {
  const { host, session, store, memory, language } = context;
  run.progress({ task: 'filling', canCancel: false });
  const planned = doneOf(await session.plan({ ...onlyOf(store.state), language, overwrite: [...store.state.overwrite] }));
  if (planned.refusals.length > 0) throw new Stopped({ kind: 'told', told: planned.refusals });
  const receipt = await host.fill(planned, expected.snapshot);
  // The choices that the figures come from, which may have been changed since they were read.
  const { accountOf, check } = store.state;
  const { year, withBundled, prefer } = accountOf!;
  memory.keep({ year, withBundled, ...(prefer !== undefined && { prefer }) });
  await lookAfterwards(context);
  store.update({ filled: { receipt, kept: planned.kept }, preview: undefined, overwrite: new Set(), isCheckOld: check !== undefined });
  return { notice: { kind: 'filled', cells: receipt.cells, sheets: receipt.sheets.length, kept: planned.kept.length } };
}

/** What is written in part is looked at again, so that nothing is shown as it was before. */
export async function lookWhenIncomplete(context: ActionContext, error: unknown): Promise<void> {
  if (!(error instanceof HostProblem) || error.state !== 'incomplete') return;
  context.store.update({ preview: undefined, isCheckOld: context.store.state.check !== undefined });
  await lookAfterwards(context);
}

/** The workbook is written: that it cannot be read again just now does not make the filling a failure. */
export async function lookAfterwards(context: ActionContext): Promise<void> {
  await lookAtWorkbook(context).catch(() => undefined);
}
