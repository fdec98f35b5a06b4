import type { CellContent } from '../ooxml/cellXml.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';

/** Excel keeps fifteen digits of a number: more of them are not a change that a person made. */
const DIGITS = 15;

/**
 * A short mark of what a cell holds: equal for the same content, also after Excel has saved it, and practically never for another
 * (32 bits). It does not hold the content. Empty for a blank cell.
 */
export function contentFingerprint(content: CellContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return mark('t', withOneLineEnd(content.text));
    case 'number':
      return mark('n', String(asExcelKeeps(content.value)));
    case 'formula':
      return mark('f', plainFormula(content.formula));
  }
}

/** The mark of a row as a whole, for lists that are long and seldom touched. Empty when all its cells are blank. */
export function rowFingerprint(fingerprints: readonly string[]): string {
  return fingerprints.every((one) => one === '') ? '' : mark('', fingerprints.join(' '));
}

/** What was read of a cell, as content. Dates, errors and truth values are never ours: they only have to differ from it. */
export function contentOf(cell: CellModel | undefined): CellContent {
  if (cell === undefined) return { kind: 'blank' };
  if (cell.formula !== undefined) return { kind: 'formula', formula: cell.formula, cached: { text: cell.text } };
  if (cell.kind === 'blank' || (cell.kind === 'text' && cell.text === '')) return { kind: 'blank' };
  if (cell.kind === 'number') return { kind: 'number', value: cell.text };
  return { kind: 'text', text: cell.text };
}

function withOneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function asExcelKeeps(number: string): number {
  return number.length <= DIGITS ? Number(number) : Number(Number(number).toPrecision(DIGITS));
}

/** A formula without the blanks that stand outside its texts and names of sheets, and the quotes that Excel leaves out around such a name. */
function plainFormula(formula: string): string {
  if (!/[\s']/.test(formula)) return formula;
  return formula.replace(/("(?:[^"]|"")*")|'([\p{L}\p{N}_.]+)'(?=!)|('(?:[^']|'')*')|\s+/gu, (_, text?: string, plain?: string, quoted?: string) => text ?? plain ?? quoted ?? '');
}

/** FNV-1a over the code units of two texts, one after the other. */
function mark(kind: string, text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < kind.length; i++) hash = Math.imul(hash ^ kind.charCodeAt(i), 0x01000193);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
