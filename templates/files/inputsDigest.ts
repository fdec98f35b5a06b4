import { createHash } from 'node:crypto';
import { inputLines } from '../../engine/index.js';

/** SHA-256 of what a report is computed from, in hexadecimal. */
export function inputsDigest(...given: Parameters<typeof inputLines>): string {
  const hash = createHash('sha256');
  for (const line of inputLines(...given)) hash.update(`${line}\n`);
  return hash.digest('hex');
}
