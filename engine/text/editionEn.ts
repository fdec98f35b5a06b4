/** The sentences about the public edition, in English. */
export const editionEn = {
};
