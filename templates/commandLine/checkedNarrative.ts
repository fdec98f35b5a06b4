import { translate, type CheckedFigure, type Language, type ReadBack, type TextPlace } from '../../engine/index.js';

/** A text that was checked against a workbook. */
export interface CheckedNarrative {
  readonly path: string;
  readonly workbook: string;
  readonly programme: string;
  readonly read: ReadBack;
  readonly figures: readonly CheckedFigure[];
}

/** «riga 12», «tabella 2, riga 3». */
export function textPlaceName({ kind, number, table }: TextPlace, language: Language): string {
  return translate(language, `narrative.place.${kind}`, { number: String(number), table: String(table ?? '') });
}

/** How many figures came to each outcome. */
export function outcomeCounts(figures: readonly CheckedFigure[]) {
  const of = (outcome: CheckedFigure['match']['outcome']) => figures.filter(({ match }) => match.outcome === outcome).length;
  return { figures: figures.length, matched: of('matched'), byValue: of('byValue'), contradicting: of('contradicting'), unmatched: of('unmatched') };
}
