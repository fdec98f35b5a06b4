/** The sentences about figures in a text, in English. */
export const narrativeEn = {
};
