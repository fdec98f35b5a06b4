/** The sentences about the public edition, in Italian. */
export const editionIt = {
} as const;
