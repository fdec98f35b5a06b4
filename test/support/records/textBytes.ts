/** The bytes of a text of Latin letters and the euro sign in Windows-1252; it has no byte order mark. */
export function windows1252Bytes(text: string): Uint8Array {
  return Uint8Array.from([...text.replace(/^\ufeff/, '')], (character) => {
    if (character === '€') return 0x80;
    const code = character.charCodeAt(0);
    if (code > 0xff) throw new Error(`Not a Latin letter: U+${code.toString(16)}`);
    return code;
  });
}

/** The bytes cut at some places (0 ≤ place ≤ length). */
export function cutBytes(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const cuts = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
}
