import { checkReport, type ReportChecks } from './checks/checkReport.js';
import { unshownCounts } from './checks/unshownCounts.js';
import { chooseFacts, DEFAULT_PREFERENCE, type Preference } from './facts/chooseFacts.js';
import type { Fact } from './facts/fact.js';
import { planFacts } from './facts/planFacts.js';
import { recordFigures } from './facts/recordFigures.js';
import type { RecordFiles } from './facts/recordSources.js';
import type { Figure, PublishedFigure, ReadCount } from './input/figure.js';
import { issue, type Issue } from './issues.js';
import { keyText } from './programme/figureKey.js';
import { PROGRAMME_FILE_NAMES } from './programme/fileNames.js';
import { planVersionFor } from './programme/planVersion.js';
import type { Programme } from './programme/programme.js';
import type { RecordCount } from './records/recordCount.js';
import type { RecordFacts } from './records/recordFacts.js';
import type { RecordRuleCount } from './records/recordRuleCount.js';
import { allTables } from './tables/allTables.js';
import { computeTables, type ComputedTables } from './tables/computeTables.js';
import { makeContext, type ReportContext } from './tables/reportContext.js';

/** The records of a report, already counted. */
export interface ReportRecords {
  readonly facts: RecordFacts;
  /** True when they are a sample: persons who do not exist. */
  readonly isSample: boolean;
  /** Rows read and used of each file. */
  readonly counts: readonly RecordCount[];
  /** What the pass over the participants says of the rules on records. */
  readonly rules?: readonly RecordRuleCount[];
  /** The files of each kind, as the user knows them; `partecipanti.csv`, … when not given. */
  readonly files?: RecordFiles;
}

/** What a report is computed from. */
export interface ReportInput {
  readonly programme: Programme;
  readonly year: number;
  /** Typed figures of the report year and of earlier years. */
  readonly figures: readonly Figure[];
  /** What the publications of the report year print. */
  readonly published: readonly PublishedFigure[];
  readonly counts: readonly ReadCount[];
  readonly records?: ReportRecords;
  /** Which one the tables use where a figure is both typed and counted; the typed one when not said. */
  readonly prefer?: Preference;
  /** SHA-256 of the texts that all this was read from, when the shell gives it: it is kept in the workbook. */
  readonly inputs?: string;
}

/** A report: its tables computed and checked. */
export interface Report {
  readonly context: ReportContext;
  readonly computed: ComputedTables;
  readonly checks: ReportChecks;
  readonly counts: readonly ReadCount[];
  readonly records?: ReportRecords;
  readonly prefer: Preference;
  readonly inputs: string;
}

/**
 * Computes the report of one year: a function of its inputs.
 * Without a plan that has amounts, or with one figure given twice, there is no report: the issues say why.
 */
export function computeReport(input: ReportInput): { report?: Report; issues: Issue[] } {
  const { programme, year, figures } = input;
  const plan = planVersionFor(programme.planVersions, year);
  if (plan?.allocations === undefined) {
    return { issues: [issue('PRG-011', { file: PROGRAMME_FILE_NAMES.piano }, { year: String(year), plan: plan?.id ?? '' })] };
  }
  const twice = sameFigureTwice(figures);
  if (twice.length > 0) return { issues: twice };
  const { records, prefer = DEFAULT_PREFERENCE } = input;
  const isSample = records?.isSample ?? false;
  const { facts, official, issues } = chooseFacts({
    plan: planFacts(programme, plan, year),
    typed: figures,
    ...(records && { counted: recordFigures(records.facts, programme, records.files) }),
    isSample,
    prefer,
    year,
  });
  const context = makeContext(programme, plan, year, facts, isSample ? official : undefined);
  const computed = computeTables(allTables(context), facts, official);
  const checks = checkReport({ context, computed, published: input.published, ...(records?.rules && !isSample && { recordRules: records.rules }) });
  const report = { context, computed, checks, counts: input.counts, ...(records && { records }), prefer, inputs: input.inputs ?? '' };
  const shown = factsShown(computed);
  return { report, issues: [...issues, ...unusedFigures(context, shown), ...unshownCounts(context, shown)] };
}

/** The same figure given by two files: neither silently wins. Within a file the reader has already refused it. */
function sameFigureTwice(figures: readonly Figure[]): Issue[] {
  const firstOf = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    const text = keyText(figure.key);
    const first = firstOf.get(text);
    if (first === undefined) firstOf.set(text, figure);
    const { file, row } = figure;
    return first === undefined ? [] : [issue('DAT-008', { file, row }, { first: String(first.row), firstFile: first.file })];
  });
}

/** The figures that cells hold, or that stand in their formulas. */
function factsShown(computed: ComputedTables): Set<Fact> {
  return new Set([...computed.cells.values()].flatMap(({ fact, formula }) => [...(fact === undefined ? [] : [fact]), ...(formula?.facts ?? [])]));
}

/** Figures that were read and that no table shows: told, so that nothing typed is lost in silence. */
function unusedFigures({ facts, official, year }: ReportContext, shown: ReadonlySet<Fact>): Issue[] {
  const isTold = (fact: Fact) => fact.file !== undefined && fact.row !== undefined && fact.key.year === year;
  return [...new Set([...facts.all, ...official.all])]
    .filter((fact) => isTold(fact) && !shown.has(fact))
    .map(({ file, row, key }) => issue('DAT-020', { file: file!, row: row! }, { measure: key.measure }));
}
