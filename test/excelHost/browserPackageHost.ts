import { deflateSync, inflateSync } from 'fflate';
import type { PackageHost } from '../../engine/ooxml/package/packageHost.js';

/** What the engine needs to open and write packages, from a library and the text codecs that browsers have. */
export const BROWSER_PACKAGE_HOST: PackageHost = {
  inflate: (data, limit) => {
    const bytes = inflateSync(data);
    if (bytes.length > limit) throw new RangeError('Longer than it says.');
    return bytes;
  },
  async *inflatePieces(data) {
    yield inflateSync(data);
  },
  deflate: (data) => deflateSync(data, { level: 6 }),
  decode: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  decoder: (encoding) => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
  },
  encode: (text) => new TextEncoder().encode(text),
};
