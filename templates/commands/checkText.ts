import { checkNarrative } from '../../engine/index.js';
import { openForReview, readWithData } from '../check/openForReview.js';
import { ProgrammeShelf } from '../check/programmeOf.js';
import { narrativeData } from '../commandLine/narrativeData.js';
import { narrativeText } from '../commandLine/narrativeText.js';
import { oneOf, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { EXIT, unreadable, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { readNarrative } from '../files/readNarrative.js';
import { openSource, prepareReport } from './prepareReport.js';

export const CHECK_TEXT_ARGUMENT = 'FILE';

export const CHECK_TEXT_OPTIONS: OptionShapes = {
  workbook: { kind: 'value', isMandatory: true },
  programme: { kind: 'value' },
  year: { kind: 'value' },
  data: { kind: 'values' },
  format: { kind: 'value' },
  strict: { kind: 'flag' },
};

/** `raa check-text`: the figures of a text against the tables of a workbook. Nothing is written. A contradiction is a warning: only --strict ends with 1. */
export async function checkText(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const format = oneOf('format', options.value('format') ?? 'text', ['text', 'json']);
  const [programme, year] = [options.value('programme'), options.value('year')];
  const { paragraphs, issues } = readNarrative(options.argument, fs);
  const path = options.value('workbook')!;
  const asked = { ...(programme !== undefined && { programme }), ...(year !== undefined && { year: yearOption(year) }) };
  const opened = openForReview(path, asked, new ProgrammeShelf(fs), fs);
  const isGiven = options.values('data').length > 0;
  const { readBack: read, folder } = isGiven && opened.year !== undefined ? await withData(opened, options, opened.year, fs) : opened;
  tellIssues([...issues, ...opened.issues], options.language, terminal);
  if (read === undefined || folder === undefined || read.recognized.length === 0) throw unreadable('DOC-002', { file: path });

  const checked = { path: options.argument, workbook: path, programme: folder.programme.cci, read, figures: checkNarrative(paragraphs, read) };
  if (format === 'json') terminal.out(`${JSON.stringify(narrativeData(checked, options.language), null, 2)}\n`);
  else terminal.out(narrativeText(checked, options.language));
  const contradicts = checked.figures.some(({ match }) => match.outcome === 'contradicting');
  return contradicts && options.flag('strict') ? EXIT.findings : EXIT.fine;
}

/** With the data the rows are known that only they make: N+3 targets, evaluations, other figures. */
async function withData(opened: ReturnType<typeof openForReview>, options: Options, year: number, fs: FileSystem) {
  if (opened.folder === undefined) return opened;
  const source = openSource({ ...options, value: (name) => (name === 'programme' ? opened.folder!.folder : options.value(name)) }, fs);
  const { report } = await prepareReport(source, year, fs);
  return readWithData(opened, report.context);
}
