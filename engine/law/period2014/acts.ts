import type { LegalReference } from '../reference.js';

/** The acts of the period 2014-2020 that the tables cite. */
const COMMON_PROVISIONS = 'Reg. (UE) n. 1303/2013';
const ESF_REGULATION = 'Reg. (UE) n. 1304/2013';
const PERFORMANCE_RULES = 'Reg. di esecuzione (UE) n. 215/2014';
const REPORT_MODEL = 'Reg. di esecuzione (UE) n. 2015/207';
const FINANCIAL_MODEL = 'Reg. di esecuzione (UE) n. 1011/2014';

export const REFERENCES = {
  citizensSummary: { act: COMMON_PROVISIONS, place: 'art. 50(9)' },
  decommitment: { act: COMMON_PROVISIONS, place: 'artt. 86 e 136(1)' },
  coFinancing: { act: COMMON_PROVISIONS, place: 'art. 120(3)' },
  performanceFramework: { act: COMMON_PROVISIONS, place: 'artt. 20-22 e allegato II' },
  indicators: { act: ESF_REGULATION, place: 'art. 5 e allegato I' },
  achievement: { act: PERFORMANCE_RULES, place: 'art. 6(2)' },
  seriousFailure: { act: PERFORMANCE_RULES, place: 'art. 6(3)-(4)' },
  table2A: { act: REPORT_MODEL, place: 'allegato V, punto 3.2, tabella 2A' },
  table2C: { act: REPORT_MODEL, place: 'allegato V, punto 3.2, tabella 2C' },
  table4A: { act: REPORT_MODEL, place: 'allegato V, punto 3.2, tabella 4A' },
  table4B: { act: REPORT_MODEL, place: 'allegato V, punto 3.2, tabella 4B' },
  table5: { act: REPORT_MODEL, place: 'allegato V, punto 3.3, tabella 5' },
  table6: { act: FINANCIAL_MODEL, place: 'allegato II, tabella 1 (tabella 6 della relazione)' },
  table7: { act: FINANCIAL_MODEL, place: 'allegato II, tabella 2 (tabella 7 della relazione)' },
  table8: { act: REPORT_MODEL, place: 'allegato V, punto 3.4, tabella 8' },
  table10: { act: REPORT_MODEL, place: 'allegato V, punto 3.4, tabella 10' },
  categories: { act: PERFORMANCE_RULES, place: 'art. 8 e allegato I' },
  crossFinancing: { act: COMMON_PROVISIONS, place: 'art. 98(2)' },
  outsideUnion: { act: ESF_REGULATION, place: 'art. 13(3)', unverified: true },
  milestoneExpenditure: { act: COMMON_PROVISIONS, place: 'art. 21(2)' },
  targetExpenditure: { act: COMMON_PROVISIONS, place: 'art. 22(7)' },
  finalCorrection: { act: 'Reg. delegato (UE) n. 480/2014', place: 'artt. 2(2) e 3(1)' },
  annualReport: { act: COMMON_PROVISIONS, place: 'art. 111(1)' },
  annualReportOf2017And2019: { act: COMMON_PROVISIONS, place: 'art. 111(2)' },
  postponedReport: { act: 'Reg. (UE) 2020/558', place: 'considerando 7', unverified: true },
  closureDocuments: { act: COMMON_PROVISIONS, place: 'artt. 138 e 141(1), come modificati dal Reg. (UE) 2024/795, art. 14(4)' },
  fullUnionRate: { act: COMMON_PROVISIONS, place: 'art. 25 bis' },
  observations: { act: REPORT_MODEL, place: 'allegato V, campi «S 875»' },
} as const satisfies Record<string, LegalReference>;

export type ReferenceId = keyof typeof REFERENCES;
