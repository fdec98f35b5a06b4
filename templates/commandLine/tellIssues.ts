import { issueText, type Issue, type Language } from '../../engine/index.js';
import type { Terminal } from './terminal.js';

const MOST_SHOWN = 20;

/** Tells the issues, one line each; a long list is cut and counted. */
export function tellIssues(issues: readonly Issue[], language: Language, terminal: Terminal): void {
  for (const one of issues.slice(0, MOST_SHOWN)) terminal.err(`${issueText(one, language)}\n`);
  const rest = issues.length - MOST_SHOWN;
  if (rest > 0) terminal.err(language === 'it' ? `… e altri ${rest}.\n` : `… and ${rest} more.\n`);
}
