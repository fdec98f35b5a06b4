import type { ActionContext, Run } from './actionContext.js';
import type { Ending } from './ending.js';
import { lookWhenIncomplete, writePlanned } from './fillTables.js';
import { insertSheets } from './insertMissing.js';
import { isAccountCurrent, takeData } from './readData.js';
import { problemOf } from './runAction.js';
import { lookAtWorkbook } from './surveyWorkbook.js';

/**
 * Makes a complete RAA workbook of one that has none of its tables: reads the data, inserts the sheets, fills them and draws the
 * charts. The data come first: whatever is wrong with them, the workbook is not touched.
 */
export async function prepareWorkbook(context: ActionContext, run: Run): Promise<Ending> {
  const { store } = context;
  await lookAtWorkbook(context);
  // Cells of sheets may have been corrected since they were read; picked files cannot change unnoticed.
  const isRead = isAccountCurrent(store.state) && store.state.accountOf!.sheets.length === 0;
  if (!isRead) await takeData(context, run);
  if (run.signal.aborted) return { notice: { kind: 'cancelled' } };
  store.update({ only: undefined, overwrite: new Set() });
  const inserted = await insertSheets(context, run);
  try {
    return await writePlanned(context, run, await lookAtWorkbook(context));
  } catch (error) {
    await lookWhenIncomplete(context, error);
    const problem = problemOf(error);
    if (inserted === 0 || problem.kind === 'unexpected') throw error;
    return { problem: { ...problem, hasInserted: true } };
  }
}
