import type { PublishedFigure } from '../../input/figure.js';
import { joinKey } from '../../programme/joinKey.js';
import type { Programme } from '../../programme/programme.js';
import { evaluateIdentity } from './evaluateIdentity.js';
import { figureIndex, type Preference } from './figureIndex.js';
import type { Identity, IdentityOutcome } from './identity.js';
import { orderIdentities } from './orderIdentities.js';
import { repeatIdentities } from './repeatIdentities.js';
import { seriesIdentities } from './seriesIdentities.js';
import { shareIdentities } from './shareIdentities.js';
import { sumIdentities } from './sumIdentities.js';
import { targetIdentities } from './targetIdentities.js';

const OF_A_FIGURE = [sumIdentities, shareIdentities, repeatIdentities, orderIdentities, targetIdentities];

/**
 * Everything that must hold among the figures that some documents print, as their labels say, with what became of it. The precision
 * of each figure is that of its print: an identity holds when some true values would be printed so.
 * @param figures of any number of reports and years
 */
export function publishedIdentities(figures: readonly PublishedFigure[], programme: Programme): IdentityOutcome[] {
  const indexes = PREFERENCES.map((preference) => figureIndex(figures, programme, preference));
  const identities = indexes.flatMap((index) => [...figures.flatMap((figure) => OF_A_FIGURE.flatMap((make) => make(figure, index))), ...seriesIdentities(index)]);
  const different = new Map(identities.map((identity) => [nameOf(identity), identity]));
  return [...different.values()].map(evaluateIdentity);
}

/** The terms of a document among themselves, and with the best figures of all the documents of the year. */
const PREFERENCES: readonly Preference[] = ['sameDocument', 'mostPrecise'];

function nameOf({ kind, relation, result, computed }: Identity): string {
  return joinKey([kind, relation, ...[result, ...computed.figures].map(({ id }) => id)]);
}
