/** The first year of the programming period, and the last of eligibility: the years of the official tables. @source Reg. (EU) 1303/2013 Art. 65(2) */
export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2023;
