import type { Finding } from '../../engine/checks/finding.js';
import { it } from '../../engine/text/it.js';

/** The names that the sentence of a finding asks for and that its values do not give: in their place people would read nothing. */
export function unfilledIn({ check, sentence, values }: Pick<Finding, 'check' | 'sentence' | 'values'>): string[] {
  const names = [...it[sentence].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return names.filter((name) => !(name in values)).map((name) => `${check} ${sentence} {${name}}`);
}
