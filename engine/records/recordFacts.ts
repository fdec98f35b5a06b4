import type { AxisCode, PriorityCode } from '../programme/codes.js';
import type { CategoryOfRegion } from '../programme/programme.js';

/** What records are counted into. Indicator counts are of one year; amounts and operations are cumulative to the cut-off. */
export const RECORD_MEASURES = ['output', 'result', 'grandTotal', 'committed', 'paid', 'declared', 'certified', 'eligibleTotal', 'eligiblePublic', 'operations'] as const;
export type RecordMeasure = (typeof RECORD_MEASURES)[number];

/** The measures that are amounts: their facts are in cents of the euro. */
export const MONEY_MEASURES: ReadonlySet<RecordMeasure> = new Set(['committed', 'paid', 'declared', 'certified', 'eligibleTotal', 'eligiblePublic']);

/** The part of the programme to which a fact belongs: technical assistance has no priority. */
export interface FactScope {
  readonly axis: AxisCode;
  readonly priority?: PriorityCode;
  readonly region: CategoryOfRegion;
}

/** A figure counted from records: never zero. */
export interface RecordFact extends FactScope {
  readonly measure: RecordMeasure;
  /** Persons are counted by sex; the grand total, projects and amounts are not. */
  readonly sex: 'T' | 'M' | 'F';
  /** Year of entry, of exit or of selection for counts; the report year for what is cumulative. */
  readonly year: number;
  readonly indicator?: string;
  /** Persons, projects or enterprises; cents of the euro for amounts: a whole number. */
  readonly value: number;
}

/**
 * Results among the participants of one output indicator: the reference population of a target.
 * @source Annex V to Reg. (EU) 2015/207, note to Table 2A
 */
export interface ReferenceResult extends FactScope {
  readonly sex: 'M' | 'F';
  readonly year: number;
  readonly result: string;
  readonly reference: string;
  readonly value: number;
}

/** The dimensions of categories of intervention, in the order of Table 7. The thematic objective (5) is not used by the ESF. */
export const CATEGORY_DIMENSIONS = ['interventionField', 'formOfFinance', 'territory', 'deliveryMechanism', 'secondaryTheme', 'economicActivity', 'location'] as const;
export type CategoryDimension = (typeof CATEGORY_DIMENSIONS)[number];

/** Operations with the same codes in every dimension. Amounts in cents, cumulative to the cut-off. */
export interface CategoryCombination {
  readonly axis: AxisCode;
  readonly region: CategoryOfRegion;
  /** One for each of CATEGORY_DIMENSIONS, empty where the record gives none. */
  readonly codes: readonly string[];
  readonly eligibleTotal: number;
  readonly eligiblePublic: number;
  readonly declared: number;
  readonly operations: number;
}

/** Amounts of operations for uses with a ceiling, in cents, by axis: the amounts that the operations give (zero where they give none). */
export interface SpecialUse {
  readonly axis: AxisCode;
  readonly region: CategoryOfRegion;
  readonly crossFinancing: number;
  readonly outsideUnion: number;
}

/** The share of the Union in an amount, in cents, where every movement of the axis gives it. */
export interface UnionAmount {
  readonly measure: 'committed' | 'paid' | 'declared' | 'certified';
  readonly axis: AxisCode;
  readonly region: CategoryOfRegion;
  readonly value: number;
}

/** Certified expenditure at the end of each year up to the report year, in cents: the financial rows of Table 5. */
export interface CertifiedAtYearEnd {
  readonly axis: AxisCode;
  readonly region: CategoryOfRegion;
  readonly year: number;
  readonly value: number;
}

/** Resources activated, in cents, cumulative to the cut-off. Without a priority when the act names none. */
export interface ProgrammedAmount {
  readonly axis: AxisCode;
  readonly priority?: PriorityCode;
  readonly value: number;
}

/** Which files of records were read: what was not read is not zero, it is not known. */
export type RecordKind = 'operazioni' | 'partecipanti' | 'movimenti' | 'programmato';

/** All that the records of a programme say at the cut-off of a report. */
export interface RecordFacts {
  /** The report year: the cut-off is its 31 December. */
  readonly year: number;
  readonly kinds: ReadonlySet<RecordKind>;
  readonly facts: readonly RecordFact[];
  readonly referenceResults: readonly ReferenceResult[];
  readonly combinations: readonly CategoryCombination[];
  readonly specialUses: readonly SpecialUse[];
  readonly certifiedAtYearEnd: readonly CertifiedAtYearEnd[];
  readonly unionAmounts: readonly UnionAmount[];
  readonly programmed: readonly ProgrammedAmount[];
}
