import { crc32, deflateRawSync } from 'node:zlib';

/** What a header says; what is not given is true. */
export interface Claims {
  readonly name?: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly compressedSize?: number;
  readonly size?: number;
  readonly extra?: Uint8Array;
}

/** A part to be put in a package, and the lies to be told of it. */
export interface TestPart {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** Deflated (8) unless said otherwise. */
  readonly method?: 0 | 8;
  readonly local?: Claims;
  readonly central?: Claims & { readonly offset?: number };
  /** The compressed bytes, when they are not those of the content. */
  readonly data?: Uint8Array;
  /** Sizes and checksum after the data, with zeros in the local header. */
  readonly hasDescriptor?: boolean;
  /** Bytes put before the local header. */
  readonly gap?: Uint8Array;
}

export interface EndClaims {
  readonly entries?: number;
  readonly directorySize?: number;
  readonly directoryStart?: number;
  readonly disk?: number;
  readonly comment?: Uint8Array;
  /** Bytes between the directory and the end record, as the zip64 records, given the true place of the directory. */
  readonly beforeEnd?: (directory: { readonly start: number; readonly size: number; readonly entries: number }) => Uint8Array;
}

/** A zip writer for tests, that can lie. It shares nothing with the engine: fields are put one after the other as APPNOTE.TXT lists them. */
export function testZip(parts: readonly TestPart[], end: EndClaims = {}): Uint8Array {
  const file: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const put = (...pieces: readonly Uint8Array[]) => {
    for (const piece of pieces) {
      file.push(Buffer.from(piece));
      at += piece.length;
    }
  };
  for (const part of parts) {
    const content = bytesOf(part.content);
    const method = part.method ?? 8;
    const data = part.data ?? (method === 8 ? deflateRawSync(content) : content);
    const truth = { name: part.name, flags: part.hasDescriptor === true ? 8 : 0, method, crc: crc32(content), compressedSize: data.length, size: content.length };
    const zeros = part.hasDescriptor === true ? { crc: 0, compressedSize: 0, size: 0 } : {};
    if (part.gap !== undefined) put(part.gap);
    const { offset = at, ...claims } = part.central ?? {};
    directory.push(centralHeader({ ...truth, ...claims }, offset));
    put(localHeader({ ...truth, ...zeros, ...part.local }), data);
    if (part.hasDescriptor === true) put(numbers([4, 0x08074b50], [4, truth.crc], [4, truth.compressedSize], [4, truth.size]));
  }
  const start = at;
  put(...directory);
  const size = at - start;
  if (end.beforeEnd !== undefined) put(end.beforeEnd({ start, size, entries: parts.length }));
  const { entries = parts.length, directorySize = size, directoryStart = start, disk = 0, comment = new Uint8Array() } = end;
  put(numbers([4, 0x06054b50], [2, disk], [2, disk], [2, entries], [2, entries], [4, directorySize], [4, directoryStart], [2, comment.length]), comment);
  return new Uint8Array(Buffer.concat(file));
}

function localHeader({ name = '', flags = 0, method = 8, crc = 0, compressedSize = 0, size = 0, extra = new Uint8Array() }: Claims): Buffer {
  const bytes = bytesOf(name);
  const fixed = numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [2, 0], [2, 0x21], [4, crc], [4, compressedSize], [4, size], [2, bytes.length], [2, extra.length]);
  return Buffer.concat([fixed, bytes, extra]);
}

function centralHeader({ name = '', flags = 0, method = 8, crc = 0, compressedSize = 0, size = 0, extra = new Uint8Array() }: Claims, offset: number): Buffer {
  const bytes = bytesOf(name);
  const fixed = numbers(
    [4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [2, 0], [2, 0x21], [4, crc], [4, compressedSize], [4, size],
    [2, bytes.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset],
  );
  return Buffer.concat([fixed, bytes, extra]);
}

/** Little-endian numbers: how many bytes, and the value. */
export function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(fields.map(([bytes, value]) => {
    const field = Buffer.alloc(bytes);
    if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
    else field.writeUIntLE(value, 0, bytes);
    return field;
  }));
}

export function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
