import { deflateSync, Inflate, inflateSync } from 'fflate';
import type { PackageHost } from '../../engine/index.js';

/** Compressed bytes given at once: a thousandfold of them is held at most. */
const PIECE = 16 * 1024;
const LEVEL = 6;

/** What the engine needs to open packages in a browser, from fflate and the text decoder of the browser. */
export const BROWSER_PACKAGE_HOST: PackageHost = {
  inflate,
  inflatePieces,
  deflate: (data) => deflateSync(data, { level: LEVEL }),
  decode: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  decoder: (encoding) => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
  },
  encode: (text) => new TextEncoder().encode(text),
};

/** The place for one byte more than the limit tells a result that is longer: fflate writes no further than the place that it is given. */
function inflate(data: Uint8Array, limit: number): Uint8Array {
  if (data.length === 0) throw new Error('No data to inflate.');
  const bytes = inflateSync(data, { out: new Uint8Array(limit + 1) });
  if (bytes.length > limit) throw new Error('Longer than its limit.');
  return bytes;
}

async function* inflatePieces(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Inflate((piece) => void ready.push(piece));
  for (let at = 0; at < data.length; at += PIECE) {
    stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    for (const piece of ready.splice(0)) if (piece.length > 0) yield piece;
  }
}
