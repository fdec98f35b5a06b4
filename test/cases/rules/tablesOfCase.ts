import { readingContext } from '../../../engine/index.js';
import type { RuleSubject } from '../../../engine/checks/rules/ruleSubject.js';
import { decimal, powerOfTen, ZERO } from '../../../engine/number/decimal.js';
import { exactly, type Quantity } from '../../../engine/number/quantity.js';
import type { Fact } from '../../../engine/facts/fact.js';
import type { CivilDate } from '../../../engine/programme/civilDate.js';
import type { AxisCode } from '../../../engine/programme/codes.js';
import { allTables } from '../../../engine/tables/allTables.js';
import { cellId, known, NOT_AVAILABLE, NOT_COMPUTABLE_CELL, type CellRef, type CellSpec, type CellValue, type ComputedCell } from '../../../engine/tables/cell.js';
import type { ComputedTables } from '../../../engine/tables/computeTables.js';
import type { ReportContext } from '../../../engine/tables/reportContext.js';
import { WORDS, type WordKey } from '../../../engine/text/words.js';
import type { Table } from '../../../engine/tables/table.js';
import { programmeOfCase, type ProgrammeOfCase } from '../programme.js';
import type { CellsOfCase, FactOfCase, SubjectOfCase } from './ruleCase.js';

/** The tables of the little programme with the cells of a case, as if they had been read from a workbook. */
export function ruleSubject({ year = 2016, programme = {}, origin = 'read', facts = [], cells = {}, previous, cover }: SubjectOfCase): RuleSubject {
  const at = (when: number, given: CellsOfCase) => {
    const blank = blankTables(programme, when, facts);
    return { context: blank.context, tables: tablesWith(blank, given) };
  };
  return { ...at(year, cells), origin, ...(previous && { previous: at(previous.year, previous.cells) }), ...(cover && { cover }) };
}

interface BlankTables {
  readonly context: ReportContext;
  readonly tables: readonly Table[];
  /** Every cell: the labels, and figures «n.d.». */
  readonly cells: ReadonlyMap<string, ComputedCell>;
  readonly figures: readonly string[];
}

/** Most cases have the same programme and year. */
function blankTables(programme: ProgrammeOfCase, year: number, facts: readonly FactOfCase[]): BlankTables {
  const key = JSON.stringify([programme, year, facts]);
  const made = BLANK.get(key) ?? makeTables(programme, year, facts);
  BLANK.set(key, made);
  return made;
}

const BLANK = new Map<string, BlankTables>();

function makeTables(changes: ProgrammeOfCase, year: number, facts: readonly FactOfCase[]): BlankTables {
  const { programme, issues } = programmeOfCase(changes);
  if (programme === undefined) throw new Error(`The programme of the case is wrong: ${JSON.stringify(issues)}`);
  const context = readingContext(programme, year, facts.map((fact) => factOf(fact, year)))!;
  const tables = allTables(context);
  const specs = tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map(({ key: column }) => ({ ref: { table: table.id, row: row.key, column }, spec: row.cells.get(column) ?? { kind: 'empty' as const } }))),
  );
  return {
    context,
    tables,
    cells: new Map(specs.map(({ ref, spec }) => [cellId(ref), blankCell(ref, spec)])),
    figures: specs.filter(({ spec }) => spec.kind === 'figure').map(({ ref }) => cellId(ref)),
  };
}

function factOf({ measure, axis, region, detail, date, value, year }: FactOfCase, reportYear: number): Fact {
  const scope = { ...(axis && { axis: axis as AxisCode }), ...(region && { region }), ...(detail && { detail }), ...(date && { date: date as CivilDate }) };
  return { key: { ...scope, measure, isRate: false, year: year ?? reportYear }, quantity: exactly('euro', value), source: 'caso' };
}

function tablesWith({ tables, cells: blank, figures }: BlankTables, given: CellsOfCase): ComputedTables {
  const cells = new Map(blank);
  const put = (id: string, text: string) => cells.set(id, { ...blank.get(id)!, origin: 'typed', value: valueOf(text) });
  const [patterns, single] = [Object.entries(given).filter(([path]) => path.includes('*')), Object.entries(given).filter(([path]) => !path.includes('*'))];
  for (const [path, text] of patterns) {
    const pattern = new RegExp(`^${path.split('*').map(escaped).join('.*')}$`);
    const fitting = figures.filter((id) => pattern.test(id));
    if (fitting.length === 0) throw new Error(`No figure fits ${path}.`);
    for (const id of fitting) put(id, text);
  }
  for (const [id, text] of single) {
    if (!blank.has(id)) throw new Error(`The tables have no cell ${id}.`);
    put(id, text);
  }
  return {
    tables,
    cells,
    cell(ref) {
      const found = cells.get(cellId(ref));
      if (found === undefined) throw new Error(`No cell ${cellId(ref)}.`);
      return found;
    },
    isReferredTo: () => false,
  };
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function blankCell(ref: CellRef, spec: CellSpec): ComputedCell {
  if (spec.kind !== 'figure') return { ref, origin: 'label', value: labelOf(spec) };
  return { ref, origin: 'none', value: NOT_AVAILABLE, ...(spec.formula && { formula: spec.formula }) };
}

function labelOf(spec: Exclude<CellSpec, { kind: 'figure' }>): CellValue {
  if (spec.kind === 'text') return { state: 'text', text: spec.text };
  if (spec.kind === 'word') return { state: 'word', word: spec.word, isRounded: false };
  return { state: spec.kind === 'empty' ? 'empty' : 'notApplicable' };
}

/** `12`, `12.50 €`, `36.8%`, each perhaps with what rounding hides (`36.8% ± 0.05`); `n.d.`, `n.c.`, or a word by its key (`word:reached`). */
function valueOf(text: string): CellValue {
  if (text === 'n.d.') return NOT_AVAILABLE;
  if (text === 'n.c.') return NOT_COMPUTABLE_CELL;
  if (text.startsWith('word:')) {
    const word = text.slice('word:'.length);
    if (!Object.hasOwn(WORDS.it, word)) throw new Error(`No word «${word}».`);
    return { state: 'word', word: word as WordKey, isRounded: false };
  }
  const [, number, unit, half] = /^(-?\d+(?:\.\d+)?) ?(€|%)?(?: ± (\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  if (number === undefined) return { state: 'text', text };
  const scale = powerOfTen(unit === '%' ? -2 : 0);
  const quantity: Quantity = {
    unit: unit === '%' ? 'ratio' : unit === '€' ? 'euro' : 'number',
    value: decimal(number).times(scale),
    halfWidth: half === undefined ? ZERO : decimal(half).times(scale),
    missing: [],
  };
  return known(quantity);
}
