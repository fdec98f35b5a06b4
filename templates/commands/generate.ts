import type { Filling, Issue, PublicEdition, Report, Severity } from '../../engine/index.js';
import { wrongUse, EXIT, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { isFolder, outputTo, targetPath } from '../files/outputTarget.js';
import { writeFiles, type Output } from '../files/writeFiles.js';
import { EDITION_OPTIONS, editionChoice, editionData, editionText } from '../commandLine/editionOptions.js';
import { startProgress } from '../commandLine/progress.js';
import { yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { RECORD_OPTIONS } from '../commandLine/recordOptions.js';
import { recordsData } from '../commandLine/recordsData.js';
import { rowsText, typedRows } from '../commandLine/rowsText.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import type { OpenedWorkbook } from '../workbook/openWorkbook.js';
import { publicWorkbook, reportFileName, reportWorkbook, type ReportWorkbook } from '../workbook/reportWorkbook.js';
import { assertExtension, fillTemplate, openTemplate, workbookExtension } from './fillTemplate.js';
import { openSource, prepareReport, yearsWithData, type Prepared } from './prepareReport.js';
import { rowListOutput } from './rowListOutput.js';

export const GENERATE_OPTIONS: OptionShapes = {
  programme: { kind: 'value', isMandatory: true },
  year: { kind: 'value' },
  'all-years': { kind: 'flag' },
  ...RECORD_OPTIONS,
  out: { kind: 'value', isMandatory: true },
  overwrite: { kind: 'flag' },
  json: { kind: 'flag' },
  ...EDITION_OPTIONS,
  template: { kind: 'value' },
  map: { kind: 'values' },
  'overwrite-cells': { kind: 'flag' },
  'keep-cells': { kind: 'flag' },
};

interface Filled extends Prepared {
  readonly output: Output;
  readonly filling: Filling;
  /** When the workbook is of the public edition. */
  readonly published?: PublicEdition;
}

/** What is kept of a year once its workbook is made. Not the report: those of several years would be held together. */
interface Made {
  readonly output: Output;
  readonly issues: readonly Issue[];
  readonly hasErrors: boolean;
  /** The outcome, as the command prints it. */
  readonly sentence: string;
  readonly data: ReturnType<typeof asData>;
}

/** `raa generate`: the workbooks are all made in memory first; only then are files touched, all of them or none. */
export async function generate(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const out = options.value('out')!;
  const choice = editionChoice(options);
  const source = openSource(options, fs);
  const years = await chosenYears(options, () => yearsWithData(source, fs));
  if (years.length > 1 && options.value('rows') !== undefined) throw wrongUse('CLI-005', { found: '--rows, --all-years' });
  if (years.length > 1 && !isFolder(out, fs)) throw wrongUse('CLI-007', { found: out });

  const template = options.value('template');
  const theirs = template === undefined ? undefined : { path: template, opened: await openTemplate(template, fs) };
  const extension = theirs === undefined ? '.xlsx' : workbookExtension(theirs.opened);

  const progress = startProgress(years.length, terminal);
  const made: Made[] = [];
  const rowLists: Output[] = [];
  for (const year of years) {
    const prepared = await prepareReport(source, year, fs);
    const { report, issues, records } = prepared;
    const published = choice.publish(report);
    const { bytes, filling, issues: toldOfCells = [] } = await workbookOf(report, published, theirs, options, fs);
    const path = targetPath(out, reportFileName(report, extension, choice.edition), fs);
    assertExtension(path, extension);
    const filled: Filled = { ...prepared, output: outputTo(path, bytes, options.flag('overwrite'), fs), filling, ...(published && { published }) };
    made.push({
      output: filled.output,
      issues: [...issues, ...toldOfCells],
      hasErrors: countOf(report, 'error') > 0,
      sentence: sentenceOf(filled, options.language),
      data: asData(filled),
    });
    rowLists.push(...rowListOutput(options, records, fs));
    await progress.step();
  }
  progress.stop();
  writeFiles([...made.map(({ output }) => output), ...rowLists], fs);

  tellIssues(uniqueIssues(made), options.language, terminal);
  if (options.flag('json')) terminal.out(`${JSON.stringify({ files: made.map(({ data }) => data) }, null, 2)}\n`);
  else for (const { sentence } of made) terminal.out(`${sentence}\n`);
  return made.some(({ hasErrors }) => hasErrors) ? EXIT.findings : EXIT.fine;
}

interface Theirs {
  readonly path: string;
  readonly opened: OpenedWorkbook;
}

/** A workbook of ours, of one edition or the other, or the person's own with the figures in it. */
function workbookOf(report: Report, published: PublicEdition | undefined, theirs: Theirs | undefined, options: Options, fs: FileSystem): Promise<ReportWorkbook & { issues?: readonly Issue[] }> {
  if (published !== undefined) return publicWorkbook(published, options.language, fs);
  return theirs === undefined ? reportWorkbook(report, options.language, fs) : fillTemplate(theirs.path, theirs.opened, report, options);
}

async function chosenYears(options: Options, all: () => Promise<number[]>): Promise<number[]> {
  const year = options.value('year');
  if (options.flag('all-years')) {
    if (year !== undefined) throw wrongUse('CLI-005', { found: '--year, --all-years' });
    return all();
  }
  if (year === undefined) throw wrongUse('CLI-003', { command: 'generate', expected: '--year (--all-years)' });
  return [yearOption(year)];
}

/** The same remark on the programme comes once, not once for each year. */
function uniqueIssues(made: readonly Made[]): Issue[] {
  return [...new Map(made.flatMap(({ issues }) => issues).map((one) => [JSON.stringify(one), one])).values()];
}

function countOf({ checks }: Report, severity: Severity): number {
  return checks.findings.filter((finding) => finding.severity === severity).length;
}

function asData({ output, report, filling, published }: Filled) {
  return {
    path: output.path,
    year: report.context.year,
    ...editionData(published),
    sheets: filling.plan.sheets.length,
    tables: filling.mapped,
    rows: typedRows(report),
    ...recordsData(report),
    findings: { error: countOf(report, 'error'), warning: countOf(report, 'warning'), info: countOf(report, 'info') },
  };
}

function sentenceOf({ output: { path }, report, filling, published }: Filled, language: Options['language']): string {
  const sheets = filling.plan.sheets.length;
  const tables = filling.mapped.map(({ table, cells }) => `${table} ${cells}`).join(', ');
  const rows = rowsText(report, language);
  const [errors, warnings, infos] = [countOf(report, 'error'), countOf(report, 'warning'), countOf(report, 'info')];
  const filled = [
    ...(sheets > 0 ? [language === 'it' ? `${sheets} fogli` : `${sheets} sheets`] : []),
    ...(published === undefined ? [] : [editionText(published, language)]),
    ...(tables === '' ? [] : [language === 'it' ? `celle compilate: ${tables}` : `cells filled: ${tables}`]),
  ].join('; ');
  const findings = filling.plan.sheets.find(({ id }) => id === FINDINGS_SHEET);
  const where = findings === undefined ? '' : language === 'it' ? ` (foglio ${findings.sheetName})` : ` (sheet ${findings.sheetName})`;
  return language === 'it'
    ? `${path}: ${filled}; ${rows}; controlli: errori ${errors}, avvisi ${warnings}, note ${infos}${where}`
    : `${path}: ${filled}; ${rows}; checks: errors ${errors}, warnings ${warnings}, notes ${infos}${where}`;
}

/** The sheet that tells the findings: a workbook in somebody else's layout has none. */
const FINDINGS_SHEET = 'findings';
