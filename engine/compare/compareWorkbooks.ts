import type { ReadBack } from '../readback/readBack.js';
import { sinceWhen } from '../programme/planVersion.js';
import type { CellRef, CellValue, ComputedCell } from '../tables/cell.js';
import { CHANGE_KINDS, type ChangeKind, type FigureChange } from './figureChange.js';

/** Two workbooks compared, figure by figure. */
export interface WorkbookComparison {
  readonly previous: ReadBack;
  readonly current: ReadBack;
  /** In the order of the kinds, then of the tables. */
  readonly changes: readonly FigureChange[];
  /** Figures that both have and that are the same. */
  readonly equal: number;
  /** Figures that one of the two keeps confidential, as the edition for citizens does: there is nothing to compare. */
  readonly confidential: number;
  /** Plan versions, when they differ: identifiers in the order of time. */
  readonly plans?: { readonly previous: string; readonly current: string };
  /** Tables that only one of the two has: their cells are not compared. */
  readonly onlyPrevious: readonly string[];
  readonly onlyCurrent: readonly string[];
}

/** Compares the figures of two workbooks by what they are, wherever they stand. */
export function compareWorkbooks(previous: ReadBack, current: ReadBack): WorkbookComparison {
  const [before, after] = [tablesIn(previous), tablesIn(current)];
  const ids = [...new Set([...idsOf(previous, before), ...idsOf(current, before)])].filter((id) => after.has(tableOf(id)) && before.has(tableOf(id)));
  let equal = 0;
  let confidential = 0;
  const changes = ids.flatMap((id): FigureChange[] => {
    const [old, now] = [previous.tables.cells.get(id), current.tables.cells.get(id)];
    if (!isFigure(old) && !isFigure(now)) return [];
    if (old?.value.state === 'protected' || now?.value.state === 'protected') {
      confidential += 1;
      return [];
    }
    const [oldValue, newValue] = [shown(old), shown(now)];
    if (oldValue === undefined && newValue === undefined) return [];
    if (oldValue !== undefined && newValue !== undefined && areEqual(oldValue, newValue)) {
      equal += 1;
      return [];
    }
    return [changeOf((now ?? old)!, oldValue, newValue, old, now, previous.context.year, current.context.year)];
  });
  const { plan: oldPlan } = previous.context;
  const { plan: newPlan } = current.context;
  return {
    previous,
    current,
    changes: [...changes].sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind)),
    equal,
    confidential,
    ...(oldPlan.id !== newPlan.id && { plans: { previous: planName(oldPlan), current: planName(newPlan) } }),
    onlyPrevious: [...before].filter((id) => !after.has(id)),
    onlyCurrent: [...after].filter((id) => !before.has(id)),
  };
}

function planName(plan: ReadBack['context']['plan']): string {
  return `${plan.decision ?? plan.event} (${sinceWhen(plan)})`;
}

function tablesIn({ recognized }: ReadBack): Set<string> {
  return new Set(recognized.map(({ table }) => table));
}

/** The cells in the order of the tables. */
function idsOf({ tables }: ReadBack, wanted: ReadonlySet<string>): string[] {
  return [...tables.cells.keys()].filter((id) => wanted.has(tableOf(id)));
}

function tableOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function isFigure(cell: ComputedCell | undefined): boolean {
  return cell !== undefined && cell.origin !== 'label';
}

/** A figure or an outcome; «n.d.» and blank cells are no figure. */
function shown(cell: ComputedCell | undefined): CellValue | undefined {
  return cell?.value.state === 'known' || cell?.value.state === 'word' ? cell.value : undefined;
}

function areEqual(a: CellValue, b: CellValue): boolean {
  if (a.state === 'known' && b.state === 'known') {
    const difference = a.quantity.value.minus(b.quantity.value).abs();
    return (a.quantity.unit === 'ratio') === (b.quantity.unit === 'ratio') && difference.lessThanOrEqualTo(a.quantity.value.abs().times(NOISE));
  }
  return a.state === 'word' && b.state === 'word' && a.word === b.word;
}

/** The share of a value below which a difference is that of fifteen digits. */
const NOISE = '1e-13';

function changeOf(cell: ComputedCell, previous: CellValue | undefined, current: CellValue | undefined, old: ComputedCell | undefined, now: ComputedCell | undefined, oldYear: number, newYear: number): FigureChange {
  const { ref, key } = cell;
  const definition = previous && current && definitionOf(previous, current, old!, now!);
  return {
    kind: old === undefined ? 'new' : kindOf(ref, key?.measure ?? '', previous, current, oldYear, newYear),
    ref,
    ...(previous && { previous }),
    ...(current && { current }),
    ...(definition && { definition }),
  };
}

function kindOf(ref: CellRef, measure: string, previous: CellValue | undefined, current: CellValue | undefined, oldYear: number, newYear: number): ChangeKind {
  const year = yearOf(ref);
  if (previous === undefined) return year !== undefined && year <= oldYear && oldYear !== newYear ? 'corrected' : 'new';
  if (current === undefined) return 'vanished';
  if (measure === 'target2023' || measure === 'milestone2018') return 'target';
  if (measure === 'allocation') return 'plan';
  if (oldYear === newYear) return 'corrected';
  return year !== undefined && year <= oldYear ? 'corrected' : 'moved';
}

/** The year that a column is of: `annualM2019`. */
function yearOf({ column }: CellRef): number | undefined {
  const year = /20\d\d$/.exec(column)?.[0];
  return year === undefined ? undefined : Number(year);
}

function definitionOf(previous: CellValue, current: CellValue, old: ComputedCell, now: ComputedCell): FigureChange['definition'] | undefined {
  if (previous.state === 'known' && current.state === 'known' && (previous.quantity.unit === 'ratio') !== (current.quantity.unit === 'ratio')) return 'unit';
  const [before, after] = [termsOf(old), termsOf(now)];
  return before !== undefined && after !== undefined && before !== after ? 'terms' : undefined;
}

/** The rows and columns that a formula takes, whatever the year: a report of another year has other years. */
function termsOf({ formula }: ComputedCell): string | undefined {
  if (formula === undefined) return undefined;
  const terms = formula.operands.map(({ table, row, column }) => `${table}/${row}/${column.replace(/20\d\d$/, '')}`);
  return [...new Set(terms)].sort().join();
}
