import type { RecognizedTable } from '../recognition/recognizedTable.js';
import type { SheetGrid } from '../recognition/sheetGrid.js';
import { translate } from '../text/translate.js';

/** The tables of a workbook whose title says that their records are invented: they say nothing of the figures of the others. */
export function sampleMarks(recognized: readonly RecognizedTable[], grids: ReadonlyMap<string, SheetGrid>): ReadonlySet<string> {
  const marks = [translate('it', 'plan.sampleSubtitle'), translate('en', 'plan.sampleSubtitle')];
  return new Set(
    recognized.flatMap(({ table, sheet, headerRows }) => {
      const grid = grids.get(sheet);
      const titles = Array.from({ length: headerRows.first - 1 }, (_, i) => grid?.filled(i + 1).map(({ text }) => text) ?? []).flat();
      return titles.some((title) => marks.some((mark) => title.includes(mark))) ? [table] : [];
    }),
  );
}
