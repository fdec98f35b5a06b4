import type { ActionContext } from './actionContext.js';
import { useProgramme } from './chooseProgramme.js';
import type { Ending } from './ending.js';
import { lookAtWorkbook, whatWasFound } from './surveyWorkbook.js';

/** The first thing that the pane does: reads the workbook, and takes the programme that it names when RAA brings it. */
export async function openPane(context: ActionContext): Promise<Ending> {
  const { session, store, memory } = context;
  const remembered = memory.read();
  if (remembered !== undefined) {
    const { year, withBundled, prefer } = remembered;
    store.update({ year, sources: { ...store.state.sources, withBundled, ...(prefer !== undefined && { prefer }) } });
  }
  store.update({ programmes: await session.programmes() });
  await lookAtWorkbook(context);
  const named = store.state.programmes.find(({ cci }) => cci === store.state.description!.programme?.cci);
  if (named !== undefined) await useProgramme(context, { bundled: named.id });
  return whatWasFound(context);
}
