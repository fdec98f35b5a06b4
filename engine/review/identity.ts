import type { CheckCode } from '../checks/finding.js';
import { ZERO, type Decimal } from '../number/decimal.js';
import { isSameDecimal } from '../number/isSameDecimal.js';
import { exactly } from '../number/quantity.js';
import type { CellRef, CellValue } from '../tables/cell.js';
import { known } from '../tables/cell.js';
import type { Formula } from '../tables/formulas/formula.js';
import { WORDS, type WordKey } from '../text/words.js';

/** Something that must hold between cells, whatever the workbook: a cell is what a formula makes of others. */
export interface Identity {
  readonly check: CheckCode;
  readonly kind: IdentityKind;
  /** The cell that the others make. */
  readonly cell: string;
  /** The cells that enter, by id, and the same as references. */
  readonly operands: readonly string[];
  readonly refs: readonly CellRef[];
  /** The tables of the operands, each once. */
  readonly tables: readonly string[];
  /** The cell is the plain sum of the operands: tried first, without making quantities. */
  readonly isPlainSum: boolean;
  readonly evaluate: Formula['evaluate'];
}

/** `repeat`: the same figure stands in two places, neither of which is made from the other; `plan`: the programme's plan says it. */
export type IdentityKind = 'sum' | 'sexes' | 'ratio' | 'share' | 'reference' | 'repeat' | 'word' | 'categories' | 'plan';

/** The value of a cell, by its id. */
export type ValueOf = (cell: string) => CellValue;

/** What the cell should hold, from what the others do. */
export function expectedValue({ operands, refs, evaluate }: Identity, valueOf: ValueOf): CellValue {
  return evaluate(operands.map(valueOf), refs);
}

/** Whether an identity holds; undefined when what is there cannot tell. */
export function holds(identity: Identity, valueOf: ValueOf): boolean | undefined {
  const found = valueOf(identity.cell);
  if (found.state !== 'known' && found.state !== 'word' && found.state !== 'notComputable') return undefined;
  if (found.state === 'known' && identity.isPlainSum && isExactSum(identity, found.quantity.value, valueOf)) return true;
  const expected = expectedValue(identity, valueOf);
  if (found.state === 'known' && expected.state === 'notAvailable' && identity.kind === 'sum') return isAtLeastItsParts(identity, found, valueOf);
  return agrees(found, expected) ?? (expected.state === 'word' && found.state === 'word' ? agreesWithinPrecision(identity, found.word, valueOf) : undefined);
}

/** Nearly every sum is exact, and most of its terms are zero. */
function isExactSum({ operands }: Identity, found: Decimal, valueOf: ValueOf): boolean {
  let total = ZERO;
  for (const operand of operands) {
    const value = valueOf(operand);
    if (value.state !== 'known') return false;
    if (!value.quantity.value.isZero()) total = total.plus(value.quantity.value);
  }
  return isSameDecimal(total, found);
}

/** Whether what stands in a cell is what should; undefined when the two cannot be compared. */
export function agrees(found: CellValue, expected: CellValue): boolean | undefined {
  if (found.state === 'known' && expected.state === 'known') {
    const { value, halfWidth, missing } = expected.quantity;
    if (isSameDecimal(found.quantity.value, value)) return true;
    const excess = found.quantity.value.minus(value);
    const isNear = excess.abs().lessThanOrEqualTo(halfWidth.plus(found.quantity.halfWidth));
    // A total may be more than the parts that are there, not less.
    return missing.length === 0 || isNear ? isNear : excess.isNegative() ? false : undefined;
  }
  if (found.state === 'word' && expected.state === 'word') return isSameWord(found.word, expected.word) ? true : undefined;
  if (found.state === 'notComputable') return expected.state === 'known' ? false : expected.state === 'notComputable' ? true : undefined;
  return expected.state === 'notComputable' && found.state === 'known' && !found.quantity.value.isZero() ? false : undefined;
}

/** Words of different meaning may read alike («conseguito» of an indicator and of an axis): what is read counts. */
function isSameWord(a: WordKey, b: WordKey): boolean {
  return WORDS.it[a] === WORDS.it[b] || WORDS.en[a] === WORDS.en[b];
}

/** A verdict on rounded figures may be that of any value within their precision. */
function agreesWithinPrecision(identity: Identity, found: WordKey, valueOf: ValueOf): boolean {
  return ([1, -1] as const).some((side) => {
    const shifted = identity.operands.map((id) => {
      const value = valueOf(id);
      if (value.state !== 'known' || value.quantity.halfWidth.isZero() || !value.quantity.halfWidth.isFinite()) return value;
      return known({ ...value.quantity, value: value.quantity.value.plus(value.quantity.halfWidth.times(side)) });
    });
    const word = identity.evaluate(shifted, identity.refs);
    return word.state === 'word' && isSameWord(word.word, found);
  });
}

/** A total some of whose parts are not there cannot be less than those that are; otherwise nothing can be told. */
function isAtLeastItsParts({ operands }: Identity, found: CellValue & { state: 'known' }, valueOf: ValueOf): false | undefined {
  const rest = partsOf(operands, valueOf).reduce((left, part) => left.minus(part.value).plus(part.halfWidth), found.quantity.value.plus(found.quantity.halfWidth));
  return rest.isNegative() ? false : undefined;
}

/** The parts of a sum that are there. */
export function partsOf(operands: readonly string[], valueOf: ValueOf) {
  return operands.flatMap((id) => {
    const value = valueOf(id);
    return value.state === 'known' ? [value.quantity] : [];
  });
}

/** A number in the place of a cell's, with its unit. */
export function withNumber(value: CellValue & { state: 'known' }, number: Parameters<typeof exactly>[1]): CellValue & { state: 'known' } {
  return { state: 'known', quantity: exactly(value.quantity.unit, number) };
}
