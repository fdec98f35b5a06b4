import type { PackageHost } from '../../engine/ooxml/package/packageHost.js';
import { apiVersionNumber, type ApiSets } from './apiSets.js';
import type { ChartDefinition } from './chartDefinition.js';
import { HostBook } from './hostBook.js';
import { HostState, type HostSettings } from './hostState.js';
import { processRequest, References } from './processRequest.js';
import { ACTION, HostError, PATH, type BridgeRequest, type NativeBridge, type RequestBody, type ResponseBody } from './protocol.js';
import { workbookObject } from './workbookTypes.js';

/** Excel on the web takes and gives no more at once. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** What the library calls a message of events, and the kinds of events that it knows by number. */
const EVENT_CATEGORY = 65_536;
const DOCUMENT_SELECTION_CHANGED = 2;
const SHEET_SELECTION_CHANGED = 14;

export interface ExcelHostOptions extends Partial<HostSettings> {
  /** The highest requirement set, such as '1.13'; all of them when none is given. Needs {@link apiSets}. */
  readonly apiVersion?: string;
  /** What each member needs: `apiSetsFrom` reads it in Microsoft's declarations. */
  readonly apiSets?: ApiSets;
}

/** What went over the bridge since the beginning, or since {@link ExcelHost.resetCounters}. */
export interface Counters {
  /** All the requests, also those that only let objects go. */
  requests: number;
  /** Requests that read or wrote something. */
  syncs: number;
  bytesSent: number;
  bytesReceived: number;
  largestRequest: number;
}

/**
 * Excel with a workbook open, for the genuine client library: it answers the library's requests over a real .xlsx. It is strict where
 * Excel is: members that it does not have, or that came with a later requirement set, fail (`ApiNotFound`) and the first are
 * listed in `unsupported`; so do locked cells, cut arrays, requests and answers beyond 5 MB. Cells are calculated by the engine.
 *
 *     const host = new ExcelHost(bytes, NODE_PACKAGE_HOST);
 *     const Excel = loadExcel(host);                 // loadExcel.ts: the library in a context of its own
 *     await Excel.run(async (context) => { … });
 *     readSheet(openPackage(host.save(), …), …);     // what did not change keeps its bytes
 *
 * Faults to be set at any time: `isEditing`, `failAtSync`, `failMidway`. The person in front of it: `select`.
 *
 * Events go over the bridge as well: the library registers a listener of a sheet with a method (`_RegisterSelectionChangedEvent`) and
 * a mark in the request, and hears of it by a message of type 3 that nobody asked for. Such messages follow the answer.
 *
 * Not here: looks of whole columns, conditional formats and rules of validity that move with inserted cells or with copies,
 * criteria of filters, the making of tables, colours of themes, heights and widths that fit their text.
 */
export class ExcelHost {
  readonly state: HostState;
  readonly book: HostBook;
  /** Members that were asked for and that the double does not have: `Range.sort`. Tests expect it empty. */
  readonly unsupported = new Set<string>();
  readonly references = new References();
  /** Mistakes of the double itself: what was thrown while a request was answered. Tests expect it empty. */
  readonly mistakes: unknown[] = [];
  counters: Counters = noCounts();
  payloadLimit = PAYLOAD_LIMIT;
  /** A cell is being edited: Excel refuses every request until it is not. */
  isEditing = false;
  /** The number, from 1 on, of the request with reads or writes that fails before it does anything. Counted as `counters.syncs` is. */
  failAtSync: number | undefined;
  /** In that request the first actions are carried out and the rest is not: Excel takes nothing back. */
  failMidway: { readonly sync: number; readonly action: number } | undefined;
  /** Called before each request with reads or writes, with its number: to change the workbook as another person would. */
  beforeSync: ((sync: number) => void) | undefined;
  readonly #apiSets: ApiSets;
  readonly #apiVersion: number;
  readonly #bridges = new Set<NativeBridge>();

  /** @param bytes a workbook; {@link newWorkbookBytes} makes a blank one */
  constructor(bytes: Uint8Array, packageHost: PackageHost, options: ExcelHostOptions = {}) {
    const { apiVersion, apiSets, fileName = 'Cartella.xlsx', platform = 'web', namesComeAlong = true, culture = 'it-IT' } = options;
    if (apiVersion !== undefined && apiSets === undefined) throw new Error('A version of the API needs the sets of its members.');
    this.#apiSets = apiSets ?? {};
    this.#apiVersion = apiVersion === undefined ? Infinity : apiVersionNumber(apiVersion);
    this.book = new HostBook(bytes, packageHost);
    this.state = new HostState(this.book, { fileName, platform, namesComeAlong, culture }, () => [...this.references.objects()].map(({ target }) => target));
  }

  /** The charts of the workbook, those of the file too, with all that was set in them. */
  get charts(): readonly ChartDefinition[] {
    return this.book.charts.all();
  }

