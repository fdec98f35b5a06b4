import { openPackage, readPlainText, readWordDocument, windows1252, issue, LIMITS, type Issue, type Paragraph } from '../../engine/index.js';
import { unreadable } from '../failure.js';
import { inFile } from '../workbook/openWorkbook.js';
import { NODE_PACKAGE_HOST } from '../workbook/nodePackageHost.js';
import type { FileSystem } from './fileSystem.js';
import { kindOf } from './pathKind.js';
import { readBytes } from './readText.js';

/** A text that a person wrote: what it is, its first bytes tell, not its name. Anything but a text and a document is refused. */
export function readNarrative(path: string, fs: FileSystem): { paragraphs: readonly Paragraph[]; issues: readonly Issue[] } {
  const kind = kindOf(path, fs);
  if (kind === 'nothing') throw unreadable('FIL-001', { file: path });
  if (kind !== 'file') throw unreadable('FIL-002', { file: path }, { found: kind === 'folder' ? 'EISDIR' : 'ENOTSUP' });
  const bytes = readBytes(path, path, fs);
  if (begins(bytes, ZIP)) {
    return { paragraphs: inFile(path, () => readWordDocument(openPackage(bytes, NODE_PACKAGE_HOST, LIMITS, 'any'))), issues: [] };
  }
  if (begins(bytes, PDF) || begins(bytes, RTF) || bytes.includes(0)) throw unreadable('DOC-001', { file: path });
  try {
    return { paragraphs: readPlainText(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), issues: [] };
  } catch {
    return { paragraphs: readPlainText(windows1252(bytes)), issues: [issue('FIL-008', { file: path })] };
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [...'%PDF'].map((letter) => letter.charCodeAt(0));
const RTF = [...'{\\rtf'].map((letter) => letter.charCodeAt(0));

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
