/** The sentences about formulas of a workbook, in English. */
export const formulaReviewEn = {
};
