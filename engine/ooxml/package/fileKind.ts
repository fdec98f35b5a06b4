import { hasStream, isCompoundFile } from './compoundFile.js';
import { sameNameKey } from './partName.js';
import { WorkbookRefusal } from './workbookRefusal.js';

/** What a file really is, whatever its name says. Each kind has its words and its remedy in the catalogue. */
export type FileKind = 'xls' | 'xlsb' | 'ods' | 'word' | 'powerPoint' | 'archive' | 'pdf' | 'html' | 'xml' | 'text' | 'empty' | 'unknown';

type Remedy = 'saveAs' | 'extract' | 'otherFile' | 'soundCopy';

/** @throws WorkbookRefusal XLS-001 or XLS-002, unless the file is a zip package: then its parts tell ({@link refuseForeignPackage}) */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (isZip(bytes)) return;
  if (bytes.length === 0) throw foreign('empty', 'soundCopy');
  if (isCompoundFile(bytes)) throw foreignCompound(bytes);
  if (begins(bytes, '%PDF-')) throw foreign('pdf', 'otherFile');
  const text = textStart(bytes);
  if (text === undefined) throw foreign('unknown', 'otherFile');
  if (text.startsWith('<?xml')) throw foreign('xml', 'saveAs');
  throw foreign(text.startsWith('<') ? 'html' : 'text', 'saveAs');
}

/** @throws WorkbookRefusal XLS-001 when the parts are those of another kind of file */
export function refuseForeignPackage(names: readonly string[], mimeType: string | undefined): void {
  const keys = new Set(names.map(sameNameKey));
  const hasFolder = (folder: string) => [...keys].some((key) => key.startsWith(folder));
  if (mimeType?.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw foreign('ods', 'saveAs');
  if (keys.has('xl/workbook.xml')) return;
  if (keys.has('xl/workbook.bin')) throw foreign('xlsb', 'saveAs');
  if (hasFolder('word/')) throw foreign('word', 'otherFile');
  if (hasFolder('ppt/')) throw foreign('powerPoint', 'otherFile');
  // A workbook may give its parts other names: its relationships tell.
  if (!keys.has('[content_types].xml') && !keys.has('_rels/.rels')) throw foreign('archive', 'extract');
}

function foreignCompound(bytes: Uint8Array): WorkbookRefusal {
  if (hasStream(bytes, 'EncryptedPackage')) return new WorkbookRefusal('XLS-002', {});
  const isOldWorkbook = hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book');
  if (!isOldWorkbook && hasStream(bytes, 'WordDocument')) return foreign('word', 'otherFile');
  if (!isOldWorkbook && hasStream(bytes, 'PowerPoint Document')) return foreign('powerPoint', 'otherFile');
  return foreign('xls', 'saveAs');
}

function foreign(kind: FileKind, remedy: Remedy): WorkbookRefusal {
  return new WorkbookRefusal('XLS-001', {}, { kind: `fileKind.${kind}`, remedy: `remedy.${remedy}` });
}

function isZip(bytes: Uint8Array): boolean {
  return begins(bytes, 'PK\u0003\u0004') || begins(bytes, 'PK\u0005\u0006');
}

function begins(bytes: Uint8Array, mark: string): boolean {
  return mark.length <= bytes.length && [...mark].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Enough to know a text by. */
const SAMPLE = 4096;

/** The first letters of a text, without mark and blanks; undefined when there are bytes that no text has. Any 8-bit encoding, or UTF-16. */
function textStart(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const sample = Array.from(bytes.subarray(0, SAMPLE)).filter((byte) => !isWide || byte !== 0);
  if (sample.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return undefined;
  return String.fromCharCode(...sample).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
}
