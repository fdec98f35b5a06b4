/** Roman numeral of a priority axis: `I` … `XX`. */
export type AxisCode = string & { readonly __brand: 'AxisCode' };

/** Canonical investment priority: `8.i`, `10.iv`. */
export type PriorityCode = string & { readonly __brand: 'PriorityCode' };

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The canonical axis of `II`, `2`, `Asse 2`, `asse II`; undefined when the text names no axis. */
export function normaliseAxis(text: string): AxisCode | undefined {
  const bare = text.trim().replace(/^asse\s+/i, '').toUpperCase();
  const roman = /^\d{1,2}$/.test(bare) ? ROMAN[Number(bare) - 1] : bare;
  return roman !== undefined && ROMAN.includes(roman) ? (roman as AxisCode) : undefined;
}

/** The canonical priority of `8i`, `8.i`, `PI 8v`, `9.IV`, `PI 9.I`; undefined when the text names none. */
export function normalisePriority(text: string): PriorityCode | undefined {
  const match = /^(?:PI\s*)?(\d{1,2})\s*\.?\s*([ivx]+)$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, objective, numeral] = match;
  if (!ROMAN.includes(numeral!.toUpperCase())) return undefined;
  return `${Number(objective)}.${numeral!.toLowerCase()}` as PriorityCode;
}

/** Order of axes as the tables print them: I, II, III, … */
export function compareAxes(a: string, b: string): number {
  return ROMAN.indexOf(a) - ROMAN.indexOf(b);
}
