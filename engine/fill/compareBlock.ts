import type { CellModel, SheetModel } from '../ooxml/read/workbookModel.js';
import { LIST_DEFINITIONS } from '../plan/listPlan.js';
import { placeKey, type BlockBefore, type BlockCell, type SheetBlock } from '../plan/workbookPort.js';
import { contentFingerprint, contentOf, rowFingerprint } from './contentFingerprint.js';
import type { FillConflict } from './fillConflict.js';
import type { WrittenRow, WrittenSheet } from './provenance.js';

/** What filling a sheet again means: what a person changed there since, and what will have been written. */
export interface ComparedBlock {
  readonly conflicts: readonly FillConflict[];
  readonly before: BlockBefore;
  readonly written: WrittenSheet;
}

/** A line of the block, where it stands and what was recorded of it. */
interface Line {
  readonly row: number;
  readonly cells: readonly BlockCell[];
  readonly recorded: readonly string[];
  /** True when the record is one mark for the whole row. */
  readonly isWhole: boolean;
}

/**
 * Compares what is to be written at an anchor with what stands there and with the record of what was written last. A cell that is
 * neither as it was left nor as it will be was typed or changed by a person: a conflict.
 */
export function compareBlock(block: Omit<SheetBlock, 'before'>, record: WrittenSheet, sheet: SheetModel): ComparedBlock {
  const { row: top, column: left } = block.anchor;
  const isList = LIST_DEFINITIONS.some(({ id }) => id === block.id);
  const present = new Map<number, ReadonlyMap<number, CellModel>>(
    sheet.rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell]))]),
  );
  const width = Math.max(block.columns.length, record.columns.length);
  const lines = linesOf(block, record);

  const conflicts: FillConflict[] = [];
  for (const { row, cells, recorded, isWhole } of lines) {
    const presentCells = present.get(row);
    if (presentCells === undefined) continue;
    const now = Array.from({ length: width }, (_, c) => contentOf(presentCells.get(left + c)));
    const nowMarks = now.map(contentFingerprint);
    const nextMarks = now.map((_, c) => contentFingerprint(cells[c] ?? BLANK));
    // The mark of a whole row was made over the columns of then.
    const isAsLeft = isWhole && rowFingerprint(nowMarks.slice(0, record.columns.length)) === recorded[0];
    now.forEach((content, c) => {
      const isFree = nowMarks[c] === '' || nowMarks[c] === nextMarks[c] || isAsLeft || (!isWhole && nowMarks[c] === (recorded[c] ?? ''));
      if (!isFree) conflicts.push({ sheet: sheet.name, row, column: left + c, found: content, planned: cells[c] ?? BLANK });
    });
  }

  const headerTop = top - Math.max(record.header.length, block.header.length);
  const bottom = top + record.rows.length;
  const isOurs = ({ row, column }: CellModel) => row < bottom && column >= left && column < left + record.columns.length;
  const isAlone = sheet.rows.every(({ number, cells }) => number < headerTop || cells.every((cell) => isOurs(cell) || isBare(cell))) && sheet.merges.length === 0 && sheet.tables.length === 0;
  // The lines of a list often share cells with the line before them: their marks too.
  let [cellsBefore, marksBefore]: [readonly BlockCell[], readonly string[]] = [[], []];
  const marks = (cells: readonly BlockCell[]): WrittenRow => {
    const each = block.columns.map((_, c) => {
      const cell = cells[c] ?? BLANK;
      return cell === cellsBefore[c] ? marksBefore[c]! : contentFingerprint(cell);
    });
    [cellsBefore, marksBefore] = [cells, each];
    return { fingerprints: isList ? [rowFingerprint(each)] : each };
  };
  return {
    conflicts,
    before: { columns: record.columns, headerRows: record.header.length, patterns: record.rows.map(({ pattern }) => pattern), bareRows: bareRowsOf(record), isBlank: isBlankSheet(record), isAlone, kept: new Set() },
    written: {
      id: block.id,
      columns: block.columns.map(({ pattern }) => pattern),
      title: block.title.map((text) => contentFingerprint(textCell(text))),
      header: block.header.map(({ texts }) => marks(texts.map(textCell))),
      rows: block.rows.map(({ pattern, cells }) => ({ pattern, ...marks(cells) })),
    },
  };
}

/** True for a sheet of the blank template: its rows are looks, and nothing was written in them. */
export function isBlankSheet({ rows }: WrittenSheet): boolean {
  return rows.every(({ fingerprints }) => fingerprints.every((one) => one === ''));
}

function bareRowsOf(record: WrittenSheet): Set<number> {
  if (isBlankSheet(record)) return new Set();
  return new Set(record.rows.flatMap(({ fingerprints }, i) => (fingerprints.every((one) => one === '') ? [i] : [])));
}

/** Cells where a sheet does not hold what the block would put there: what a filling changes, and what a person is shown before. */
export function blockDifferences(block: Omit<SheetBlock, 'before'>, record: WrittenSheet, sheet: SheetModel): FillConflict[] {
  const grid = new Map(sheet.rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell]))]));
  const left = block.anchor.column;
  const columns = Array.from({ length: Math.max(block.columns.length, record.columns.length) }, (_, c) => c);
  return linesOf(block, record).flatMap(({ row, cells }) =>
    columns.flatMap((c): FillConflict[] => {
      const [found, planned] = [contentOf(grid.get(row)?.get(left + c)), cells[c] ?? BLANK];
      return contentFingerprint(found) === contentFingerprint(planned) ? [] : [{ sheet: sheet.name, row, column: left + c, found, planned }];
    }),
  );
}

/** A cell with neither content nor look: some programs write it where nothing stands. */
function isBare({ kind, formula, style }: CellModel): boolean {
  return kind === 'blank' && formula === undefined && style === 0;
}

const BLANK: BlockCell = { kind: 'blank' };

function textCell(text: string): BlockCell {
  return text === '' ? BLANK : { kind: 'text', text };
}

/** The lines of the block and those recorded: title, headings (counted up from the anchor), rows. */
function linesOf({ anchor, title, header, rows }: Omit<SheetBlock, 'before'>, record: WrittenSheet): Line[] {
  const line = (row: number, cells: readonly BlockCell[], recorded: readonly string[] = []): Line => {
    return { row, cells, recorded, isWhole: recorded.length === 1 && record.columns.length > 1 };
  };
  const count = (a: number, b: number) => Array.from({ length: Math.max(a, b) }, (_, i) => i);
  return [
    ...count(title.length, record.title.length).map((i) => ({ row: 1 + i, cells: [textCell(title[i] ?? '')], recorded: [record.title[i] ?? ''], isWhole: false })),
    ...count(header.length, record.header.length).map((up) => {
      const texts = header.at(-1 - up)?.texts ?? [];
      return line(anchor.row - 1 - up, texts.map(textCell), record.header.at(-1 - up)?.fingerprints);
    }),
    ...count(rows.length, record.rows.length).map((i) => line(anchor.row + i, rows[i]?.cells ?? [], record.rows[i]?.fingerprints)),
  ];
}

/** The block with some of its cells left as they are. */
export function keeping(before: BlockBefore, conflicts: readonly FillConflict[]): BlockBefore {
  return { ...before, isAlone: before.isAlone && conflicts.length === 0, kept: new Set(conflicts.map(({ row, column }) => placeKey(row, column))) };
}
