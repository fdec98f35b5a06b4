import { REFERENCE_SLOT, TEXT_SLOT } from './formulaText.js';

/** A word of the language of formulas, in a skeleton. */
export interface FormulaToken {
  readonly kind: 'number' | 'reference' | 'text' | 'word' | 'sheet' | 'error' | 'mark';
  readonly text: string;
}

/** Blanks separate tokens; only between two references are they an operator (the common cells), which is not read. */
const TOKEN = new RegExp(
  [
    '[ \\t\\r\\n]+',
    '(\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?|\\.\\d+(?:[eE][-+]?\\d+)?)(?![\\w.])',
    `(${REFERENCE_SLOT})`,
    `(${TEXT_SLOT})`,
    "('(?:[^']|'')*'|[\\p{L}\\p{N}_.]+)!",
    '([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)',
    '(#(?:REF!|DIV\\/0!|N\\/A|NAME\\?|NULL!|NUM!|VALUE!))',
    '(<>|<=|>=|[-+*/^&=<>%(),:;{}])',
  ].join('|'),
  'uy',
);
const KINDS = ['number', 'reference', 'text', 'sheet', 'word', 'error', 'mark'] as const;

/** The tokens of a skeleton; undefined when it holds anything else. */
export function formulaTokens(skeleton: string): FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < skeleton.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(skeleton);
    if (match === null) return undefined;
    const group = match.findIndex((text, i) => i > 0 && text !== undefined);
    if (group > 0) tokens.push({ kind: KINDS[group - 1]!, text: match[group]! });
  }
  return tokens;
}
