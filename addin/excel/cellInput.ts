import { textReading } from './enteredText.js';
import type { HeldContent } from './heldContent.js';

/** What is sent to Excel for a cell: what it takes as the content that was meant, with the number formats that this asks for. */
export interface CellInput {
  /** For `range.formulas`. */
  readonly input: string | number | boolean;
  /** Number format that the cell must have when the content is written. */
  readonly first?: string;
  /** Number format that the cell must be given after. */
  readonly last?: string;
}

const TEXT = '@';
const GENERAL = 'General';
const LONGEST_TEXT = 32_767;

/**
 * Excel reads what is written as if it were typed. A text that begins like a formula goes behind an apostrophe; one that it might read
 * as a number or a date is written into a cell of texts, which then gets its own number format and stays a text.
 * @param present number format of the cell as it stands; unknown when not given
 * @param final the one that it is to have
 */
export function cellInput(content: HeldContent, present: string | undefined, final: string): CellInput {
  switch (content.kind) {
    case 'blank':
      return formatted('', present, final, 'any');
    case 'boolean':
      return formatted(content.isTrue, present, final, 'noText');
    case 'error':
      return formatted(content.text, present, final, 'noText');
    case 'number':
      return formatted(excelNumber(content.value), present, final, 'noText');
    case 'formula':
      // A plain cell takes the format of the cells that its formula names: it is given its own again.
      return { ...formatted(`=${content.formula}`, present, final, 'noText'), ...(final === GENERAL && { last: final }) };
    case 'text':
      return textInput(content.text, present, final);
  }
}

function textInput(text: string, present: string | undefined, final: string): CellInput {
  const reading = textReading(text);
  if (reading === 'text') return formatted(text, present, final, 'any');
  // An apostrophe in front of as many signs as a cell can hold is one too many.
  if (reading === 'formula' && final !== TEXT && text.length < LONGEST_TEXT) return formatted(`'${text}`, present, final, 'noText');
  return formatted(text, present, final, 'text');
}

/** @param needs what the cell must be while it is written: a cell of texts, any other, or whichever */
function formatted(input: CellInput['input'], present: string | undefined, final: string, needs: 'text' | 'noText' | 'any'): CellInput {
  const suits = (format: string | undefined) => needs === 'any' || (format !== undefined && (format === TEXT) === (needs === 'text'));
  const first = suits(present) && present !== undefined ? undefined : suits(final) ? final : needs === 'text' ? TEXT : GENERAL;
  const last = (first ?? present) === final ? undefined : final;
  return { input, ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

/** @throws Error for what is no number: our own mistake, never written */
function excelNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Error('Not a number that a cell can hold.');
  return value === 0 ? 0 : value;
}
