/**
 * The number of persons below which the public edition keeps a count to itself, unless a programme or the user says otherwise.
 * @source Regole deontologiche per trattamenti a fini statistici o di ricerca scientifica, Allegato, art. 5(1)(a) (G.U. 14-1-2019, 19A00181): at least three
 */
export const DEFAULT_THRESHOLD = 3;

/** Below two nothing would be protected. */
export const LEAST_THRESHOLD = 2;

/** Beyond it hardly a figure of a programme would be left. */
export const LARGEST_THRESHOLD = 1000;
