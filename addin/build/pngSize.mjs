/**
 * Width and height in pixels and colour type of a PNG, from its header; `undefined` for bytes that are no PNG.
 * @source PNG specification, signature and IHDR chunk
 * @param {Uint8Array} bytes
 */
export function pngHeader(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 26 || buffer.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || buffer.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  // Eight bits a channel and colour type 6: red, green, blue and transparency.
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20), isRgba: buffer[24] === 8 && buffer[25] === 6 };
}
