import type { ReadBack } from '../readback/readBack.js';
import { figureCells, type FigureCell } from './figureCell.js';
import { figureContext } from './figureContext.js';
import { findFigures } from './findFigures.js';
import { matchFigure, type Match } from './matchFigure.js';
import type { Paragraph } from './narrativeText.js';
import { otherDateSpans } from './otherDates.js';
import { sentencesOf } from './sentences.js';
import type { WrittenFigure } from './writtenFigure.js';

/** A figure of the text and what became of it. */
export interface CheckedFigure {
  readonly figure: WrittenFigure;
  readonly paragraph: Paragraph;
  readonly match: Match;
}

/** All the figures of a text, in order, each against the tables of a workbook. */
export function checkNarrative(paragraphs: readonly Paragraph[], read: ReadBack): CheckedFigure[] {
  const cells = figureCells(read);
  const isOfOtherDate = otherDateSpans(paragraphs, read.context.year);
  return paragraphs.flatMap((paragraph, i) => {
    const figures = findFigures(paragraph);
    let anchor: { readonly cell: FigureCell; readonly sentence: number } | undefined;
    const checked = sentencesOf(paragraph.text).flatMap((sentence) =>
      figures
        .filter(({ start }) => start >= sentence.start && start < sentence.end)
        .map((figure): CheckedFigure => {
          const context = figureContext({ figure, sentence, paragraph, figures });
          const own = anchor?.sentence === sentence.start ? anchor.cell : undefined;
          const found = matchFigure(figure, context, cells, own);
          const match: Match = found.outcome === 'contradicting' && isOfOtherDate(i) ? { outcome: 'unmatched' } : found;
          if (figure.unit === 'count' && match.outcome === 'unmatched') anchor = undefined;
          const isRow = match.outcome !== 'unmatched' && match.cell.kind === 'programme' && match.cell.role === 'value' && (figure.unit !== 'ratio' || match.cell.concept === 'indicator');
          if (isRow) anchor = { cell: match.cell, sentence: sentence.start };
          return { figure, paragraph, match };
        }),
    );
    return paragraph.kind === 'row' ? withOneCause(checked) : checked;
  });
}

/** A row of a table with the label of another contradicts in every cell: it is told once. */
function withOneCause(row: readonly CheckedFigure[]): CheckedFigure[] {
  const others = row.flatMap(({ match }) => (match.outcome === 'contradicting' && match.other !== undefined ? [match.other.axis] : []));
  const isOtherLabel = others.length > 1 && new Set(others).size === 1;
  let isTold = false;
  return row.map((one) => {
    if (!isOtherLabel || one.match.outcome !== 'contradicting' || one.match.other === undefined) return one;
    if (isTold) return { ...one, match: { outcome: 'byValue', cell: one.match.other, agreement: 'rounded' } };
    isTold = true;
    return one;
  });
}
