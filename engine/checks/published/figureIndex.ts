import type { PublishedFigure } from '../../input/figure.js';
import { keyText, type FigureKey } from '../../programme/figureKey.js';
import { MEASURES, type Measure, type MeasureId } from '../../programme/measures.js';
import type { Programme } from '../../programme/programme.js';
import { printed, type Expression } from './expression.js';

export type Scope = Partial<Omit<FigureKey, 'measure' | 'year'>>;

/** The printed figures by what they are about. */
export interface FigureIndex {
  readonly programme: Programme;
  readonly figures: readonly PublishedFigure[];
  /** Every place that prints a figure, the most precise first, then in reading order. */
  occurrences(key: FigureKey): readonly PublishedFigure[];
  /** A figure of the same year as another: where it is printed best, or best in the same document. */
  near(figure: PublishedFigure, measure: MeasureId, scope?: Scope): Expression | undefined;
}

/** Where the terms of an identity are taken from when several places print them. */
export type Preference = 'sameDocument' | 'mostPrecise';

export function figureIndex(figures: readonly PublishedFigure[], programme: Programme, preference: Preference): FigureIndex {
  const byKey = new Map<string, PublishedFigure[]>();
  for (const figure of figures) byKey.set(keyText(figure.key), [...(byKey.get(keyText(figure.key)) ?? []), figure]);
  for (const [key, same] of byKey) byKey.set(key, [...same].sort((a, b) => precision(a).comparedTo(precision(b))));
  const occurrences = (key: FigureKey) => byKey.get(keyText(key)) ?? [];
  return {
    programme,
    figures,
    occurrences,
    near(figure, measure, scope = {}) {
      const { units }: Measure = MEASURES[measure];
      const same = occurrences({ isRate: units.length === 1 && units[0] === 'ratio', ...scope, measure, year: figure.key.year });
      const own = preference === 'sameDocument' ? same.find(({ document }) => document === figure.document) : undefined;
      const found = own ?? same[0];
      return found && printed(found);
    },
  };
}

/** A figure with «oltre» or «circa» is known less than its digits say. */
function precision({ quantity, qualifier }: PublishedFigure) {
  return quantity.halfWidth.times(qualifier === undefined ? 1 : 2);
}
