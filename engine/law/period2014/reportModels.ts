import type { Bilingual, LegalReference } from '../reference.js';

/** The model of the annual report in one of its texts. A report uses the model in force when it was sent. */
export interface ReportModel {
  readonly id: string;
  /** The first report year that uses it. */
  readonly fromReport: number;
  /** ISO date of entry into force of the text. */
  readonly inForceFrom: string;
  readonly reference: LegalReference;
  /** The fund as the titles of Tables 2A, 2C, 4A, 4B and 10 name it. */
  readonly fund: Bilingual;
  /** What the English titles of Tables 2A, 2C and 4A add after the category of region. */
  readonly whereApplicable: string;
  /** Whether Table 4A has rows for CO12-CO14 (repealed by Reg. (EU) 2018/1046; left empty in the model of 2021). */
  readonly hasHouseholdIndicators: boolean;
}

/**
 * @source Annex V to Reg. (EU) 2015/207, consolidated text of 25.02.2018, and as replaced by Reg. (EU) 2021/436 (OJ L 85, 12.3.2021).
 * Reports sent before 13.03.2021 (up to the report on 2019) used the earlier text: derived from the dates in force, not printed.
 */
export const REPORT_MODELS: readonly ReportModel[] = [
  {
    id: '2018',
    fromReport: 2014,
    inForceFrom: '2018-02-25',
    reference: { act: 'Reg. di esecuzione (UE) n. 2015/207', place: 'allegato V, testo del 25.2.2018' },
    fund: { it: 'FSE', en: 'ESF' },
    whereApplicable: '',
    hasHouseholdIndicators: true,
  },
  {
    id: '2021',
    fromReport: 2020,
    inForceFrom: '2021-03-13',
    reference: { act: 'Reg. di esecuzione (UE) n. 2015/207', place: 'allegato V, come sostituito dal Reg. di esecuzione (UE) 2021/436' },
    fund: { it: 'FSE e FSE REACT-EU', en: 'ESF and ESF REACT-EU' },
    whereApplicable: ', where applicable',
    hasHouseholdIndicators: false,
  },
];

/** The model of the report of a year. */
export function reportModelOf(year: number): ReportModel {
  return REPORT_MODELS.filter(({ fromReport }) => fromReport <= year).at(-1) ?? REPORT_MODELS[0]!;
}
