/** The intervention fields (dimension 1) of one thematic objective, or of technical assistance. */
export interface InterventionFields {
  /** Absent for technical assistance. */
  readonly thematicObjective?: string;
  /** First and last code. */
  readonly codes: readonly [first: string, last: string];
}

/**
 * The intervention fields that an ESF programme may use. The headings of the table repeat the wording of the thematic objectives
 * of Reg. (EU) 1304/2013 Art. 3(1); that 121-123 belong to the axis of technical assistance is our deduction.
 * @source Reg. (EU) 215/2014 Annex I, Table 1, headings V-VIII; Art. 8(2)
 */
export const INTERVENTION_FIELDS: readonly InterventionFields[] = [
  { thematicObjective: '8', codes: ['102', '108'] },
  { thematicObjective: '9', codes: ['109', '114'] },
  { thematicObjective: '10', codes: ['115', '118'] },
  { thematicObjective: '11', codes: ['119', '120'] },
  { codes: ['121', '123'] },
];

/** The group to which a code belongs; undefined when the ESF does not use it. Codes have three figures: their order is that of texts. */
export function interventionFieldsOf(code: string): InterventionFields | undefined {
  return /^\d{3}$/.test(code) ? INTERVENTION_FIELDS.find(({ codes: [first, last] }) => first <= code && code <= last) : undefined;
}
