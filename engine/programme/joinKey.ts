/** Several texts as one key: different texts never give the same one, whatever they hold. */
export function joinKey(parts: readonly (string | undefined)[]): string {
  return parts.map(escaped).join('|');
}

/** Looked at first: keys are made by the ten thousand, and hardly any part holds a mark. */
function escaped(part = ''): string {
  return part.includes('|') || part.includes('\\') ? part.replace(/[|\\]/g, '\\$&') : part;
}
