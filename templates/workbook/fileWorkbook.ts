import {
  anchorsIn,
  haveMoved,
  lookPlaces,
  looksLikeFormula,
  placeKey,
  PROVENANCE_NAMESPACE,
  readSheet,
  rowHeight,
  WorkbookPatch,
  type BlockCell,
  type CellPlace,
  type CellPosition,
  type CellWrite,
  type Issue,
  type OpenPackage,
  type RowPattern,
  type SheetBlock,
  type SheetModel,
  type WorkbookModel,
  type WorkbookPort,
} from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from './nodePackageHost.js';

/** A workbook in a file: the engine's port over its parts. Only what is written changes; every other part keeps its bytes. */
export class FileWorkbook implements WorkbookPort {
  readonly patch: WorkbookPatch;
  private readonly sheets = new Map<string, SheetModel>();

  constructor(
    private readonly pkg: OpenPackage,
    private readonly workbook: WorkbookModel,
  ) {
    this.patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook);
  }

  anchors(): Promise<ReadonlyMap<string, CellPosition>> {
    return Promise.resolve(anchorsIn(this.workbook));
  }

  sheet(name: string): Promise<SheetModel> {
    const sheet = this.sheets.get(name) ?? readSheet(this.pkg, this.workbook, name);
    this.sheets.set(name, sheet);
    return Promise.resolve(sheet);
  }

  provenance(): Promise<string | undefined> {
    return Promise.resolve(this.patch.customXml(PROVENANCE_NAMESPACE));
  }

  obstacles(sheet: string, cells: readonly CellPlace[]): Promise<readonly Issue[]> {
    return Promise.resolve(this.patch.refusalsFor(sheet, cells).map(({ issue }) => issue));
  }

  write(block: SheetBlock): Promise<void> {
    const { patch } = this;
    const { anchor, before, columns } = block;
    const { sheet, row: top, column: left } = anchor;
    const headerTop = top - Math.max(before.headerRows, block.header.length);
    const look = looksOf(block, (row, column) => patch.styleAt(sheet, row, column));
    const headerLooks = block.header.map((_, i) => columns.map((__, c) => look.header(top - block.header.length + i, c)));
    const bodyLooks = block.rows.map(({ pattern }, r) => look.body(pattern, r));
    const titleLooks = block.title.map((_, i) => patch.styleAt(sheet, 1 + i, left));

    if (before.isAlone) patch.clearRowsFrom(sheet, headerTop);
    else this.blank(block, headerTop);
    const put = (row: number, column: number, cell: BlockCell, style: number) => {
      const isKept = before.kept.size > 0 && before.kept.has(placeKey(row, column));
      if (!isKept) patch.setCell(sheet, row, column, cell, this.styled(cell, style));
    };
    block.title.forEach((text, i) => put(1 + i, left, { kind: 'text', text }, titleLooks[i]!));
    block.header.forEach(({ texts, lines }, i) => {
      const row = top - block.header.length + i;
      texts.forEach((text, c) => put(row, left + c, text === '' ? { kind: 'blank' } : { kind: 'text', text }, headerLooks[i]![c]!));
      if (before.isAlone) patch.setRowHeight(sheet, row, rowHeight(lines));
    });
    block.rows.forEach(({ cells, lines }, r) => {
      cells.forEach((cell, c) => put(top + r, left + c, cell, bodyLooks[r]![c]!));
      if (before.isAlone) patch.setRowHeight(sheet, top + r, rowHeight(lines));
    });
    if (before.isBlank || haveMoved(block)) {
      patch.setColumns(sheet, new Map(columns.map(({ width, isOutlined }, c) => [left + c, { width, isOutlined }])), before.isAlone);
    }
    patch.setFilterEnd(sheet, top + Math.max(block.rows.length, 1) - 1);
    return Promise.resolve();
  }

  writeCells(sheet: string, cells: readonly CellWrite[]): Promise<void> {
    for (const { row, column, content, format } of cells) {
      const base = this.patch.styleAt(sheet, row, column);
      const isRisky = content.kind === 'text' && looksLikeFormula(content.text);
      const style = isRisky ? this.patch.styleLike(base, { isText: true }) : this.showsOther(base, format) ? this.patch.styleLike(base, { format }) : base;
      this.patch.setCell(sheet, row, column, content, style);
    }
    return Promise.resolve();
  }

  writeProvenance(xml: string): Promise<void> {
    this.patch.setCustomXml(PROVENANCE_NAMESPACE, xml);
    return Promise.resolve();
  }

  /** Blanks what was ours and will not be written again, cell by cell: others have written beside it. */
  private blank({ anchor, before, columns, header, rows }: SheetBlock, headerTop: number): void {
    const { sheet, row: top, column: left } = anchor;
    for (let row = headerTop; row < top + before.patterns.length; row++) {
      const isWritten = row >= top - header.length && row < top + rows.length;
      for (let c = isWritten ? columns.length : 0; c < before.columns.length; c++) {
        if (!before.kept.has(placeKey(row, left + c))) this.patch.setCell(sheet, row, left + c, { kind: 'blank' });
      }
    }
  }

  /** Whether the number format of a cell would show a number as something else: a ratio as 1, an amount as a per cent or a date. */
  private showsOther(style: number, format: string): boolean {
    const { isPercent = false, isDate = false } = this.workbook.styles[style] ?? {};
    return format !== 'General' && (isDate || isPercent !== format.endsWith('%'));
  }

  private styled(cell: BlockCell, base: number): number {
    if (cell.kind === 'number' || cell.kind === 'formula') return this.patch.styleLike(base, { format: cell.format });
    const isRisky = cell.kind === 'text' && looksLikeFormula(cell.text);
    return isRisky ? this.patch.styleLike(base, { format: 'General', isText: true }) : base;
  }
}

/** The looks of a block as styles. Thousands of rows take the look of a few: it is read once. */
function looksOf(block: SheetBlock, styleAt: (row: number, column: number) => number) {
  const places = lookPlaces(block);
  const known = new Map<number, number[]>();
  return {
    header: (row: number, c: number) => styleAt(row, places.columns[c]!),
    body: (pattern: RowPattern, r: number): number[] => {
      const row = places.row(pattern, r);
      const styles = known.get(row) ?? places.columns.map((column) => styleAt(row, column));
      known.set(row, styles);
      return styles;
    },
  };
}
