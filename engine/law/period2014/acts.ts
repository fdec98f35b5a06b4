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
} as const satisfies Record<string, LegalReference>;

export type ReferenceId = keyof typeof REFERENCES;
