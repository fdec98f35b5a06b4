/**
 * The intervention field of each ESF investment priority: Reg. (EU) 215/2014, Annex I, Table 1, whose wordings are those of
 * Reg. (EU) 1304/2013, Art. 3(1).
 */
const INTERVENTION_FIELDS: Readonly<Record<string, string>> = {
  '8.i': '102', '8.ii': '103', '8.iii': '104', '8.iv': '105', '8.v': '106', '8.vi': '107', '8.vii': '108',
  '9.i': '109', '9.ii': '110', '9.iii': '111', '9.iv': '112', '9.v': '113', '9.vi': '114',
  '10.i': '115', '10.ii': '116', '10.iii': '117', '10.iv': '118',
  '11.i': '119', '11.ii': '120',
};

/** Technical assistance: management, evaluation, communication. */
const TECHNICAL_ASSISTANCE = ['121', '122', '123'];

export function interventionField(priority: string | undefined, index: number): string {
  return priority === undefined ? TECHNICAL_ASSISTANCE[index % TECHNICAL_ASSISTANCE.length]! : (INTERVENTION_FIELDS[priority] ?? '');
}

/** Other dimensions (Tables 2, 3, 4, 6, 7 of the same Annex), each code with how often the sample uses it: ours. */
export const DIMENSIONS = {
  formOfFinance: { codes: ['01', '04'], weights: [199, 1] },
  territory: { codes: ['01', '02', '03', '07'], weights: [55, 30, 10, 5] },
  territorialMechanism: { codes: ['07', '02'], weights: [97, 3] },
  secondaryTheme: { codes: ['08', '02', '05', '06', '07'], weights: [80, 8, 4, 5, 3] },
  economicActivity: { codes: ['19', '20', '21', '18', '24', '13', '07'], weights: [40, 8, 22, 5, 15, 5, 5] },
} as const;
