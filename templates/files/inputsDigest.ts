import { createHash } from 'node:crypto';
import type { Figure } from '../../engine/index.js';

/**
 * SHA-256 of what a report is computed from, in hexadecimal: the same figures and the same programme give the same digest, in any
 * order of rows, columns and files, in any folder. Where a figure stands in its file does not count.
 * @param programme the contents of the programme's files
 */
export function inputsDigest(programme: readonly unknown[], figures: readonly Figure[]): string {
  const hash = createHash('sha256');
  for (const content of programme) hash.update(`${JSON.stringify(content)}\n`);
  for (const line of figures.map(canonical).sort()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function canonical(figure: Figure): string {
  return JSON.stringify(sorted({ ...figure, row: 0 }));
}

/** With the fields of every object in the order of their names. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
