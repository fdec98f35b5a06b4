import { crc32, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PackageHost } from '../../engine/index.js';
import { pieceDecoder } from './pieceDecoder.js';

const PIECE = 256 * 1024;
/** Pieces inflated, by another thread, while the one before is being read. */
const AHEAD = 4;
const LEVEL = 6;
/** The smallest that zlib admits. */
const SMALLEST_CHUNK = 64;

/** What the engine needs to open and write packages, from node:zlib and the text decoder of Node. */
export const NODE_PACKAGE_HOST: PackageHost = {
  // One chunk a byte longer than the limit: the result is not put together from pieces, which would take its memory twice.
  inflate: (data, limit) => inflateRawSync(data, { maxOutputLength: Math.max(limit, 1), chunkSize: Math.max(limit + 1, SMALLEST_CHUNK) }),
  inflatePieces,
  deflate: (data) => deflateRawSync(data, { level: LEVEL }),
  crc32: (bytes, before) => crc32(bytes, before),
  decode: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  decoder: pieceDecoder,
  encode: (text) => Buffer.from(text, 'utf8'),
};

async function* inflatePieces(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const options = { chunkSize: PIECE, readableHighWaterMark: AHEAD * PIECE };
  const stream = createInflateRaw(options);
  stream.end(data);
  yield* stream as AsyncIterable<Buffer>;
}
