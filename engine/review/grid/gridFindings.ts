import type { CheckCode, FindingSentence, FindingValue, LikelyCause } from '../../checks/finding.js';
import type { Decimal } from '../../number/decimal.js';
import { columnLetters } from '../../ooxml/cellAddress.js';
import type { Severity } from '../../issues.js';
import type { PlacedFinding } from '../placedFinding.js';
import type { OddLabel } from './axisLabels.js';
import type { GridBlock } from './gridBlock.js';
import type { Blamed } from './gridBlame.js';
import type { GridNumber } from './gridNumber.js';
import { cellsOf, type GridRelation } from './gridRelation.js';
import { oneSlip } from './oneSlip.js';
import type { Repeated } from './repeatedColumns.js';

const CHECKS_OF_KINDS: Record<GridRelation['kind'], CheckCode> = { rows: 'CHK-SOM', columns: 'CHK-SOM', sexes: 'CHK-SEX', percent: 'CHK-PCT' };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** What is said of a cell that cannot be right. */
export function blamedFinding({ cell, relations }: Blamed): PlacedFinding {
  const [relation] = relations;
  const { block, kind, result, terms, otherBase } = relation!;
  const expected = relation!.expected(cell);
  const percent = kind === 'percent';
  const others = [...new Set(relations.flatMap(cellsOf))].filter((one) => one !== cell);
  const cause = expected === undefined ? undefined : (oneSlip(cell.value, expected) ?? causeOf(relation!, cell));
  const common = { place: placeOf(block, cell), related: others.map((one) => placeOf(block, one)), severity: 'error' as const, ...(cause && { cause }) };
  const values = {
    label: nameOf(block, cell),
    found: shown(cell, cell.value, isPercentCell(block, cell)),
    ...(expected && { expected: shown(widest(cell, terms), expected, isPercentCell(block, cell)) }),
  };
  if (percent) {
    const [counted, base] = terms as readonly [GridNumber, GridNumber];
    const told = { label: nameOf(block, result), found: shown(result, result.value, true), expected: shown(result, relation!.expected(result)!, true) };
    const named = { ...told, counted: shown(counted, counted.value, false), base: shown(base, base.value, false), baseLabel: nameOf(block, base) };
    if (cell !== result) return { ...common, check: 'CHK-PCT', sentence: 'finding.gridPercentOf', values: { ...named, cell: values.label } };
    return otherBase === undefined
      ? { ...common, check: 'CHK-PCT', sentence: 'finding.gridPercent', values: named }
      : { ...common, check: 'CHK-BAS', sentence: 'finding.gridOtherBase', values: { ...named, otherLabel: nameOf(block, otherBase[1]!) } };
  }
  const sentence: FindingSentence = cell === result ? SENTENCES[kind] : 'finding.gridTerm';
  const total = cell === result ? {} : { total: shown(result, result.value, false), totalLabel: nameOf(block, result) };
  return { ...common, check: CHECKS_OF_KINDS[kind], sentence, values: { ...values, ...total } };
}

const SENTENCES: Record<'rows' | 'columns' | 'sexes', FindingSentence> = {
  rows: 'finding.gridTotalRow',
  columns: 'finding.gridTotalColumn',
  sexes: 'finding.gridSexes',
};

/** What is said of a total off by cents, of a percentage that was cut. */
export function smallFinding({ block, kind, result, terms, outcome, expected }: GridRelation): PlacedFinding {
  const percent = kind === 'percent';
  const right = expected(result)!;
  return {
    check: CHECKS_OF_KINDS[kind],
    severity: 'warning' satisfies Severity,
    place: placeOf(block, result),
    related: terms.map((one) => placeOf(block, one)),
    cause: { kind: outcome === 'truncated' ? 'truncation' : 'rounding' },
    sentence: percent ? 'finding.gridTruncated' : 'finding.gridCents',
    values: { label: nameOf(block, result), found: shown(result, result.value, percent), expected: shown(widest(result, terms), right, percent) },
  };
}

export function labelFinding(block: GridBlock, { kind, row, found, expected }: OddLabel): PlacedFinding {
  return {
    check: 'CHK-ETI',
    severity: 'warning',
    place: { sheet: block.sheet, row: row.row, column: row.labelColumns[row.labels.indexOf(found)]! },
    related: [],
    sentence: LABEL_SENTENCES[kind],
    values: { found, expected: ROMAN[expected - 1]! },
  };
}

const LABEL_SENTENCES: Record<OddLabel['kind'], FindingSentence> = {
  twice: 'finding.gridLabelTwice',
  order: 'finding.gridLabelOrder',
  missing: 'finding.gridLabelMissing',
};

export function repeatedFinding({ here, there }: Repeated): PlacedFinding {
  const { isPercent } = here.column;
  const cause = oneSlip(there.number.value, here.number.value);
  return {
    check: 'CHK-RIP',
    severity: 'error',
    place: placeOf(there.block, there.number),
    related: [placeOf(here.block, here.number)],
    ...(cause && { cause }),
    sentence: 'finding.gridRepeated',
    values: {
      label: nameOf(there.block, there.number),
      found: shown(there.number, there.number.value, isPercent),
      other: shown(here.number, here.number.value, isPercent),
      place: `«${here.block.sheet}»!${columnLetters(here.number.column)}${here.number.row}`,
    },
  };
}

function causeOf({ kind, terms, expected, result }: GridRelation, cell: GridNumber): LikelyCause | undefined {
  const right = expected(cell)!;
  const distance = cell.value.minus(right).abs();
  const isNear = kind === 'percent' && cell === result && distance.lessThanOrEqualTo(cell.halfWidth.times(4));
  return isNear && terms.length > 0 ? { kind: 'rounding' } : undefined;
}

function placeOf({ sheet }: GridBlock, { row, column }: GridNumber): PlacedFinding['place'] {
  return { sheet, row, column };
}

function isPercentCell(block: GridBlock, cell: GridNumber): boolean {
  return block.columns.find(({ column }) => column === cell.column)?.isPercent ?? false;
}

/** «Asse II, Impegni»: the labels of the row, the lowest heading of the column. */
function nameOf(block: GridBlock, { row, column }: GridNumber): string {
  const labels = block.rows.find((one) => one.row === row)?.labels ?? [];
  const headings = block.columns.find((one) => one.column === column)?.headings ?? [];
  return [labels.slice(0, 2).join(' '), headings.slice(-2).join(' ')].map(oneLine).filter((text) => text !== '').join(', ');
}

const LONGEST_NAME = 80;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

function widest(cell: GridNumber, others: readonly GridNumber[]): GridNumber {
  return [cell, ...others].reduce((most, one) => (one.decimals > most.decimals ? one : most));
}

function shown({ decimals }: GridNumber, value: Decimal, isPercent: boolean): FindingValue {
  return isPercent ? { decimal: value.times(100), decimals, unit: 'percento' } : { decimal: value, decimals, unit: 'numero' };
}
