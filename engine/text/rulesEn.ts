/** The sentences about the validation rules, in English. */
export const rulesEn = {
};
