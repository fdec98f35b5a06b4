/**
 * What the engine needs of its host to open and write a package: it has no inflate and no text codec of its own.
 * Node gives node:zlib, the task pane a small library.
 */
export interface PackageHost {
  /** Raw deflate, whole. Throws when the data are damaged, or when the result would be longer than `limit` bytes. */
  inflate(data: Uint8Array, limit: number): Uint8Array;
  /** The same piece by piece, for parts that are never held whole. Pieces are valid until the next one is asked for. */
  inflatePieces(data: Uint8Array): AsyncIterable<Uint8Array>;
  /** Raw deflate. The same bytes give the same result. */
  deflate(data: Uint8Array): Uint8Array;
  /** CRC-32, going on from that of the bytes before; where the host has a native one. Otherwise {@link crc32} of the engine. */
  crc32?(bytes: Uint8Array, before: number): number;
  /** Strict: bytes that are no text in that encoding make it throw. A byte order mark is left out. */
  decode(bytes: Uint8Array, encoding: TextEncodingName): string;
  /** A strict decoder that goes on from piece to piece; `end` throws when a character was cut. */
  decoder(encoding: TextEncodingName): { decode(piece: Uint8Array): string; end(): string };
  /** UTF-8. */
  encode(text: string): Uint8Array;
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';
