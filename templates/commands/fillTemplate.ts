import { extname } from 'node:path';
import { columnLetters, isToBeMapped, issue, mappedTable, missingRowsIssue, recognizeAt, recognizeTables, unsureIssue, type ChangedCells, type Issue, type RecognizedTable, type Report, type SheetModel } from '../../engine/index.js';
import { mapOption } from '../commandLine/mapOption.js';
import type { Options } from '../commandLine/options.js';
import { EXIT, Failure, unwritable, wrongUse } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { examinedSheets } from '../workbook/examinedSheets.js';
import { asFailure, inFile, openWorkbookFile, type OpenedWorkbook } from '../workbook/openWorkbook.js';
import { filledWorkbook, type ReportWorkbook } from '../workbook/reportWorkbook.js';

/** A person's workbook, filled, with what is to be told of it. */
export interface FilledTemplate extends ReportWorkbook {
  readonly issues: readonly Issue[];
}

/** `--template FILE`: opens the workbook once, checks every part of it, and fills it with reports. */
export async function openTemplate(path: string, fs: FileSystem): Promise<OpenedWorkbook> {
  const opened = openWorkbookFile(path, fs);
  try {
    await opened.pkg.verify();
  } catch (error) {
    throw asFailure(path, error);
  }
  return opened;
}

/**
 * Fills what is certain, or confirmed with `--map`; names the rest. With a conflict or an obstacle nothing is written: all of them
 * are listed.
 */
export async function fillTemplate(path: string, opened: OpenedWorkbook, report: Report, options: Options): Promise<FilledTemplate> {
  const changedCells = changedCellsOption(options);
  const { sheets, issues: notExamined } = inFile(path, () => examinedSheets(opened.pkg, opened.workbook));
  const found = recognized(opened, sheets, report, options);
  const certain = found.filter(isToBeMapped);
  const mapped = certain.map((one) => mappedTable(one, opened.workbook, sheets));
  const made = await filledWorkbook(opened, report, { language: options.language, changedCells, mapped }).catch((error: unknown) => {
    throw asFailure(path, error);
  });
  const inPlace = (one: Issue): Issue => ({ ...one, place: { file: path, ...one.place } });
  const { refusals, kept, plan } = made.filling;
  if (refusals.length > 0) throw new Failure(refusals.map(inPlace), EXIT.unwritable);
  const isFilled = (table: string) => plan.sheets.some(({ id }) => id === table) || certain.some((one) => one.table === table);
  const unsure = found.filter(({ table }) => !isFilled(table)).map(unsureIssue);
  if (plan.sheets.length + mapped.length === 0) throw new Failure([...unsure, issue('XLS-021', {})].map(inPlace), EXIT.unreadable);
  const cellByCell = certain.filter(({ table }) => !plan.sheets.some(({ id }) => id === table));
  const missing = cellByCell.flatMap((one) => missingRowsIssue(one, report, options.language));
  return { ...made, issues: [...notExamined, ...unsure, ...missing, ...kept].map(inPlace) };
}

/** The tables found, and in their place those that the user says where to find. */
function recognized({ workbook }: OpenedWorkbook, sheets: readonly SheetModel[], report: Report, options: Options): readonly RecognizedTable[] {
  const { tables } = report.computed;
  const told = mapOption(options.values('map')).map(({ table, sheet, row, column }) => {
    const there = sheets.find(({ name }) => name === sheet);
    if (there === undefined) throw wrongUse('XLS-018', { found: sheet, expected: sheets.map(({ name }) => name).join(', ') });
    const found = recognizeAt(table, { row, column }, workbook, there, tables);
    if (found === undefined || found.columns.size === 0) throw wrongUse('XLS-024', { table, found: `${sheet}!${columnLetters(column)}${row}` });
    return found;
  });
  return [...recognizeTables(workbook, sheets, tables).filter(({ table }) => !told.some((one) => one.table === table)), ...told];
}

function changedCellsOption(options: Options): ChangedCells {
  const [overwrite, keep] = [options.flag('overwrite-cells'), options.flag('keep-cells')];
  if (overwrite && keep) throw wrongUse('CLI-005', { found: '--overwrite-cells, --keep-cells' });
  return overwrite ? 'overwrite' : keep ? 'keep' : 'refuse';
}

/** The name that the result must end with: a workbook with macros, or a template of one, has its own. */
export function workbookExtension({ pkg }: OpenedWorkbook): '.xlsx' | '.xlsm' {
  return pkg.names.some((name) => /vbaProject\.bin$/i.test(name)) || pkg.text('[Content_Types].xml').includes('macroEnabled') ? '.xlsm' : '.xlsx';
}

export function assertExtension(path: string, expected: '.xlsx' | '.xlsm'): void {
  const extension = extname(path).toLowerCase();
  if (extension !== expected) throw unwritable('XLS-022', { file: path }, { extension, expected });
}

