import { compareWorkbooks, issue, type ReadBack } from '../../engine/index.js';
import { openForReview } from '../check/openForReview.js';
import { ProgrammeShelf } from '../check/programmeOf.js';
import { comparisonData } from '../commandLine/comparisonData.js';
import { comparisonText } from '../commandLine/comparisonText.js';
import { oneOf, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import type { Terminal } from '../commandLine/terminal.js';
import { comparisonWorkbook } from '../compare/comparisonWorkbook.js';
import { writtenReasons } from '../compare/writtenReasons.js';
import { EXIT, Failure, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { outputTo, targetPath } from '../files/outputTarget.js';
import { writeFiles } from '../files/writeFiles.js';

export const DIFF_ARGUMENT = 'VECCHIA NUOVA';

export const DIFF_OPTIONS: OptionShapes = {
  programme: { kind: 'value' },
  'old-year': { kind: 'value' },
  'new-year': { kind: 'value' },
  out: { kind: 'value' },
  overwrite: { kind: 'flag' },
  format: { kind: 'value' },
};

/** `raa diff`: what has changed between two workbooks. Only the file of `--out` is written. */
export async function diff(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const format = oneOf('format', options.value('format') ?? 'text', ['text', 'json']);
  const [oldPath, newPath] = options.arguments as readonly [string, string];
  const shelf = new ProgrammeShelf(fs);
  const previous = tablesOf(oldPath, 'old-year', options, shelf, fs);
  const current = tablesOf(newPath, 'new-year', options, shelf, fs);
  const comparison = compareWorkbooks(previous, current);
  const out = options.value('out');
  if (out !== undefined) {
    const path = targetPath(out, `RAA_${current.context.programme.cci}_${previous.context.year}-${current.context.year}.xlsx`, fs);
    const bytes = await comparisonWorkbook(comparison, writtenReasons(path, fs), options.language, fs);
    writeFiles([outputTo(path, bytes, options.flag('overwrite'), fs)], fs);
    terminal.err(`${path}\n`);
  }
  const files = { previous: oldPath, current: newPath };
  terminal.out(format === 'json' ? `${JSON.stringify(comparisonData(comparison, files, options.language), null, 2)}\n` : comparisonText(comparison, files, options.language));
  return EXIT.fine;
}

/** The standard tables of a workbook; one of an unknown programme or year, or without any, cannot be compared. */
function tablesOf(path: string, yearName: 'old-year' | 'new-year', options: Options, shelf: ProgrammeShelf, fs: FileSystem): ReadBack {
  const [programme, year] = [options.value('programme'), options.value(yearName)];
  const { readBack } = openForReview(path, { ...(programme !== undefined && { programme }), ...(year !== undefined && { year: yearOption(year) }) }, shelf, fs);
  if (readBack === undefined) throw new Failure([issue('XLS-030', { file: path }, { expected: `--${yearName}` })], EXIT.unreadable);
  if (readBack.recognized.length === 0) throw new Failure([issue('XLS-031', { file: path })], EXIT.unreadable);
  return readBack;
}
