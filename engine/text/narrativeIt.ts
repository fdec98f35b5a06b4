/** The sentences about figures in a text, in Italian. */
export const narrativeIt = {
} as const;
