import type { HostProblem } from '../excel/workbookHost.js';
import type { Told } from '../session/protocol.js';

/** What an action did, for the sentence that says so. */
export type Notice =
  | { readonly kind: 'workbookRead'; readonly tables: number; readonly missing: number }
  | { readonly kind: 'programmeChosen'; readonly title: string }
  | { readonly kind: 'dataRead'; readonly rows: number; readonly figures: number }
  | { readonly kind: 'inserted'; readonly sheets: number }
  | { readonly kind: 'compared'; readonly cells: number; readonly conflicts: number; readonly obstacles: number }
  | { readonly kind: 'filled'; readonly cells: number; readonly sheets: number; readonly kept: number }
  | { readonly kind: 'undone'; readonly cells: number }
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number; readonly infos: number }
  | { readonly kind: 'exported'; readonly sheet: string }
  | { readonly kind: 'cancelled' };

/** Why an action was not done. */
export type Problem =
  | { readonly kind: 'host'; readonly reason: HostProblem['kind']; readonly state: HostProblem['state']; readonly detail: HostProblem['detail']; readonly hasInserted?: boolean }
  | { readonly kind: 'told'; readonly told: readonly Told[]; readonly hasInserted?: boolean }
  /** A mistake of the program: only the name of the error is told, which holds no data. */
  | { readonly kind: 'unexpected'; readonly name: string };

/** How an action ended. */
export type Ending = { readonly notice: Notice } | { readonly problem: Problem };

/** Thrown inside an action to end it with a problem. */
export class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Thrown inside an action when the user had it stop. */
export class Cancelled extends Error {}
