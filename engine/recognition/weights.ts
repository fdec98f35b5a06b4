/**
 * Every number of the recognition, in one place. A table is recognised by the share of its columns whose headings are found,
 * raised by a title and by rows that bear the expected labels, and lowered when all that was found says little:
 *
 *     share    = weight of the columns found / weight of the columns expected, each by how its heading was found
 *     raised   = share, then each of title and rows takes its part of what is missing to 1
 *     evidence = weight of the headings found, plus that of a title
 *     score    = raised × min(1, evidence / enough), less without the labels of the rows
 *
 * Worked example: «Asse | Impegni» alone for S3: share (1 + 2) / 19 = 0.16, evidence 3, score 0.16 × 3/6 = 0.08: nothing.
 */
export const WEIGHTS = {
  /** What a heading tells: most of them; those that many tables have («Asse», «Fondo»); those that any table may have («Voce»). */
  heading: { telling: 2, ordinary: 1, generic: 0.25 },
  /** What a heading found in another wording is worth, against the wording of the standard table. */
  how: { exact: 1, alias: 0.95, partial: 0.7, position: 0.5, labels: 0.7 },
  /** What a title adds to the evidence, and the part that it takes of what is missing to a full share. */
  title: { evidence: 3, raises: 0.4 },
  sheetName: { evidence: 1.5, raises: 0.2 },
  /** The part that the rows take of what is missing, when all are found; in proportion when some are. */
  rows: { raises: 0.3 },
  enough: 6,
  /** What a score keeps when no column of the labels that tell rows apart was found. */
  withoutLabels: 0.6,
} as const;

/** The least score of each certainty; below the last the table is not there. */
export const CERTAINTY = { certain: 0.8, likely: 0.5, doubtful: 0.3 } as const;

/** A table with fewer of its rows than this share is never certain. */
export const LEAST_ROWS_OF_CERTAIN = 0.5;

/** An anchored or mapped table is certain when at least this share of its columns is found, and no heading was changed. */
export const ANCHORED_SHARE = 0.8;

/** Two places for one table whose scores differ by less are both doubtful. */
export const CLOSE = 0.1;

/** How alike the words of a heading and of the standard wording must be: twice the words in common over all the words. */
export const LEAST_LIKENESS = 0.75;

/** Bounds of the search. */
export const BOUNDS = {
  /** Rows examined as headings, on each sheet. */
  candidates: 200,
  /** Rows of a heading: groups, headings, letters beside. */
  headerRows: 3,
  /** Rows above a heading where its title may stand. */
  titleRows: 6,
  /** Empty rows that a table may have inside. */
  blankRows: 2,
  /** Letters of a heading or of a title; a longer text is neither. */
  headingLength: 300,
} as const;
