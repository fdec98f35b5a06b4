import type { CheckCode } from '../checks/finding.js';
import { planFacts } from '../facts/planFacts.js';
import type { AxisCode } from '../programme/codes.js';
import type { Sex } from '../programme/figureKey.js';
import { keyText } from '../programme/figureKey.js';
import { isOpenList } from '../readback/openLists.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, known, type CellRef, type CellSpec } from '../tables/cell.js';
import type { Formula, RuleKey } from '../tables/formulas/formula.js';
import { reference } from '../tables/formulas/reference.js';
import { sum } from '../tables/formulas/sum.js';
import type { ReportContext } from '../tables/reportContext.js';
import { financialRow } from '../tables/t6FinancialData.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { Row, Table } from '../tables/table.js';
import { CellIds } from './cellIds.js';
import type { Identity, IdentityKind } from './identity.js';
import { mirroredIdentities } from './mirroredIdentities.js';

/**
 * Every identity that the cells of the standard tables must satisfy: what RAA computes, the figures that stand in two places, and the
 * lines of Table 7, which add up to Table 6.
 */
export function identitiesOf({ tables, context, recognized }: ReadBack): Identity[] {
  const fixed = tables.tables.filter(({ id }) => !isOpenList(id));
  const ids = new CellIds(tables.tables);
  const ofLists = tables.tables.filter(({ id }) => isOpenList(id)).flatMap((table) => identitiesOfTable(table, ids).identities);
  const ofFixed = identitiesOfFixed(fixed, context);
  return [...ofFixed, ...ofLists, ...categories(tables.tables, ids), ...mirroredOf(ofFixed, recognized)];
}

/** What the tables that are there repeat of those that are not. */
function mirroredOf(identities: readonly Identity[], recognized: ReadBack['recognized']): Identity[] {
  const mirrored = mirrors.get(identities) ?? mirroredIdentities(identities);
  mirrors.set(identities, mirrored);
  return [...mirrored].flatMap(([table, own]) => (recognized.some((one) => one.table === table) ? [] : own));
}

const mirrors = new WeakMap<readonly Identity[], ReturnType<typeof mirroredIdentities>>();

/** The identities of the tables whose rows are those of the plan: the same for all the workbooks of a year. */
function identitiesOfFixed(tables: readonly Table[], context: ReportContext): readonly Identity[] {
  const [first] = tables;
  if (first === undefined) return [];
  const before = madeOfFixed.get(first);
  if (before !== undefined && before.tables.length === tables.length && before.tables.every((table, i) => table === tables[i])) return before.identities;
  const ids = new CellIds(tables);
  const all = tables.map((table) => identitiesOfTable(table, ids));
  const identities = [...all.flatMap((one) => one.identities), ...repeated(all, ids), ...planned(all, context, ids)];
  madeOfFixed.set(first, { tables, identities });
  return identities;
}

const madeOfFixed = new WeakMap<Table, { readonly tables: readonly Table[]; readonly identities: readonly Identity[] }>();

interface MadeTable {
  readonly identities: readonly Identity[];
  /** The cells that have a key, by its text. */
  readonly keyed: readonly KeyedCell[];
}

interface KeyedCell {
  readonly key: string;
  readonly ref: CellRef;
}

/** The tables of a year are the same for all the workbooks that are read with its plan: what follows from them is made once. */
const made = new WeakMap<Table, MadeTable>();

function identitiesOfTable(table: Table, ids: CellIds): MadeTable {
  const before = made.get(table);
  if (before !== undefined) return before;
  const [identities, keyed]: [Identity[], KeyedCell[]] = [[], []];
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  for (const { key: row, cells } of table.rows) {
    for (const [column, spec] of cells) {
      if (spec.kind !== 'figure') continue;
      const { key, formula } = spec;
      const isMade = formula !== undefined && formula.operands.length > 0;
      if (key === undefined && !isMade) continue;
      const ref = { table: table.id, row, column };
      if (key !== undefined) keyed.push({ key: keyText(key), ref });
      if (isMade) identities.push(identityOf(ref, formula, rows, ids));
    }
  }
  const result = { identities, keyed };
  made.set(table, result);
  return result;
}

function identityOf(ref: CellRef, formula: Formula, rows: ReadonlyMap<string, Row>, ids: CellIds): Identity {
  const { rule } = formula.explain(NO_NAMES);
  const kind = KINDS[rule] ?? 'share';
  return make(ref, formula, kind === 'sum' && isOfSexes(formula.operands, ref, rows) ? 'sexes' : kind, ids, PLAIN_SUMS.includes(rule));
}

/** Whether two cells of the same table are of men and of women. */
function isOfSexes(refs: readonly CellRef[], { table }: CellRef, rows: ReadonlyMap<string, Row>): boolean {
  if (refs.length !== 2) return false;
  const of = refs.map((ref) => (ref.table === table ? sexOf(rows.get(ref.row)?.cells.get(ref.column)) : undefined));
  return of.includes('M') && of.includes('F');
}

