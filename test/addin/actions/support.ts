import type { ActionContext } from '../../../addin/actions/actionContext.js';
import { openPane } from '../../../addin/actions/openPane.js';
import { Store } from '../../../addin/actions/paneState.js';
import { ActionRunner, type Action } from '../../../addin/actions/runAction.js';
import type { Ending } from '../../../addin/actions/ending.js';
import type { WorkbookHost } from '../../../addin/excel/workbookHost.js';
import type { EngineSession } from '../../../addin/session/protocol.js';
import { fakeHost, fakeMemory, fakeSession, type Calls } from '../fakePane.js';

/** A pane without a page: actions over a workbook and an engine that play their part. */
export class Pane {
  readonly calls: Calls = [];
  readonly host: ReturnType<typeof fakeHost>;
  readonly memory = fakeMemory();
  readonly context: ActionContext;
  readonly runner: ActionRunner;

  constructor({ host, session }: { readonly host?: Partial<WorkbookHost>; readonly session?: Partial<EngineSession> } = {}) {
    this.host = fakeHost(host, this.calls);
    this.context = { host: this.host, session: fakeSession(session, this.calls), store: new Store(), memory: this.memory, language: 'it', now: () => 0 };
    this.runner = new ActionRunner(this.context);
  }

  get state() {
    return this.context.store.state;
  }

  /** The pane as it is when it has read the workbook. */
  async open(): Promise<this> {
    await this.run(openPane);
    this.calls.length = 0;
    return this;
  }

  run(action: Action, canCancel = false): Promise<Ending | undefined> {
    return this.runner.run('readingWorkbook', action, canCancel);
  }

  /** The names of what the workbook and the engine were asked. */
  get asked(): string[] {
    return this.calls.map(([name]) => name);
  }
}
