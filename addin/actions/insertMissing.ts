import type { ActionContext, Run } from './actionContext.js';
import type { Ending } from './ending.js';
import { lookAfterwards } from './fillTables.js';
import { lookAtWorkbook } from './surveyWorkbook.js';

/** Adds the sheets of RAA that the workbook does not have, blank. */
export async function insertMissing(context: ActionContext, run: Run): Promise<Ending> {
  await lookAtWorkbook(context);
  const sheets = await insertSheets(context, run);
  await lookAfterwards(context);
  return { notice: { kind: 'inserted', sheets } };
}

/** Inserts the sheets that are missing; gives how many. */
export async function insertSheets({ host, session, store, language }: ActionContext, run: Run): Promise<number> {
  run.progress({ task: 'inserting', canCancel: false });
  const ids = missingSheets(store.state.description!.tables);
  if (ids.length === 0) return 0;
  await host.insertSheets(await session.blankSheets(ids, language));
  // Whatever was filled before, its receipt tells of a workbook that is no more.
  store.update({ preview: undefined, filled: undefined });
  return ids.length;
}

/** Tables and sheets of RAA that the workbook does not have. */
export function missingSheets(tables: readonly { readonly id: string; readonly found: string }[]): string[] {
  return tables.filter(({ found }) => found === 'missing').map(({ id }) => id);
}
