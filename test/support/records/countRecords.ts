import { RecordsReader, recordsLongForm, type Issue, type ListedRow, type Programme, type RecordFacts } from '../../../engine/index.js';
import type { RecordKind } from '../../../engine/records/recordFacts.js';
import type { RecordRuleCount } from '../../../engine/records/recordRuleCount.js';
import type { CountedRecords, RowCounts } from './countedRecords.js';
import { REFERENCES, type RecordFile } from './recordSet.js';

/** A file as it arrives: in pieces of bytes. */
export interface Delivery {
  readonly kind: RecordKind;
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
}

/** The engine's answer: what it counts, what it tells, and each row that is not simply used. */
export interface EngineCount {
  readonly counted: CountedRecords;
  readonly issues: readonly Issue[];
  readonly listed: readonly ListedRow[];
  /** What became of each rule on records. */
  readonly rules: readonly RecordRuleCount[];
}

/** What the engine counts, in the form in which countings are compared. The only file of the tests that knows the door of the engine. */
export function countDeliveries(programme: Programme, year: number, deliveries: readonly Delivery[]): EngineCount {
  const reader = new RecordsReader(programme, year, REFERENCES);
  for (const { kind, name, pieces } of deliveries) {
    const file = reader.file(kind, name);
    for (const piece of pieces) file.push(piece);
    file.end();
  }
  const { facts, counts, issues, rules, listedRows } = reader.result();
  const kindOf = new Map(deliveries.map(({ kind, name }) => [name, kind]));
  const byKind: Partial<Record<RecordKind, RowCounts>> = {};
  for (const { file, read, used, incomplete, duplicate, excluded } of counts) {
    const kind = kindOf.get(file)!;
    const before = byKind[kind] ?? { read: 0, used: 0, incomplete: 0, duplicate: 0, excluded: 0 };
    byKind[kind] = {
      read: before.read + read,
      used: before.used + used,
      incomplete: before.incomplete + incomplete,
      duplicate: before.duplicate + duplicate,
      excluded: before.excluded + excluded,
    };
  }
  return { counted: { ...listsOf(facts), counts: byKind }, issues, listed: [...listedRows()], rules };
}

/** Texts, each file in one piece of UTF-8. */
export function countFiles(programme: Programme, year: number, files: readonly RecordFile[]): EngineCount {
  return countDeliveries(programme, year, files.map(({ kind, name, text }) => ({ kind, name, pieces: [new TextEncoder().encode(text)] })));
}

/** How many times each code is told: an issue stands for all the rows of a file that have the same fault in the same column. */
export function timesTold(issues: readonly Issue[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { code, values } of issues) times.set(code, (times.get(code) ?? 0) + Number(values['count'] ?? 1));
  return times;
}

function listsOf(facts: RecordFacts): Omit<CountedRecords, 'counts'> {
  const lines = (rows: readonly (readonly (string | number | undefined)[])[], numbers: number) =>
    rows
      .filter((row) => row.slice(-numbers).some((value) => value !== 0))
      .map((row) => row.map((value) => value ?? '').join(','))
      .sort();
  return {
    longForm: recordsLongForm(facts),
    referenceResults: lines(facts.referenceResults.map((one) => [one.axis, one.priority, one.region, one.sex, one.year, one.result, one.reference, one.value]), 1),
    combinations: lines(facts.combinations.map((one) => [one.axis, one.region, one.codes.join('|'), one.eligibleTotal, one.eligiblePublic, one.declared, one.operations]), 4),
    unionAmounts: lines(facts.unionAmounts.map((one) => [one.measure, one.axis, one.region, one.value]), 1),
    certifiedAtYearEnd: lines(facts.certifiedAtYearEnd.map((one) => [one.axis, one.region, one.year, one.value]), 1),
    specialUses: lines(facts.specialUses.map((one) => [one.axis, one.region, one.crossFinancing, one.outsideUnion]), 2),
    programmed: lines(facts.programmed.map((one) => [one.axis, one.priority, one.value]), 1),
  };
}
