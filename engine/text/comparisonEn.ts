/** The sentences about the comparison with last year, in English. */
export const comparisonEn = {
};
