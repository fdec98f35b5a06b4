import { issueText, type Issue, type Language } from '../../engine/index.js';

/** Where a command speaks. Tests put another one in its place. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Everything else: problems, progress. */
  err(text: string): void;
  readonly isInteractive: boolean;
}

export const realTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isInteractive: process.stderr.isTTY === true,
};

const MOST_SHOWN = 20;

/** Tells the issues, one line each; a long list is cut and counted. */
export function tellIssues(issues: readonly Issue[], language: Language, terminal: Terminal): void {
  for (const one of issues.slice(0, MOST_SHOWN)) terminal.err(`${issueText(one, language)}\n`);
  const rest = issues.length - MOST_SHOWN;
  if (rest > 0) terminal.err(language === 'it' ? `… e altri ${rest}.\n` : `… and ${rest} more.\n`);
}
