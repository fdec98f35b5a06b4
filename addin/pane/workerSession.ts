import { proxy, wrap } from 'comlink';
import type { EngineSession } from '../session/protocol.js';

/** The engine, working in its own thread: the pane answers while it reads and computes. */
export function workerSession(): EngineSession {
  const worker = new Worker(new URL('../session/worker.ts', import.meta.url));
  const remote = wrap<EngineSession>(worker);
  // A worker that cannot start or that stops answers no more: whoever waits is told.
  const broken = new Promise<never>((_, reject) => worker.addEventListener('error', () => reject(new WorkerStopped())));
  broken.catch(() => undefined);
  const orBroken = <T>(answer: T) => Promise.race([answer, broken]);
  return {
    programmes: () => orBroken(remote.programmes()),
    useProgramme: (...given) => orBroken(remote.useProgramme(...given)),
    setWorkbook: (...given) => orBroken(remote.setWorkbook(...given)),
    describe: (...given) => orBroken(remote.describe(...given)),
    blankSheets: (...given) => orBroken(remote.blankSheets(...given)),
    readData: (request, onProgress) => orBroken(remote.readData(request, proxy(onProgress))),
    sheetRows: (...given) => orBroken(remote.sheetRows(...given)),
    cancel: () => orBroken(remote.cancel()),
    preview: (...given) => orBroken(remote.preview(...given)),
    plan: (...given) => orBroken(remote.plan(...given)),
    check: (...given) => orBroken(remote.check(...given)),
    explain: (...given) => orBroken(remote.explain(...given)),
  };
}

class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
}
