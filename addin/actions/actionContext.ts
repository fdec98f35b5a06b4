import type { Language } from '../../engine/index.js';
import type { WorkbookHost } from '../excel/workbookHost.js';
import type { EngineSession, Outcome, Told } from '../session/protocol.js';
import { Cancelled, Stopped } from './ending.js';
import type { Busy, Store } from './paneState.js';
import type { PaneMemory } from '../excel/paneMemory.js';

/** What an action works with: the workbook, the engine, what the pane knows. It names neither Excel nor the page. */
export interface ActionContext {
  readonly host: WorkbookHost;
  readonly session: EngineSession;
  readonly store: Store;
  readonly memory: PaneMemory;
  readonly language: Language;
  /** The time now, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What a running action is given besides: the way to tell how far it is, and whether it should stop. */
export interface Run {
  readonly signal: AbortSignal;
  progress(busy: Busy): void;
}

/** The answer of the engine, or the end of the action. */
export function doneOf<T>(outcome: Outcome<T>): T {
  if ('done' in outcome) return outcome.done;
  if ('problems' in outcome) throw new Stopped({ kind: 'told', told: outcome.problems });
  throw new Cancelled();
}

/** A description or a check; the end of the action when its remarks say that the engine could not make it: it is no empty one. */
export function madeOf<T extends { readonly remarks: readonly Told[] }>(answer: T): T {
  const failures = answer.remarks.filter(({ code }) => code.startsWith('PAN-'));
  if (failures.length > 0) throw new Stopped({ kind: 'told', told: failures });
  return answer;
}
