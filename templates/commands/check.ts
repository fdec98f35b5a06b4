import { issue, type Report } from '../../engine/index.js';
import { readBaseline, sinceBaseline } from '../check/baseline.js';
import { checkData } from '../check/checkData.js';
import type { CheckedFile } from '../check/checkedFile.js';
import { countOfSeverity } from '../check/checkedFile.js';
import { checkTargets, type CheckTarget } from '../check/checkTargets.js';
import { checkWorkbook } from '../check/checkWorkbook.js';
import { FORMATS, type FormatName } from '../check/formats/formats.js';
import { openForReview, type OpenedForReview } from '../check/openForReview.js';
import { ProgrammeShelf } from '../check/programmeOf.js';
import { oneOf, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { READING_OPTIONS } from '../commandLine/recordOptions.js';
import type { Terminal } from '../commandLine/terminal.js';
import { EXIT, Failure, wrongUse, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { openSource, prepareReport, type Source } from './prepareReport.js';

export const CHECK_ARGUMENT = 'FILE…';

export const CHECK_OPTIONS: OptionShapes = {
  programme: { kind: 'value' },
  year: { kind: 'value' },
  ...READING_OPTIONS,
  against: { kind: 'value' },
  since: { kind: 'value' },
  format: { kind: 'value' },
};

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** `raa check`: what cannot be right in workbooks and data, each thing with its place, its reason and what to do. Nothing is written. */
export async function check(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const format = oneOf('format', options.value('format') ?? 'text', FORMAT_NAMES);
  const asked = askedOf(options);
  const shelf = new ProgrammeShelf(fs);
  const since = options.value('since');
  const baseline = since === undefined ? undefined : readBaseline(since, fs);
  const against = options.value('against');
  const previous = against === undefined ? [] : checkTargets([against], fs).flatMap(({ path, kind }) => (kind === 'workbook' ? [openForReview(path, {}, shelf, fs)] : []));
  const sources = new Sources(options, fs);

  const targets = checkTargets(options.arguments, fs);
  const checkTarget = async (target: CheckTarget): Promise<CheckedFile[]> =>
    target.kind === 'data' ? checkDataAt(target, options, asked.year, fs) : [await checkOne(target.path, asked, { previous, shelf, sources }, options, fs)];
  const files: CheckedFile[] = [];
  for (const target of targets) files.push(...(targets.length === 1 ? await checkTarget(target) : await amongOthers(target, checkTarget)));
  const told = baseline === undefined ? files : sinceBaseline(files, baseline);
  terminal.out(FORMATS[format](told, options.language));
  if (told.some(({ isUnreadable }) => isUnreadable)) return EXIT.unreadable;
  const isBroken = countOfSeverity(told, 'error') > 0 || told.some(({ issues }) => issues.some(({ severity }) => severity === 'error'));
  return isBroken ? EXIT.findings : EXIT.fine;
}

/** One file of many that cannot be read is told in its place, and the others are checked all the same. */
async function amongOthers(target: CheckTarget, checkTarget: (target: CheckTarget) => Promise<CheckedFile[]>): Promise<CheckedFile[]> {
  try {
    return await checkTarget(target);
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode !== EXIT.unreadable) throw error;
    return [{ ...target, tables: [], findings: [], rules: [], checks: [], issues: error.issues, isUnreadable: true }];
  }
}

interface Asked {
  readonly programme?: string;
  readonly year?: number;
}

function askedOf(options: Options): Asked {
  const [programme, year] = [options.value('programme'), options.value('year')];
  return { ...(programme !== undefined && { programme }), ...(year !== undefined && { year: yearOption(year) }) };
}

interface Company {
  readonly previous: readonly OpenedForReview[];
  readonly shelf: ProgrammeShelf;
  readonly sources: Sources;
}

async function checkOne(path: string, asked: Asked, { previous, shelf, sources }: Company, options: Options, fs: FileSystem): Promise<CheckedFile> {
  const opened = openForReview(path, asked, shelf, fs);
  const before = previousOf(opened, previous);
  const against = options.value('against');
  // Of a folder compared with itself the first year has none before it.
  const isAmong = previous.length > 1 && previous.some((one) => one.path === path);
  const issues = before === undefined && against !== undefined && !isAmong ? [issue('XLS-033', { file: path }, { found: against })] : [];
  const report = await sources.reportOf(opened);
  return checkWorkbook({ ...opened, issues: [...opened.issues, ...issues] }, { ...(before && { previous: before }), ...(report && { report }) }, options.language);
}

/** Of several workbooks of earlier years, the latest before this one's that has tables. */
function previousOf({ path, year, folder }: OpenedForReview, previous: readonly OpenedForReview[]): OpenedForReview | undefined {
  const others = previous.filter((one) => one.path !== path && (one.readBack?.recognized.length ?? 0) > 0 && (folder === undefined || one.folder?.programme.cci === folder.programme.cci));
  const earlier = others.filter((one) => one.year !== undefined && year !== undefined && one.year < year);
  return earlier.sort((a, b) => b.year! - a.year!)[0];
}

/** The reports of the user's data, each computed once. */
class Sources {
  private readonly reports = new Map<string, Promise<Report>>();

  constructor(
    private readonly options: Options,
    private readonly fs: FileSystem,
  ) {}

  async reportOf({ folder, year }: OpenedForReview): Promise<Report | undefined> {
    if (this.options.values('data').length === 0 || folder === undefined || year === undefined) return undefined;
    const id = `${folder.folder}/${year}`;
    const report = this.reports.get(id) ?? prepareReport(openSource(this.options, this.fs, folder.folder), year, this.fs).then((prepared) => prepared.report);
    this.reports.set(id, report);
    return report;
  }
}

async function checkDataAt({ path }: CheckTarget, options: Options, year: number | undefined, fs: FileSystem): Promise<CheckedFile[]> {
  const programme = options.value('programme');
  if (programme === undefined) throw wrongUse('CLI-003', { command: 'check', expected: '--programme' });
  const source: Source = openSource(options, fs, programme, [path]);
  return checkData(path, source, year, options.language, fs);
}
