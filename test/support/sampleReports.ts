import type { Report } from '../../engine/index.js';
import { readOptions } from '../../templates/commandLine/options.js';
import { COMPUTE_OPTIONS } from '../../templates/commands/compute.js';
import { openSource, prepareReport } from '../../templates/commands/prepareReport.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { BUNDLED } from './bundled.js';

/** The report that `raa generate` makes of a published year: its figures, and the sample of records for the official tables. */
export async function sampleReport(year: number): Promise<Report> {
  const options = readOptions('compute', ['--programme', BUNDLED, '--year', String(year), '--format', 'json'], COMPUTE_OPTIONS);
  return (await prepareReport(openSource(options, realFileSystem), year, realFileSystem)).report;
}
