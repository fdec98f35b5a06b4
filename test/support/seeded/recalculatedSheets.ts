import { Calculation } from '../../../engine/formula/calculation.js';
import { ReadingBudget } from '../../../engine/formula/evaluateFormula.js';
import { readFormula } from '../../../engine/formula/formula.js';
import type { MaybeValue } from '../../../engine/formula/formulaValue.js';
import { referencesOf } from '../../../engine/formula/referencesOf.js';
import type { CellModel, SheetModel, WorkbookModel } from '../../../engine/ooxml/read/workbookModel.js';

/** A cell by its sheet, row and column, as one text. */
export type PlaceId = string;
export const placeId = (sheet: string, row: number, column: number): PlaceId => `${sheet}\u0000${row}\u0000${column}`;

/** A workbook that can be changed and calculated again, as Excel does when somebody types. The workbook itself stays as it is. */
export class Recalculator {
  private readonly formulas = new Map<PlaceId, { readonly sheet: string; readonly cell: CellModel }>();
  /** The formulas that take a cell. */
  private readonly users = new Map<PlaceId, PlaceId[]>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheets: readonly SheetModel[],
  ) {
    for (const { name, rows } of sheets) {
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        if (cell.formula === undefined) continue;
        const id = placeId(name, cell.row, cell.column);
        this.formulas.set(id, { sheet: name, cell });
        for (const used of this.usedBy(cell.formula, name)) this.users.set(used, [...(this.users.get(used) ?? []), id]);
      }
    }
  }

  private usedBy(text: string, own: string): PlaceId[] {
    const formula = readFormula(text);
    if (formula === undefined) return [];
    return referencesOf(formula).flatMap(({ sheet = own, top, bottom, left, right }) => {
      const cells: PlaceId[] = [];
      for (let row = top; row <= Math.min(bottom, top + 500); row += 1) for (let column = left; column <= Math.min(right, left + 200); column += 1) cells.push(placeId(sheet, row, column));
      return cells;
    });
  }

  /** The sheets with some cells changed; with `isCalculated`, what follows from them changes too. */
  changed(changes: ReadonlyMap<PlaceId, CellModel>, isCalculated: boolean): SheetModel[] {
    if (!isCalculated) return this.withCells(changes);
    const stale = this.dependents([...changes.keys()]);
    for (const id of changes.keys()) if (changes.get(id)!.formula !== undefined) stale.add(id);
    const blanked = new Map(changes);
    for (const id of stale) {
      const cell = changes.get(id) ?? this.formulas.get(id)?.cell;
      if (cell?.formula !== undefined) blanked.set(id, { ...cell, kind: 'blank', text: '' });
    }
    const sheets = this.withCells(blanked);
    const calculation = new Calculation({ workbook: this.workbook, sheets, formulaOf: ({ formula }) => (formula === undefined ? undefined : readFormula(formula)), budget: new ReadingBudget() });
    const results = new Map(blanked);
    for (const id of stale) {
      const cell = blanked.get(id);
      const formula = cell?.formula === undefined ? undefined : readFormula(cell.formula);
      if (cell !== undefined && formula !== undefined) results.set(id, { ...cell, ...cached(calculation.evaluate(formula, id.split('\u0000')[0]!)) });
    }
    return this.withCells(results);
  }

  /** The sheets as a person makes them by hand: every formula replaced by its value; of the changed cells by what they give. */
  typed(changes: ReadonlyMap<PlaceId, CellModel>): SheetModel[] {
    const own = new Map([...changes].map(([id, cell]) => [id, cell.formula === undefined ? cell : this.evaluated(id, cell)]));
    return this.withCells(own).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(withoutFormula) })) }));
  }

  private evaluated(id: PlaceId, cell: CellModel): CellModel {
    const sheets = this.changed(new Map([[id, cell]]), true);
    const [name] = id.split('\u0000') as [string];
    const row = sheets.find((sheet) => sheet.name === name)!.rows.find(({ number }) => number === cell.row)!;
    return row.cells.find(({ column }) => column === cell.column)!;
  }

  private dependents(from: readonly PlaceId[]): Set<PlaceId> {
    const found = new Set<PlaceId>();
    const waiting = [...from];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const user of this.users.get(id) ?? []) {
        if (found.has(user)) continue;
        found.add(user);
        waiting.push(user);
      }
    }
    return found;
  }

  private withCells(changes: ReadonlyMap<PlaceId, CellModel>): SheetModel[] {
    const touched = new Map<string, Map<number, CellModel[]>>();
    for (const [id, cell] of changes) {
      const [sheet] = id.split('\u0000') as [string];
      const rows = touched.get(sheet) ?? new Map<number, CellModel[]>();
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
      touched.set(sheet, rows);
    }
    return this.sheets.map((sheet) => {
      const rows = touched.get(sheet.name);
      if (rows === undefined) return sheet;
      return { ...sheet, rows: sheet.rows.map((row) => (rows.has(row.number) ? { ...row, cells: row.cells.map((cell) => rows.get(row.number)!.find(({ column }) => column === cell.column) ?? cell) } : row)) };
    });
  }
}

function cached(value: MaybeValue): Pick<CellModel, 'kind' | 'text'> {
  if (value === undefined || value === null) return { kind: 'blank', text: '' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  return 'error' in value ? { kind: 'error', text: value.error } : { kind: 'number', text: value.toSignificantDigits(15).toFixed() };
}

/** The cell as somebody would type it. */
export function withoutFormula({ row, column, kind, text, style }: CellModel): CellModel {
  return { row, column, kind, text, style };
}
