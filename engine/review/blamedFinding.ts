import type { CheckCode, Finding, LikelyCause } from '../checks/finding.js';
import type { Severity } from '../issues.js';
import { sumOfDecimals } from '../number/decimal.js';
import type { CellPosition } from '../plan/placement.js';
import type { ReadBack } from '../readback/readBack.js';
import { NOT_AVAILABLE, type CellRef, type CellValue } from '../tables/cell.js';
import type { Blamed } from './blame.js';
import { partsOf, withNumber, type Identity } from './identity.js';
import type { PlacedFinding } from './placedFinding.js';
import { differenceShown, foundAndExpected } from './shownFigures.js';

/** More cells than these are not named: they all say the same. */
const MOST_RELATED = 12;

/** The finding of a cell that explains why identities fail; none when the workbook does not have the cell. */
export function blamedFinding(blamed: Blamed, cause: LikelyCause | undefined, readBack: ReadBack): PlacedFinding | undefined {
  const { cells } = readBack.tables;
  const { ref: cell, value: found } = cells.get(blamed.cell)!;
  const place = readBack.place(cell);
  if (place === undefined) return undefined;
  const main = blamed.explained.find((identity) => identity.cell === blamed.cell) ?? blamed.explained[0]!;
  const told = main.cell === blamed.cell ? ofResult(main, found, blamed.expected, cause, readBack) : ofOperand(blamed, found, cause, cells.get(main.cell)!.ref);
  const others = [...blamed.explained, ...blamed.copied].flatMap((identity) => [identity.cell, ...(identity.refs.length <= 2 ? identity.operands : [])]);
  const exchanged = blamed.exchangedWith === undefined ? [] : [blamed.exchangedWith];
  const related = [...new Set([...exchanged, ...others])].filter((id) => id !== blamed.cell).flatMap((id): CellPosition[] => {
    const at = readBack.place(cells.get(id)!.ref);
    return at === undefined ? [] : [at];
  });
  return {
    check: cause?.kind === 'otherBase' ? 'CHK-BAS' : main.check,
    severity: severityOf(main.check, cause),
    place,
    cell,
    ...told,
    ...(cause && { cause }),
    related: related.slice(0, MOST_RELATED),
  };
}

/** A last digit that is rounded another way does not make a figure wrong; a total that does not add up does. */
function severityOf(check: CheckCode, cause: LikelyCause | undefined): Severity {
  if (check === 'CHK-PCT' && (cause?.kind === 'rounding' || cause?.kind === 'truncation')) return 'info';
  return check === 'CHK-CAT' || cause?.kind === 'rounding' ? 'warning' : 'error';
}

type Told = Pick<Finding, 'sentence' | 'values'>;

function ofResult(identity: Identity, found: CellValue, expected: CellValue, cause: LikelyCause | undefined, readBack: ReadBack): Told {
  const [first, second] = identity.refs;
  const figures = foundAndExpected(found, expected);
  const difference = differenceShown(found, expected);
  switch (identity.kind) {
    case 'sum':
    case 'categories':
      return expected.state === 'known' ? { sentence: 'finding.sumDiffers', values: { ...figures, difference } } : belowParts(identity, found, readBack);
    case 'sexes':
      return { sentence: 'finding.sexesDiffer', values: { ...figures, difference } };
    case 'ratio':
      return cause?.kind === 'otherBase'
        ? { sentence: 'finding.otherBase', values: { ...figures, numerator: label(first!), base: label(second!), other: label(cause.cell) } }
        : { sentence: 'finding.ratioDiffers', values: { ...figures, numerator: label(first!), base: label(second ?? first!) } };
    case 'share':
      return { sentence: 'finding.shareDiffers', values: { ...figures, base: label(first!) } };
    case 'reference':
    case 'repeat':
      return { sentence: 'finding.repeatDiffers', values: { ...figures, other: label(first!) } };
    case 'plan':
      return { sentence: 'finding.planDiffers', values: figures };
    case 'word':
      return { sentence: 'finding.verdictDiffers', values: { ...figures, inputs: { labels: identity.operands.slice(0, 2) } } };
  }
}

/** A total some parts of which are not there, and those that are exceed it. */
function belowParts({ operands }: Identity, found: CellValue, { tables }: ReadBack): Told {
  const parts = partsOf(operands, (id) => tables.cells.get(id)?.value ?? NOT_AVAILABLE);
  const sum: CellValue = found.state === 'known' ? withNumber(found, sumOfDecimals(parts.map(({ value }) => value))) : NOT_AVAILABLE;
  return { sentence: 'finding.totalBelowParts', values: foundAndExpected(found, sum) };
}

/** A cell that enters sums and ratios: with another value they all hold. */
function ofOperand({ expected, explained, exchangedWith }: Blamed, found: CellValue, cause: LikelyCause | undefined, total: CellRef): Told {
  const figures = foundAndExpected(found, expected);
  if (exchangedWith !== undefined && cause?.kind === 'exchanged') return { sentence: 'finding.exchanged', values: { ...figures, other: label(cause.cell), total: label(total) } };
  const sentence = explained.length === 1 ? 'finding.termDiffers' : 'finding.termDiffersOften';
  return { sentence, values: { ...figures, total: label(total), count: String(explained.length) } };
}

function label(ref: CellRef): { label: CellRef } {
  return { label: ref };
}

