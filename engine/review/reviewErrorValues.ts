import type { CellModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';

/** What charts use for a point that is not drawn. Outside the standard tables it is no slip. */
const NOT_DRAWN = '#N/A';

/**
 * Cells that show an error (#DIV/0!, #REF!) where a figure belongs. An error spreads to every formula that takes the cell: of one sheet,
 * the first with each error is told, and the others beside it.
 */
export function reviewErrorValues({ sheets, readBack }: ReviewSubject): ReviewPart<PlacedFinding> {
  let run = 0;
  const findings = sheets.flatMap(({ name, rows }) => {
    const byError = new Map<string, CellPosition[]>();
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (cell.formula !== undefined) run += 1;
        if (cell.kind !== 'error') continue;
        const place = { sheet: name, row: cell.row, column: cell.column };
        if (isMeant(cell, readBack?.refAt(place) !== undefined)) continue;
        byError.set(cell.text, [...(byError.get(cell.text) ?? []), place]);
      }
    }
    return [...byError].map(([error, [place, ...related]]): PlacedFinding => {
      const cell = readBack?.refAt(place!);
      const severity = cell === undefined ? 'warning' : 'error';
      return { check: 'CHK-ERR', severity, place: place!, ...(cell && { cell }), sentence: 'finding.errorValue', values: { found: error }, related };
    });
  });
  return { findings, counts: [{ check: 'CHK-ERR', run: Math.max(run, findings.length), held: Math.max(run - findings.length, 0), notVerifiable: 0 }] };
}

function isMeant({ text }: CellModel, isOfTable: boolean): boolean {
  return text === NOT_DRAWN && !isOfTable;
}
