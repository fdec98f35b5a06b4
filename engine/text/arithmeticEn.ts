/** The sentences about arithmetic consistency, in English. */
export const arithmeticEn = {
};
