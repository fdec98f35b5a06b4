/** A colour as RRGGBB, and the colour of the letters that are readable on it. */
export interface SeriesColour {
  readonly fill: string;
  readonly ink: string;
}

const WHITE = 'FFFFFF';

/** The ink of the workbook's tables (the look of the blank template). */
export const INK = '1F2A37';
export const QUIET = '5B6572';
export const TITLE = '1B3A6B';
export const LINE = 'B8C1CE';
export const PAPER = WHITE;

/** Metrically equal to what LibreOffice puts in its place. */
export const FONT = 'Arial';

/**
 * The colours of series and slices, in order, from dark to light: each clearly lighter than the one before, also printed
 * in grey and also to a colour-blind eye, so that neighbours never run together. Letters on them reach a contrast of 4.5.
 */
export const SERIES_COLOURS: readonly SeriesColour[] = [
  { fill: '16325C', ink: WHITE },
  { fill: '1F6684', ink: WHITE },
  { fill: 'D67A2C', ink: INK },
  { fill: '95C4E0', ink: INK },
  { fill: 'F8E2A8', ink: INK },
];

/** Bars within the outline of a level: light, so that the outline and the figures are seen on them. */
export const MEASURED: SeriesColour = SERIES_COLOURS[3]!;

/** The colour of a series or slice; after the last they begin again: the white line between slices keeps them apart. */
export function seriesColour(index: number): SeriesColour {
  return SERIES_COLOURS[index % SERIES_COLOURS.length]!;
}
