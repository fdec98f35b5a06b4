import { haveMoved, lookPlaces, looksLikeFormula, placeKey, rowHeight, type BlockCell, type CellPlace, type CellRange, type CellWrite, type LookPlaces, type SheetBlock } from '../../engine/index.js';
import { BLANK, plannedContent, type HeldContent } from './heldContent.js';
import { lookCopies, type LookTarget } from './lookCopies.js';
import type { CellChange, ColumnChange, SheetChange } from './sheetChange.js';
import { columnPoints } from './widths.js';

/** What stands in a cell, with its number format. */
export type CellLookup = (row: number, column: number) => { readonly content: HeldContent; readonly format: string };

const GENERAL = 'General';

/** The rectangle of a block, with what was there of ours: from the first heading to the last row, of now or of then. */
export function blockZone({ anchor: { row, column }, before, columns, header, rows }: SheetBlock): CellRange {
  return {
    top: row - Math.max(before.headerRows, header.length),
    left: column,
    bottom: row + Math.max(before.patterns.length, rows.length, 1) - 1,
    right: column + Math.max(before.columns.length, columns.length) - 1,
  };
}

/** What a block means for the cells of its sheet: the same values, number formats and looks as in a file. */
export function blockChange(block: SheetBlock, at: CellLookup): SheetChange {
  const { anchor, before, header, rows, title } = block;
  const { row: top, column: left } = anchor;
  const zone = blockZone(block);
  const places = lookPlaces(block);
  const isKept = (row: number, column: number) => before.kept.has(placeKey(row, column));
  const targets: LookTarget[] = [];
  const cells: CellChange[] = title.flatMap((text, i) => (isKept(1 + i, left) ? [] : [written({ row: 1 + i, column: left }, { kind: 'text', text }, { row: 1 + i, column: left }, at)]));
  for (let row = zone.top; row <= zone.bottom; row++) {
    const line = lineAt(block, row);
    for (let column = left; column <= zone.right; column++) {
      if (isKept(row, column)) continue;
      const planned = line?.[column - left];
      if (planned !== undefined) {
        const from = sourceOf(block, places, row, column);
        targets.push({ row, column, from });
        cells.push(written({ row, column }, planned, from, at));
      } else if (wasOurs(block, row, column)) {
        const end = before.isAlone ? cleared(block, row, column, at) : blanked(block, line, row, column, at);
        if (end !== undefined) cells.push(end);
      }
    }
  }
  const copies = lookCopies(targets);
  const isLooking = copies.length > 0 || cells.some(({ isCleared }) => isCleared);
  const first = top - header.length;
  return {
    sheet: anchor.sheet,
    cells,
    ...(isLooking && { looks: { zone, copies } }),
    ...(before.isAlone && { heights: { top: first, points: [...header, ...rows].map(({ lines }) => rowHeight(lines)), plainRows: Math.max(0, before.patterns.length - rows.length) } }),
    ...((before.isBlank || haveMoved(block)) && { columns: { left, looks: columnChanges(block) } }),
    filter: { heading: top - 1, bottom: top + Math.max(rows.length, 1) - 1 },
  };
}

/** What single cells mean: they keep their look, but for a number format that would show the number as something else. */
export function cellsChange(sheet: string, writes: readonly CellWrite[], at: CellLookup, showsOther: (present: string, planned: string) => boolean): SheetChange {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    sheet,
    cells: sorted.map(({ row, column, content, format }) => {
      const { content: before, format: present } = at(row, column);
      const isRisky = content.kind === 'text' && looksLikeFormula(content.text);
      const formatAfter = !isRisky && showsOther(present, format) ? format : present;
      return { row, column, before, formatBefore: present, after: plannedContent(content), formatAfter, formatPlaced: present, isCleared: false };
    }),
  };
}

/** The cells of a heading or of a row of the block that stands in a row of the sheet. */
function lineAt({ anchor: { row: top }, header, rows }: SheetBlock, row: number): readonly BlockCell[] | undefined {
  if (row >= top) return rows[row - top]?.cells;
  return header[row - top + header.length]?.texts.map((text) => (text === '' ? { kind: 'blank' } : { kind: 'text', text }));
}

function sourceOf({ anchor: { row: top, column: left }, rows }: SheetBlock, places: LookPlaces, row: number, column: number): CellPlace {
  return { row: row < top ? row : places.row(rows[row - top]!.pattern, row - top), column: places.columns[column - left]! };
}

/** Whether a cell was ours at the last filling. */
function wasOurs({ anchor: { row: top, column: left }, before }: SheetBlock, row: number, column: number): boolean {
  return row < top + before.patterns.length && column < left + before.columns.length;
}

function written({ row, column }: CellPlace, cell: BlockCell, from: CellPlace, at: CellLookup): CellChange {
  const { content: before, format: formatBefore } = at(row, column);
  const formatPlaced = at(from.row, from.column).format;
  const isRisky = cell.kind === 'text' && looksLikeFormula(cell.text);
  const formatAfter = cell.kind === 'number' || cell.kind === 'formula' ? cell.format : isRisky ? GENERAL : formatPlaced;
  return { row, column, before, formatBefore, after: plannedContent(cell), formatAfter, formatPlaced, isCleared: false };
}

/** A cell of a sheet of our own where nothing stands any more. One that has lost its look already is left alone. */
function cleared(block: SheetBlock, row: number, column: number, at: CellLookup): CellChange | undefined {
  const { anchor, before, rows } = block;
  const { content, format } = at(row, column);
  const isSameRow = row >= anchor.row && rows[row - anchor.row]?.pattern === before.patterns[row - anchor.row];
  const isBare = isSameRow && !before.isBlank && !haveMoved(block) && content.kind === 'blank' && format === GENERAL;
  return isBare ? undefined : { row, column, before: content, formatBefore: format, after: BLANK, formatAfter: GENERAL, formatPlaced: GENERAL, isCleared: true };
}

/** A cell of ours on a sheet where others have written: it loses what it holds, and keeps its look. */
function blanked({ anchor, columns }: SheetBlock, line: readonly BlockCell[] | undefined, row: number, column: number, at: CellLookup): CellChange | undefined {
  // A row may have fewer cells than the table has columns: those beside it are left as they are.
  if (line !== undefined && column < anchor.column + columns.length) return undefined;
  const { content, format } = at(row, column);
  return { row, column, before: content, formatBefore: format, after: BLANK, formatAfter: format, formatPlaced: format, isCleared: false };
}

function columnChanges({ before, columns }: SheetBlock): ColumnChange[] {
  // Of columns of one look, those of earlier years can be folded away: all but the last.
  const wasOutlined = (c: number) => c < before.columns.length && before.columns.indexOf(before.columns[c]!, c + 1) >= 0;
  const given = columns.map(({ width, isOutlined }, c) => ({ points: columnPoints(width), isOutlined, wasOutlined: wasOutlined(c) }));
  if (!before.isAlone) return given;
  return [...given, ...before.columns.slice(columns.length).map((_, i) => ({ points: undefined, isOutlined: false, wasOutlined: wasOutlined(columns.length + i) }))];
}
