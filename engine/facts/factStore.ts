import { keyText, type FigureKey } from '../programme/figureKey.js';
import type { MeasureId } from '../programme/measures.js';
import type { Fact } from './fact.js';

/** The facts of a report, found by key. */
export interface FactStore {
  find(key: FigureKey): Fact | undefined;
  /** The facts of one measure and year, in the order in which they were given. */
  ofMeasure(measure: MeasureId, year: number): readonly Fact[];
  readonly all: readonly Fact[];
}

/** Gathers facts. The readers have already refused the same figure twice; between sources the first one given wins. */
export function makeFactStore(facts: readonly Fact[]): FactStore {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const text = keyText(fact.key);
    if (!byKey.has(text)) byKey.set(text, fact);
  }
  const all = [...byKey.values()];
  return {
    find: (key) => byKey.get(keyText(key)),
    ofMeasure: (measure, year) => all.filter(({ key }) => key.measure === measure && key.year === year),
    all,
  };
}
