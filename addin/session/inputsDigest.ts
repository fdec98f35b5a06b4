import { inputLines } from '../../engine/index.js';

/** SHA-256 of what a report is computed from, in hexadecimal: the same as that of the Node program. */
export async function inputsDigest(...given: Parameters<typeof inputLines>): Promise<string> {
  const text = inputLines(...given).map((line) => `${line}\n`).join('');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
