import { computeReport, hasErrors, type Issue, type Report } from '../../engine/index.js';
import { dataAccount } from './dataAccount.js';
import { bytesOfData, dataOfYear, readFigures, readRecords, type RecordsOfReport } from './dataReading.js';
import { inputsDigest } from './inputsDigest.js';
import type { OpenedProgramme } from './openProgramme.js';
import { findInFolder, findPicked, findSample, findSheets, together, type DataFiles, type RecordFile } from './pickedFiles.js';
import type { DataAccount, DataRequest } from './protocol.js';
import type { Reading } from './reading.js';
import { paneIssue, Refused, refused } from './refused.js';
import type { SheetFeed } from './sheetFeed.js';

/** A report, and the account of what it was computed from. */
export interface Prepared {
  readonly report: Report;
  readonly account: DataAccount;
}

/** Reads the data that were asked for and computes the report: the same as the Node program does. @throws Refused, Cancelled */
export async function prepareReport(opened: OpenedProgramme, request: DataRequest, feeds: readonly SheetFeed[], reading: Reading): Promise<Prepared> {
  const { programme } = opened;
  const { year, language, prefer } = request;
  const data = await findData(opened, request, feeds);
  const ofYear = dataOfYear(data, year);
  const isOwn = request.files.length + feeds.length > 0;
  const sample = isOwn || data.records.length > 0 ? [] : await findSample(opened.files);
  const ofSample = dataOfYear({ values: [], published: [], records: sample }, year);
  reading.expect(bytesOfData(ofYear) + (ofYear.records.length > 0 ? 0 : bytesOfData(ofSample)));

  const read = await readFigures(ofYear, programme, year, reading);
  if (hasErrors(read.issues)) throw new Refused(read.issues);
  const ownRecords = await readRecords(ofYear.records, programme, year, reading);
  if (ownRecords === undefined && !read.figures.some(({ key }) => key.year === year)) {
    throw refused('DAT-009', {}, { year: String(year), expected: (await yearsWithData(data, opened, reading)).join(', ') });
  }
  const records = ownRecords ?? (await readRecords(ofSample.records, programme, year, reading));
  await reading.compute();
  const inputs = await inputsDigest(opened.contents, [...read.figures, ...read.published], records?.facts);
  const { report, issues } = computeReport({ ...read, programme, year, ...(records && { records: forReport(records) }), ...(prefer && { prefer: PREFERENCE_OF[prefer] }), inputs });
  if (report === undefined) throw new Refused(issues);
  const told: Issue[] = [...read.issues, ...(ownRecords?.issues ?? []), ...issues.filter(isUsersMatter(sample))];
  return { report, account: dataAccount(report, records?.files, told, language) };
}

const PREFERENCE_OF = { typed: 'values', computed: 'records' } as const;

/** The figures of the programme first, then what was picked, then the sheets of the workbook. */
async function findData({ id, files }: OpenedProgramme, request: DataRequest, feeds: readonly SheetFeed[]): Promise<DataFiles> {
  const isOwn = request.files.length + feeds.length > 0;
  if (!request.withBundled && !isOwn) throw new Refused([paneIssue('PAN-005')]);
  const bundled = request.withBundled ? [await findInFolder(files, id)] : [];
  if (!isOwn && bundled.every(({ values, records }) => values.length + records.length === 0)) throw refused('FIL-005', { file: id });
  return together([...bundled, await findPicked(request.files), findSheets(feeds)]);
}

/** What the reading of records keeps for itself is no part of a report. */
function forReport({ facts, isSample, counts, rules, files }: RecordsOfReport) {
  return { facts, isSample, counts, rules, files };
}

const LAST_YEAR = 9999;

/** The years for which there are figures or folders of records: what can be asked for instead. */
async function yearsWithData(data: DataFiles, { programme }: OpenedProgramme, reading: Reading): Promise<number[]> {
  const { figures } = await readFigures({ ...data, published: [] }, programme, LAST_YEAR, reading);
  const years = [...figures.map(({ key }) => key.year), ...data.records.flatMap(({ year }) => year ?? [])];
  return [...new Set(years)].sort((a, b) => a - b);
}

/** What is odd in the programme's own sample is no matter of the user's. */
function isUsersMatter(sample: readonly RecordFile[]): (one: Issue) => boolean {
  return ({ place }) => !sample.some(({ shown }) => shown === place.file);
}
