/** A piece of a text to be replaced; with `start` = `end`, a place where something is put in. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text, or a stretch of it, with some pieces replaced and all the rest to the letter. Splices may come in any order;
 * those put in at the same place keep theirs.
 */
export function spliceText(text: string, splices: readonly Splice[], from = 0, to = text.length): string {
  const pieces: string[] = [];
  let reached = from;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < reached || splice.end > to) throw new Error(`Two changes of the same text, at ${splice.start}.`);
    pieces.push(text.slice(reached, splice.start), splice.text);
    reached = splice.end;
  }
  pieces.push(text.slice(reached, to));
  return pieces.join('');
}
