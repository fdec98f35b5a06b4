/** The sentences about tables that are not known, in Italian. */
export const gridIt = {
} as const;