  /** Cells whose formulas the engine cannot calculate: they keep the result they had. */
  get notCalculated(): ReadonlySet<string> {
    return this.state.calculator.notCalculated;
  }

  /** The workbook as Excel would save it now: formulas with their results; parts that did not change to the letter. */
  save(): Uint8Array {
    this.state.calculator.calculate();
    return this.book.save();
  }

  /** A person selects cells: whoever listens is told. */
  select(sheetName: string, address: string): void {
    const sheet = this.book.sheetNamed(sheetName);
    if (sheet === undefined) throw new Error(`No sheet of this name: ${sheetName}`);
    this.state.select(this.state.rangeAt(address, sheet));
    this.#tellSelections();
  }

  /** A person, or another program, writes into cells while nobody asks anything. */
  type(sheetName: string, address: string, values: unknown): void {
    const sheet = this.book.sheetNamed(sheetName);
    if (sheet === undefined) throw new Error(`No sheet of this name: ${sheetName}`);
    this.state.rangeAt(address, sheet).write(values);
  }

  /** What a cell range holds now, as the API would say. */
  valuesOf(sheetName: string, address: string): unknown {
    const sheet = this.book.sheetNamed(sheetName);
    if (sheet === undefined) throw new Error(`No sheet of this name: ${sheetName}`);
    return this.state.rangeAt(address, sheet).values();
  }

  resetCounters(): void {
    this.counters = noCounts();
  }

  /** A bridge for one loaded library: to be put where it looks for it (`_richApiNativeBridge`) before it is loaded. */
  bridge(): NativeBridge {
    const bridge: NativeBridge = {
      sendMessageToHost: (message) => {
        // As from another process: never before the sender has gone on.
        queueMicrotask(() => bridge.onMessageFromHost?.(this.#answer(message)));
      },
    };
    this.#bridges.add(bridge);
    return bridge;
  }

  #answer(message: string): string {
    const { id, message: request } = JSON.parse(message) as BridgeRequest;
    const body = this.#respond(typeof request.body === 'string' ? (JSON.parse(request.body) as RequestBody) : request.body, message);
    const answer = (content: ResponseBody) => JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(content) } });
    const text = answer(body);
    const size = byteLength(text);
    this.counters.bytesReceived += size;
    queueMicrotask(() => this.#tellSelections());
    return size > this.payloadLimit ? answer(failed(new HostError('ResponsePayloadSizeLimitExceeded'))) : text;
  }

  #respond(body: RequestBody, message: string): ResponseBody {
    const { counters } = this;
    const size = byteLength(message);
    const hasActions = !isCleaning(body);
    counters.requests += 1;
    counters.bytesSent += size;
    counters.largestRequest = Math.max(counters.largestRequest, size);
    if (hasActions) counters.syncs += 1;
    if (this.isEditing) return failed(new HostError('InvalidOperationInCellEditMode'));
    if (size > this.payloadLimit) return failed(new HostError('RequestPayloadSizeLimitExceeded'));
    if (hasActions) this.beforeSync?.(counters.syncs);
    if (hasActions && counters.syncs === this.failAtSync) return failed(new HostError('GeneralException'));
    const failAfter = hasActions && this.failMidway?.sync === counters.syncs ? this.failMidway.action : undefined;
    try {
      return processRequest(body, {
        root: workbookObject(this.state),
        references: this.references,
        requiredSet: (typeName, member) => this.#apiSets[`${typeName}.${member}`],
        apiVersion: this.#apiVersion,
        unsupported: this.unsupported,
        ...(failAfter !== undefined && { failAfter }),
      });
    } catch (error) {
      this.mistakes.push(error);
      return failed(new HostError('GeneralException', `The double failed: ${error instanceof Error ? error.stack : String(error)}`));
    } finally {
      this.state.isCalculationSuspended = false;
    }
  }

  #tellSelections(): void {
    for (const { sheet, address } of this.state.toTell.splice(0)) {
      const message = JSON.stringify({ address, worksheetId: sheet.id });
      const entry = (messageType: number, targetId: string) => ({ messageCategory: EVENT_CATEGORY, messageType, targetId, message });
      const targets = ['Workbook', sheet.id].filter((target) => (this.state.listeners.get(target) ?? 0) > 0);
      const entries = [...targets.map((target) => entry(SHEET_SELECTION_CHANGED, target)), entry(DOCUMENT_SELECTION_CHANGED, '')];
      for (const bridge of this.#bridges) bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    }
  }
}

/** Whether a request only lets go of objects, as the library does at the end of each `Excel.run`. */
function isCleaning({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.every(({ ActionType, Name, ObjectPathId }) => (ActionType === ACTION.method && Name === '_RemoveReference') || (ActionType === ACTION.instantiate && ObjectPaths[ObjectPathId]?.ObjectPathType === PATH.root));
}

function noCounts(): Counters {
  return { requests: 0, syncs: 0, bytesSent: 0, bytesReceived: 0, largestRequest: 0 };
}

function failed({ code, message }: HostError): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: '', ActionIndex: -1 } };
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
