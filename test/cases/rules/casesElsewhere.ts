/** Rules whose cases need more than cells (records, files): the test that has them, and the rules that it shows holding and failing. */
export interface CasesElsewhere {
  readonly test: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

export const CASES_ELSEWHERE: readonly CasesElsewhere[] = [];
