/** The sentences about arithmetic consistency, in Italian. */
export const arithmeticIt = {
} as const;
