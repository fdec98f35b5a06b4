import { isComplete } from '../number/quantity.js';
import type { ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { CheckCode, CheckCount, Finding, FindingSentence } from './finding.js';
import type { Severity } from '../issues.js';

/** Totals typed where a part is missing, totals of the parts that are there, and figures both typed and computed. */
export function checkFigures(computed: ComputedTables): { findings: Finding[]; counts: CheckCount[] } {
  const cells = [...computed.cells.values()];
  const totals = cells.filter(({ partial }) => partial !== undefined).map(typedTotal);
  const partials = cells.filter(isOwnPartialTotal).map(partialTotal);
  const twice = cells.filter(({ origin, fact }) => origin === 'computed' && fact !== undefined && fact.counted === undefined).map(typedAndComputed);
  return {
    findings: [...totals, ...partials, ...twice].flatMap(({ finding }) => (finding === undefined ? [] : [finding])),
    counts: [count('CHK-TOT', totals), count('CHK-PAR', partials), count('CHK-DUP', twice)],
  };
}

interface Outcome {
  readonly holds: boolean;
  readonly finding?: Finding;
}

/** The typed total cannot be less than the parts that are known; what exceeds them belongs to the missing ones. */
function typedTotal({ ref, fact, partial }: ComputedCell): Outcome {
  const [typed, known] = [fact!.quantity, partial!];
  const rest = typed.value.minus(known.value);
  const isLower = rest.plus(typed.halfWidth).plus(known.halfWidth).isNegative();
  const values = { typed: { quantity: typed }, known: { quantity: known }, rest: { quantity: { ...known, value: rest.abs(), halfWidth: typed.halfWidth.plus(known.halfWidth) } } };
  const source = fact!;
  return isLower
    ? { holds: false, finding: { ...finding('CHK-TOT', 'warning', ref, 'finding.typedTotalLower', values), source } }
    : { holds: true, finding: { ...finding('CHK-TOT', 'info', ref, 'finding.typedTotalHigher', values), source } };
}

/** A sum with missing terms where it is made: cells that only repeat it, or divide by it, are not told again. */
function isOwnPartialTotal({ value, origin, formula }: ComputedCell): boolean {
  return origin === 'computed' && value.state === 'known' && value.quantity.unit !== 'ratio' && !isComplete(value.quantity) && formula!.operands.length > 1;
}

function partialTotal({ ref, value }: ComputedCell): Outcome {
  const missing = value.state === 'known' ? value.quantity.missing : [];
  return { holds: false, finding: finding('CHK-PAR', 'warning', ref, 'finding.partialTotal', { missing: { labels: missing } }) };
}

function typedAndComputed({ ref, value, fact }: ComputedCell): Outcome {
  if (value.state !== 'known') return { holds: true };
  const distance = value.quantity.value.minus(fact!.quantity.value).abs();
  const isExplained = distance.lessThanOrEqualTo(value.quantity.halfWidth.plus(fact!.quantity.halfWidth));
  const values = { typed: { quantity: fact!.quantity }, computed: { quantity: value.quantity } };
  const told = { ...finding('CHK-DUP', isExplained ? 'info' : 'warning', ref, 'finding.typedAndComputed', values), source: fact! };
  return { holds: isExplained, finding: told };
}

function finding(check: CheckCode, severity: Severity, cell: Finding['cell'], sentence: FindingSentence, values: Finding['values']): Finding {
  return { check, severity, cell, sentence, values };
}

function count(check: CheckCode, outcomes: readonly Outcome[]): CheckCount {
  return { check, run: outcomes.length, held: outcomes.filter(({ holds }) => holds).length, notVerifiable: 0 };
}
