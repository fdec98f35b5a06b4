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

/** Gathers facts: each key once (the same figure twice has been refused before). */
export function makeFactStore(facts: readonly Fact[]): FactStore {
  const byKey = new Map(facts.map((fact) => [keyText(fact.key), fact]));
  return {
    find: (key) => byKey.get(keyText(key)),
    ofMeasure: (measure, year) => facts.filter(({ key }) => key.measure === measure && key.year === year),
    all: facts,
  };
}
