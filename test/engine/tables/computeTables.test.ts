import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../engine/facts/fact.js';
import { makeFactStore } from '../../../engine/facts/factStore.js';
import { exactly } from '../../../engine/number/quantity.js';
import { keyMaker, type FigureKey } from '../../../engine/programme/figureKey.js';
import { normaliseAxis } from '../../../engine/programme/codes.js';
import type { CellRef, CellSpec, ComputedCell } from '../../../engine/tables/cell.js';
import { computeTables } from '../../../engine/tables/computeTables.js';
import { ratio } from '../../../engine/tables/formulas/ratio.js';
import { reference } from '../../../engine/tables/formulas/reference.js';
import { sum } from '../../../engine/tables/formulas/sum.js';
import type { Formula } from '../../../engine/tables/formulas/formula.js';
import type { Table } from '../../../engine/tables/table.js';

const figure = keyMaker(2022);
const PAID = figure('paid');
const paidOn = (axis: string): FigureKey => figure('paid', { axis: normaliseAxis(axis)! });

/** A table of one column «x»: a row for each cell. */
function table(id: string, cells: Readonly<Record<string, CellSpec>>): Table {
  return {
    id,
    sheet: { it: id, en: id },
    title: { it: id, en: id },
    references: [],
    columns: [{ key: 'x', heading: { it: 'x', en: 'x' }, kind: 'figure', width: 9 }],
    areHeadingsVerified: true,
    frozenColumns: 0,
    labelColumns: [],
    rows: Object.entries(cells).map(([key, cell]) => ({ key, kind: 'body', cells: new Map([['x', cell]]) })),
    notes: [],
  };
}

const ref = (row: string, id = 'A'): CellRef => ({ table: id, row, column: 'x' });
const fact = (key: FigureKey, value: string): Fact => ({ key, quantity: exactly('euro', value), source: 'fonte' });
const typed = (key: FigureKey): CellSpec => ({ kind: 'figure', key });
const made = (formula: Formula, key?: FigureKey): CellSpec => ({ kind: 'figure', formula, ...(key && { key }) });

function compute(cells: Readonly<Record<string, CellSpec>>, ...facts: Fact[]) {
  return computeTables([table('A', cells)], makeFactStore(facts));
}

const shown = ({ origin, value }: ComputedCell) => `${origin} ${value.state === 'known' ? value.quantity.value.toFixed() : value.state}`;

describe('a cell with a key', () => {
  it('is the typed figure', () => {
    const given = fact(PAID, '5');
    const cell = compute({ a: typed(PAID) }, given).cell(ref('a'));
    expect([shown(cell), cell.fact, cell.key]).toEqual(['typed 5', given, PAID]);
  });

  it('is not available without one, nor with one of another year, axis or measure', () => {
    const others = [fact(keyMaker(2021)('paid'), '1'), fact(paidOn('I'), '2'), fact(figure('certified'), '3')];
    expect(shown(compute({ a: typed(PAID) }, ...others).cell(ref('a')))).toBe('none notAvailable');
  });
});

