import { createHash } from 'node:crypto';

/** A text that figures were read from, with its name within the programme: never a path. */
export interface InputText {
  readonly name: string;
  readonly text: string;
}

/** SHA-256 of some texts with their names, in hexadecimal: the same inputs give the same digest, in any order and folder. */
export function inputsDigest(texts: readonly InputText[]): string {
  const hash = createHash('sha256');
  const inOrder = [...texts].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.text < b.text ? -1 : 1));
  for (const { name, text } of inOrder) hash.update(`${name}\0${text.length}\0${text}\0`);
  return hash.digest('hex');
}
