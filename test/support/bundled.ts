import { join } from 'node:path';
import { computeReport, type Report } from '../../engine/index.js';
import { findData, readData } from '../../templates/files/dataFolder.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { openProgramme } from '../../templates/files/programmeFolder.js';
import { PROGRAMMES_FOLDER } from '../../templates/packageRoot.js';

/** The programme that comes with the product, and the years that its publications cover. */
export const BUNDLED = join(PROGRAMMES_FOLDER, 'por-fse-lombardia-2014-2020');
export const PUBLISHED_YEARS = [2018, 2020, 2022] as const;

/** The report of a published year, computed from the bundled data. */
export function bundledReport(year: number): Report {
  const { programme } = openProgramme(BUNDLED, realFileSystem);
  const data = readData(findData([BUNDLED], realFileSystem), programme, year, realFileSystem);
  const { report } = computeReport({ programme, year, ...data });
  if (report === undefined) throw new Error(`No report for ${year}`);
  return report;
}
