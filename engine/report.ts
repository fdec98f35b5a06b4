import { checkReport, type ReportChecks } from './checks/checkReport.js';
import type { Fact } from './facts/fact.js';
import { makeFactStore } from './facts/factStore.js';
import { planFacts } from './facts/planFacts.js';
import type { Figure, PublishedFigure, ReadCount } from './input/figure.js';
import { issue, type Issue } from './issues.js';
import { keyText } from './programme/figureKey.js';
import { PROGRAMME_FILE_NAMES } from './programme/fileNames.js';
import { planVersionFor } from './programme/planVersion.js';
import type { Programme } from './programme/programme.js';
import { allTables } from './tables/allTables.js';
import { computeTables, type ComputedTables } from './tables/computeTables.js';
import { makeContext, type ReportContext } from './tables/reportContext.js';

/** What a report is computed from. */
export interface ReportInput {
  readonly programme: Programme;
  readonly year: number;
  /** Typed figures of the report year and of earlier years. */
  readonly figures: readonly Figure[];
  /** What the publications of the report year print. */
  readonly published: readonly PublishedFigure[];
  readonly counts: readonly ReadCount[];
  /** SHA-256 of the texts that all this was read from, when the shell gives it: it is kept in the workbook. */
  readonly inputs?: string;
}

/** A report: its tables computed and checked. */
export interface Report {
  readonly context: ReportContext;
  readonly computed: ComputedTables;
  readonly checks: ReportChecks;
  readonly counts: readonly ReadCount[];
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
  const facts = makeFactStore([...planFacts(programme, plan, year), ...figures]);
  const context = makeContext(programme, plan, year, facts);
  const computed = computeTables(allTables(context), facts);
  const checks = checkReport(context, computed, input.published);
  return { report: { context, computed, checks, counts: input.counts, inputs: input.inputs ?? '' }, issues: unusedFigures(context, computed) };
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

/** Figures that were read and that no table shows: told, so that nothing typed is lost in silence. */
function unusedFigures({ facts, year }: ReportContext, computed: ComputedTables): Issue[] {
  const shown = new Set([...computed.cells.values()].flatMap(({ fact }) => (fact === undefined ? [] : [fact])));
  const isTold = (fact: Fact) => fact.file !== undefined && fact.row !== undefined && fact.key.year === year;
  return facts.all
    .filter((fact) => isTold(fact) && !shown.has(fact))
    .map(({ file, row, key }) => issue('DAT-020', { file: file!, row: row! }, { measure: key.measure }));
}
