import type { Fact } from '../facts/fact.js';
import { issue, type Issue } from '../issues.js';
import type { Decimal } from '../number/decimal.js';
import { MEASURES, type MeasureId } from '../programme/measures.js';
import { samplingOf } from '../tables/annualCells.js';
import type { ReportContext } from '../tables/reportContext.js';

/** What the official tables are there to show: one figure for each row that was counted. */
const OF_THE_MODEL: readonly MeasureId[] = [
  'annualIndicator', 'grandTotal', 'eligibleTotal', 'eligiblePublic', 'declared', 'selectedOperations',
  'categorisedTotal', 'categorisedPublic', 'categorisedDeclared', 'categorisedOperations',
];

/**
 * Figures counted from records that no official table shows (participants of technical assistance): told, axis by axis, so that nothing
 * counted is lost in silence. Indicators that the programme reports by sample, in some reports only, are told by the notes of the tables.
 */
export function unshownCounts(context: ReportContext, shown: ReadonlySet<Fact>): Issue[] {
  const lost = context.official.all.filter((fact) => isOfTheModel(fact, context) && !shown.has(fact));
  const axes = new Map<string, Fact[]>();
  for (const fact of lost) axes.set(fact.key.axis ?? '', [...(axes.get(fact.key.axis ?? '') ?? []), fact]);
  return [...axes].map(([axis, facts]) => {
    const files = [...new Set(facts.map(({ counted }) => counted!.files))];
    return issue('REC-037', { file: files.join(', ') }, { axis, figures: totals(facts).join(', ') });
  });
}

function isOfTheModel({ key, quantity, counted }: Fact, context: ReportContext): boolean {
  const isSampled = key.indicator !== undefined && samplingOf(key.indicator, context)?.way === 'cumulative';
  return counted !== undefined && !quantity.value.isZero() && OF_THE_MODEL.includes(key.measure) && !isSampled;
}

/** "CO01 12": each indicator or measure with the sum of its figures. */
function totals(facts: readonly Fact[]): string[] {
  const sums = new Map<string, Decimal>();
  for (const { key, quantity } of facts) {
    const name = key.indicator ?? MEASURES[key.measure].name;
    sums.set(name, quantity.value.plus(sums.get(name) ?? 0));
  }
  return [...sums].map(([name, value]) => `${name} ${value.toFixed()}`).sort();
}
