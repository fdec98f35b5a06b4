import { formatDecimal, type Language } from '../number/italianFormat.js';
import { powerOfTen } from '../number/decimal.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellNames } from '../tables/labels.js';
import { quantityText } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { figureIn } from './agreement.js';
import type { CheckedFigure } from './checkNarrative.js';
import { slipBetween } from './slip.js';

/** The rule of which a contradiction is a finding: the figures of the text are those of the tables. */
export const NARRATIVE_RULE = 'REP-008';

/** What is to be told of a figure: a contradiction is a warning, a figure cut where it should be rounded a remark; nothing of the others. */
export interface NarrativeFinding {
  readonly severity: 'warning' | 'info';
  readonly sentence: string;
}

export function narrativeFinding({ figure, match }: CheckedFigure, read: ReadBack, language: Language): NarrativeFinding | undefined {
  if (match.outcome === 'unmatched') return undefined;
  const names = cellNames(read.tables, language);
  const { ref, quantity } = match.cell;
  const values = { printed: figure.text, cell: names.label(ref), value: quantityText(quantity, language, 2) };
  if (match.outcome === 'contradicting') {
    if (match.other !== undefined) {
      const other = names.label(match.other.ref);
      return { severity: 'warning', sentence: translate(language, 'finding.narrativeExchanged', { ...values, other }) };
    }
    const slip = slipBetween(figureIn(figure, quantity)!.value, quantity.value, figure.lastPower);
    const cause = slip === undefined ? '' : ` ${translate(language, `narrative.slip.${slip}`)}`;
    return { severity: 'warning', sentence: translate(language, 'finding.narrativeContradicts', values) + cause };
  }
  if (match.agreement !== 'cut') return undefined;
  const decimals = figure.scale - figure.lastPower;
  const rounded = formatDecimal(quantity.value.times(powerOfTen(-figure.scale)), decimals, language);
  return { severity: 'info', sentence: translate(language, 'finding.narrativeCut', { ...values, rounded }) };
}
