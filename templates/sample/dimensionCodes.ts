import type { Random } from './random.js';

/** Codes, each with how often the sample uses it. */
export type WeightedCodes = Readonly<Record<string, number>>;

/** What an operation of a priority is about. */
interface PriorityCodes {
  readonly interventionField: string;
  readonly secondaryTheme: WeightedCodes;
  readonly economicActivity: WeightedCodes;
}

const NO_THEME = '08';

/**
 * The dimensions that follow the investment priority. Intervention fields: Reg. (EU) 215/2014, Annex I, Table 1, whose wordings are
 * those of Reg. (EU) 1304/2013, Art. 3(1). Secondary themes and economic activities (Tables 6 and 7 of the same Annex): codes that
 * go with the wording of the priority, with weights of ours.
 */
const BY_PRIORITY: Readonly<Record<string, PriorityCodes>> = {
  '8.i': { interventionField: '102', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 24: 50, 19: 30, 15: 10, 17: 10 } },
  '8.ii': { interventionField: '103', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 24: 50, 19: 40, 15: 10 } },
  '8.iii': { interventionField: '104', secondaryTheme: { '03': 1 }, economicActivity: { 24: 50, 14: 30, 13: 20 } },
  '8.iv': { interventionField: '105', secondaryTheme: { '07': 1 }, economicActivity: { 21: 90, 18: 10 } },
  '8.v': { interventionField: '106', secondaryTheme: { '03': 90, '05': 10 }, economicActivity: { '07': 40, 24: 30, 14: 20, 13: 10 } },
  '8.vi': { interventionField: '107', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 21: 60, 20: 40 } },
  '8.vii': { interventionField: '108', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 18: 1 } },
  '9.i': { interventionField: '109', secondaryTheme: { '06': 80, '02': 20 }, economicActivity: { 21: 70, 19: 20, 24: 10 } },
  '9.ii': { interventionField: '110', secondaryTheme: { '06': 90, '02': 10 }, economicActivity: { 21: 80, 19: 20 } },
  '9.iii': { interventionField: '111', secondaryTheme: { '06': 1 }, economicActivity: { 21: 80, 18: 20 } },
  '9.iv': { interventionField: '112', secondaryTheme: { [NO_THEME]: 90, '02': 10 }, economicActivity: { 21: 70, 20: 30 } },
  '9.v': { interventionField: '113', secondaryTheme: { '02': 1 }, economicActivity: { 21: 1 } },
  '9.vi': { interventionField: '114', secondaryTheme: { '02': 1 }, economicActivity: { 21: 1 } },
  '10.i': { interventionField: '115', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 19: 95, 15: 5 } },
  '10.ii': { interventionField: '116', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 19: 1 } },
  '10.iii': { interventionField: '117', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 19: 1 } },
  '10.iv': { interventionField: '118', secondaryTheme: { [NO_THEME]: 90, '05': 10 }, economicActivity: { 19: 90, 13: 10 } },
  '11.i': { interventionField: '119', secondaryTheme: { [NO_THEME]: 80, '05': 20 }, economicActivity: { 18: 90, 13: 10 } },
  '11.ii': { interventionField: '120', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 18: 1 } },
};

/** Technical assistance: management, evaluation, communication. */
const TECHNICAL_ASSISTANCE: readonly PriorityCodes[] = ['121', '122', '123'].map((interventionField) => ({
  interventionField,
  secondaryTheme: { [NO_THEME]: 1 },
  economicActivity: { 18: 1 },
}));

const NOT_SAID: PriorityCodes = { interventionField: '', secondaryTheme: { [NO_THEME]: 1 }, economicActivity: { 24: 1 } };

/** A grant that is not paid back (Table 2). */
const GRANT = '01';

/** Where operations are: a NUTS code, with the dimensions that follow the place (Tables 3 and 4). */
export interface OperationPlace {
  readonly code: string;
  readonly weight: number;
  readonly territories: WeightedCodes;
  readonly mechanisms: WeightedCodes;
}

/** "Not applicable", for places of which nothing is said. */
export const USUAL_TERRITORIES: WeightedCodes = { '07': 1 };
export const USUAL_MECHANISMS: WeightedCodes = { '07': 1 };

const NOWHERE: OperationPlace = { code: '', weight: 0, territories: USUAL_TERRITORIES, mechanisms: USUAL_MECHANISMS };

/** The codes of an operation, from the intervention field to the place, as the columns of operazioni.csv. */
export function dimensionCodes(priority: string | undefined, places: readonly OperationPlace[], random: Random): string[] {
  const codes = priority === undefined ? TECHNICAL_ASSISTANCE[random.below(TECHNICAL_ASSISTANCE.length)]! : (BY_PRIORITY[priority] ?? NOT_SAID);
  const place = places[random.weighted(places.map(({ weight }) => weight))] ?? NOWHERE;
  const one = (weights: WeightedCodes) => Object.keys(weights)[random.weighted(Object.values(weights))] ?? '';
  return [codes.interventionField, GRANT, one(place.territories), one(place.mechanisms), one(codes.secondaryTheme), one(codes.economicActivity), place.code];
}
