import type { ActionContext } from './actionContext.js';
import type { Ending } from './ending.js';
import { lookAfterwards } from './fillTables.js';

/** Takes the last filling back: values, formulas and number formats of before. */
export async function undoFilling(context: ActionContext): Promise<Ending> {
  const { host, store } = context;
  const { receipt } = store.state.filled!;
  await host.undo(receipt);
  await lookAfterwards(context);
  store.update({ filled: undefined, preview: undefined, isCheckOld: store.state.check !== undefined });
  return { notice: { kind: 'undone', cells: receipt.cells } };
}
