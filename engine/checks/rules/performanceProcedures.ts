import { FIRST_REPORT_WITH_FRAMEWORK } from '../../law/period2014/reportDeadlines.js';
import type { Bilingual } from '../../law/reference.js';
import { ASSESSMENT_PROCEDURES } from './assessmentProcedures.js';
import { figureAt, isAbove, valueAt } from './cellFigures.js';
import { frameworkRows, NO_FRAMEWORK, valueCell, type FrameworkRow } from './frameworkRows.js';
import { FRAMEWORK_VALUE_PROCEDURES } from './frameworkValueProcedures.js';
import { notConcerned } from './notConcerned.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';

/** PF-001: from the report sent in 2017 on, Table 5 has values. */
const isFilled: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { year } = subject.context;
  const rows = frameworkRows(subject);
  if (year < FIRST_REPORT_WITH_FRAMEWORK) return notConcerned({ it: `la relazione sul ${year} precede la tabella 5`, en: `the report on ${year} comes before Table 5` });
  if (rows.length === 0) tally.skip(NO_FRAMEWORK);
  else if (rows.some((row) => valueAt(subject, valueCell(row, subject))?.state === 'known')) tally.hold();
  // RAA writes the table from the data: where these say nothing of it, it is not the table that is wrong.
  else if (subject.origin === 'computed') tally.skip(RULE_REASONS.noTable);
  else tally.fail({ cell: valueCell(rows[0]!, subject), sentence: 'finding.frameworkEmpty', values: { date: String(year), from: String(FIRST_REPORT_WITH_FRAMEWORK + 1) } });
  return tally.result;
};

/** PF-002: no row for technical assistance. */
const hasNoAssistance: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  if (rows.length === 0) tally.skip(NO_FRAMEWORK);
  for (const row of rows) {
    const isAssistance = subject.context.programme.axes.find(({ code }) => code === row.axis)!.technicalAssistance;
    if (!isAssistance) tally.hold();
    else tally.fail({ cell: valueCell(row, subject), sentence: 'finding.frameworkAssistance', values: { axis: row.axis, indicator: row.one.indicator.name } });
  }
  return tally.result;
};

const NEEDED_KINDS: readonly { readonly kind: 'financial' | 'output'; readonly name: Bilingual }[] = [
  { kind: 'financial', name: { it: 'un indicatore finanziario', en: 'a financial indicator' } },
  { kind: 'output', name: { it: 'un indicatore di output o una fase di attuazione', en: 'an output indicator or a key implementation step' } },
];

/** PF-003: the kinds of indicator of each axis; milestones and targets that are given. */
const isWhole: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  if (rows.length === 0) tally.skip(NO_FRAMEWORK);
  else {
    for (const { code, technicalAssistance } of subject.context.programme.axes) {
      if (technicalAssistance) continue;
      const own = rows.filter(({ axis }) => axis === code);
      for (const { kind, name } of NEEDED_KINDS) {
        if (own.some(({ one }) => one.indicator.kind === kind)) tally.hold();
        else tally.fail({ cell: own[0]?.cell('targetT') ?? { table: 'S1', row: code, column: 'allocation' }, sentence: 'finding.frameworkIncomplete', values: { axis: code, kind: name } });
      }
    }
  }
  for (const row of rows) {
    for (const column of ['milestoneT', 'targetT']) {
      if (figureAt(subject, row.cell(column)) === undefined) tally.skip(RULE_REASONS.noValue);
      else tally.hold();
    }
  }
  return tally.result;
};

/** PF-011: the milestone comes on the way to the target. */
const isOnTheWay: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  if (rows.length === 0) tally.skip(NO_FRAMEWORK);
  for (const row of rows) {
    const [cell, outer] = [row.cell('milestoneT'), row.cell('targetT')];
    const [milestone, target] = [figureAt(subject, cell), figureAt(subject, outer)];
    if (milestone === undefined || target === undefined || milestone.unit !== target.unit) tally.skip(RULE_REASONS.noValue);
    else if (!isAbove(milestone, target)) tally.hold();
    else tally.fail({ cell, related: [outer], sentence: 'finding.milestoneAboveTarget', values: { milestone: { label: cell }, found: { quantity: milestone }, bound: { quantity: target } } });
  }
  return tally.result;
};

const NOT_DIVIDED: Bilingual = {
  it: 'il piano non divide target intermedi e finali per categoria di regione',
  en: 'the plan does not divide milestones and targets by category of region',
};

/** PF-013: where an axis has several categories of region, each row of an indicator has its own target, or none has. */
const isByRegion: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  if (rows.length === 0) tally.skip(NO_FRAMEWORK);
  for (const row of rows) {
    const hasTarget = (one: FrameworkRow) => figureAt(subject, one.cell('targetT')) !== undefined;
    const others = rows.filter(({ one, region }) => one === row.one && region !== row.region);
    const given = others.find(hasTarget);
    if (others.length === 0 || hasTarget(row)) tally.hold();
    else if (given === undefined) tally.skip(NOT_DIVIDED);
    else tally.fail({ cell: row.cell('targetT'), related: [given.cell('targetT')], sentence: 'finding.frameworkRegion', values: { cell: { label: row.cell('targetT') }, other: { label: given.cell('targetT') } } });
  }
  return tally.result;
};

/** How the rules on the performance framework are verified. */
export const PERFORMANCE_PROCEDURES: RuleProcedures = {
  'PF-001': isFilled,
  'PF-002': hasNoAssistance,
  'PF-003': isWhole,
  'PF-011': isOnTheWay,
  'PF-013': isByRegion,
  ...FRAMEWORK_VALUE_PROCEDURES,
  ...ASSESSMENT_PROCEDURES,
};
