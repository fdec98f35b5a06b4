import type { ActionContext } from '../../addin/actions/actionContext.js';
import { chooseProgramme } from '../../addin/actions/chooseProgramme.js';
import type { Ending, Notice, Problem } from '../../addin/actions/ending.js';
import { openPane } from '../../addin/actions/openPane.js';
import { Store } from '../../addin/actions/paneState.js';
import { ActionRunner, type Action } from '../../addin/actions/runAction.js';
import { OfficeHost } from '../../addin/excel/officeHost.js';
import type { EngineSession, PickedFile } from '../../addin/session/protocol.js';
import { Session } from '../../addin/session/session.js';
import type { Language } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { BUNDLED } from '../adapters/support.js';
import { ExcelHost, type ExcelHostOptions } from '../excelHost/excelHost.js';
import { excelApiSets, loadExcel } from '../excelHost/loadExcel.js';
import { newWorkbookBytes } from '../excelHost/newWorkbook.js';
import { fakeMemory } from './fakePane.js';

/** The sheet that a new workbook has. */
export const FIRST_SHEET = 'Foglio1';

export interface PaneInNodeOptions {
  readonly language?: Language;
  /** Of the double of Excel. */
  readonly excel?: ExcelHostOptions;
}

/**
 * The pane without its page: the genuine client library over the double of Excel, the way to the workbook, the engine and the actions,
 * joined as the pane joins them. What the engine answers is copied, as between a worker and its page.
 */
export class PaneInNode {
  readonly host: ExcelHost;
  readonly memory = fakeMemory();
  readonly context: ActionContext;
  /** What was sent over the bridge to Excel, and what came back, as texts. */
  readonly sent: string[] = [];
  readonly received: string[] = [];
  private readonly runner: ActionRunner;
  private readonly client: unknown;

  /** @param bytes a workbook; a new one when none is given */
  constructor(bytes: Uint8Array = newWorkbookBytes(NODE_PACKAGE_HOST, [FIRST_SHEET]), { language = 'it', excel = {} }: PaneInNodeOptions = {}) {
    this.host = new ExcelHost(bytes, NODE_PACKAGE_HOST, { apiVersion: '1.13', apiSets: excelApiSets(), ...excel });
    this.client = loadExcel(this.recorded(this.host));
    const host = new OfficeHost({ mergesUndo: false });
    this.context = { host, session: asFromWorker(new Session()), store: new Store(), memory: this.memory, language, now: () => 0 };
    this.runner = new ActionRunner(this.context);
  }

  /** Opens the pane beside a workbook, with the programme that comes with RAA and a report year. */
  static async open(bytes: Uint8Array | undefined, year: number, options: PaneInNodeOptions = {}): Promise<PaneInNode> {
    const pane = new PaneInNode(bytes, options);
    await pane.do(openPane);
    if (pane.state.programme === undefined) await pane.do(chooseProgramme({ bundled: BUNDLED }));
    pane.context.store.update({ year });
    return pane;
  }

  get state() {
    return this.context.store.state;
  }

  /** Picks files, as in the view of the data. */
  pick(...files: readonly PickedFile[]): void {
    this.context.store.update({ sources: { ...this.state.sources, files } });
  }

  /** Whether the figures that come with the programme are read too. */
  takeBundled(withBundled: boolean): void {
    this.context.store.update({ sources: { ...this.state.sources, withBundled } });
  }

  /** Runs an action that must succeed; gives what it says that it did. */
  async do(action: Action): Promise<Notice> {
    const ending = await this.run(action);
    if ('problem' in ending) throw new Error(inWords(ending.problem));
    return ending.notice;
  }

  /** Runs an action. */
  async run(action: Action): Promise<Ending> {
    this.takeExcel();
    return (await this.runner.run('readingWorkbook', action, true))!;
  }

  /** What names `Excel` from now on reaches this workbook: a page has one, a test may have several. */
  takeExcel(): void {
    Object.assign(globalThis, { Excel: this.client });
  }

  /** The workbook as it would be saved now. */
  save(): Uint8Array {
    return this.host.save();
  }

  /** The double, with all that goes over its bridge written down. */
  private recorded(host: ExcelHost): ExcelHost {
    const plain = host.bridge.bind(host);
    host.bridge = () => {
      const bridge = plain();
      const send = bridge.sendMessageToHost.bind(bridge);
      bridge.sendMessageToHost = (message) => {
        this.sent.push(message);
        send(message);
      };
      let handler = bridge.onMessageFromHost;
      Object.defineProperty(bridge, 'onMessageFromHost', {
        get: () => (message: string) => {
          this.received.push(message);
          handler?.(message);
        },
        set: (given: typeof handler) => void (handler = given),
      });
      return bridge;
    };
    return host;
  }
}

/** Everything that the engine answers goes from one thread to another: only plain data arrive. */
function asFromWorker(session: Session): EngineSession {
  return new Proxy<EngineSession>(session, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]): Promise<unknown> => structuredClone(await Reflect.apply(method, target, given));
    },
  });
}

function inWords(problem: Problem): string {
  if (problem.kind === 'told') return problem.told.map(({ code, text }) => `${code} ${text}`).join('\n');
  return JSON.stringify(problem);
}
