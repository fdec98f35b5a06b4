import type { Finding } from '../checks/finding.js';
import { PROGRAMME_CELL } from '../checks/rules/reportProcedures.js';
import { runRules } from '../checks/rules/runRules.js';
import { RULE_REASONS } from '../checks/rules/ruleReasons.js';
import type { RuleOutcome, RuleSettings } from '../checks/rules/validationRule.js';
import type { CellPosition } from '../plan/placement.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId } from '../tables/cell.js';
import { coverOf } from './coverOf.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewSubject } from './reviewSubject.js';

/** The rules on the tables of a workbook, each finding where its cell stands. */
export function reviewRules({ sheets, provenance, readBack, previous }: ReviewSubject, settings: RuleSettings): { findings: PlacedFinding[]; outcomes: readonly RuleOutcome[] } {
  if (readBack === undefined) return { findings: [], outcomes: [] };
  const { context, tables } = readBack;
  const cover = coverOf(sheets, provenance, context.programme.cci);
  const absent = new Set(tables.tables.map(({ id }) => id).filter((id) => !readBack.recognized.some(({ table }) => table === id)));
  const { findings, outcomes } = runRules({ context, tables, origin: 'read', cover, absent, ...(previous && { previous }) }, settings);
  const told = findings.flatMap((finding) => placed(finding, readBack));
  const checks = new Set(told.map(({ check }) => check));
  return { findings: told, outcomes: outcomes.map((one) => (one.failed > 0 && !checks.has(one.rule) ? withoutPlace(one) : one)) };
}

/** A finding of the tables where its cell stands in the workbook; at a cell beside it when the workbook does not have that one. */
function placed({ cell, related = [], ...finding }: Finding, readBack: ReadBack): PlacedFinding[] {
  const places = [cell, ...related].flatMap((ref) => readBack.place(ref) ?? []);
  const [place, ...others] = places;
  if (place !== undefined) return [{ ...finding, cell, place, related: others }];
  const first = cellId(cell) === cellId(PROGRAMME_CELL) ? firstTable(readBack) : undefined;
  return first === undefined ? [] : [{ ...finding, place: first, related: [] }];
}

/** What concerns the report as a whole is told at the first table that there is. */
function firstTable({ recognized: [first] }: ReadBack): CellPosition | undefined {
  return first && { sheet: first.sheet, ...first.firstCell };
}

/** A rule that fails only at tables that the workbook does not have (Table 5 in the edition for citizens) says nothing of this workbook. */
function withoutPlace(outcome: RuleOutcome): RuleOutcome {
  const { run, failed, notVerifiable } = outcome;
  return { ...outcome, run: run - failed, failed: 0, notVerifiable: notVerifiable + failed, reason: outcome.reason ?? RULE_REASONS.noCell };
}
