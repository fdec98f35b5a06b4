import type { LegalReference } from '../reference.js';
import { REFERENCES } from './acts.js';

/** By when the report on a year is sent. */
export interface ReportDeadline {
  readonly reportYear: number;
  /** ISO date. */
  readonly date: string;
  readonly reference: LegalReference;
}

/**
 * The terms of the reports of the period. The first covers 2014 and 2015; the last annual one 2022. That the final report has the date
 * of the closure documents is our deduction from Art. 141(1); the day in 2020 was not read.
 * @source Reg. (EU) 1303/2013 Art. 111(1)-(2), 138, 141(1); Reg. (EU) 2020/558 recital 7; Reg. (EU) 2024/795 Art. 14(4)
 */
export const REPORT_DEADLINES: readonly ReportDeadline[] = [
  { reportYear: 2015, date: '2016-05-31', reference: REFERENCES.annualReport },
  { reportYear: 2016, date: '2017-06-30', reference: REFERENCES.annualReportOf2017And2019 },
  { reportYear: 2017, date: '2018-05-31', reference: REFERENCES.annualReport },
  { reportYear: 2018, date: '2019-06-30', reference: REFERENCES.annualReportOf2017And2019 },
  { reportYear: 2019, date: '2020-09-30', reference: REFERENCES.postponedReport },
  { reportYear: 2020, date: '2021-05-31', reference: REFERENCES.annualReport },
  { reportYear: 2021, date: '2022-05-31', reference: REFERENCES.annualReport },
  { reportYear: 2022, date: '2023-05-31', reference: REFERENCES.annualReport },
  { reportYear: 2023, date: '2026-02-15', reference: REFERENCES.closureDocuments },
];

/** The term of the report on a year; undefined for a year of which there is no report. */
export function deadlineOf(reportYear: number): ReportDeadline | undefined {
  return REPORT_DEADLINES.find((one) => one.reportYear === reportYear);
}

/** Table 5 is part of the reports from this one on: that submitted in 2017. @source SFC2014 FAQ on Table 5 */
export const FIRST_REPORT_WITH_FRAMEWORK = 2016;
