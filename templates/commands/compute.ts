import { longForm, TABLE_DEFINITIONS, tablesAsData, type Report } from '../../engine/index.js';
import { EXIT, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { oneOf, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { RECORD_OPTIONS } from '../commandLine/recordOptions.js';
import { recordsData } from '../commandLine/recordsData.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { openSource, prepareReport } from './prepareReport.js';
import { rowListOutput } from './rowListOutput.js';
import { writeFiles } from '../files/writeFiles.js';

export const COMPUTE_OPTIONS: OptionShapes = {
  programme: { kind: 'value', isMandatory: true },
  year: { kind: 'value', isMandatory: true },
  format: { kind: 'value', isMandatory: true },
  table: { kind: 'values' },
  ...RECORD_OPTIONS,
  overwrite: { kind: 'flag' },
};

/** `raa compute`: the tables as data. */
export async function compute(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const format = oneOf('format', options.value('format')!, ['json', 'csv']);
  const ids = TABLE_DEFINITIONS.map(({ id }) => id);
  const tables = options.values('table').map((id) => oneOf('table', id, ids));
  const chosen = tables.length > 0 ? tables : undefined;
  const year = yearOption(options.value('year')!);
  const source = openSource(options, fs);
  // Lines of figures do not say that persons are invented: the sample is not among them.
  const { report, issues, records } = await prepareReport(format === 'csv' ? { ...source, sample: [] } : source, year, fs);
  writeFiles(rowListOutput(options, records, fs), fs);

  tellIssues(issues, options.language, terminal);
  terminal.out(format === 'csv' ? longForm(report, chosen) : `${JSON.stringify(asData(report, options, chosen), null, 2)}\n`);
  return report.checks.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

function asData(report: Report, { language }: Options, tables: readonly string[] | undefined) {
  const { programme, plan, year } = report.context;
  return {
    programme: programme.id,
    cci: programme.cci,
    year,
    plan: plan.id,
    rows: report.counts.map(({ file, read, used, excluded }) => ({ file, read, used, excluded })),
    ...recordsData(report),
    checks: report.checks.counts,
    tables: tablesAsData(report, language, tables),
  };
}
