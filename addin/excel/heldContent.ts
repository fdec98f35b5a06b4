import type { CellContent, CellModel } from '../../engine/index.js';

/** What a cell holds, as far as it can be written back: the result of a formula is Excel's affair. */
export type HeldContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** Plain decimal text, or with an exponent. */
  | { readonly kind: 'number'; readonly value: string }
  /** English, without `=`. */
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'boolean'; readonly isTrue: boolean }
  /** `#N/A` */
  | { readonly kind: 'error'; readonly text: string };

export const BLANK: HeldContent = { kind: 'blank' };

/** What was read of a cell. */
export function heldContent(cell: CellModel | undefined): HeldContent {
  if (cell === undefined) return BLANK;
  if (cell.formula !== undefined) return { kind: 'formula', formula: cell.formula };
  switch (cell.kind) {
    case 'blank':
      return BLANK;
    case 'number':
      return { kind: 'number', value: cell.text };
    case 'boolean':
      return { kind: 'boolean', isTrue: cell.text === 'TRUE' };
    case 'error':
      return { kind: 'error', text: cell.text };
    default:
      return cell.text === '' ? BLANK : { kind: 'text', text: cell.text };
  }
}

/** What is to be written, as what the cell will hold. */
export function plannedContent(content: CellContent): HeldContent {
  if (content.kind === 'formula') return { kind: 'formula', formula: content.formula };
  return content.kind === 'text' && content.text === '' ? BLANK : content;
}

/** Whether two cells hold the same, with what Excel makes of it: fifteen digits, one kind of line end, formulas in its own spelling. */
export function holdsSame(one: HeldContent, other: HeldContent): boolean {
  return one === other || contentKey(one) === contentKey(other);
}

function contentKey(content: HeldContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return `n${Number(Number(content.value).toPrecision(15))}`;
    case 'boolean':
      return `b${content.isTrue}`;
    case 'formula':
      return `f${plainFormula(content.formula)}`;
    case 'text':
      return `t${content.text.replace(/\r\n?/g, '\n')}`;
    case 'error':
      return `e${content.text}`;
  }
}

/** Excel leaves out the quotes of names of sheets that need none, and blanks that mean nothing. */
function plainFormula(formula: string): string {
  return formula.replace(/("(?:[^"]|"")*")|[\s']+|([^"\s']+)/g, (_, text?: string, rest?: string) => text ?? rest?.toUpperCase() ?? '');
}
