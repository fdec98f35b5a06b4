import type { CheckCode, CheckCount } from '../checks/finding.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import { SheetGrid } from '../recognition/sheetGrid.js';
import { oddAxisLabels } from './grid/axisLabels.js';
import { blame } from './grid/gridBlame.js';
import { findBlocks, type GridBlock } from './grid/gridBlock.js';
import { blamedFinding, labelFinding, repeatedFinding, smallFinding } from './grid/gridFindings.js';
import type { GridNumber } from './grid/gridNumber.js';
import { cellsOf, type GridRelation } from './grid/gridRelation.js';
import { headSums } from './grid/labelRuns.js';
import { percentColumns } from './grid/percentColumns.js';
import { repeatedColumns } from './grid/repeatedColumns.js';
import { totalColumns } from './grid/totalColumns.js';
import { totalRows } from './grid/totalRows.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';

/**
 * The arithmetic of the tables that are not of RAA, in any workbook: totals, men and women, percentages, figures that stand in two
 * sheets, lists of axes. What a label promises is believed only when the table itself bears it out.
 */
export function reviewGrids({ workbook, sheets, readBack }: ReviewSubject): ReviewPart<PlacedFinding> {
  const isKnown = (sheet: string, row: number, column: number) => readBack?.refAt({ sheet, row, column }) !== undefined;
  const isUnknown = ({ sheet }: GridBlock, { row, column }: GridNumber) => !isKnown(sheet, row, column);
  const blocks = sheets.filter((sheet) => hasUnknownNumbers(sheet, isKnown)).flatMap((sheet) => findBlocks(sheet, workbook, readBack?.grids.get(sheet.name) ?? new SheetGrid(sheet)));
  const unknown = blocks.filter((block) => block.rows.some(({ row }) => block.columns.some(({ column }) => !isKnown(block.sheet, row, column))));
  const relations = unknown.map((block) =>
    [...totalRows(block), ...headSums(block), ...totalColumns(block), ...percentColumns(block)].filter((one) => cellsOf(one).some((cell) => isUnknown(block, cell))),
  );
  const repeated = unknown.length === 0 ? [] : repeatedColumns(blocks).filter(({ here, there }) => isUnknown(here.block, here.number) || isUnknown(there.block, there.number));
  return {
    findings: [
      ...relations.flatMap((some) => blame(some).map(blamedFinding)),
      ...relations.flat().filter(({ outcome }) => outcome === 'cents' || outcome === 'truncated').map(smallFinding),
      ...repeated.map(repeatedFinding),
      ...unknown.flatMap((block) => oddAxisLabels(block).map((label) => labelFinding(block, label))),
    ],
    counts: countsOf(relations.flat()),
  };
}

/** A sheet whose numbers are all of standard tables has nothing to look for; nor has one of texts alone. */
function hasUnknownNumbers({ name, rows }: SheetModel, isKnown: (sheet: string, row: number, column: number) => boolean): boolean {
  return rows.some(({ cells }) => cells.some(({ kind, row, column }) => kind === 'number' && !isKnown(name, row, column)));
}

const KINDS: readonly (readonly [CheckCode, readonly GridRelation['kind'][]])[] = [
  ['CHK-SOM', ['rows', 'columns']],
  ['CHK-SEX', ['sexes']],
  ['CHK-PCT', ['percent']],
];

function countsOf(relations: readonly GridRelation[]): CheckCount[] {
  return KINDS.map(([check, kinds]) => {
    const own = relations.filter(({ kind }) => kinds.includes(kind));
    return { check, run: own.length, held: own.filter(({ outcome }) => outcome === 'holds').length, notVerifiable: 0 };
  });
}
