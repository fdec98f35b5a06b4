import type { Language } from '../number/italianFormat.js';

/** A wording in the two languages of the product. Headings are data, so that a correction is one line. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Where a rule, a heading or a number of the law was read. */
export interface LegalReference {
  /** The act, as it is cited: "Reg. (UE) n. 215/2014". */
  readonly act: string;
  /** Article, annex, table or point. */
  readonly place: string;
  /** True when it was not read in a primary source: the user sees it marked «non verificato». */
  readonly unverified?: boolean;
}

/** "Reg. (UE) n. 215/2014, art. 6(2)". */
export function citation(reference: LegalReference): string {
  return `${reference.act}, ${reference.place}`;
}

/** A number of the law as dated data: never a figure inside a function. */
export interface LegalParameter {
  readonly id: string;
  /** Plain decimal text, in the unit named. */
  readonly value: string;
  readonly unit: 'percent' | 'indicators' | 'years' | 'characters';
  /** ISO date of entry into force of the act. */
  readonly inForceFrom: string;
  readonly reference: LegalReference;
}
