import { longForm, TABLE_DEFINITIONS, tablesAsData, type Report } from '../../engine/index.js';
import { EXIT, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { oneOf, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { openSource, prepareReport } from './prepareReport.js';

export const COMPUTE_OPTIONS: OptionShapes = {
  programme: { kind: 'value', isMandatory: true },
  year: { kind: 'value', isMandatory: true },
  format: { kind: 'value', isMandatory: true },
  table: { kind: 'values' },
  data: { kind: 'values' },
};

/** `raa compute`: the tables as data. */
export function compute(options: Options, terminal: Terminal, fs: FileSystem): ExitCode {
  const format = oneOf('format', options.value('format')!, ['json', 'csv']);
  const ids = TABLE_DEFINITIONS.map(({ id }) => id);
  const tables = options.values('table').map((id) => oneOf('table', id, ids));
  const chosen = tables.length > 0 ? tables : undefined;
  const { report, issues } = prepareReport(openSource(options, fs), yearOption(options.value('year')!), fs);

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
    checks: report.checks.counts,
    tables: tablesAsData(report, language, tables),
  };
}
