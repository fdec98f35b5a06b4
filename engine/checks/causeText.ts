import type { Language } from '../number/italianFormat.js';
import type { Names } from '../tables/formulas/formula.js';
import { translate } from '../text/translate.js';
import type { LikelyCause } from './finding.js';

/** The likeliest slip, in words: «Forse due cifre scambiate.» Whoever reads decides: it is a guess that explains the figure exactly. */
export function causeText(cause: LikelyCause, names: Pick<Names, 'label'>, language: Language): string {
  if (cause.kind === 'scale') {
    const isPercentage = cause.power === 2 || cause.power === -2;
    return translate(language, isPercentage ? 'cause.percentage' : 'cause.scale', { factor: factorText(cause.power, language) });
  }
  return translate(language, `cause.${cause.kind}`, 'cell' in cause ? { cell: names.label(cause.cell) } : {});
}

/** "1.000": how many times too much, or too little. */
function factorText(power: number, language: Language): string {
  const digits = '0'.repeat(Math.abs(power));
  return `1${digits}`.replace(/\B(?=(\d{3})+$)/g, language === 'it' ? '.' : ',');
}
