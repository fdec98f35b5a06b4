import { issue, WorkbookRefusal, type Issue, type IssueCode, type Place } from '../../engine/index.js';
import type { it } from './text/it.js';

/** Codes of what only the pane can say: it has no part in the catalogue of the engine. */
export type PaneCode = Extract<keyof typeof it, `PAN-${string}`>;

/** A problem of the pane itself, as data. */
export interface PaneIssue {
  readonly code: PaneCode;
  readonly severity: 'error';
  readonly values: Readonly<Record<string, string>>;
}

/** Why what was asked is not done: the session answers with these problems. */
export class Refused extends Error {
  constructor(readonly issues: readonly (Issue | PaneIssue)[]) {
    super(issues.map(({ code }) => code).join(', '));
  }
}

export function refused(code: IssueCode, place: Place, values: Readonly<Record<string, string>> = {}): Refused {
  return new Refused([issue(code, place, values)]);
}

export function paneIssue(code: PaneCode, values: Readonly<Record<string, string>> = {}): PaneIssue {
  return { code, severity: 'error', values };
}

/** A refusal from deep inside, with the name of the file in its place; any other error as it is. */
export function asRefused(file: string, error: unknown): unknown {
  if (!(error instanceof WorkbookRefusal)) return error;
  const { code, place, values } = error.issue;
  return refused(code, { ...place, file }, values);
}
