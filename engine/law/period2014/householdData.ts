/**
 * From this day entries need no data on the household (CO12-CO14); before it they belong to a complete record.
 * @source Reg. (EU) 1304/2013 Annex I, as amended by Reg. (EU, Euratom) 2018/1046; that the day is the one of the entry follows (D)
 */
export const HOUSEHOLDS_NOT_ASKED_FROM = { year: 2018, month: 8, day: 2 } as const;
