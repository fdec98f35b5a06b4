import { sumOfDecimals, type Decimal } from '../../number/decimal.js';
import { cellsOf, type GridRelation } from './gridRelation.js';
import { oneSlip } from './oneSlip.js';

/** How many of the relations that a label promises must hold before the others are wrong. */
const LEAST_HOLDING = 2;

/**
 * The relations of a group when it is certain that they are meant: at least two hold, and as many as fail; or those that fail do so
 * by one slip. Otherwise none: what the label seems to promise is something else.
 */
export function believed(relations: readonly GridRelation[], leastHolding = LEAST_HOLDING): readonly GridRelation[] {
  const telling = relations.filter(isTelling);
  const holding = telling.filter(({ outcome }) => outcome !== 'fails').length;
  const failing = telling.length - holding;
  if (failing === 0) return relations;
  if (holding >= leastHolding && holding >= failing) return relations.filter((one) => one.outcome !== 'fails' || isPlausible(one) || isOneSlip(one));
  return relations.every((one) => one.outcome !== 'fails' || isOneSlip(one)) ? relations : [];
}

/** Zeros hold whatever the relation. */
function isTelling({ result, terms, outcome }: GridRelation): boolean {
  return outcome === 'fails' || (!result.value.isZero() && terms.filter(({ value }) => !value.isZero()).length >= 2);
}

/** A total is at least as large as each of its terms, and not many times their sum: an average or a maximum is something else. */
function isPlausible({ result, terms, kind }: GridRelation): boolean {
  if (kind === 'percent') return true;
  const values = terms.map(({ value }) => value.abs());
  const sum = sumOfDecimals(values);
  const total = result.value.abs();
  return values.every((value) => value.lessThanOrEqualTo(total)) && total.lessThanOrEqualTo(sum.times(2)) && total.times(2).greaterThanOrEqualTo(sum);
}

/** One slip in one of the cells, or one term left out or taken twice, makes it fail. */
export function isOneSlip(relation: GridRelation): boolean {
  const { result, terms } = relation;
  const isSlip = cellsOf(relation).some((cell) => {
    const expected = relation.expected(cell);
    return expected !== undefined && oneSlip(cell.value, expected) !== undefined;
  });
  const sum = relation.expected(result);
  return isSlip || (terms.length > 2 && sum !== undefined && terms.some(({ value }) => isLarge(value) && result.value.minus(sum).abs().equals(value.abs())));
}

function isLarge(value: Decimal): boolean {
  return value.abs().greaterThanOrEqualTo(1000);
}
