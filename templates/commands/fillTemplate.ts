import { extname } from 'node:path';
import { columnLetters, issue, recognizeAt, recognizeTables, rowLabel, type ChangedCells, type Issue, type Language, type MappedTable, type RecognizedTable, type Report, type SheetModel, type WorkbookModel } from '../../engine/index.js';
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
  const certain = found.filter(({ certainty, evidence }) => certainty === 'certain' || evidence.some(({ kind }) => kind === 'mapped'));
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

/** Where the number format shows millions of the euro that the cell holds, the heading that says so asks for nothing. */
function mappedTable({ table, sheet, columns, rows, headings }: RecognizedTable, { styles }: WorkbookModel, sheets: readonly SheetModel[]): MappedTable {
  const firstRow = Math.min(...rows.values());
  const cells = sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === firstRow)?.cells ?? [];
  const isScaled = (column: number | undefined) => styles[cells.find((cell) => cell.column === column)?.style ?? 0]?.isScaled === true;
  return { id: table, sheet, columns, rows, headings: new Map([...headings].map(([key, text]) => [key, isScaled(columns.get(key)) ? '' : text])) };
}

function unsureIssue({ table, sheet, firstCell, score }: RecognizedTable): Issue {
  const place = `'${sheet.replaceAll("'", "''")}'!${columnLetters(firstCell.column)}${firstCell.row}`;
  return issue('XLS-020', { sheet }, { table, found: `${Math.round(score * 100)}%`, map: `${table}=${place}` });
}

/** Rows with figures that the person's table does not have: nothing of ours is left out in silence. */
function missingRowsIssue({ table, sheet, missingRows }: RecognizedTable, { computed }: Report, language: Language): Issue[] {
  const definition = computed.tables.find(({ id }) => id === table);
  const rows = definition?.rows.filter(({ key, kind }) => kind !== 'group' && missingRows.includes(key)) ?? [];
  return rows.length === 0 ? [] : [issue('XLS-025', { sheet }, { table, found: rows.map((row) => rowLabel(definition!, row, language)).join('; ') })];
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

