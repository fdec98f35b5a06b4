import { cellDate, SheetBytes, streamRows, type CellModel, type DataKind, type Issue, type OpenPackage, type RecordSink } from '../../engine/index.js';
import { isWorkbook, piecesOf, readText } from './folderFile.js';
import type { DataContent, DataFile } from './pickedFiles.js';
import type { PickedSheet } from './pickedWorkbook.js';
import type { Reading } from './reading.js';
import { asRefused, refused } from './refused.js';
import { BYTES_OF_ROW } from './sheetFeed.js';

/** The bytes of what is to be read, as far as they are known before. */
export function sizeOf(content: DataContent): number {
  if ('blob' in content) return content.blob.size;
  if ('feed' in content) return content.feed.rows * BYTES_OF_ROW;
  return content.sheet.pkg.size(partOf(content.sheet));
}

/** Gives the bytes of a file or sheet to a reader as they come. What is to be told of a sheet itself is given back. */
export async function pushContent({ shown, content }: DataFile, kind: DataKind, sink: RecordSink, reading: Reading): Promise<readonly Issue[]> {
  if ('sheet' in content) return pushSheet(content.sheet, kind, shown, sink, reading);
  const pieces = 'blob' in content ? piecesOf(content.blob, shown) : content.feed.pieces();
  let isFirst = 'blob' in content;
  for await (const piece of pieces) {
    if (isFirst && isWorkbook(piece)) throw refused('FIL-003', { file: shown }, { expected: 'expected.dataFolder' });
    isFirst = false;
    sink.push(piece);
    const lines = linesIn(piece);
    await reading.step('feed' in content ? lines * BYTES_OF_ROW : piece.length, lines);
  }
  // A feed that was cancelled ends too.
  await reading.step(0, 0);
  sink.end();
  return 'feed' in content ? content.feed.issues : [];
}

/** A file or sheet of typed figures as text. */
export async function textOf(file: DataFile, reading: Reading): Promise<{ text: string; issues: readonly Issue[] }> {
  const { content, shown } = file;
  if ('blob' in content) {
    const read = await readText(content.blob, shown);
    await reading.step(content.blob.size, 0);
    return read;
  }
  if ('feed' in content && content.feed.text !== undefined) return { text: content.feed.text, issues: content.feed.issues };
  let text = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sink = { push: (bytes: Uint8Array) => void (text += decoder.decode(bytes, { stream: true })), end: () => void (text += decoder.decode()) };
  const issues = await pushContent(file, 'valori', sink, reading);
  if ('feed' in content) content.feed.text = text;
  return { text, issues };
}

async function pushSheet({ pkg, workbook, name }: PickedSheet, kind: DataKind, shown: string, sink: RecordSink, reading: Reading): Promise<readonly Issue[]> {
  const bytes = new SheetBytes<CellModel>(sink, kind, shown, {
    dayOf: (cell) => cellDate(cell, workbook),
    isPercent: ({ style }) => workbook.styles[style]?.isPercent === true,
  });
  let rows = 0;
  const told = (size: number) => {
    const step = reading.step(size, rows);
    rows = 0;
    return step;
  };
  try {
    await streamRows(withSteps(pkg, told), workbook, name, (row) => {
      rows += 1;
      bytes.row(row.number, row.cells);
    });
  } catch (error) {
    throw asRefused(shown, error);
  }
  return bytes.end();
}

/** The same package, that says how far its parts are read and stops between their pieces. */
function withSteps(pkg: OpenPackage, step: (size: number) => Promise<void>): OpenPackage {
  return {
    names: pkg.names,
    entries: pkg.entries,
    has: (name) => pkg.has(name),
    size: (name) => pkg.size(name),
    bytes: (name) => pkg.bytes(name),
    text: (name) => pkg.text(name),
    verify: () => pkg.verify(),
    compressed: (entry) => pkg.compressed(entry),
    async *textPieces(name) {
      let waiting = 0;
      for await (const piece of pkg.textPieces(name)) {
        yield piece;
        waiting += piece.text.length;
        if (waiting < STEP) continue;
        await step(waiting);
        waiting = 0;
      }
      await step(waiting);
    },
  };
}

/** Letters between one look at the messages and the next. */
const STEP = 1 << 20;
const LINE_END = 10;

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}

function partOf({ workbook, name }: PickedSheet): string {
  return workbook.sheets.find((sheet) => sheet.name === name)!.part;
}
