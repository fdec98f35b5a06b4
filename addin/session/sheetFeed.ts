import { cellDate, SheetBytes, type CellModel, type CellStyle, type DataKind, type Issue, type RowModel, type WorkbookModel } from '../../engine/index.js';

/** Bytes of a row, to reckon how much a sheet is before its rows come. */
export const BYTES_OF_ROW = 100;
/** Bytes that may wait before more rows are asked for. */
const ENOUGH = 1 << 20;

/**
 * A sheet of the open workbook, whose rows come in pieces from the other side: they become the bytes of a text, in the order in which
 * they come, and wait until they are read.
 */
export class SheetFeed {
  /** What it held, for a sheet of typed figures that was read: its rows do not come twice. */
  text: string | undefined;
  private readonly waiting: Uint8Array[] = [];
  private size = 0;
  private isClosed = false;
  private isBeingRead = false;
  private readonly bytes: SheetBytes<CellModel>;
  private ownIssues: readonly Issue[] = [];
  private look: Pick<WorkbookModel, 'styles' | 'dateSystem'>;
  private wake: () => void = () => undefined;
  private drained: () => void = () => undefined;

  /** @param rows how many rows it has, as the other side says */
  constructor(
    readonly name: string,
    readonly kind: DataKind,
    readonly rows: number,
    workbook: WorkbookModel,
  ) {
    this.look = workbook;
    const sink = { push: (chunk: Uint8Array) => this.keep(chunk.slice()), end: () => undefined };
    this.bytes = new SheetBytes(sink, kind, name, {
      dayOf: (cell) => cellDate(cell, { ...workbook, ...this.look }),
      isPercent: ({ style }) => this.look.styles[style]?.isPercent === true,
    });
  }

  /** What is to be told of the sheet itself, once it is read. */
  get issues(): readonly Issue[] {
    return this.ownIssues;
  }

  /**
   * Takes rows; none ends the sheet. Kept when another sheet is being read first, so that the sheets may come in any order.
   * @param styles formats of the cells by style number; those of the workbook when not given
   */
  async give(rows: readonly RowModel[], styles?: readonly CellStyle[]): Promise<void> {
    if (this.isClosed) return;
    if (styles !== undefined) this.look = { ...this.look, styles };
    for (const { number, cells } of rows) this.bytes.row(number, cells);
    if (rows.length === 0) {
      this.ownIssues = this.bytes.end();
      this.isClosed = true;
    }
    this.wake();
    if (this.isBeingRead && this.size > ENOUGH && !this.isClosed) await new Promise<void>((resolve) => (this.drained = resolve));
  }

  /** Nothing more is taken, and nobody waits. */
  close(): void {
    this.isClosed = true;
    this.wake();
    this.drained();
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    this.isBeingRead = true;
    for (;;) {
      const piece = this.waiting.shift();
      if (piece !== undefined) {
        this.size -= piece.length;
        yield piece;
      } else if (this.isClosed) return;
      else {
        this.drained();
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
    }
  }

  private keep(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.waiting.push(chunk);
    this.size += chunk.length;
  }
}
