import type { Issue, Report, Severity } from '../../engine/index.js';
import { wrongUse, EXIT, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { isFolder, outputTo, targetPath } from '../files/outputTarget.js';
import { writeFiles, type Output } from '../files/writeFiles.js';
import { startProgress } from '../commandLine/progress.js';
import { yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { reportFileName, reportWorkbook } from '../workbook/reportWorkbook.js';
import { openSource, prepareReport, yearsWithData } from './prepareReport.js';

export const GENERATE_OPTIONS: OptionShapes = {
  programme: { kind: 'value', isMandatory: true },
  year: { kind: 'value' },
  'all-years': { kind: 'flag' },
  data: { kind: 'values' },
  out: { kind: 'value', isMandatory: true },
  overwrite: { kind: 'flag' },
  json: { kind: 'flag' },
};

interface Made {
  readonly output: Output;
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly sheets: number;
}

/** `raa generate`: the workbooks are all made in memory first; only then are files touched, all of them or none. */
export async function generate(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const out = options.value('out')!;
  const source = openSource(options, fs);
  const years = chosenYears(options, () => yearsWithData(source, fs));
  if (years.length > 1 && !isFolder(out, fs)) throw wrongUse('CLI-007', { found: out });

  const progress = startProgress(years.length, terminal);
  const made: Made[] = [];
  for (const year of years) {
    const { report, issues } = prepareReport(source, year, fs);
    const { bytes, sheets } = await reportWorkbook(report, options.language, fs);
    const output = outputTo(targetPath(out, reportFileName(report), fs), bytes, options.flag('overwrite'), fs);
    made.push({ output, report, issues, sheets });
    await progress.step();
  }
  progress.stop();
  writeFiles(made.map(({ output }) => output), fs);

  tellIssues(uniqueIssues(made), options.language, terminal);
  if (options.flag('json')) terminal.out(`${JSON.stringify({ files: made.map(asData) }, null, 2)}\n`);
  else for (const one of made) terminal.out(`${sentence(one, options.language)}\n`);
  return made.some(({ report }) => countOf(report, 'error') > 0) ? EXIT.findings : EXIT.fine;
}

function chosenYears(options: Options, all: () => number[]): number[] {
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

function rowsOf({ counts }: Report) {
  const sum = (pick: (count: Report['counts'][number]) => number) => counts.reduce((total, count) => total + pick(count), 0);
  return { read: sum(({ read }) => read), used: sum(({ used }) => used), excluded: sum(({ excluded }) => excluded.length) };
}

function asData({ output, report, sheets }: Made) {
  return {
    path: output.path,
    year: report.context.year,
    sheets,
    rows: rowsOf(report),
    findings: { error: countOf(report, 'error'), warning: countOf(report, 'warning'), info: countOf(report, 'info') },
  };
}

function sentence({ output: { path }, report, sheets }: Made, language: Options['language']): string {
  const { read, used, excluded } = rowsOf(report);
  const [errors, warnings, infos] = [countOf(report, 'error'), countOf(report, 'warning'), countOf(report, 'info')];
  return language === 'it'
    ? `${path}: ${sheets} fogli; righe lette ${read}, usate ${used}, escluse ${excluded}; controlli: errori ${errors}, avvisi ${warnings}, note ${infos} (foglio Controlli)`
    : `${path}: ${sheets} sheets; rows read ${read}, used ${used}, excluded ${excluded}; checks: errors ${errors}, warnings ${warnings}, notes ${infos} (sheet Checks)`;
}
