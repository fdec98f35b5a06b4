/**
 * What the participants of an axis are made of: each participant is in exactly one category of each composition. A category with the
 * code of a common indicator is counted by it (Reg. (EU) 1304/2013, Annex I); the others are the rest.
 */
export const COMPOSITIONS = {
  sex: ['M', 'F'],
  condition: ['CO01', 'CO03', 'CO05'],
  age: ['CO06', 'FROM_25_TO_54', 'CO07'],
  education: ['CO09', 'CO10', 'CO11', 'ISCED_0'],
  group: ['CO15', 'CO16', 'CO17', 'NO_GROUP'],
} as const;

export type CompositionName = keyof typeof COMPOSITIONS;
export type Category = (typeof COMPOSITIONS)[CompositionName][number];

export const COMPOSITION_NAMES = Object.keys(COMPOSITIONS) as CompositionName[];
export const CATEGORIES: readonly Category[] = COMPOSITION_NAMES.flatMap((name) => [...COMPOSITIONS[name]]);
export const DISADVANTAGED: readonly Category[] = ['CO15', 'CO16', 'CO17'];

/** Counts of each category. */
export type Counts = Record<Category, number>;

export function countsOf(count: (category: Category) => number): Counts {
  return Object.fromEntries(CATEGORIES.map((category) => [category, count(category)])) as Counts;
}

/** How the categories share a composition where no figure and no setting says. Ours, plausible, of no source. */
export const USUAL_SHARES: Readonly<Counts> = {
  M: 52, F: 48,
  CO01: 60, CO03: 10, CO05: 30,
  CO06: 20, FROM_25_TO_54: 65, CO07: 15,
  CO09: 45, CO10: 35, CO11: 18, ISCED_0: 2,
  CO15: 8, CO16: 5, CO17: 9, NO_GROUP: 78,
};

/** Every participant has one condition. */
export function participantsIn({ CO01, CO03, CO05 }: Counts): number {
  return CO01 + CO03 + CO05;
}
