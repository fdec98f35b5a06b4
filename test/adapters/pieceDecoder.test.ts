import { describe, expect, it } from 'vitest';
import { pieceDecoder } from '../../templates/workbook/pieceDecoder.js';

const TEXT = '\ufeffAsse I: società, 1 €, 😀\ufeff, fine\ufeff';

describe('a decoder of pieces', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('gives the same text for pieces of any length, in %s', (encoding) => {
    const bytes = encoding === 'utf-8' ? Buffer.from(TEXT) : Buffer.from(TEXT, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    for (let length = 1; length <= bytes.length; length++) expect(decodedIn(length, bytes, encoding)).toBe(TEXT.slice(1));
  });

  it('does not keep a piece: it may be written over before the next', () => {
    const decoder = pieceDecoder('utf-8');
    const piece = Buffer.from('a€').subarray(0, 3);
    const start = decoder.decode(piece);
    piece.fill(0x78);
    expect(start + decoder.decode(Buffer.from('€').subarray(2)) + decoder.end()).toBe('a€');
  });

  it.each<[string, readonly number[]]>([
    ['a byte that begins nothing', [0x61, 0xff]],
    ['a byte that goes on from nothing', [0x61, 0x80]],
    ['a character cut short', [0xe2, 0x82, 0x61]],
    ['a character written too long', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['four bytes that go on from nothing', [0x80, 0x80, 0x80, 0x80]],
    ['a character cut at the end', [0x61, 0xe2, 0x82]],
  ])('throws for %s, whole or byte by byte', (_, bytes) => {
    expect(() => decodedIn(bytes.length, Buffer.from(bytes), 'utf-8')).toThrow();
    expect(() => decodedIn(1, Buffer.from(bytes), 'utf-8')).toThrow();
  });

  it.each(['utf-16le', 'utf-16be'] as const)('throws for a letter cut at the end, in %s', (encoding) => {
    expect(() => decodedIn(2, Buffer.from([0x61, 0x00, 0x61]), encoding)).toThrow();
  });
});

function decodedIn(length: number, bytes: Buffer, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  const decoder = pieceDecoder(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += length) text += decoder.decode(bytes.subarray(at, at + length));
  return text + decoder.end();
}
