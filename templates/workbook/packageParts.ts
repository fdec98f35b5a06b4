import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of a workbook package, by name. The one door to the zip library. */
export type PackageParts = Map<string, Uint8Array>;

/** A fixed date for every part: the same content gives the same bytes, in every time zone. */
const FIXED_DATE = { year: 1980, month: 0, day: 1 };

/**
 * The parts of a package; entries for folders, which some writers add, are left out.
 * @param only when given, just this part is inflated
 */
export function readPackage(bytes: Uint8Array, only?: string): PackageParts {
  const isWanted = ({ name }: { name: string }) => (only === undefined || name === only) && !name.endsWith('/');
  return new Map(Object.entries(unzipSync(bytes, { filter: isWanted })));
}

export function writePackage(parts: PackageParts): Uint8Array {
  // The zip format holds local time: a date made from its parts in local time gives the same fields everywhere.
  const mtime = new Date(FIXED_DATE.year, FIXED_DATE.month, FIXED_DATE.day);
  const files: Zippable = Object.fromEntries([...parts].map(([name, content]) => [name, [content, { level: 6, mtime, os: 0 }]]));
  return zipSync(files);
}

export function partText(parts: PackageParts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`The template has no part ${name}.`);
  return strFromU8(bytes);
}

export function setPartText(parts: PackageParts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}
