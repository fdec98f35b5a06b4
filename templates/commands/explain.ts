import { explainCell, parseCellReference, placeText, type CellPosition, type SheetModel } from '../../engine/index.js';
import { openForReview, readWithData, traceSheetName } from '../check/openForReview.js';
import { ProgrammeShelf } from '../check/programmeOf.js';
import { explanationText } from '../commandLine/explanationText.js';
import { oneOf, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { READING_OPTIONS } from '../commandLine/recordOptions.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { EXIT, unreadable, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { examinedSheets } from '../workbook/examinedSheets.js';
import { inFile, openWorkbookFile } from '../workbook/openWorkbook.js';
import { openSource, prepareReport } from './prepareReport.js';

export const EXPLAIN_ARGUMENT = 'FILE CELLA';

export const EXPLAIN_OPTIONS: OptionShapes = {
  programme: { kind: 'value' },
  year: { kind: 'value' },
  ...READING_OPTIONS,
  format: { kind: 'value' },
};

/** `raa explain`: where the number of a cell comes from, in a workbook of ours or of others. Nothing is written. */
export async function explain(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const format = oneOf('format', options.value('format') ?? 'text', ['text', 'json']);
  const [path, asked] = options.arguments as readonly [string, string];
  const [programme, year] = [options.value('programme'), options.value('year')];
  const wanted = { ...(programme !== undefined && { programme }), ...(year !== undefined && { year: yearOption(year) }) };
  const opened = openForReview(path, wanted, new ProgrammeShelf(fs), fs);
  const sheets = [...opened.sheets, ...otherSheets(path, opened.sheets, fs)];
  const place = placeOf(asked, path, sheets);
  const report = await reportOf(options, opened.folder?.folder, opened.year, fs);
  const read = report === undefined ? opened : readWithData(opened, report.context);
  const trace = sheets.find(({ name }) => name === traceSheetName(opened.workbook));
  const explanation = explainCell(
    place,
    { sheets, ...(read.readBack && { readBack: read.readBack }), ...(report && { report }), ...(trace && { trace }) },
    options.language,
  );
  tellIssues(opened.issues, options.language, terminal);
  if (format === 'json') terminal.out(`${JSON.stringify({ ...explanation, place: placeText(place) }, null, 2)}\n`);
  else terminal.out(explanationText(explanation, options.language));
  return EXIT.fine;
}

/** The sheets that a review leaves out, because they tell of other cells. */
function otherSheets(path: string, read: readonly SheetModel[], fs: FileSystem): SheetModel[] {
  const { pkg, workbook } = openWorkbookFile(path, fs);
  const names = workbook.sheets.filter(({ kind, name }) => kind === 'worksheet' && !read.some((sheet) => sheet.name === name));
  return inFile(path, () => examinedSheets(pkg, { ...workbook, sheets: names }).sheets);
}

function placeOf(asked: string, path: string, sheets: readonly SheetModel[]): CellPosition {
  const [only] = sheets;
  const place = parseCellReference(asked) ?? (sheets.length === 1 ? parseCellReference(`'${only!.name}'!${asked}`) : undefined);
  const found = sheets.find(({ name }) => name === place?.sheet) ?? sheets.find(({ name }) => name.toLowerCase() === place?.sheet.toLowerCase());
  if (place === undefined || found === undefined) throw unreadable('XLS-029', { file: path }, { found: asked, expected: `'${only?.name ?? 'Foglio1'}'!D8` });
  return { ...place, sheet: found.name };
}

/** The report of the data that the user gives: it knows where each figure was read. */
async function reportOf(options: Options, programme: string | undefined, year: number | undefined, fs: FileSystem) {
  if (options.values('data').length === 0 || programme === undefined || year === undefined) return undefined;
  return (await prepareReport(openSource(options, fs, programme), year, fs)).report;
}
