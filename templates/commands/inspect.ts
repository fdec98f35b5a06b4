import { recognizeTables, type Issue, type Provenance, type RecognizedTable, type Report } from '../../engine/index.js';
import { inspectionData } from '../commandLine/inspectionData.js';
import { inspectionText } from '../commandLine/inspectionText.js';
import { yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { EXIT, wrongUse, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { examinedSheets } from '../workbook/examinedSheets.js';
import { provenanceOf } from '../workbook/provenanceOf.js';
import { inFile, openWorkbookFile } from '../workbook/openWorkbook.js';
import { openSource, prepareReport } from './prepareReport.js';

export const INSPECT_ARGUMENT = 'FILE';

export const INSPECT_OPTIONS: OptionShapes = {
  programme: { kind: 'value' },
  year: { kind: 'value' },
  data: { kind: 'values' },
  json: { kind: 'flag' },
};

/** `raa inspect`: which standard tables a workbook has, and where. Nothing is written. */
export async function inspect(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const { report, issues } = await reportAsked(options, fs);
  const path = options.argument;
  const { pkg, workbook } = openWorkbookFile(path, fs);
  const { sheets, issues: notExamined } = inFile(path, () => examinedSheets(pkg, workbook));
  const expected = report?.computed.tables ?? [];
  const provenance = inFile(path, () => provenanceOf(pkg, workbook));
  const tables = recognizeTables(workbook, sheets, expected).map((table) => withoutOwnFormulas(table, provenance));
  const inspection = { path, workbook, provenance, tables, expected };

  // Sheets of other kinds stand in the account itself.
  const tooLong = notExamined.filter(({ code }) => code === 'XLS-026').map((one): Issue => ({ ...one, place: { file: path, ...one.place } }));
  tellIssues([...issues, ...tooLong], options.language, terminal);
  if (options.flag('json')) terminal.out(`${JSON.stringify(inspectionData(inspection), null, 2)}\n`);
  else terminal.out(inspectionText(inspection, options.language));
  return EXIT.fine;
}

/** Formulas that RAA wrote at an anchor of its own are in nobody's way. */
function withoutOwnFormulas(table: RecognizedTable, provenance: Provenance | undefined): RecognizedTable {
  const isOurs = table.evidence.some(({ kind }) => kind === 'anchor') && provenance?.sheets.some(({ id }) => id === table.table) === true;
  return isOurs ? { ...table, obstacles: table.obstacles.filter(({ kind }) => kind !== 'formulas') } : table;
}

/** The report whose rows are looked for; none without a programme. */
async function reportAsked(options: Options, fs: FileSystem): Promise<{ report?: Report; issues: readonly Issue[] }> {
  const [programme, year] = [options.value('programme'), options.value('year')];
  const isAsked = programme !== undefined || year !== undefined || options.values('data').length > 0;
  if (!isAsked) return { issues: [] };
  if (programme === undefined) throw wrongUse('CLI-003', { command: 'inspect', expected: '--programme' });
  if (year === undefined) throw wrongUse('CLI-003', { command: 'inspect', expected: '--year' });
  const asked = yearOption(year);
  return prepareReport(openSource(options, fs), asked, fs);
}
