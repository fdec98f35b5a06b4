import type { PublishedFigure } from '../../input/figure.js';
import { printed } from './expression.js';
import type { FigureIndex } from './figureIndex.js';
import type { Identity } from './identity.js';

/** A figure that stands in several places of the documents of a year is the same in each: compared with the place that prints it best. */
export function repeatIdentities(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const [reference] = index.occurrences(figure.key);
  return reference === undefined || reference === figure ? [] : [{ kind: 'repeated', relation: 'equal', result: figure, computed: printed(reference) }];
}
