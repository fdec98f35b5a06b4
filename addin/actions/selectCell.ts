import type { CellPosition } from '../../engine/index.js';
import type { ActionContext } from './actionContext.js';
import { problemOf } from './runAction.js';

/** Shows a cell in the workbook. It is quick: it tells only when it fails. */
export async function selectCell({ host, store }: ActionContext, place: CellPosition): Promise<void> {
  const { view } = store.state;
  try {
    await host.select(place);
  } catch (error) {
    store.update({ problem: { view, problem: problemOf(error) } });
  }
}
