import type { Figure } from '../input/figure.js';
import { recordsLongForm } from '../records/recordsLongForm.js';
import type { RecordFacts } from '../records/recordFacts.js';

/**
 * What a report is computed from, as lines whose digest (SHA-256, of each line with its end) names it: the same figures, the same
 * records and the same programme give the same lines, in any order of rows, columns and files, in any folder. Where a figure stands
 * in its file does not count; of records, what they add up to counts.
 * @param programme the contents of the programme's files
 * @param figures typed figures and those of publications
 */
export function inputLines(programme: readonly unknown[], figures: readonly Figure[], records?: RecordFacts): string[] {
  return [
    ...programme.map((content) => JSON.stringify(content)),
    ...figures.map((figure) => canonical({ ...figure, row: 0 })).sort(),
    ...(records === undefined ? [] : recordLines(records)),
  ];
}

/** All the facts of records as lines: those of the long form, then each of the other lists under its name. */
function recordLines(records: RecordFacts): string[] {
  const { referenceResults, combinations, specialUses, certifiedAtYearEnd, unionAmounts, programmed } = records;
  const lists = { referenceResults, combinations, specialUses, certifiedAtYearEnd, unionAmounts, programmed };
  return [
    `${records.year} ${[...records.kinds].sort().join(' ')}`,
    ...recordsLongForm(records),
    ...Object.entries(lists).flatMap(([name, list]) => list.map((one) => `${name} ${canonical(one)}`).sort()),
  ];
}

/** As JSON, with the fields of every object in the order of their names. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  fields.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}
