import { heldIn, formatIn } from './sheetsThatHold.js';
import { holdsSame } from './heldContent.js';
import { readBefore, type SheetState, type SheetWish, type WorkbookState } from './officeBefore.js';
import { carryOut, type WorkbookChange } from './officeChange.js';
import { deleteStep } from './officeCharts.js';
import { isOther } from './neededCells.js';
import { hostProblem } from './officeProblem.js';
import { needsFormats } from './officeSteps.js';
import type { OfficeSupport } from './officeSupport.js';
import { cellAddress } from './rangePlace.js';
import { around } from './rectangles.js';
import type { SheetChange } from './sheetChange.js';
import { HostProblem } from './workbookHost.js';

/** What is kept of a filling so that it can be taken back. */
export interface FillUndo {
  readonly change: WorkbookChange;
  /** What RAA says of the workbook once the filling has been taken back. */
  readonly provenance: string;
}

/**
 * Takes a filling back: values, formulas and number formats of before; the looks of the filling stay. Charts that it drew go.
 * @throws HostProblem `changed` when a cell is no longer as it was written, or the workbook was filled again: nothing is taken back then
 */
export async function undoFill({ change, provenance }: FillUndo, support: OfficeSupport): Promise<void> {
  const wishes = wishesFor(change);
  const back = await Excel.run(async (context) => {
    const state = await readBefore(context, wishes, true, []);
    if (!saysSame(state.provenance, change.provenance.after)) throw new HostProblem('changed', 'untouched');
    return { sheets: change.sheets.map((one, i) => reversed(one, state.sheets[i]!)), ...rest(change, provenance, wishes, state) };
  }).catch((error: unknown) => {
    throw hostProblem(error, 'untouched');
  });
  await carryOut(back, support);
}

/** Whether two texts say the same but for how a program may write them again: declaration, line ends, blanks between elements. */
function saysSame(one: string | undefined, other: string): boolean {
  const plain = (xml: string) => xml.replace(/^\s*<\?xml[^>]*\?>/, '').replace(/>\s+</g, '><').replace(/\s*\/>/g, '/>').trim();
  return plain(one ?? '') === plain(other);
}

function wishesFor({ sheets, drawn }: WorkbookChange): SheetWish[] {
  const written = sheets.map(({ sheet, cells }): SheetWish => {
    const range = around(cells);
    return { sheet, areas: range === undefined ? [] : [range], needsRoom: false, charts: [] };
  });
  const charts = [...new Set(drawn.map(({ sheet }) => sheet))].map((sheet): SheetWish => {
    return { sheet, areas: [], needsRoom: false, charts: drawn.filter((one) => one.sheet === sheet).map(({ name }) => name) };
  });
  return [...written, ...charts];
}

function reversed({ sheet, cells }: SheetChange, { grids, allowed, isFiltered }: SheetState): WorkbookChange['sheets'][number] {
  const [grid] = grids;
  const filled = cells.filter(isOther);
  const changed = filled.find(({ row, column, after }) => !holdsSame(heldIn(grid!, row, column), after));
  if (changed !== undefined) throw new HostProblem('changed', 'untouched', { sheet, cell: cellAddress(changed.row, changed.column) });
  const back: SheetChange = {
    sheet,
    cells: filled.map(({ row, column, before, formatBefore }) => {
      const [content, format] = [heldIn(grid!, row, column), formatIn(grid!, row, column)];
      return { row, column, before: content, formatBefore: format, after: before, formatAfter: formatBefore, formatPlaced: format, isCleared: false };
    }),
  };
  if (!allowed.formats && needsFormats(back)) throw new HostProblem('locked', 'untouched', { sheet });
  return { ...back, isFiltered, aside: { top: 0, allowed } };
}

function rest({ title }: WorkbookChange, provenance: string, wishes: readonly SheetWish[], state: WorkbookState): Omit<WorkbookChange, 'sheets'> {
  return {
    provenance: { part: state.part, before: state.provenance, after: provenance },
    ...(title !== undefined && state.title === title.after && { title: { before: title.after, after: title.before } }),
    drawn: [],
    finished: wishes.flatMap(({ sheet }, i) => [...state.sheets[i]!.charts].map(([name, series]) => ({ sheet, name, series, step: () => deleteStep(sheet, name) }))),
  };
}
