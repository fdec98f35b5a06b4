/** The first year of the programming period, and the last of eligibility: the years of the official tables. @source Reg. (EU) 1303/2013 Art. 65(2) */
export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2023;
/** Entries before this day are no participations of the programme. */
export const PERIOD_STARTS = { year: FIRST_YEAR, month: 1, day: 1 } as const;
