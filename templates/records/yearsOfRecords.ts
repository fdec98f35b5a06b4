import type { Programme, RecordFacts } from '../../engine/index.js';
import type { RecordFile } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { readRecords } from './readRecords.js';

/** The last year that records may be of: the period of 2014-2020 is closed by then. */
const LAST_YEAR = 2028;

/**
 * The years of report that records reach: the report years of the programme from the first year in which something is counted to the
 * last; when none lies there, the first report that holds them all. A programme that names no report year has every year.
 */
export async function yearsOfRecords(files: readonly RecordFile[], programme: Programme, threads: number, fs: FileSystem): Promise<number[]> {
  const read = await readRecords(files, programme, LAST_YEAR, threads, fs);
  if (read === undefined) return [];
  const counted = countedYears(read.facts);
  const [first, last] = [Math.min(...counted), Math.max(...counted)];
  const reports = programme.reports.map(({ year }) => year).sort((a, b) => a - b);
  if (reports.length === 0) return counted;
  const reached = reports.filter((year) => year >= first && year <= last);
  return reached.length > 0 ? reached : reports.filter((year) => year >= last).slice(0, 1);
}

/** Years of entry, of exit, of selection, and those in which certified expenditure changed. */
function countedYears({ facts, certifiedAtYearEnd }: RecordFacts): number[] {
  const ofPersons = facts.filter(({ measure }) => measure === 'output' || measure === 'result' || measure === 'grandTotal').map(({ year }) => year);
  const certified = new Map(certifiedAtYearEnd.map(({ axis, region, year, value }) => [`${axis}/${region}/${year}`, value]));
  const ofMoney = certifiedAtYearEnd.filter(({ axis, region, year, value }) => value !== (certified.get(`${axis}/${region}/${year - 1}`) ?? 0)).map(({ year }) => year);
  return [...new Set([...ofPersons, ...ofMoney])].sort((a, b) => a - b);
}
