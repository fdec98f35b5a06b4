import { readingContext, readValues, type Language, type Programme } from '../../engine/index.js';
import { folderFileOf, readText } from './folderFile.js';
import { openProgramme, type OpenedProgramme } from './openProgramme.js';
import type { ChosenProgramme, PickedFile } from './protocol.js';
import { toldAll } from './told.js';

const MAIN_FILE = /(?:^|\/)programma\.json$/;

/** Opens a programme from picked files: those of the folder in which `programma.json` stands. */
export function pickedProgramme(files: readonly PickedFile[]): Promise<OpenedProgramme> {
  const [main] = files.filter(({ path }) => MAIN_FILE.test(path)).sort((a, b) => a.path.length - b.path.length);
  const folder = main?.path.replace(MAIN_FILE, '') ?? '';
  const before = folder === '' ? '' : `${folder}/`;
  const inside = files.filter(({ path }) => path.startsWith(before)).map((file) => folderFileOf(file, file.path.slice(before.length)));
  return openProgramme(folder.split('/').at(-1) || (main?.path ?? ''), inside);
}

/** What the user is told of a programme that was chosen. */
export async function chosenProgramme(opened: OpenedProgramme, language: Language): Promise<Omit<ChosenProgramme, 'isAsBefore'>> {
  const { programme, issues } = opened;
  const bundledYears = await yearsOfFigures(opened);
  return {
    cci: programme.cci,
    title: programme.title,
    axes: programme.axes.length,
    years: yearsOfReports(programme, bundledYears),
    bundledYears,
    remarks: toldAll(issues, language),
  };
}

const LAST_YEAR = 9999;
const VALUES_FILE = /^(?:20\d\d\/)?valori\.csv$/i;

/** The years of the figures that come with a programme. What is wrong in them is told when they are read. */
export async function yearsOfFigures({ programme, files }: OpenedProgramme): Promise<number[]> {
  const years = new Set<number>();
  for (const file of files.filter(({ path }) => VALUES_FILE.test(path))) {
    const { text } = await readText(await file.open(), file.path);
    for (const { key } of readValues(text, file.path, programme, LAST_YEAR).figures) years.add(key.year);
  }
  return sorted(years);
}

/** First and last year of which a report may be asked. */
const [FIRST, LAST] = [2014, 2028];

/** The reports that the programme names, and the years of its figures; of a programme that names none, all those with a plan in force. */
function yearsOfReports(programme: Programme, ofFigures: readonly number[]): number[] {
  const named = [...programme.reports.map(({ year }) => year), ...ofFigures];
  if (named.length > 0) return sorted(new Set(named));
  return Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i).filter((year) => readingContext(programme, year) !== undefined);
}

function sorted(years: ReadonlySet<number>): number[] {
  return [...years].sort((a, b) => a - b);
}
