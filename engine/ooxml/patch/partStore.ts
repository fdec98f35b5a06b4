import type { OpenPackage } from '../package/openPackage.js';
import type { PackageHost } from '../package/packageHost.js';

/** The parts of a package while it is being changed: those changed, added or removed, and the rest as they were. */
export class PartStore {
  private readonly changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();
  private readonly original: ReadonlyMap<string, string>;

  constructor(private readonly pkg: OpenPackage) {
    this.original = new Map(pkg.names.map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    const change = this.changed.get(name.toLowerCase());
    return change === undefined ? this.original.has(name.toLowerCase()) : change.text !== undefined;
  }

  text(name: string): string {
    return this.changed.get(name.toLowerCase())?.text ?? this.pkg.text(name);
  }

  /** Replaces a part, or adds one. A text equal to the present one changes nothing. */
  set(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    this.changed.set(name.toLowerCase(), { name: this.original.get(name.toLowerCase()) ?? name, text });
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
  changes(host: PackageHost): Map<string, Uint8Array | undefined> {
    return new Map([...this.changed.values()].map(({ name, text }) => [name, text === undefined ? undefined : host.encode(asUtf8(text))]));
  }
}

/** Parts are written in UTF-8: a declaration of another encoding is corrected. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml\s[^>]*?\bencoding\s*=\s*)(["'])(.*?)\2/, (whole, before: string, quote: string, encoding: string) =>
    /^utf-?8$/i.test(encoding) ? whole : `${before}${quote}UTF-8${quote}`,
  );
}
