import { interventionFieldsOf } from '../../law/period2014/interventionFields.js';
import type { Bilingual } from '../../law/reference.js';
import type { PriorityAxis } from '../../programme/programme.js';
import type { CellRef } from '../../tables/cell.js';
import { axisLabel } from '../../tables/reportContext.js';
import type { Row, Table } from '../../tables/table.js';
import { inLanguage } from '../../tables/valueText.js';
import { categorySums, cellText, SAME_AMOUNTS, type SameAmount } from '../categorySums.js';
import { differentSum, distinctCodes, isOfNomenclature, isSame, oddCode, type CategoryCode } from '../checkCategories.js';
import { figureAt } from './cellFigures.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';

const NO_ROWS: Bilingual = { it: 'la tabella 7 non ha righe', en: 'Table 7 has no rows' };

function table7({ tables }: RuleSubject): Pick<Table, 'rows'> {
  return tables.tables.find(({ id }) => id === 'T7') ?? { rows: [] };
}

/** FIN-008 and FIN-009: what the rows of an axis add up to. */
function addsUpTo(columns: readonly SameAmount[]): RuleProcedure {
  return (subject, rule) => {
    const tally = new RuleTally(rule);
    const { rows } = table7(subject);
    if (rows.length === 0) tally.skip(NO_ROWS);
    else {
      for (const sum of categorySums(rows, columns, subject.context, subject.tables)) {
        if (sum === undefined) tally.skip(RULE_REASONS.noValue);
        else if (isSame(sum)) tally.hold();
        else tally.fail({ ...differentSum(sum), related: sum.terms });
      }
    }
    return tally.result;
  };
}

/** The axis of a row. */
function axisOf(row: Row, { context: { programme } }: RuleSubject): PriorityAxis | undefined {
  return programme.axes.find(({ code }) => inLanguage(axisLabel(code), 'it') === cellText(row, 'axis'));
}

/** One verdict for each code and axis: the same code of the same axis is told once, where it stands first. */
function rowsByField(subject: RuleSubject): { readonly row: Row; readonly axis: PriorityAxis; readonly code: string }[] {
  const found = new Map<string, { row: Row; axis: PriorityAxis; code: string }>();
  for (const row of table7(subject).rows) {
    const [axis, code] = [axisOf(row, subject), cellText(row, 'interventionField')];
    if (axis !== undefined && !found.has(`${axis.code}/${code}`)) found.set(`${axis.code}/${code}`, { row, axis, code });
  }
  return [...found.values()];
}

const fieldCell = (row: Row): CellRef => ({ table: 'T7', row: row.key, column: 'interventionField' });

/** FIN-010: the intervention field of the fund, dimension 5 empty, the secondary theme. */
const isOfTheFund: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { rows } = table7(subject);
  if (rows.length === 0) tally.skip(NO_ROWS);
  for (const { row, axis, code } of rowsByField(subject)) {
    const fields = interventionFieldsOf(code);
    if (fields === undefined) tally.fail({ cell: fieldCell(row), sentence: 'finding.fieldNotOfFund', values: { code } });
    else if ((fields.thematicObjective === undefined) === axis.technicalAssistance) tally.hold();
    else tally.fail({ cell: fieldCell(row), sentence: axis.technicalAssistance ? 'finding.fieldNotOfAssistance' : 'finding.fieldOfAssistance', values: { code, axis: axis.code } });
  }
  for (const row of rows) {
    const cell: CellRef = { table: 'T7', row: row.key, column: 'thematicObjective' };
    const objective = figureAt(subject, cell);
    if (objective === undefined) tally.hold();
    else tally.fail({ cell, sentence: 'finding.objectiveNotEmpty', values: { code: objective.value.toFixed() } });
  }
  judgeCodes(tally, rows, ({ column }) => column.dimension === 6);
  return tally.result;
};

/** FIN-011: the intervention field of the thematic objective of the axis. */
const isOfTheObjective: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  if (table7(subject).rows.length === 0) tally.skip(NO_ROWS);
  for (const { row, axis, code } of rowsByField(subject)) {
    const objective = interventionFieldsOf(code)?.thematicObjective;
    // Other fields are for FIN-010 to tell.
    if (objective === undefined || axis.thematicObjective === undefined) continue;
    if (objective === axis.thematicObjective) tally.hold();
    else tally.fail({ cell: fieldCell(row), sentence: 'finding.fieldOfOtherObjective', values: { code, axis: axis.code, found: objective, expected: axis.thematicObjective } });
  }
  return tally.result;
};

function judgeCodes(tally: RuleTally, rows: readonly Row[], isConcerned: (code: CategoryCode) => boolean): void {
  for (const code of distinctCodes(rows).filter(isConcerned)) {
    if (isOfNomenclature(code)) tally.hold();
    else tally.fail(oddCode(code));
  }
}

/** FIN-012: the lists of the other dimensions. */
const isInLists: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { rows } = table7(subject);
  if (rows.length === 0) tally.skip(NO_ROWS);
  judgeCodes(tally, rows, ({ column }) => column.dimension !== 1 && column.dimension !== 6);
  return tally.result;
};

/** What names a combination: everything that stands left of the amounts. */
const COMBINATION = ['axis', 'region', 'interventionField', 'formOfFinance', 'territory', 'deliveryMechanism', 'secondaryTheme', 'economicActivity', 'location'];

/** FIN-013: each combination in one row. */
const isThereOnce: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { rows } = table7(subject);
  if (rows.length === 0) tally.skip(NO_ROWS);
  const firstOf = new Map<string, Row>();
  for (const row of rows) {
    const combination = COMBINATION.map((column) => cellText(row, column).trim().toUpperCase()).join('/');
    const first = firstOf.get(combination);
    if (first === undefined) {
      firstOf.set(combination, row);
      tally.hold();
    } else tally.fail({ cell: fieldCell(row), related: [fieldCell(first)], sentence: 'finding.combinationTwice', values: { codes: COMBINATION.slice(2).map((column) => cellText(row, column)).join(' '), axis: cellText(row, 'axis') } });
  }
  return tally.result;
};

/** How the rules on Table 7 are verified. */
export const TABLE_7_PROCEDURES: RuleProcedures = {
  'FIN-008': addsUpTo(SAME_AMOUNTS.filter(([column]) => column !== 'operations')),
  'FIN-009': addsUpTo(SAME_AMOUNTS.filter(([column]) => column === 'operations')),
  'FIN-010': isOfTheFund,
  'FIN-011': isOfTheObjective,
  'FIN-012': isInLists,
  'FIN-013': isThereOnce,
};
