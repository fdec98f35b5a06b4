/** Several texts as one key: different texts never give the same one, whatever they hold. */
export function joinKey(parts: readonly (string | undefined)[]): string {
  return parts.map((part = '') => (/[|\\]/.test(part) ? part.replace(/[|\\]/g, '\\$&') : part)).join('|');
}
