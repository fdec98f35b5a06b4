import type { RecordKind } from '../../../engine/records/recordFacts.js';

/** read = used + incomplete + duplicate + excluded. */
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  readonly incomplete: number;
  readonly duplicate: number;
  readonly excluded: number;
}

/**
 * What a counting says, as sorted lines of text: so that two countings, whatever they are made of, are compared by equality.
 * Amounts in `longForm` are euro, in the other lists cents. Lines of zero are left out everywhere.
 */
export interface CountedRecords {
  /** `measure,axis,priority,category,sex,year,indicator,value` (registrazioni.md, "Long form"). */
  readonly longForm: readonly string[];
  /** By kind of file, all its files together. */
  readonly counts: Readonly<Partial<Record<RecordKind, RowCounts>>>;
  /** `axis,priority,category,sex,year,result,reference,persons`, for the pairs of REFERENCES. */
  readonly referenceResults: readonly string[];
  /** `axis,category,codes joined by |,eligible total,eligible public,declared,operations`. */
  readonly combinations: readonly string[];
  /** `measure,axis,category,cents`. */
  readonly unionAmounts: readonly string[];
  /** `axis,category,year,cents`. */
  readonly certifiedAtYearEnd: readonly string[];
  /** `axis,category,cross-financing,outside the Union`. */
  readonly specialUses: readonly string[];
  /** `axis,priority,cents`. */
  readonly programmed: readonly string[];
}

export const LISTS = ['longForm', 'referenceResults', 'combinations', 'unionAmounts', 'certifiedAtYearEnd', 'specialUses', 'programmed'] as const satisfies readonly (keyof CountedRecords)[];
