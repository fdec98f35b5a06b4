import { anchoredSheet, readBack, tellingSheets, type Issue, type Provenance, type ReadBack, type ReportContext, type SheetModel, type WorkbookModel } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import type { ProgrammeFolder } from '../files/programmeFolder.js';
import { examinedSheets } from '../workbook/examinedSheets.js';
import { inFile, openWorkbookFile } from '../workbook/openWorkbook.js';
import { provenanceOf } from '../workbook/provenanceOf.js';
import { programmeOf, type ProgrammeShelf } from './programmeOf.js';

/** A workbook read for a review, with its standard tables when its programme is known. */
export interface OpenedForReview {
  readonly path: string;
  readonly workbook: WorkbookModel;
  readonly sheets: readonly SheetModel[];
  readonly provenance?: Provenance;
  readonly folder?: ProgrammeFolder;
  readonly year?: number;
  readonly readBack?: ReadBack;
  readonly issues: readonly Issue[];
}

/**
 * Opens a workbook and reads its tables back. The file is only read.
 */
export function openForReview(
  path: string,
  asked: { readonly programme?: string; readonly year?: number },
  shelf: ProgrammeShelf,
  fs: FileSystem,
): OpenedForReview {
  const { pkg, workbook } = openWorkbookFile(path, fs);
  const provenance = inFile(path, () => provenanceOf(pkg, workbook));
  const told = provenance === undefined ? [] : tellingSheets(workbook);
  const { sheets, issues } = inFile(path, () => examinedSheets(pkg, { ...workbook, sheets: workbook.sheets.filter(({ name }) => !told.includes(name)) }));
  const { folder, year, issues: unknown } = programmeOf(path, sheets, provenance, asked, shelf);
  const read = folder === undefined || year === undefined ? undefined : readBack({ workbook, sheets, programme: folder.programme, year });
  return {
    path,
    workbook,
    sheets,
    issues: [...issues.map((one) => ({ ...one, place: { file: path, ...one.place } })), ...unknown],
    ...(provenance && { provenance }),
    ...(folder && { folder }),
    ...(year !== undefined && { year }),
    ...(read && { readBack: read }),
  };
}

/** Reads the tables again with the rows of a report's data. */
export function readWithData(opened: OpenedForReview, context: ReportContext): OpenedForReview {
  const { workbook, sheets } = opened;
  const read = readBack({ workbook, sheets, programme: context.programme, year: context.year, context });
  return { ...opened, ...(read && { readBack: read }) };
}

/** The sheet «Tracciabilità» of a workbook of ours. */
export function traceSheetName(workbook: WorkbookModel): string | undefined {
  return anchoredSheet('trace', workbook);
}
