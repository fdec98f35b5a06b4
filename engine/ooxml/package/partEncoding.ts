import type { TextEncodingName } from './packageHost.js';

/**
 * The encoding of an XML part by its first bytes: a byte order mark, or the zero byte that every markup character has in UTF-16.
 * A package knows only UTF-8 and UTF-16 (ECMA-376 part 2, 6.1.4).
 */
export function partEncoding(start: Uint8Array): TextEncodingName {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined)) return 'utf-16be';
  return 'utf-8';
}

/** Whether the name that a declaration gives is that of the encoding found. */
export function isNameOf(declared: string, encoding: TextEncodingName): boolean {
  const name = declared.toLowerCase();
  return name === encoding || name === (encoding === 'utf-8' ? 'utf8' : 'utf-16');
}
