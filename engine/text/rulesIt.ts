/** The sentences about the validation rules, in Italian. */
export const rulesIt = {
} as const;
