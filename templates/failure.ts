import type { Issue, IssueCode, Place } from '../engine/index.js';

/** How the program ends. Documented in `raa --help` and in the README. */
export const EXIT = { fine: 0, findings: 1, wrongUse: 2, unreadable: 3, unwritable: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The end of a command that cannot go on: what to say and how to exit. Nothing has been written. */
export class Failure extends Error {
  constructor(
    readonly issues: readonly Issue[],
    readonly exitCode: ExitCode,
  ) {
    super(issues.map(({ code }) => code).join(', '));
  }
}

type Values = Readonly<Record<string, string>>;

export function wrongUse(code: IssueCode, values: Values): Failure {
  return new Failure([error(code, {}, values)], EXIT.wrongUse);
}

export function unreadable(code: IssueCode, place: Place, values: Values = {}): Failure {
  return new Failure([error(code, place, values)], EXIT.unreadable);
}

export function unwritable(code: IssueCode, place: Place, values: Values = {}): Failure {
  return new Failure([error(code, place, values)], EXIT.unwritable);
}

/** Made here, without the engine: a wrong command line is answered before anything heavy is loaded. */
function error(code: IssueCode, place: Place, values: Values): Issue {
  return { code, severity: 'error', place, values };
}

/** The code of a file-system error (`ENOENT`, `EACCES`), for the reader who must mend it; also of one already told. */
export function systemCode(error: unknown): string {
  const told = error instanceof Failure ? error.issues[0]?.values['found'] : undefined;
  if (told !== undefined) return told;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code;
  throw error;
}
