import { CATEGORIES_OF_INTERVENTION, type CategoryNumber } from './categoriesOfIntervention.js';

/** Country and up to three more characters: ITC4, ITC4C. @source Reg. (EU) 215/2014 Annex I Table 8; Reg. (EC) 1059/2003 */
const NUTS = /^[A-Z]{2}[A-Z0-9]{0,3}$/;

const CODES: ReadonlySet<string> = new Set(CATEGORIES_OF_INTERVENTION.map(({ dimension, code }) => `${dimension}/${code}`));

/** Whether a code belongs to a dimension: one of the list; for the location, anything of the form of a NUTS code. */
export function isInNomenclature(dimension: CategoryNumber, code: string): boolean {
  return dimension === 8 ? NUTS.test(code) : CODES.has(`${dimension}/${code}`);
}
