import type { OpenPackage } from '../package/openPackage.js';
import type { PackageHost } from '../package/packageHost.js';
import type { PartChange } from '../package/writePackage.js';
import { encodePieces } from './encodePieces.js';

/** The parts of a package while it is being changed: those changed, added or removed, and the rest as they were. */
export class PartStore {
  private readonly changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();
  private readonly later = new Map<string, { readonly name: string; readonly before: string; readonly makePieces: () => readonly string[] }>();
  private readonly original: ReadonlyMap<string, string>;

  constructor(private readonly pkg: OpenPackage) {
    this.original = new Map(pkg.names.map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    const change = this.changed.get(name.toLowerCase());
    return change === undefined ? this.original.has(name.toLowerCase()) : change.text !== undefined;
  }

  /** Whether a part is no longer as the package has it. */
  isChanged(name: string): boolean {
    return this.changed.has(name.toLowerCase());
  }

  text(name: string): string {
    return this.changed.get(name.toLowerCase())?.text ?? this.pkg.text(name);
  }

  /** Replaces a part, or adds one. A text equal to the present one changes nothing. */
  set(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    this.changed.set(name.toLowerCase(), { name: this.original.get(name.toLowerCase()) ?? name, text });
  }

  /**
   * Replaces a part by a text that is made when the package is written, and then forgotten: for sheets, which may be huge.
   * @param before the present text of the part: one that is made equal to it changes nothing
   * @param makePieces the text in pieces, the first of which has its declaration
   */
  setLater(name: string, before: string, makePieces: () => readonly string[]): void {
    const key = name.toLowerCase();
    this.later.set(key, { name: this.original.get(key) ?? name, before, makePieces });
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    const original = this.original.get(key);
    if (original === undefined) this.changed.delete(key);
    else this.changed.set(key, { name: original, text: undefined });
  }

  /** The first name that is free: `xl/charts/chart` and `.xml` give `xl/charts/chart3.xml` beside two. */
  freeName(start: string, end: string): string {
    for (let number = 1; ; number++) if (!this.has(`${start}${number}${end}`)) return `${start}${number}${end}`;
  }

  /** What the writer of packages asks for: bytes in UTF-8, undefined for a part that is removed. */
  changes(host: PackageHost): Map<string, PartChange> {
    const changes = new Map<string, PartChange>();
    for (const { name, text } of this.changed.values()) changes.set(name, text === undefined ? undefined : () => host.encode(asUtf8(text)));
    for (const [key, { name, before, makePieces }] of this.later) {
      const mayStay = !this.changed.has(key);
      changes.set(name, () => {
        const pieces = makePieces();
        if (mayStay && isText(pieces, before)) return 'as it was';
        return encodePieces(pieces.map((piece, i) => (i === 0 ? asUtf8(piece) : piece)), host);
      });
    }
    return changes;
  }
}

/** Whether pieces are together a text. */
function isText(pieces: readonly string[], text: string): boolean {
  return pieces.reduce((sum, { length }) => sum + length, 0) === text.length && pieces.join('') === text;
}

/** Parts are written in UTF-8: a declaration of another encoding is corrected. */
function asUtf8(xml: string): string {
  const declared = /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])(.*?)\1/.exec(xml);
  if (declared === null || /^utf-?8$/i.test(declared[2]!)) return xml;
  const end = declared[0].length - 1;
  return `${xml.slice(0, end - declared[2]!.length)}UTF-8${xml.slice(end)}`;
}
