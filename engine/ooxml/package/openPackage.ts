import { beyondLimit, damagedPart } from './damagedPackage.js';
import { crc32 } from './crc32.js';
import { refuseForeignFile, refuseForeignPackage } from './fileKind.js';
import { LIMITS, type Limits } from './limits.js';
import type { PackageHost } from './packageHost.js';
import { sameNameKey } from './partName.js';
import { partText, partTextPieces, type TextPiece } from './partText.js';
import { Prolog } from './prolog.js';
import { WorkbookRefusal } from './workbookRefusal.js';
import { readZipDirectory, type ZipEntry } from './zipDirectory.js';
import { STORED } from './zipRecords.js';

/** A package that has passed the guard: its directory is sound and within the limits. Its parts are checked as they are read. */
export interface OpenPackage {
  /** In the order of the directory, without folders and without leading slash. */
  readonly names: readonly string[];
  readonly entries: readonly ZipEntry[];
  /** The parts below take any name without regard to case, and refuse one that is not there (XLS-009). */
  has(name: string): boolean;
  /** Bytes of the part, inflated. */
  size(name: string): number;
  /** Inflated, with size and checksum verified; XLS-004 beyond the limit of what is held whole. Inflated at each call. */
  bytes(name: string): Uint8Array;
  /** As text, from UTF-8 or UTF-16; a DOCTYPE is refused. */
  text(name: string): string;
  /** The same in pieces, for parts that are never held whole: size and checksum are verified at the end. */
  textPieces(name: string): AsyncIterable<TextPiece>;
  /** Checks every part that has not been read to its end yet: size, checksum, and no DOCTYPE in those of XML. */
  verify(): Promise<void>;
  /** As it stands in the file: compressed, not checked. A view of the file. */
  compressed(entry: ZipEntry): Uint8Array;
}

/**
 * Opens a workbook after a guard that comes before any parser: what is no package, is encrypted, lies about itself or would
 * grow too much is refused with its name and remedy. The bytes are kept and must not change.
 * @param admits which packages: with `any` the caller looks at the parts itself (a document of Word)
 * @throws WorkbookRefusal XLS-001 to XLS-008
 */
export function openPackage(bytes: Uint8Array, host: PackageHost, limits: Limits = LIMITS, admits: 'workbooks' | 'any' = 'workbooks'): OpenPackage {
  refuseForeignFile(bytes);
  if (bytes.length > limits.file) throw beyondLimit(undefined, bytes.length, limits.file, 'bytes');
  const opened = new ZipPackage(bytes, readZipDirectory(bytes, host, limits), host, limits);
  if (admits === 'workbooks') refuseForeignPackage(opened.names, opened.mimeType());
  return opened;
}

/** Parts longer than this are verified piece by piece. */
const LONG = 1024 * 1024;
const STORED_PIECE = 1024 * 1024;
const LONGEST_MIME_TYPE = 255;
const XML_NAME = /\.(?:xml|rels|vml)$/i;

class ZipPackage implements OpenPackage {
  readonly names: readonly string[];
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private readonly verified = new Set<ZipEntry>();

  constructor(
    private readonly file: Uint8Array,
    readonly entries: readonly ZipEntry[],
    private readonly host: PackageHost,
    private readonly limits: Limits,
  ) {
    this.names = entries.map(({ name }) => name);
    this.byName = new Map(entries.map((entry) => [sameNameKey(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.byName.has(sameNameKey(name));
  }

  size(name: string): number {
    return this.entry(name).size;
  }

  bytes(name: string): Uint8Array {
    return this.inflated(this.entry(name));
  }

  text(name: string): string {
    return partText(this.bytes(name), this.entry(name).name, this.host);
  }

  textPieces(name: string): AsyncIterable<TextPiece> {
    const entry = this.entry(name);
    return partTextPieces(this.pieces(entry), entry.name, this.host);
  }

  async verify(): Promise<void> {
    for (const entry of this.entries) if (!this.verified.has(entry)) await this.verifyPart(entry);
  }

  compressed({ dataStart, compressedSize }: ZipEntry): Uint8Array {
    return this.file.subarray(dataStart, dataStart + compressedSize);
  }

  /** What an OpenDocument file says of itself in a part of its own, or nothing. */
  mimeType(): string | undefined {
    const entry = this.byName.get('mimetype');
    if (entry === undefined || entry.size > LONGEST_MIME_TYPE) return undefined;
    return String.fromCharCode(...this.inflated(entry));
  }

  private entry(name: string): ZipEntry {
    const entry = this.byName.get(sameNameKey(name));
    if (entry === undefined) throw new WorkbookRefusal('XLS-009', {}, { found: name });
    return entry;
  }

  private inflated(entry: ZipEntry): Uint8Array {
    if (entry.size > this.limits.part) throw beyondLimit(entry.name, entry.size, this.limits.part, 'bytes');
    const bytes = entry.method === STORED ? this.compressed(entry) : this.inflateWhole(entry);
    if (bytes.length !== entry.size) throw damagedPart(entry.name, 'size');
    if (this.checksum(bytes, 0) !== entry.crc) throw damagedPart(entry.name, 'checksum');
    this.verified.add(entry);
    return bytes;
  }

  private inflateWhole(entry: ZipEntry): Uint8Array {
    try {
      return this.host.inflate(this.compressed(entry), entry.size);
    } catch {
      throw damagedPart(entry.name, 'data');
    }
  }

  /** Never more than a piece beyond the declared size. */
  private async *pieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    let size = 0;
    let crc = 0;
    for await (const piece of entry.method === STORED ? storedPieces(this.compressed(entry)) : this.inflatedPieces(entry)) {
      size += piece.length;
      if (size > entry.size) throw damagedPart(entry.name, 'size');
      crc = this.checksum(piece, crc);
      yield piece;
    }
    if (size !== entry.size) throw damagedPart(entry.name, 'size');
    if (crc !== entry.crc) throw damagedPart(entry.name, 'checksum');
    this.verified.add(entry);
  }

  private async *inflatedPieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const pieces = this.host.inflatePieces(this.compressed(entry))[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await pieces.next().catch(() => {
          throw damagedPart(entry.name, 'data');
        });
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await pieces.return?.();
    }
  }

  private async verifyPart(entry: ZipEntry): Promise<void> {
    const prolog = XML_NAME.test(entry.name) ? new Prolog(entry.name) : undefined;
    if (entry.size <= Math.min(LONG, this.limits.part)) {
      prolog?.look(this.inflated(entry));
      if (prolog === undefined) this.inflated(entry);
      return;
    }
    for await (const piece of this.pieces(entry)) if (prolog?.isOver === false) prolog.look(piece);
  }

  private checksum(bytes: Uint8Array, before: number): number {
    return this.host.crc32?.(bytes, before) ?? crc32(bytes, before);
  }
}

async function* storedPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STORED_PIECE) yield bytes.subarray(at, at + STORED_PIECE);
}
