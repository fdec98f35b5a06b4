/** The truth values of the standard: `1`, `true` and `on`, with spaces around them. */
export function isTrue(text: string | undefined): boolean {
  const plain = text?.trim();
  return plain === '1' || plain === 'true' || plain === 'on';
}
