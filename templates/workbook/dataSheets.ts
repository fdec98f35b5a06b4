import { cellDate, dataKindNamed, readSheet, SheetBytes, streamRows, type CellModel, type DataKind, type Issue, type RecordKind, type RecordSink, type WorkbookModel } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import { asFailure, inFile, openWorkbookFile, type OpenedWorkbook } from './openWorkbook.js';

/** A sheet of data in a workbook that has been opened. */
export interface DataSheet {
  readonly opened: OpenedWorkbook;
  readonly name: string;
}

/** The sheets of a workbook that are named as data files are. */
export function dataSheets(path: string, fs: FileSystem): (DataSheet & { readonly kind: DataKind })[] {
  const opened = openWorkbookFile(path, fs);
  return opened.workbook.sheets.flatMap(({ name, kind: sheetKind }) => {
    const kind = sheetKind === 'worksheet' ? dataKindNamed(name) : undefined;
    return kind === undefined ? [] : [{ opened, name, kind }];
  });
}

/** Gives the rows of a sheet of records to a reader, as they come. What is to be told of the sheet itself is given back. */
export async function pushSheet(path: string, { opened, name }: DataSheet, kind: RecordKind, shown: string, sink: RecordSink): Promise<readonly Issue[]> {
  const bytes = new SheetBytes(sink, kind, shown, looksIn(opened.workbook));
  try {
    await streamRows(opened.pkg, opened.workbook, name, ({ number, cells }) => bytes.row(number, cells));
  } catch (error) {
    throw asFailure(path, error);
  }
  return bytes.end();
}

/** A sheet of typed figures as the text of a file. */
export function sheetText(path: string, { opened, name }: DataSheet, shown: string): { text: string; issues: readonly Issue[] } {
  let text = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sink = { push: (bytes: Uint8Array) => (text += decoder.decode(bytes, { stream: true })), end: () => (text += decoder.decode()) };
  const bytes = new SheetBytes(sink, 'valori', shown, looksIn(opened.workbook));
  for (const { number, cells } of inFile(path, () => readSheet(opened.pkg, opened.workbook, name)).rows) bytes.row(number, cells);
  return { issues: bytes.end(), text };
}

function looksIn(workbook: WorkbookModel) {
  return {
    dayOf: (cell: CellModel) => cellDate(cell, workbook),
    isPercent: ({ style }: CellModel) => workbook.styles[style]?.isPercent === true,
  };
}
