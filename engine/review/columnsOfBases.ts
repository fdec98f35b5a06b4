import { cellId } from '../tables/cell.js';
import type { PlacedFinding } from './placedFinding.js';

const MOST_RELATED = 12;

/**
 * Percentages of one column that all fit the same other column as their base were made on purpose: one thing to say of the column, at
 * the first of them. A single one among percentages of another base stays by itself.
 */
export function oncePerBase(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const id = groupOf(finding);
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group as [PlacedFinding];
    if (others.length === 0) return group;
    const related = [...others.map(({ place }) => place), ...first.related].slice(0, MOST_RELATED);
    return [{ ...first, sentence: 'finding.otherBaseOften' as const, values: { ...first.values, count: String(group.length) }, related }];
  });
}

function groupOf({ cell, cause }: PlacedFinding): string {
  if (cause?.kind !== 'otherBase') return cell === undefined ? '' : cellId(cell);
  // A total is the base of several rows; otherwise each row has its own.
  return `${cell!.table}/${cell!.column}=${cause.cell.table}/${cause.cell.column}`;
}
