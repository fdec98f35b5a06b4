import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePieces } from '../../../../engine/ooxml/patch/encodePieces.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';

const MILLION = 1_000_000;

describe('a text in pieces', () => {
  it('has the bytes of the whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), (pieces) => {
        expect(Buffer.from(encodePieces(pieces, NODE_PACKAGE_HOST)).toString('utf8')).toBe(pieces.join(''));
      }),
    );
  });

  it.each([
    ['pieces that are together just as long as what is encoded at once', ['a'.repeat(1 << 19), '–'.repeat(1 << 19)]],
    ['one piece that is longer', ['x'.repeat(3 * MILLION)]],
    ['long and short ones in turn', ['<', 'è'.repeat(2 * MILLION), '>', '', '𝄞'.repeat(MILLION), '/']],
    ['an empty last one', ['y'.repeat(2 * MILLION), '']],
    ['none', []],
  ])('has them for %s', (_, pieces) => {
    expect(Buffer.compare(encodePieces(pieces, NODE_PACKAGE_HOST), Buffer.from(pieces.join(''), 'utf8'))).toBe(0);
  });
});