describe('a cell with a formula', () => {
  const parts = { i: typed(paidOn('I')), ii: typed(paidOn('II')) };
  const total = sum([ref('i'), ref('ii')]);
  const optional = sum([ref('i'), ref('ii')], [ref('ii')]);

  it('is computed from cells that come after it, too', () => {
    const computed = compute({ total: made(total), ...parts }, fact(paidOn('I'), '1'), fact(paidOn('II'), '2'));
    expect(shown(computed.cell(ref('total')))).toBe('computed 3');
    expect(computed.cell(ref('total')).formula).toBe(total);
  });

  it('is not available when it cannot be computed and nobody typed it', () => {
    const cell = compute({ ...parts, total: made(total, PAID) }, fact(paidOn('I'), '1')).cell(ref('total'));
    expect([shown(cell), cell.formula, cell.fact]).toEqual(['none notAvailable', total, undefined]);
  });

  it('is the typed figure when it cannot be computed', () => {
    const given = fact(PAID, '9');
    const cell = compute({ ...parts, total: made(total, PAID) }, fact(paidOn('I'), '1'), given).cell(ref('total'));
    expect([shown(cell), cell.fact, cell.partial, cell.formula]).toEqual(['typed 9', given, undefined, undefined]);
  });

  it('is computed when it can be, and keeps the typed figure beside it for the checks', () => {
    const given = fact(PAID, '4');
    const cell = compute({ ...parts, total: made(total, PAID) }, fact(paidOn('I'), '1'), fact(paidOn('II'), '2'), given).cell(ref('total'));
    expect([shown(cell), cell.fact]).toEqual(['computed 3', given]);
  });

  it('gives way to a typed total when terms are missing, and keeps the sum of the others', () => {
    const cell = compute({ ...parts, total: made(optional, PAID) }, fact(paidOn('I'), '1'), fact(PAID, '9')).cell(ref('total'));
    expect([shown(cell), cell.partial?.value.toFixed(), cell.partial?.missing]).toEqual(['typed 9', '1', ['A/ii/x']]);
  });

  it('stands with terms missing when nobody typed the total', () => {
    const cell = compute({ ...parts, total: made(optional, PAID) }, fact(paidOn('I'), '1')).cell(ref('total'));
    expect([shown(cell), cell.partial]).toEqual(['computed 1', undefined]);
    expect(cell.value.state === 'known' && cell.value.quantity.missing).toEqual(['A/ii/x']);
  });

  it('that divides by zero is not computable, whatever was typed', () => {
    const cell = compute({ ...parts, rate: made(ratio(ref('i'), ref('ii')), PAID) }, fact(paidOn('I'), '1'), fact(paidOn('II'), '0'), fact(PAID, '9')).cell(ref('rate'));
    expect(shown(cell)).toBe('computed notComputable');
  });

  it('takes the computed value of another formula, not its typed one', () => {
    const cells = { ...parts, total: made(total, PAID), again: made(reference(ref('total'))) };
    expect(shown(compute(cells, fact(paidOn('I'), '1'), fact(paidOn('II'), '2'), fact(PAID, '9')).cell(ref('again')))).toBe('computed 3');
  });

  it('takes the typed value of another cell that cannot be computed', () => {
    const cells = { ...parts, total: made(total, PAID), again: made(reference(ref('total'))) };
    expect(shown(compute(cells, fact(PAID, '9')).cell(ref('again')))).toBe('computed 9');
  });
});

describe('cells that hold no figure', () => {
  it('are labels: texts, words, marks', () => {
    const computed = compute({ text: { kind: 'text', text: 'Asse I' }, word: { kind: 'word', word: 'yes' }, none: { kind: 'notApplicable' }, empty: { kind: 'empty' } });
    expect(['text', 'word', 'none', 'empty'].map((row) => shown(computed.cell(ref(row))))).toEqual(['label text', 'label word', 'label notApplicable', 'label empty']);
  });

  it('count as absent in a sum', () => {
    const computed = compute({ i: typed(paidOn('I')), v: { kind: 'notApplicable' }, total: made(sum([ref('i'), ref('v')])) }, fact(paidOn('I'), '1'));
    expect(shown(computed.cell(ref('total')))).toBe('none notAvailable');
  });
});

describe('the tables of a report', () => {
  it('may refer to one another, and every cell is computed', () => {
    const tables = [table('A', { a: made(reference(ref('b', 'B'))) }), table('B', { b: typed(PAID), c: made(reference(ref('a', 'A'))) })];
    const { cells, tables: kept } = computeTables(tables, makeFactStore([fact(PAID, '5')]));
    expect([...cells.keys()].sort()).toEqual(['A/a/x', 'B/b/x', 'B/c/x']);
    expect([...cells.values()].map(shown).sort()).toEqual(['computed 5', 'computed 5', 'typed 5']);
    expect(kept).toBe(tables);
  });

  it('compute each cell once, however many refer to it', () => {
    let times = 0;
    const counted: Formula = { ...reference(ref('a')), evaluate: ([value]) => ((times += 1), value!) };
    compute({ a: typed(PAID), b: made(counted), c: made(reference(ref('b'))), d: made(sum([ref('b'), ref('b')])) }, fact(PAID, '5'));
    expect(times).toBe(1);
  });

  it.each([
    ['on itself', { a: made(reference(ref('a'))) }],
    ['on each other', { a: made(reference(ref('b'))), b: made(reference(ref('a'))) }],
    ['in a ring', { a: made(reference(ref('b'))), b: made(reference(ref('c'))), c: made(sum([ref('a')])) }],
  ])('refuse cells that depend %s: our own mistake, which throws', (_, cells) => {
    expect(() => compute(cells)).toThrow(/depends on itself/);
  });

  it.each([ref('nowhere'), ref('a', 'Z'), { table: 'A', row: 'a', column: 'y' }])('refuse a formula on a cell that no table has: %j', (nowhere) => {
    expect(() => compute({ a: typed(PAID), b: made(reference(nowhere)) })).toThrow(/No cell/);
  });

  it('refuse to give a cell that no table has', () => {
    expect(() => compute({ a: typed(PAID) }).cell(ref('b'))).toThrow(/No cell A\/b\/x/);
  });
});
