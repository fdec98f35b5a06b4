/** The sentences about the comparison with last year, in Italian. */
export const comparisonIt = {
} as const;
