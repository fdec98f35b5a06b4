import { HostProblem } from '../excel/workbookHost.js';
import type { ActionContext, Run } from './actionContext.js';
import { Cancelled, Stopped, type Ending, type Problem } from './ending.js';
import type { Task } from './paneState.js';

/** A user command: does its work, changes the state, says how it ended. */
export type Action = (context: ActionContext, run: Run) => Promise<Ending>;

/** Runs user commands, one at a time. */
export class ActionRunner {
  private controller: AbortController | undefined;

  constructor(private readonly context: ActionContext) {}

  /**
   * Runs a command unless another is running, and shows how it ended: a problem where the user is by then, who would not see it elsewhere.
   * @returns the ending; undefined when it did not start
   */
  async run(task: Task, action: Action, canCancel = false): Promise<Ending | undefined> {
    const { store } = this.context;
    if (store.state.busy !== undefined) return undefined;
    this.controller = new AbortController();
    store.update({ busy: { task, canCancel }, question: undefined, notice: undefined, problem: undefined });
    const ending = await this.endingOf(action, { signal: this.controller.signal, progress: (busy) => store.update({ busy }) });
    store.update({ busy: undefined, ...('notice' in ending ? { notice: ending.notice } : { problem: { view: store.state.view, problem: ending.problem } }) });
    return ending;
  }

  /** Asks the running command to stop, when it can. */
  cancel(): void {
    if (this.context.store.state.busy?.canCancel === true) this.controller?.abort();
  }

  private async endingOf(action: Action, run: Run): Promise<Ending> {
    try {
      return await action(this.context, run);
    } catch (error) {
      return error instanceof Cancelled ? { notice: { kind: 'cancelled' } } : { problem: problemOf(error) };
    }
  }
}

/** What a thrown thing is told as. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Stopped) return error.problem;
  if (error instanceof HostProblem) return { kind: 'host', reason: error.kind, state: error.state, detail: error.detail };
  return { kind: 'unexpected', name: error instanceof Error ? error.name : 'Error' };
}
