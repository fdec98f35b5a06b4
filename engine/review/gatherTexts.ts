import type { Finding } from '../checks/finding.js';
import type { PlacedFinding } from './placedFinding.js';

/** A table with so many figures written as texts was typed, or pasted, as text: one cause, told once. */
const FEW = 3;

/** What is said of many such figures at once. */
const TOGETHER: Partial<Record<Finding['sentence'], Finding['sentence']>> = {
  'finding.numberAsText': 'finding.numbersAsText',
  'finding.noNumber': 'finding.noNumbers',
};

/** Figures of one table that are written as texts, more than a few, become one finding at the first of them. Single ones stay. */
export function gatherTexts(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const id = TOGETHER[finding.sentence] === undefined ? undefined : `${finding.sentence}/${finding.cell?.table}`;
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  const many = [...groups.values()].filter((group) => group.length > FEW);
  const gathered = new Set(many.flat());
  const together = many.map(([first, ...others]): PlacedFinding => ({
    ...first!,
    sentence: TOGETHER[first!.sentence]!,
    values: { ...first!.values, many: String(others.length + 1) },
    related: others.map(({ place }) => place),
  }));
  return [...findings.filter((finding) => !gathered.has(finding)), ...together];
}
