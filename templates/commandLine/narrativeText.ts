import { cellNames, columnLetters, narrativeFinding, quotable, translate, wrapText, type CheckedFigure, type Language } from '../../engine/index.js';
import { outcomeCounts, textPlaceName, type CheckedNarrative } from './checkedNarrative.js';

/** Columns of the terminal. */
const WIDTH = 110;
const INDENT = 4;
/** Letters of the text shown on each side of a figure. */
const AROUND = 45;

/** The check of a text, for people: contradictions first, then what is only a remark, then each figure with its cell, unmatched ones apart. */
export function narrativeText(checked: CheckedNarrative, language: Language): string {
  const { path, read, figures } = checked;
  const names = cellNames(read.tables, language);
  const counts = Object.entries(outcomeCounts(figures)).map(([key, count]) => [key, String(count)]);
  const summary = translate(language, 'narrative.summary', { file: quotable(path, 500), ...Object.fromEntries(counts) as Record<string, string> });

  const place = ({ figure, paragraph }: CheckedFigure) => {
    const heading = figure.place.kind === 'line' ? undefined : paragraph.headings.at(-1);
    const under = heading === undefined ? '' : `, ${translate(language, 'narrative.under', { heading: quotable(heading, 60) })}`;
    return textPlaceName(figure.place, language) + under;
  };
  const cell = ({ match }: CheckedFigure) => {
    if (match.outcome === 'unmatched') return '';
    const at = read.place(match.cell.ref);
    const address = at === undefined ? '' : ` '${quotable(at.sheet, 31)}'!${columnLetters(at.column)}${at.row}`;
    return ` → ${names.label(match.cell.ref)}${address}`;
  };
  const line = (one: CheckedFigure) => `  ${place(one)}: ${one.figure.text}${cell(one)}`;
  const told = (one: CheckedFigure) => [line(one), ...indented(`«${excerpt(one)}»`), ...indented(narrativeFinding(one, read, language)?.sentence ?? '')].join('\n');

  const of = (outcome: CheckedFigure['match']['outcome']) => figures.filter(({ match }) => match.outcome === outcome);
  const remarks = figures.filter(({ match }) => match.outcome === 'matched' && match.agreement === 'cut');
  const blocks = [
    block('narrative.heading.contradicting', of('contradicting').map(told), language),
    block('narrative.heading.remarks', remarks.map(told), language),
    block('narrative.heading.matched', of('matched').map(line), language),
    block('narrative.heading.byValue', of('byValue').map(line), language),
    block('narrative.heading.unmatched', of('unmatched').map((one) => [line(one), ...indented(`«${excerpt(one)}»`)].join('\n')), language),
  ];
  return `${[summary, ...blocks.filter((one) => one !== ''), translate(language, 'narrative.wordsLeftOut')].join('\n\n')}\n`;
}

function block(heading: Parameters<typeof translate>[1], lines: readonly string[], language: Language): string {
  return lines.length === 0 ? '' : [translate(language, heading), ...lines].join('\n');
}

function indented(text: string): string[] {
  return text === '' ? [] : wrapText(text, WIDTH - INDENT).map((one) => ' '.repeat(INDENT) + one);
}

/** The words around a figure, on one line and fit for a terminal. */
function excerpt({ figure, paragraph }: CheckedFigure): string {
  const { text } = paragraph;
  const [from, to] = [Math.max(0, figure.start - AROUND), Math.min(text.length, figure.end + AROUND)];
  const piece = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return quotable(`${from > 0 ? '…' : ''}${piece}${to < text.length ? '…' : ''}`, 4 * AROUND);
}
