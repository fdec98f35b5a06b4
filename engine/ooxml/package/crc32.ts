/**
 * The checksum of a part (CRC-32 of ISO 3309, as in zip). `before` goes on from the checksum of the bytes before these.
 * Hot: every byte of every part goes through it. Eight bytes a turn with eight tables: 0.92 GB/s against 0.38 of the plain
 * loop by one table (Node 20, 64 MiB of random bytes). A host with a native one gives it: {@link PackageHost.crc32}, 4.8 GB/s.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const t = TABLES;
  const last = bytes.length - 8;
  let crc = ~before;
  let at = 0;
  for (; at <= last; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t[0x700 + (crc & 0xff)]! ^ t[0x600 + ((crc >>> 8) & 0xff)]! ^ t[0x500 + ((crc >>> 16) & 0xff)]! ^ t[0x400 + (crc >>> 24)]! ^
      t[0x300 + bytes[at + 4]!]! ^ t[0x200 + bytes[at + 5]!]! ^ t[0x100 + bytes[at + 6]!]! ^ t[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

const REVERSED_POLYNOMIAL = 0xedb88320;
/** Table n (at 256 n) holds the checksum of a byte followed by n zero bytes. */
const TABLES = slicingTables();

function slicingTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ REVERSED_POLYNOMIAL : crc >>> 1;
    tables[byte] = crc;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256]!;
    tables[at] = (before >>> 8) ^ tables[before & 0xff]!;
  }
  return tables;
}
