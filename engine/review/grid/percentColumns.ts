import type { GridBlock, GridColumn, GridRow } from './gridBlock.js';
import type { GridNumber } from './gridNumber.js';
import type { GridRelation } from './gridRelation.js';
import { headsOfRuns } from './labelRuns.js';
import { percentRelation } from './percentRelation.js';

/** A percentage of two columns, or of a column in its total, is meant when it holds in as many rows as this, and in most. */
const LEAST_ROWS = 3;
const LEAST_DECLARED = 2;
/** Where there are many rows the first tell which bases are worth trying. */
const VERY_FIRST_ROWS = 6;
const FIRST_ROWS = 24;

/** What a percentage may be of: two cells for each row. */
interface Base {
  readonly counted: GridColumn;
  /** The letters of the form say so. */
  readonly isDeclared: boolean;
  of(row: GridRow): readonly [counted: GridNumber, base: GridNumber] | undefined;
  readonly power: number;
}

/** The percentages of each column against every base that is plausible: the one that most rows have is the base of the column. */
export function percentColumns(block: GridBlock): GridRelation[] {
  const bases = basesOf(block);
  return block.columns.filter(({ isPercent }) => isPercent).flatMap((column) => relationsOf(block, column, bases));
}

function relationsOf(block: GridBlock, column: GridColumn, all: readonly Base[]): GridRelation[] {
  const rows = block.rows.filter(({ row }) => block.number(row, column.column) !== undefined);
  const declared = declaredBase(block, column);
  const likely = all.filter((base) => {
    const { right, wrong } = heldIn(rows.slice(0, VERY_FIRST_ROWS), block, column, base);
    return right > 0 && right + 1 >= wrong;
  });
  const tried = [...(declared === undefined ? [] : [declared]), ...likely].map((base) => ({ base, held: heldIn(rows.slice(0, FIRST_ROWS), block, column, base) }));
  const best = tried.reduce<(typeof tried)[number] | undefined>((most, one) => (most === undefined || one.held.right > most.held.right ? one : most), undefined);
  if (best === undefined || !isBelieved(best.held, best.base)) return [];
  const others = all.filter((one) => one !== best.base && one.counted === best.base.counted);
  return rows.flatMap((row) => {
    const relation = relationAt(block, column, row, best.base);
    if (relation?.outcome !== 'fails') return relation ?? [];
    const other = others.map((base) => relationAt(block, column, row, base)).find((one) => one !== undefined && one.outcome === 'holds');
    return [{ ...relation, ...(other && { otherBase: other.terms }) }];
  });
}

interface Held {
  readonly right: number;
  readonly wrong: number;
  /** How many different percentages hold: a column of 100 % agrees with anything. */
  readonly different: number;
}

function heldIn(rows: readonly GridRow[], block: GridBlock, column: GridColumn, base: Base): Held {
  const right = new Set<string>();
  let [held, wrong] = [0, 0];
  for (const row of rows) {
    const relation = relationAt(block, column, row, base);
    if (relation === undefined) continue;
    if (relation.outcome === 'fails') wrong += 1;
    else if (!relation.result.value.isZero()) {
      held += 1;
      right.add(relation.result.value.toFixed());
    }
    if (held === 0 && wrong === LEAST_ROWS) break;
  }
  return { right: held, wrong, different: right.size };
}

function isBelieved({ right, wrong, different }: Held, { isDeclared }: Base): boolean {
  return right >= (isDeclared ? LEAST_DECLARED : LEAST_ROWS) && different >= 2 && right >= 2 * wrong;
}

function relationAt(block: GridBlock, column: GridColumn, row: GridRow, base: Base): GridRelation | undefined {
  const result = block.number(row.row, column.column);
  const terms = base.of(row);
  if (result === undefined || terms === undefined || terms[1].value.isZero()) return undefined;
  return percentRelation(block, result, ...terms, base.power);
}

function basesOf(block: GridBlock): Base[] {
  const counted = block.columns.filter(({ isPercent }) => !isPercent);
  const totals = block.rows.filter(({ isTotal }) => isTotal);
  const wholes = [
    ...totals.map((total) => new Map(block.rows.map((row) => [row, total] as const))),
    ...(totals.length > 1 ? [totalsOf(block.rows, (row) => groupTotal(totals, row)), totalsOfSameRest(block.rows, totals)] : []),
    headsOfRuns(block),
  ].filter(({ size }) => size >= LEAST_DECLARED);
  return counted.flatMap((column) => [
    ...counted.filter((other) => other !== column).map((other) => ofColumns(block, column, other, false)),
    ...wholes.map((whole) => ofTotal(block, column, whole)),
  ]);
}

/** For each row the row of its whole. */
type Wholes = ReadonlyMap<GridRow, GridRow>;

function totalsOf(rows: readonly GridRow[], of: (row: GridRow) => GridRow | undefined): Wholes {
  return new Map(rows.flatMap((row) => {
    const whole = of(row);
    return whole === undefined ? [] : [[row, whole] as const];
  }));
}

/** «TOTALE | Persone con disabilità» is the whole of the rows «… | Persone con disabilità». */
function totalsOfSameRest(rows: readonly GridRow[], totals: readonly GridRow[]): Wholes {
  const restOf = ({ labels }: GridRow) => labels.slice(1).join('|');
  const byRest = new Map(totals.filter(({ labels }) => labels.length > 1).map((total) => [restOf(total), total] as const));
  return totalsOf(rows, (row) => byRest.get(restOf(row)));
}

function ofColumns(block: GridBlock, counted: GridColumn, base: GridColumn, isDeclared: boolean): Base {
  return { counted, isDeclared, power: counted.power - base.power, of: ({ row }) => both(block.number(row, counted.column), block.number(row, base.column)) };
}

function ofTotal(block: GridBlock, counted: GridColumn, wholes: Wholes): Base {
  return {
    counted,
    isDeclared: false,
    power: 0,
    of: (row) => {
      const of = wholes.get(row);
      return of && both(block.number(row.row, counted.column), block.number(of.row, counted.column));
    },
  };
}

function both(counted: GridNumber | undefined, base: GridNumber | undefined): readonly [GridNumber, GridNumber] | undefined {
  return counted === undefined || base === undefined ? undefined : [counted, base];
}

/** The total of the part of the table in which a row stands: the first below it, or its own. */
function groupTotal(totals: readonly GridRow[], row: GridRow): GridRow | undefined {
  return totals.find((total) => total.group === row.group && total.row >= row.row) ?? totals.find((total) => total.row >= row.row);
}

const DECLARED = /=\s*\(?([A-Z]|\d{1,2})\)?\s*[/:÷]\s*\(?([A-Z]|\d{1,2})\)?/;

/** «C=B/A», «8=7/5×100»: the columns that the row of letters names. */
function declaredBase(block: GridBlock, { letter }: GridColumn): Base | undefined {
  const [, counted, base] = DECLARED.exec(letter ?? '') ?? [];
  const named = (name: string | undefined) => block.columns.find((column) => name !== undefined && column.letter?.replace(/[()\s]/g, '').split('=')[0] === name);
  const [over, under] = [named(counted), named(base)];
  return over === undefined || under === undefined ? undefined : ofColumns(block, over, under, true);
}
