import type { FUND_NAMES } from '../law/period2014/officialHeadings.js';
import type { SampledReporting } from '../law/period2014/sampledIndicators.js';
import type { Decimal } from '../number/decimal.js';
import type { Quantity } from '../number/quantity.js';
import type { AxisCode, PriorityCode } from './codes.js';
import type { CivilDate } from './civilDate.js';
import type { MeasureId } from './measures.js';
import type { RuleSettings } from './ruleSettings.js';

/** Category of region: more developed (più sviluppate), in transition, less developed (meno sviluppate). */
export const CATEGORIES_OF_REGION = ['PS', 'IT', 'MS'] as const;
export type CategoryOfRegion = (typeof CATEGORIES_OF_REGION)[number];

/** An ESF programme as data: everything that does not change from one day to the next, each fact with its source. */
export interface Programme {
  readonly id: string;
  readonly title: string;
  readonly cci: string;
  readonly fund: keyof typeof FUND_NAMES;
  readonly period: string;
  readonly managingRegion: string;
  readonly categoryOfRegion: CategoryOfRegion;
  /** How indicators that may be estimated on a sample are reported: those not named, by annual values in every report. */
  readonly sampledIndicators?: Readonly<Partial<Record<string, SampledReporting>>>;
  /** The number of persons below which the public edition keeps a count to itself, when it is not the usual one. */
  readonly publicationThreshold?: number;
  readonly notes: readonly string[];
  readonly financing: Financing;
  readonly axes: readonly PriorityAxis[];
  readonly policyAreas: readonly PolicyAreaGrouping[];
  readonly documents: readonly SourceDocument[];
  readonly reports: readonly ReportYear[];
  readonly planVersions: readonly PlanVersion[];
  readonly indicators: readonly ProgrammeIndicator[];
  readonly initiativeTotals: readonly InitiativeTotal[];
  readonly initiativeShares: readonly InitiativeShare[];
  /** What the programme says of the checks: none when it leaves them as they are. */
  readonly ruleSettings: RuleSettings;
}

export interface SourceDocument {
  readonly id: string;
  /** Short, as sources cite it. */
  readonly title: string;
  readonly description?: string;
}

export interface ReportYear {
  readonly year: number;
  readonly approvedByMonitoringCommittee?: CivilDate;
}

/** How the allocation is divided among the Union, the State and the Region. The shares add up to 100. */
export interface Financing {
  readonly source: string;
  readonly shares: readonly FinancingShare[];
}

/** The code of the share of the Union: every programme has it. */
export const UNION_SHARE = 'ue';

export interface FinancingShare {
  readonly code: string;
  readonly name: string;
  /** As a ratio: 0.5 for 50 %. */
  readonly rate: Decimal;
}

export interface PriorityAxis {
  readonly code: AxisCode;
  readonly name: string;
  /** Absent for technical assistance. */
  readonly thematicObjective?: string;
  readonly technicalAssistance: boolean;
  /** True when the sources do not print the vulnerable groups of this axis: a few persons, without whom totals stand. */
  readonly vulnerabilityMayBeMissing: boolean;
  readonly investmentPriorities: readonly InvestmentPriority[];
  readonly specificObjectives: readonly SpecificObjective[];
  readonly beneficiaries: readonly string[];
  readonly targetGroups: readonly string[];
}

export interface InvestmentPriority {
  readonly code: PriorityCode;
  readonly unverified: boolean;
}

export interface SpecificObjective {
  readonly code: string;
  readonly title: string;
  readonly investmentPriority?: PriorityCode;
  readonly investmentPriorityUnverified: boolean;
  readonly actions: readonly { readonly code: string; readonly title: string }[];
}

/** Axes grouped by policy, as the summaries do in the text. The grouping changes between reports. */
export interface PolicyAreaGrouping {
  readonly fromReport: number;
  readonly source: string;
  readonly areas: readonly PolicyArea[];
}

export interface PolicyArea {
  readonly code: string;
  readonly name: string;
  readonly axes: readonly AxisCode[];
}

/** The financial plan from one Commission decision to the next (or as one report shows it, when no decision is named). */
export interface PlanVersion {
  readonly id: string;
  readonly decision?: string;
  readonly date?: CivilDate;
  readonly shownInReport?: number;
  readonly event: string;
  /** Euro by axis; absent when the published documents do not give the amounts. */
  readonly allocations?: ReadonlyMap<AxisCode, Quantity<'euro'>>;
  readonly source: string;
  readonly unverified: boolean;
  readonly notes: readonly string[];
}

export type IndicatorKind = 'financial' | 'output' | 'result';

/** An indicator of the programme, common (CO, CR) or its own, with what each plan version asks of it. */
export interface ProgrammeIndicator {
  readonly code: string;
  readonly axis: AxisCode;
  readonly kind: IndicatorKind;
  readonly unit: 'euro' | 'persons' | 'number' | 'ratio';
  readonly name: string;
  readonly common: boolean;
  readonly note?: string;
  readonly scopes: readonly IndicatorScope[];
}

/** What one plan version says of an indicator: for the axis, or for one investment priority. */
export interface IndicatorScope {
  readonly plan: string;
  readonly priority?: PriorityCode;
  readonly inPerformanceFramework: boolean;
  readonly milestone2018?: Target;
  readonly target2023?: Target;
  /** The target is the allocation of the axis in this plan version. */
  readonly target2023EqualsAllocation?: { readonly source: string; readonly unverified: boolean };
  /** The output indicator on which a percentage is counted, where the documents let it be recognised. */
  readonly baseIndicator?: string;
  readonly note?: string;
}

export interface Target {
  readonly quantity: Quantity;
  readonly source: string;
}

/** An initiative whose amount is the sum of others in the same report. */
export interface InitiativeTotal {
  readonly report: number;
  readonly axis: AxisCode;
  readonly initiative: string;
  readonly priority?: PriorityCode;
  readonly measure: MeasureId;
  readonly parts: readonly { readonly initiative: string; readonly priority?: PriorityCode; readonly measure: MeasureId }[];
}

/** A share of an initiative: persons of one kind over persons of another, or over the programme's participants of one sex. */
export interface InitiativeShare {
  readonly report: number;
  readonly axis: AxisCode;
  readonly initiative: string;
  readonly detail: string;
  readonly over: { readonly detail: string } | { readonly participants: 'T' | 'M' | 'F' };
}
