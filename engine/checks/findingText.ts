import { formatDecimal, type Language } from '../number/italianFormat.js';
import type { CellRef } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { Names } from '../tables/formulas/formula.js';
import { quantityText, withUnit } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import type { Finding, FindingValue } from './finding.js';

/** How a finding names cells: nothing for those of no standard table. */
export interface CellLabels {
  readonly names?: Pick<Names, 'label'>;
  readonly tables?: Pick<ComputedTables, 'cells'>;
}

/** The sentence of a finding, with labels, amounts and printed numbers in the reader's language. */
export function findingText({ sentence, values }: Pick<Finding, 'sentence' | 'values'>, labels: CellLabels, language: Language): string {
  const texts = Object.entries(values).map(([key, value]) => [key, valueText(value, labels, language)]);
  return translate(language, sentence, Object.fromEntries(texts) as Record<string, string>);
}

function valueText(value: FindingValue, labels: CellLabels, language: Language): string {
  if (typeof value === 'string') return value;
  if ('it' in value) return value[language];
  if ('label' in value) return labelOf(value.label, labels);
  if ('labels' in value) return value.labels.map((id) => labelOf(labels.tables?.cells.get(id)?.ref, labels) || id).join(', ');
  if ('quantity' in value) return quantityText(value.quantity, language);
  return withUnit(formatDecimal(value.decimal, value.decimals, language), value.unit, language);
}

function labelOf(ref: CellRef | undefined, { names }: CellLabels): string {
  return ref === undefined ? '' : (names?.label(ref) ?? '');
}
