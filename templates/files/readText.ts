import { issue, windows1252, type Issue } from '../../engine/index.js';
import { systemCode, unreadable } from '../failure.js';
import type { FileSystem } from './fileSystem.js';

/**
 * The text of a file: UTF-8 (a byte-order mark is allowed), otherwise Windows-1252, told with an issue.
 * A workbook is told as such; a file with null bytes is no text: it is refused, so that no replacement character ever
 * comes out.
 * @param shown the name to use in messages
 * @param expected what was expected in place of a workbook, a key of the catalogue
 */
export function readText(path: string, shown: string, fs: FileSystem, expected = 'expected.dataFolder'): { text: string; issues: Issue[] } {
  const bytes = readBytes(path, shown, fs);
  if (isWorkbook(bytes)) throw unreadable('FIL-003', { file: path }, { expected });
  if (bytes.includes(0)) throw unreadable('FIL-010', { file: shown });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    return { text: windows1252(bytes), issues: [issue('FIL-008', { file: shown })] };
  }
}

export function readBytes(path: string, shown: string, fs: FileSystem): Uint8Array {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    throw code === 'ENOENT' ? unreadable('FIL-001', { file: shown }) : unreadable('FIL-002', { file: shown }, { found: code });
  }
}

/** Whether bytes are a workbook: a zip, or an old OLE2 document. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isZip = a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
  const isOle = a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  return isZip || isOle;
}
