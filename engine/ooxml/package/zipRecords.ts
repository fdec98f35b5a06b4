/** The records of a zip package: signatures, lengths without their names, flags (APPNOTE.TXT 4.3, 4.4). All numbers are little-endian. */
export const LOCAL_HEADER = { signature: 0x04034b50, length: 30 } as const;
export const DIRECTORY_HEADER = { signature: 0x02014b50, length: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, length: 22 } as const;
export const ZIP64_END_RECORD = { signature: 0x06064b50, length: 56 } as const;
export const ZIP64_LOCATOR = { signature: 0x07064b50, length: 20 } as const;

export const STORED = 0;
export const DEFLATED = 8;

/** General purpose flags. */
export const ENCRYPTED = 0x0001;
/** Size and checksum come after the data; those of the local header may be zero. */
export const HAS_DESCRIPTOR = 0x0008;
export const STRONGLY_ENCRYPTED = 0x0040;
export const UTF8_NAME = 0x0800;

/** A field that is too small for its number says so with all its bits, and the number is in a zip64 field. */
export const IN_ZIP64_16 = 0xffff;
export const IN_ZIP64_32 = 0xffffffff;
export const ZIP64_EXTRA = 0x0001;

export function recordView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A number of 64 bits; undefined when it is beyond any file (2^53). */
export function readLong(view: DataView, at: number): number | undefined {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
  return Number.isSafeInteger(value) ? value : undefined;
}
