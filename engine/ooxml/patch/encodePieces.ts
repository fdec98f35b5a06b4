import type { PackageHost } from '../package/packageHost.js';

/** Letters that are encoded at once: a sheet of twenty million is never one text beside its bytes. */
const AT_ONCE = 1 << 20;

/** The bytes in UTF-8 of a text that is given in pieces. No piece ends in the middle of a character. */
export function encodePieces(pieces: readonly string[], host: PackageHost): Uint8Array {
  const encoded: Uint8Array[] = [];
  let from = 0;
  let letters = 0;
  pieces.forEach((piece, i) => {
    letters += piece.length;
    if (letters < AT_ONCE && i < pieces.length - 1) return;
    encoded.push(host.encode(pieces.slice(from, i + 1).join('')));
    [from, letters] = [i + 1, 0];
  });
  return encoded.length === 1 ? encoded[0]! : joined(encoded);
}

function joined(all: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}
