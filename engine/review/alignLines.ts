/** Lines further away than this are not looked for: so many may have been inserted or removed in one place. */
const WINDOW = 40;
/** From this share of equal marks on, two lines are the same one with something changed. */
const SAME = 0.5;

/**
 * Pairs the lines that were written with those that stand there now, after some were inserted or removed. Lines are lists of marks, an
 * empty one for a blank cell. Untouched sheets cost one comparison a line.
 * @returns for each written line the number of the present one; undefined for a line that is gone
 */
export function alignLines(written: readonly (readonly string[])[], present: readonly (readonly string[])[]): (number | undefined)[] {
  let at = 0;
  return written.map((line, i) => {
    const here = present[at];
    if (here === undefined) return undefined;
    const likeness = likenessOf(line, here);
    if (likeness === 1 || (likeness > 0 && likeness >= bestAhead(line, present, at))) return at++;
    const inserted = ahead(present, at).find((k) => likenessOf(line, present[k]!) >= SAME);
    if (inserted !== undefined) {
      at = inserted + 1;
      return inserted;
    }
    const isGone = ahead(written, i).some((k) => likenessOf(written[k]!, here) >= SAME && likenessOf(written[k]!, here) > likeness);
    return isGone ? undefined : at++;
  });
}

function ahead(lines: readonly unknown[], from: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(WINDOW, lines.length - from - 1)) }, (_, k) => from + 1 + k);
}

function bestAhead(line: readonly string[], present: readonly (readonly string[])[], at: number): number {
  return ahead(present, at).reduce((best, k) => Math.max(best, likenessOf(line, present[k]!)), 0);
}

/** The share of the marks of a line that stand in the same column of the other. Two blank lines are alike. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  let same = 0;
  let all = 0;
  const width = Math.max(a.length, b.length);
  for (let i = 0; i < width; i++) {
    const x = a[i] ?? '';
    const y = b[i] ?? '';
    if (x === '' && y === '') continue;
    all += 1;
    if (x === y) same += 1;
  }
  return all === 0 ? 1 : same / all;
}
