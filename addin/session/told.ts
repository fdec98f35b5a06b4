import { parseCellReference, placedIssueText, withValues, type CellPosition, type Issue, type Language } from '../../engine/index.js';
import type { Told } from './protocol.js';
import type { PaneIssue } from './refused.js';
import { en } from './text/en.js';
import { it, type SessionTextKey } from './text/it.js';

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { it, en };

/** A sentence of the session. */
export function say(language: Language, key: SessionTextKey, values: Readonly<Record<string, string>> = {}): string {
  return withValues(TEXTS[language][key]!, values);
}

/** A problem or remark, ready to be read in the pane. */
export function told(one: Issue | PaneIssue, language: Language): Told {
  const { code, severity } = one;
  if (!('place' in one)) return { code, severity, text: say(language, one.code, one.values) };
  const place = placeInWorkbook(one);
  return { code, severity, text: placedIssueText(one, language, TEXTS[language][code]), ...(place && { place }) };
}

export function toldAll(issues: readonly (Issue | PaneIssue)[], language: Language): Told[] {
  return issues.map((one) => told(one, language));
}

/** The cell of the open workbook: what has a file stands elsewhere. */
function placeInWorkbook({ place: { file, sheet, cell } }: Issue): CellPosition | undefined {
  if (file !== undefined || sheet === undefined || cell === undefined) return undefined;
  return parseCellReference(`'${sheet.replaceAll("'", "''")}'!${cell}`);
}

/** An explanation without what it says of the command line: `(--prefer records)`. */
export function withoutOptions(text: string): string {
  return text.replace(/ ?\(--[a-z-]+(?: [a-z]+)?\)/g, '');
}
