import type { Report } from '../../engine/index.js';

/** The records of a report as data: whether they are a sample, and what became of the rows of each file. Nothing without records. */
export function recordsData({ records }: Report) {
  return records === undefined ? {} : { records: { isSample: records.isSample, files: records.counts } };
}
