/**
 * The common indicators that may be estimated on a representative sample, and the two ways to report them: cumulative values in the
 * reports named here (option 1), or annual values in every report (option 2).
 * @source Annex V to Reg. (EU) 2015/207, notes to Tables 2A and 4A: the reports submitted in 2017 (CO18, CO19), in 2019 and the final one (CR06-CR09)
 */
export type SampledReporting = 'annual' | 'cumulative';

export interface SampledIndicator {
  readonly code: string;
  /** The report years of option 1. */
  readonly reports: readonly number[];
}

export const SAMPLED_CODES = ['CO18', 'CO19', 'CR06', 'CR07', 'CR08', 'CR09'] as const;

export const SAMPLED_INDICATORS: readonly SampledIndicator[] = SAMPLED_CODES.map((code) => ({ code, reports: code.startsWith('CO') ? [2016] : [2018, 2023] }));
