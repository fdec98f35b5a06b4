import type { MeasureId } from '../programme/measures.js';

/** What is counted since the start of the programme: from one year to the next it grows or stays. */
export const CUMULATIVE: readonly MeasureId[] = [
  'committed',
  'paid',
  'certified',
  'certifiedUnion',
  'eligibleTotal',
  'eligiblePublic',
  'declared',
  'selectedOperations',
  'participants',
  'vulnerable',
  'crossFinancingSelected',
  'crossFinancingDeclared',
  'outsideUnionSelected',
  'outsideUnionDeclared',
  'cigdAmount',
  'cigdBeneficiaries',
];

/** What may fall with a decision that says why. */
export const PROGRAMMED: readonly MeasureId[] = ['programmed', 'initiativeProgrammed'];

/** What the programme promises: it changes with the plan alone. */
export const PROMISED: readonly MeasureId[] = ['allocation', 'target2023', 'milestone2018', 'fundingShare', 'fundingAmount'];

