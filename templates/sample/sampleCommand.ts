import { join } from 'node:path';
import { EXIT, Failure, unwritable, wrongUse, type ExitCode } from '../failure.js';
import { readOptions, yearOption, type Options, type OptionShapes } from '../commandLine/options.js';
import { tellIssues } from '../commandLine/tellIssues.js';
import type { Terminal } from '../commandLine/terminal.js';
import { findData } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { kindOf } from '../files/pathKind.js';
import { openProgramme, type ProgrammeFolder } from '../files/programmeFolder.js';
import { middle } from './bounds.js';
import { unreachedAsData, unreachedAsLine } from './describeUnreached.js';
import { checkFigures, type FigureCheck } from './figureCheck.js';
import { readFigureBook, type FigureBook } from './figureBook.js';
import { writeHistory } from './history.js';
import { MOVEMENT_COLUMNS } from './movements.js';
import { OPERATION_COLUMNS } from './operationRow.js';
import { PARTICIPANT_COLUMNS } from './participantRow.js';
import { PROGRAMMED_COLUMNS, programmedRows } from './programmedRows.js';
import { makePlan, type SamplePlan } from './samplePlan.js';
import { readSettings } from './sampleSettings.js';
import { CALIBRATED_NOTE, REDUCED_NOTE, SAMPLE_DESCRIPTION, SAMPLE_HELP, SUMMARY } from './sampleTexts.js';
import { streamFiles } from './streamedFiles.js';

const SAMPLE_OPTIONS: OptionShapes = {
  programme: { kind: 'value', isMandatory: true },
  year: { kind: 'value', isMandatory: true },
  seed: { kind: 'value', isMandatory: true },
  out: { kind: 'value', isMandatory: true },
  participants: { kind: 'value' },
  overwrite: { kind: 'flag' },
};

const FILES = ['partecipanti.csv', 'operazioni.csv', 'movimenti.csv', 'programmato.csv', 'campione.json'] as const;
const MARK = 'campione.json';

/** `npm run sample`: a synthetic programme, calibrated on the published figures. */
export function sampleCommand(args: readonly string[], terminal: Terminal, fs: FileSystem): ExitCode {
  let language: Options['language'] = args.includes('en') ? 'en' : 'it';
  try {
    const options = readOptions('sample', args, SAMPLE_OPTIONS);
    language = options.language;
    if (options.flag('help')) terminal.out(SAMPLE_HELP[language]);
    else writeSample(options, terminal, fs);
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tellIssues(error.issues, language, terminal);
    return error.exitCode;
  }
}

function writeSample(options: Options, terminal: Terminal, fs: FileSystem): void {
  const year = yearOption(options.value('year')!);
  const seed = wholeOption('seed', options.value('seed')!, 0);
  const out = options.value('out')!;
  const keepsOld = replacesOthers(out, options.flag('overwrite'), fs);
  const opened = openProgramme(options.value('programme')!, fs);
  const asked = options.value('participants');
  const plan = planFor(opened, year, asked === undefined ? undefined : wholeOption('participants', asked, 1), fs);
  const isWhole = plan.frame.scale === 1;
  const check = isWhole ? checkFigures(plan, year) : { reached: new Map<number, number>(), unreached: [] };

  const rows = streamFiles(FILES.map((name) => join(out, name)), keepsOld, fs, ([participants, operations, movements, programmed, mark]) => {
    const counts = { partecipanti: 0, operazioni: 0, movimenti: 0, programmato: 0 };
    const counting = (name: keyof typeof counts, file: typeof participants) => (text: string) => {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counts[name] += 1;
      file!.write(text);
    };
    participants!.write(`${PARTICIPANT_COLUMNS.join(';')}\n`);
    operations!.write(`${OPERATION_COLUMNS.join(';')}\n`);
    movements!.write(`${MOVEMENT_COLUMNS.join(';')}\n`);
    programmed!.write(`${PROGRAMMED_COLUMNS.join(';')}\n`);
    writeHistory(plan, seed, year, {
      participants: counting('partecipanti', participants),
      operations: counting('operazioni', operations),
      movements: counting('movimenti', movements),
    });
    counting('programmato', programmed)(programmedRows(plan, seed, year));
    mark!.write(`${JSON.stringify(markOf(plan, { year, seed, ...(asked !== undefined && { asked: Number(asked) }) }, counts, check), null, 2)}\n`);
    return counts;
  });
  tellSummary(out, rows, check, isWhole, options, terminal);
}

