import { parseAddress } from '../ooxml/cellAddress.js';
import type { CellPosition } from '../plan/placement.js';

/** The one cell that a reference names: `S3!A7`, `'S3 Avanzamento'!$A$7`; undefined when it names none, or more. */
export function parseCellReference(text: string): CellPosition | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, quoted, bare, address] = match;
  const place = parseAddress(address!.toUpperCase());
  const sheet = quoted?.replaceAll("''", "'") ?? bare!;
  return place && { sheet, ...place };
}
