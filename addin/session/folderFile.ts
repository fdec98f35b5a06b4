import { issue, windows1252, type Issue } from '../../engine/index.js';
import type { PickedFile } from './protocol.js';
import { refused } from './refused.js';

/** A file of a folder, wherever it comes from: picked by the user, or bundled with RAA. Opened when it is needed. */
export interface FolderFile {
  /** From the folder down: `valori.csv`, `2022/valori.csv`. */
  readonly path: string;
  open(): Promise<Blob>;
  /** The same text for the same file. */
  readonly identity: string;
}

/** A picked file. @param path from its folder down */
export function folderFileOf({ path: fullPath, file }: PickedFile, path: string): FolderFile {
  return { path, open: () => Promise.resolve(file), identity: `${fullPath} ${file.size} ${file.lastModified}` };
}

/** Bytes read at once. */
const PIECE = 1 << 20;

/** A file in pieces, none of which is held. @param shown its name in messages */
export async function* piecesOf(blob: Blob, shown: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += PIECE) yield await bytesOf(blob.slice(at, at + PIECE), shown);
}

/** The bytes of a file. One that can no longer be read (moved, changed since it was picked) is told. */
export async function bytesOf(blob: Blob, shown: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    throw refused('FIL-002', { file: shown }, { found: error instanceof Error ? error.name : '' });
  }
}

/**
 * The text of a file: UTF-8, otherwise Windows-1252, told with an issue. A workbook is told as such, and what holds null bytes is no
 * text: the same as the Node program.
 * @param expected what was expected in place of a workbook, a key of the catalogue
 */
export async function readText(blob: Blob, shown: string, expected = 'expected.dataFolder'): Promise<{ text: string; issues: Issue[] }> {
  const bytes = await bytesOf(blob, shown);
  if (isWorkbook(bytes)) throw refused('FIL-003', { file: shown }, { expected });
  if (bytes.includes(0)) throw refused('FIL-010', { file: shown });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    return { text: windows1252(bytes), issues: [issue('FIL-008', { file: shown })] };
  }
}

/** Whether bytes are a workbook: a zip, or an old OLE2 document. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  return begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
}
