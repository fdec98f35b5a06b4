import { columnLetters } from './cellAddress.js';
import { escapeCellText, escapeXml } from './xmlText.js';

/** What a cell of a sheet holds. Numbers are plain decimal text, formulas are English without the `=`. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: { readonly number: string } | { readonly text: string } };

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The XML of a cell. Text is an inline string, so that it is never read as a formula. */
export function cellXml(row: number, column: number, style: number, content: CellContent): string {
  const start = `<c r="${columnLetters(column)}${row}" s="${style}"`;
  switch (content.kind) {
    case 'blank':
      return `${start}/>`;
    case 'text':
      return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(content.text)}</t></is></c>`;
    case 'number':
      return `${start}><v>${plainNumber(content.value)}</v></c>`;
    case 'formula': {
      const formula = `<f>${escapeXml(content.formula)}</f>`;
      return 'number' in content.cached
        ? `${start}>${formula}<v>${plainNumber(content.cached.number)}</v></c>`
        : `${start} t="str">${formula}<v>${escapeCellText(content.cached.text)}</v></c>`;
    }
  }
}

/** NaN, Infinity or an exponent in a numeric cell would be a file that Excel repairs: our own mistake, never written. */
export function plainNumber(text: string): string {
  if (!PLAIN_NUMBER.test(text)) throw new Error(`Not a number that a cell can hold: ${text}`);
  return text;
}