function sexOf(spec: CellSpec | undefined): Sex | undefined {
  return spec?.kind === 'figure' ? spec.key?.sex : undefined;
}

const PLAIN_SUMS: readonly RuleKey[] = ['rule.sum', 'rule.annualSum'];

function make(ref: CellRef, formula: Formula, kind: IdentityKind, ids: CellIds, isPlainSum = false): Identity {
  const tables = [...new Set(formula.operands.map(({ table }) => table))];
  return { check: CHECK_OF_KIND[kind], kind, cell: ids.of(ref), operands: formula.operands.map((operand) => ids.of(operand)), refs: formula.operands, tables, isPlainSum, evaluate: (values, refs) => formula.evaluate(values, refs) };
}

const NO_NAMES = { label: () => '', value: () => '' };

const KINDS: Partial<Record<RuleKey, IdentityKind>> = {
  'rule.sum': 'sum',
  'rule.annualSum': 'sum',
  'rule.sumOrElse': 'sum',
  'rule.remainder': 'sum',
  'rule.difference': 'sum',
  'rule.count': 'sum',
  'rule.countMatching': 'sum',
  'rule.ratio': 'ratio',
  'rule.rateAchievement': 'ratio',
  'rule.amountShare': 'share',
  'rule.reference': 'reference',
  'rule.verdict': 'word',
  'rule.band': 'word',
  'rule.assessment': 'word',
};

const CHECK_OF_KIND: Readonly<Record<IdentityKind, CheckCode>> = {
  sum: 'CHK-SOM',
  sexes: 'CHK-SEX',
  ratio: 'CHK-PCT',
  share: 'CHK-PCT',
  reference: 'CHK-RIP',
  repeat: 'CHK-RIP',
  word: 'CHK-ESI',
  plan: 'CHK-DAT',
  categories: 'CHK-CAT',
};

/** The same figure in several places: each is what the one before it is, unless a formula already says so. */
function repeated(tables: readonly MadeTable[], ids: CellIds): Identity[] {
  const said = new Set(tables.flatMap(({ identities }) => identities.filter(({ kind }) => kind === 'reference').map(({ cell, operands }) => `${cell}=${operands[0]!}`)));
  const first = new Map<string, CellRef>();
  const identities: Identity[] = [];
  for (const { keyed } of tables) {
    for (const { key, ref } of keyed) {
      const before = first.get(key);
      if (before === undefined) first.set(key, ref);
      else if (!said.has(`${cellId(ref)}=${cellId(before)}`) && !said.has(`${cellId(before)}=${cellId(ref)}`)) identities.push(make(ref, reference(before), 'repeat', ids));
    }
  }
  return identities;
}

/** What the plan in force says: allocations, targets, milestones, shares of the funds. */
function planned(tables: readonly MadeTable[], { programme, plan, year }: ReportContext, ids: CellIds): Identity[] {
  const said = new Map(planFacts(programme, plan, year).map(({ key, quantity }) => [keyText(key), known(quantity)]));
  const identities: Identity[] = [];
  for (const { keyed } of tables) {
    for (const { key, ref } of keyed) {
      const value = said.get(key);
      if (value === undefined) continue;
      identities.push({ check: CHECK_OF_KIND.plan, kind: 'plan', cell: ids.of(ref), operands: [], refs: [], tables: [], isPlainSum: false, evaluate: () => value });
    }
  }
  return identities;
}

/** The columns of Table 7 and those of Table 6 that hold their sums. */
const COLUMNS_OF_CATEGORIES = [
  ['eligibleTotal', 'eligibleCost'],
  ['eligiblePublic', 'publicCost'],
  ['declared', 'declared'],
  ['operations', 'operations'],
] as const;

function categories(tables: readonly Table[], ids: CellIds): Identity[] {
  const [lines, financial] = [tables.find(({ id }) => id === 'T7'), tables.find(({ id }) => id === 'T6')];
  if (lines === undefined || financial === undefined) return [];
  const rows = new Set(financial.rows.map(({ key }) => key));
  return COLUMNS_OF_CATEGORIES.flatMap(([column, total]) => {
    const terms = new Map<string, CellRef[]>();
    for (const { key, cells } of lines.rows) {
      const spec = cells.get(column);
      if (spec?.kind !== 'figure' || spec.key?.axis === undefined) continue;
      const row = financialRow(spec.key.axis as AxisCode, spec.key.region as CategoryOfRegion | undefined);
      const ofRow = terms.get(row) ?? [];
      ofRow.push({ table: lines.id, row: key, column });
      terms.set(row, ofRow);
    }
    return [...terms].filter(([row]) => rows.has(row)).map(([row, refs]) => make({ table: financial.id, row, column: total }, sum(refs), 'categories', ids, true));
  });
}
