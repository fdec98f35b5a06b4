/** The sentences about formulas of a workbook, in Italian. */
export const formulaReviewIt = {
} as const;
