import { doneOf, type ActionContext } from './actionContext.js';
import type { Ending } from './ending.js';
import type { PaneState } from './paneState.js';
import type { FillPreview } from '../session/protocol.js';
import { lookAtWorkbook } from './surveyWorkbook.js';

/** Reads the workbook and compares it with the report: what filling would change. Nothing is written. */
export async function previewFilling(context: ActionContext): Promise<Ending> {
  const { session, store, language } = context;
  const of = await lookAtWorkbook(context);
  // Cells changed by hand are all listed, whatever was ticked before: ticks are added when the filling is planned.
  const compare = async () => doneOf(await session.preview({ ...onlyOf(store.state), language, overwrite: [] }));
  let { only } = store.state;
  let result = await compare();
  // What is shown is what is filled: the choice of tables may have changed meanwhile.
  while (store.state.only !== only) {
    only = store.state.only;
    result = await compare();
  }
  const overwrite = stillTicked(store.state, result);
  store.update({ preview: { result, of, isStale: false }, overwrite, pages: {} });
  return { notice: { kind: 'compared', cells: changesOf(result), conflicts: result.conflicts.length, obstacles: result.obstacles.length } };
}

/** The ticks of cells that hold what they held when they were ticked, and would be given the same. For all others the question is put again. */
function stillTicked({ preview, overwrite }: PaneState, { conflicts }: FillPreview): ReadonlySet<string> {
  const seen = new Map(preview?.result.conflicts.map(({ key, before, after }) => [key, `${before}\n${after}`]));
  return new Set(conflicts.flatMap(({ key, before, after }) => (overwrite.has(key) && seen.get(key) === `${before}\n${after}` ? [key] : [])));
}

/** The tables to fill, as the engine takes them. */
export function onlyOf({ only }: PaneState): { readonly only?: readonly string[] } {
  return only === undefined ? {} : { only: [...only] };
}

/** Cells that the filling would change, those changed by hand left out. */
export function changesOf({ tables }: { readonly tables: readonly { readonly changes: number }[] }): number {
  return tables.reduce((sum, { changes }) => sum + changes, 0);
}

/** Cells that «Compila» would write: the changes, and the cells changed by hand that are ticked. */
export function cellsToFill({ preview, overwrite }: PaneState): number {
  if (preview === undefined) return 0;
  return changesOf(preview.result) + preview.result.conflicts.filter(({ key }) => overwrite.has(key)).length;
}
