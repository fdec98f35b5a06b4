import { citation } from '../law/reference.js';
import type { Language } from '../number/italianFormat.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import { quoteSheet, type CellPosition } from '../plan/placement.js';
import type { ReadBack } from '../readback/readBack.js';
import { SheetGrid } from '../recognition/sheetGrid.js';
import type { Report } from '../report.js';
import { cellId, type CellRef, type CellValue, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { Formula, Names } from '../tables/formulas/formula.js';
import { cellNames } from '../tables/labels.js';
import type { Column, Table } from '../tables/table.js';
import { cellText, quantityText } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { originText, ruleText, traceOf, type TraceEntry } from '../trace.js';
import type { CellExplanation, ExplainedInput } from './cellExplanation.js';
import { formulaInputs } from './formulaInputs.js';
import { labelsAround } from './labelsAround.js';
import { tracedLine } from './tracedLine.js';

/** What is known of the workbook whose cell is explained. */
export interface ExplainSubject {
  readonly sheets: readonly SheetModel[];
  readonly readBack?: ReadBack;
  /** The report computed from the user's data: it knows the sources. */
  readonly report?: Report;
  /** The sheet «Tracciabilità» of a workbook of RAA, which tells the sources without the data. */
  readonly trace?: SheetModel;
}

/** Explains one cell of a workbook, ours or not. */
export function explainCell(place: CellPosition, subject: ExplainSubject, language: Language): CellExplanation {
  const ref = subject.readBack?.refAt(place);
  return ref === undefined ? explainUnknown(place, subject, language) : explainKnown(place, ref, subject, subject.readBack!, language);
}

function explainKnown(place: CellPosition, ref: CellRef, subject: ExplainSubject, readBack: ReadBack, language: Language): CellExplanation {
  const { tables } = readBack;
  const table = tables.tables.find(({ id }) => id === ref.table)!;
  const column = table.columns.find(({ key }) => key === ref.column)!;
  const names = cellNames(tables, language);
  const cell = tables.cell(ref);
  const [line, told] = [tracedLine(place, ref.table, subject.trace), tracedBy(subject.report, ref, table, column, language)];
  const expected = expectedOf(cell, tables);
  return {
    place,
    table: ref.table,
    label: names.label(ref),
    value: shownText(cell, readBack, column, language),
    precision: told?.precision ?? line?.precision ?? '',
    formula: formulaText(readBack.model(ref)?.formula),
    origin: told?.origin ?? line?.origin ?? originText(cell, language),
    rule: told?.rule ?? line?.rule ?? ruleText(withRule(cell), names, language),
    expected: expected === undefined ? '' : cellText(expected, language, column.decimals),
    ...(expected !== undefined && { agrees: areAlike(expected, cell.value) }),
    inputs: inputsOf(cell, readBack, names, subject, language),
    records: recordsOf(subject.report, ref, language),
    source: told?.source ?? line?.source ?? '',
    reference: line?.reference ?? table.references.map(citation).join('; '),
    isUnverified: table.references.some(({ unverified }) => unverified === true),
  };
}

/** A cell that RAA would compute is explained by RAA's rule, also where the workbook holds a typed value. */
function withRule(cell: ComputedCell): ComputedCell {
  return cell.formula === undefined ? cell : { ...cell, origin: 'computed' };
}

function tracedBy(report: Report | undefined, ref: CellRef, table: Table, column: Column, language: Language): TraceEntry | undefined {
  const cell = report?.computed.cells.get(cellId(ref));
  if (report === undefined || cell === undefined || cell.origin === 'label' || cell.origin === 'none') return undefined;
  return traceOf(cell, table, column, report.computed, cellNames(report.computed, language), language);
}

/** A figure counted from records is how many of them were counted. */
function recordsOf(report: Report | undefined, ref: CellRef, language: Language): string {
  const fact = report?.computed.cells.get(cellId(ref))?.fact;
  if (fact?.counted === undefined || fact.quantity.unit === 'euro' || fact.quantity.unit === 'ratio') return '';
  return quantityText(fact.quantity, language);
}

function shownText(cell: ComputedCell, readBack: ReadBack, column: Column, language: Language): string {
  if (cell.value.state === 'known') return cellText(cell.value, language, column.decimals);
  if (cell.value.state === 'protected') return translate(language, 'explain.confidential', { mark: cellText(cell.value, language) });
  return readBack.model(cell.ref)?.text ?? '';
}

/** RAA's rule on the values that stand in the workbook; undefined for a figure that is given, or when some of them is missing. */
function expectedOf({ formula }: ComputedCell, tables: ComputedTables): CellValue | undefined {
  if (formula === undefined || formula.operands.length === 0) return undefined;
  const value = formula.evaluate(formula.operands.map((ref) => tables.cell(ref).value), formula.operands);
  return value.state === 'known' && value.quantity.missing.length > 0 ? undefined : value.state === 'notAvailable' ? undefined : value;
}

function areAlike(a: CellValue, b: CellValue): boolean {
  if (a.state !== 'known' || b.state !== 'known') return a.state === b.state && (a.state !== 'word' || b.state !== 'word' || a.word === b.word);
  return a.quantity.value.minus(b.quantity.value).abs().lessThanOrEqualTo(a.quantity.halfWidth.plus(b.quantity.halfWidth));
}

function inputsOf(cell: ComputedCell, readBack: ReadBack, names: Names, subject: ExplainSubject, language: Language): ExplainedInput[] {
  const { formula } = cell;
  if (formula === undefined) return [];
  const isRatio = isRatioOf(formula, names);
  return formula.operands.map((ref, i): ExplainedInput => {
    const at = readBack.place(ref);
    const table = readBack.tables.tables.find(({ id }) => id === ref.table)!;
    const column = table.columns.find(({ key }) => key === ref.column)!;
    const told = tracedBy(subject.report, ref, table, column, language) ?? (at && tracedLine(at, ref.table, subject.trace));
    return {
      role: isRatio ? (i === 0 ? 'numerator' : 'denominator') : 'term',
      place: at === undefined ? '' : `${quoteSheet(at.sheet)}!${columnLetters(at.column)}${at.row}`,
      label: names.label(ref),
      value: names.value(ref),
      records: recordsOf(subject.report, ref, language),
      source: told?.source ?? '',
    };
  });
}

function isRatioOf(formula: Formula, names: Names): boolean {
  return formula.operands.length === 2 && 'denominator' in formula.explain(names).values;
}

function formulaText(formula: string | undefined): string {
  return formula === undefined ? '' : `=${formula}`;
}

function explainUnknown(place: CellPosition, { sheets }: ExplainSubject, language: Language): CellExplanation {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  const grid = sheet && new SheetGrid(sheet);
  const cell = grid?.cell(place.row, place.column);
  return {
    place,
    label: grid === undefined ? '' : labelsAround(grid, place.row, place.column),
    value: cell?.text ?? '',
    precision: '',
    formula: formulaText(cell?.formula),
    origin: translate(language, cell === undefined || cell.text === '' ? 'explain.blank' : cell.formula === undefined ? 'explain.typed' : 'explain.formula'),
    rule: '',
    expected: '',
    inputs: cell?.formula === undefined ? [] : formulaInputs(cell.formula, place.sheet, sheets),
    records: '',
    source: '',
    reference: '',
    isUnverified: false,
  };
}
