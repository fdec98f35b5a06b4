import { unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * The same package with a fixed date for every part, so that the same definitions give the same template: exceljs writes the time
 * of the day. The one door to the zip library.
 */
export function repack(bytes: Uint8Array): Uint8Array {
  // The zip format holds local time: a date made from its parts in local time gives the same fields everywhere.
  const mtime = new Date(1980, 0, 1);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const files: Zippable = Object.fromEntries(parts.map(([name, content]) => [name, [content, { level: 6, mtime, os: 0 }]]));
  return zipSync(files);
}
