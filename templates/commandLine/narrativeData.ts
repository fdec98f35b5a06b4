import { cellNames, columnLetters, NARRATIVE_RULE, narrativeFinding, type CheckedFigure, type Language } from '../../engine/index.js';
import { outcomeCounts, type CheckedNarrative } from './checkedNarrative.js';

/** The check of a text, as data: each figure with its place, what it was matched to, and the finding if any. */
export function narrativeData({ path, workbook, programme, read, figures }: CheckedNarrative, language: Language) {
  const names = cellNames(read.tables, language);
  const cellData = ({ match }: CheckedFigure) => {
    if (match.outcome === 'unmatched') return null;
    const { ref, quantity } = match.cell;
    const at = read.place(ref);
    return {
      ...ref,
      label: names.label(ref),
      value: quantity.value.toFixed(),
      unit: quantity.unit,
      ...(at && { sheet: at.sheet, address: `${columnLetters(at.column)}${at.row}` }),
    };
  };
  return {
    file: path,
    workbook,
    programme,
    year: read.context.year,
    counts: outcomeCounts(figures),
    figures: figures.map((one) => {
      const { figure, paragraph, match } = one;
      const finding = narrativeFinding(one, read, language);
      return {
        place: figure.place,
        heading: paragraph.headings.at(-1) ?? null,
        text: figure.text,
        value: figure.value.toFixed(),
        unit: figure.unit,
        qualifier: figure.qualifier ?? null,
        outcome: match.outcome,
        agreement: 'agreement' in match ? match.agreement : null,
        cell: cellData(one),
        finding: finding === undefined ? null : { check: NARRATIVE_RULE, ...finding },
      };
    }),
  };
}
