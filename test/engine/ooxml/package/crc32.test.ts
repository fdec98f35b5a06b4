import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../engine/ooxml/package/crc32.js';
import { seeded, SEED } from '../../../support/seeds.js';

const random = seeded(SEED);
const bytes = Uint8Array.from({ length: 5_000 }, () => Math.floor(random() * 256));

describe('crc32', () => {
  it('gives the check value of the standard for "123456789"', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  });

  it('is zero for nothing', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it.each([1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4_999])('agrees with zlib on %d bytes, wherever they begin', (length) => {
    for (const start of [0, 1, 3]) {
      const part = bytes.subarray(start, start + length);
      expect(crc32(part)).toBe(zlibCrc32(part));
    }
  });

  it('goes on from the bytes before', () => {
    for (const cut of [0, 1, 8, 13, 4_096, 5_000]) expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(zlibCrc32(bytes));
  });
});
