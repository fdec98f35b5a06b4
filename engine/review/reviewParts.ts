import { reviewFormulas } from './reviewFormulas.js';
import type { PlacedFinding } from './placedFinding.js';
import { reviewAgainstData } from './reviewAgainstData.js';
import { reviewAxisRows } from './reviewAxisRows.js';
import { reviewErrorValues } from './reviewErrorValues.js';
import { reviewGrids } from './reviewGrids.js';
import { reviewHandChanges } from './reviewHandChanges.js';
import { reviewIdentities } from './reviewIdentities.js';
import { reviewMagnitudes } from './reviewMagnitudes.js';
import { reviewSeries } from './reviewSeries.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';

/** The parts of a review, in the order in which they are believed: what comes first names the cause of what comes after. */
export const REVIEW_PARTS: readonly ((subject: ReviewSubject) => ReviewPart<PlacedFinding>)[] = [
  reviewIdentities,
  reviewFormulas,
  reviewAgainstData,
  reviewHandChanges,
  reviewGrids,
  reviewSeries,
  reviewMagnitudes,
  reviewAxisRows,
  reviewErrorValues,
];