function planFor({ folder, programme }: ProgrammeFolder, year: number, asked: number | undefined, fs: FileSystem): SamplePlan {
  const book = readFigureBook(findData([folder], fs), programme, fs);
  const upTo = book.years.filter((one) => one <= year).length;
  const frame = { programme, book, settings: readSettings(folder, programme, fs), years: book.years, firstYear: firstYearOf(book), asked: Math.max(upTo - 1, 0) };
  if (asked === undefined) return makePlan({ ...frame, scale: 1 });
  const all = programme.axes.reduce((sum, { code }) => {
    const [men, women] = (['M', 'F'] as const).map((sex) => book.whole(book.years.at(-1)!, 'participants', { axis: code, sex }, 1));
    const both = book.whole(book.years.at(-1)!, 'participants', { axis: code }, 1);
    return sum + (men && women ? middle(men) + middle(women) : both ? middle(both) : 0);
  }, 0);
  return makePlan({ ...frame, scale: all === 0 ? 1 : Math.min(asked / all, 1) });
}

/** People enter from three years before the first figures, not before the programme's first full year. */
function firstYearOf(book: FigureBook): number {
  return Math.min(Math.max(book.years[0]! - 3, 2015), book.years[0]!);
}

function wholeOption(option: string, found: string, lowest: number): number {
  const value = Number(found);
  if (!/^\d{1,15}$/.test(found) || value < lowest) throw wrongUse('CLI-004', { option: `--${option}`, found, expected: `${lowest}, ${lowest + 1}, …` });
  return value;
}

/** A folder that a sample has marked is ours; elsewhere a file of the same name is a person's. */
function replacesOthers(out: string, mayOverwrite: boolean, fs: FileSystem): boolean {
  const there = FILES.map((name) => join(out, name)).filter((path) => kindOf(path, fs) !== 'nothing');
  const [first] = there;
  if (first === undefined || isMarked(join(out, MARK), fs)) return false;
  if (!mayOverwrite) throw unwritable('FIL-006', { file: first });
  return true;
}

function isMarked(path: string, fs: FileSystem): boolean {
  if (kindOf(path, fs) !== 'file') return false;
  try {
    const content: unknown = JSON.parse(fs.readFileSync(path, 'utf8'));
    return typeof content === 'object' && content !== null && 'campione' in content && content.campione === true;
  } catch {
    return false;
  }
}

/** The mark of the folder: whatever reads it knows that nobody is real. */
function markOf(plan: SamplePlan, { year, seed, asked }: { year: number; seed: number; asked?: number }, rows: object, { reached, unreached }: FigureCheck): object {
  const isWhole = plan.frame.scale === 1;
  const note = isWhole ? CALIBRATED_NOTE : REDUCED_NOTE;
  return {
    campione: true,
    programma: plan.frame.programme.id,
    anno: year,
    seme: seed,
    ...(asked !== undefined && { partecipanti: asked }),
    calibrato: isWhole,
    descrizione: { it: `${SAMPLE_DESCRIPTION.it} ${note.it}`, en: `${SAMPLE_DESCRIPTION.en} ${note.en}` },
    righe: rows,
    ...(isWhole && { cifreRaggiunte: Object.fromEntries(reached), cifreNonRaggiunte: unreached.map((one) => unreachedAsData(one, 'it')) }),
  };
}

function tellSummary(
  out: string,
  rows: { readonly partecipanti: number; readonly operazioni: number; readonly movimenti: number; readonly programmato: number },
  { reached, unreached }: FigureCheck,
  isWhole: boolean,
  { language }: Options,
  terminal: Terminal,
): void {
  const say = SUMMARY[language];
  const lines = [say.written(out), say.rows(rows.partecipanti, rows.operazioni, rows.movimenti, rows.programmato)];
  if (!isWhole) lines.push(say.reduced);
  for (const [year, count] of reached) lines.push(say.reached(year, count));
  if (unreached.length > 0) lines.push(say.unreached(unreached.length), ...unreached.map((one) => unreachedAsLine(one, language)));
  terminal.out(`${lines.join('\n')}\n`);
}
