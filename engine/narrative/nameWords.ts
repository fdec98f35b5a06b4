import { tellingWords } from '../recognition/likeness.js';
import { plainLabel } from '../recognition/plainText.js';

/** Words this long lose their last letter, so that «disabile» and «disabili» are one. */
const LONG = 5;

/** The words of a name, or of a text that may hold one, as they are compared: plain, without joining words and endings. */
export function nameWords(text: string): string[] {
  return tellingWords(plainLabel(text)).map((word) => (word.length >= LONG ? word.slice(0, -1) : word));
}
