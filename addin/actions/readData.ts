import type { WorkbookHost } from '../excel/workbookHost.js';
import type { DataAccount, DataRequest, EngineSession, ReadProgress } from '../session/protocol.js';
import { doneOf, madeOf, type ActionContext, type Run } from './actionContext.js';
import { Cancelled, type Ending } from './ending.js';
import type { PaneState } from './paneState.js';

/** Reads the chosen sources and computes the report of the year. Stopped, it leaves what was there before. */
export async function readData(context: ActionContext, run: Run): Promise<Ending> {
  const account = await takeData(context, run);
  return { notice: { kind: 'dataRead', rows: account.sources.reduce((sum, { read }) => sum + read, 0), figures: account.figures } };
}

/** Reads the chosen sources, keeps the account, and describes the workbook in its light. */
export async function takeData(context: ActionContext, run: Run): Promise<DataAccount> {
  const { session, host, store, language } = context;
  // Stopped before it begins, while the workbook was read.
  if (run.signal.aborted) throw new Cancelled();
  const accountOf = dataRequest(store.state)!;
  const onProgress = ({ share, source, rows }: ReadProgress) => {
    if (!run.signal.aborted) run.progress({ task: 'readingData', share, rows, canCancel: true, ...(source !== undefined && { source }) });
  };
  const stop = () => void session.cancel();
  run.signal.addEventListener('abort', stop);
  try {
    const answer = session.readData({ ...accountOf, language }, onProgress);
    const account = doneOf(await besides(answer, (signal) => sendSheets(host, session, accountOf, signal), session, run.signal));
    // Shown when all is done: what is seen can be gone on from.
    const description = madeOf(await session.describe(language));
    store.update({ account, accountOf, description, preview: undefined, overwrite: new Set() });
    return account;
  } finally {
    run.signal.removeEventListener('abort', stop);
  }
}

/** What is to be read, from the choices; undefined while no programme, year or source is chosen. */
export function dataRequest({ year, sources, survey, programme }: PaneState): Omit<DataRequest, 'language'> | undefined {
  if (programme === undefined || year === undefined) return undefined;
  const { files, leftOut, withBundled, prefer } = sources;
  const sheets = (survey?.dataSheets ?? []).filter(({ name }) => !leftOut.has(name)).map(({ name, rows }) => ({ name, rows }));
  const usesBundled = withBundled && programme.bundledYears.length > 0;
  if (files.length === 0 && sheets.length === 0 && !usesBundled) return undefined;
  return { year, files, sheets, withBundled: usesBundled, ...(prefer !== undefined && { prefer }) };
}

/** Whether the data that were read are those of the choices as they are now. */
export function isAccountCurrent(state: PaneState): boolean {
  const [now, then] = [dataRequest(state), state.accountOf];
  if (now === undefined || then === undefined) return false;
  const key = ({ year, sheets, withBundled, prefer }: Omit<DataRequest, 'language'>) => JSON.stringify([year, sheets, withBundled, prefer]);
  return key(now) === key(then) && now.files.length === then.files.length && now.files.every(({ file }, i) => file === then.files[i]!.file);
}

/** Waits for the answer while the sheets are sent; a sheet that cannot be read stops the reading. Nothing is sent after the answer. */
async function besides<T>(answer: Promise<T>, send: (signal: AbortSignal) => Promise<void>, session: EngineSession, cancelled: AbortSignal): Promise<T> {
  const ended = new AbortController();
  const end = () => ended.abort();
  cancelled.addEventListener('abort', end);
  try {
    const sending = send(ended.signal);
    // An answer that comes first, with a problem or cancelled, does not wait for the sheets.
    await Promise.race([answer, sending]).catch(async (error: unknown) => {
      void session.cancel();
      if (!cancelled.aborted) throw error;
      throw new Cancelled();
    });
    return await answer;
  } finally {
    ended.abort();
    cancelled.removeEventListener('abort', end);
  }
}

/** All at once: the engine takes them in its own order, and lets the others wait. */
async function sendSheets(host: WorkbookHost, session: EngineSession, { sheets }: Pick<DataRequest, 'sheets'>, signal: AbortSignal): Promise<void> {
  await Promise.all(
    sheets.map(async ({ name }) => {
      await host.readRows(name, (rows) => (signal.aborted ? Promise.resolve() : session.sheetRows(name, rows)), signal);
      if (!signal.aborted) await session.sheetRows(name, []);
    }),
  );
}
