import type { CheckCode } from '../checks/finding.js';
import { planFacts } from '../facts/planFacts.js';
import type { AxisCode } from '../programme/codes.js';
import type { Sex } from '../programme/figureKey.js';
import { keyText } from '../programme/figureKey.js';
import { isOpenList } from '../readback/openLists.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, known, type CellRef } from '../tables/cell.js';
import type { Formula, RuleKey } from '../tables/formulas/formula.js';
import { reference } from '../tables/formulas/reference.js';
import { sum } from '../tables/formulas/sum.js';
import type { ReportContext } from '../tables/reportContext.js';
import { financialRow } from '../tables/t6FinancialData.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { Table } from '../tables/table.js';
import type { Identity, IdentityKind } from './identity.js';

/**
 * Every identity that the cells of the standard tables must satisfy: what RAA computes, the figures that stand in two places, and the
 * lines of Table 7, which add up to Table 6.
 */
export function identitiesOf({ tables, context }: ReadBack): Identity[] {
  const fixed = tables.tables.filter(({ id }) => !isOpenList(id));
  const ofLists = tables.tables.filter(({ id }) => isOpenList(id)).flatMap((table) => identitiesOfTable(table).identities);
  return [...identitiesOfFixed(fixed, context), ...ofLists, ...categories(tables.tables)];
}

/** The identities of the tables whose rows are those of the plan: the same for all the workbooks of a year. */
function identitiesOfFixed(tables: readonly Table[], context: ReportContext): readonly Identity[] {
  const [first] = tables;
  if (first === undefined) return [];
  const before = madeOfFixed.get(first);
  if (before !== undefined && before.tables.length === tables.length && before.tables.every((table, i) => table === tables[i])) return before.identities;
  const all = tables.map(identitiesOfTable);
  const identities = [...all.flatMap((one) => one.identities), ...repeated(all), ...planned(all, context)];
  madeOfFixed.set(first, { tables, identities });
  return identities;
}

const madeOfFixed = new WeakMap<Table, { readonly tables: readonly Table[]; readonly identities: readonly Identity[] }>();

interface MadeTable {
  readonly identities: readonly Identity[];
  /** The cells that have a key, by its text. */
  readonly keyed: readonly (readonly [key: string, ref: CellRef])[];
}

/** The tables of a year are the same for all the workbooks that are read with its plan: what follows from them is made once. */
const made = new WeakMap<Table, MadeTable>();

function identitiesOfTable(table: Table): MadeTable {
  const before = made.get(table);
  if (before !== undefined) return before;
  const sexes = new Map<string, Sex | undefined>();
  const [identities, keyed]: [Identity[], [string, CellRef][]] = [[], []];
  for (const { key: row, cells } of table.rows) for (const [column, spec] of cells) if (spec.kind === 'figure') sexes.set(`${row}/${column}`, spec.key?.sex);
  for (const { key: row, cells } of table.rows) {
    for (const [column, spec] of cells) {
      if (spec.kind !== 'figure') continue;
      const ref = { table: table.id, row, column };
      if (spec.key !== undefined) keyed.push([keyText(spec.key), ref]);
      if (spec.formula !== undefined && spec.formula.operands.length > 0) identities.push(identityOf(ref, spec.formula, sexes));
    }
  }
  const result = { identities, keyed };
  made.set(table, result);
  return result;
}

function identityOf(ref: CellRef, formula: Formula, sexes: ReadonlyMap<string, Sex | undefined>): Identity {
  const isOfSexes = (refs: readonly CellRef[]) => {
    const of = refs.map(({ table, row, column }) => (table === ref.table ? sexes.get(`${row}/${column}`) : undefined));
    return refs.length === 2 && of.includes('M') && of.includes('F');
  };
  const { rule } = formula.explain(NO_NAMES);
  const kind = KINDS[rule] ?? 'share';
  return make(ref, formula, kind === 'sum' && isOfSexes(formula.operands) ? 'sexes' : kind, PLAIN_SUMS.includes(rule));
}

const PLAIN_SUMS: readonly RuleKey[] = ['rule.sum', 'rule.annualSum'];

function make(ref: CellRef, formula: Formula, kind: IdentityKind, isPlainSum = false): Identity {
  const tables = [...new Set(formula.operands.map(({ table }) => table))];
  return { check: CHECK_OF_KIND[kind], kind, cell: cellId(ref), operands: formula.operands.map(cellId), refs: formula.operands, tables, isPlainSum, evaluate: (values, refs) => formula.evaluate(values, refs) };
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
function repeated(tables: readonly MadeTable[]): Identity[] {
  const said = new Set(tables.flatMap(({ identities }) => identities.filter(({ kind }) => kind === 'reference').map(({ cell, operands }) => `${cell}=${operands[0]!}`)));
  const first = new Map<string, CellRef>();
  return tables.flatMap(({ keyed }) =>
    keyed.flatMap(([key, ref]): Identity[] => {
      const before = first.get(key);
      if (before === undefined) first.set(key, ref);
      if (before === undefined || said.has(`${cellId(ref)}=${cellId(before)}`) || said.has(`${cellId(before)}=${cellId(ref)}`)) return [];
      return [make(ref, reference(before), 'repeat')];
    }),
  );
}

/** What the plan in force says: allocations, targets, milestones, shares of the funds. */
function planned(tables: readonly MadeTable[], { programme, plan, year }: ReportContext): Identity[] {
  const said = new Map(planFacts(programme, plan, year).map(({ key, quantity }) => [keyText(key), known(quantity)]));
  return tables.flatMap(({ keyed }) =>
    keyed.flatMap(([key, ref]): Identity[] => {
      const value = said.get(key);
      return value === undefined ? [] : [{ check: CHECK_OF_KIND.plan, kind: 'plan', cell: cellId(ref), operands: [], refs: [], tables: [], isPlainSum: false, evaluate: () => value }];
    }),
  );
}

/** The columns of Table 7 and those of Table 6 that hold their sums. */
const COLUMNS_OF_CATEGORIES = [
  ['eligibleTotal', 'eligibleCost'],
  ['eligiblePublic', 'publicCost'],
  ['declared', 'declared'],
  ['operations', 'operations'],
] as const;

function categories(tables: readonly Table[]): Identity[] {
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
    return [...terms].filter(([row]) => rows.has(row)).map(([row, refs]) => make({ table: financial.id, row, column: total }, sum(refs), 'categories', true));
  });
}
