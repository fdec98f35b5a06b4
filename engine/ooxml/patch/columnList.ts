import { attributeOf, type ElementPlace } from '../xml/elements.js';
import { attributeSplices } from './attributeSplices.js';
import { childSplice } from './childSplice.js';
import { WORKSHEET_ORDER } from './schemaOrder.js';
import type { SheetText } from './sheetText.js';
import { spliceText, type Splice } from './textSplices.js';

/** What a column is given: its width in characters and, when it is said, whether it can be folded away with those beside it. */
export interface ColumnLook {
  readonly width: number;
  readonly isOutlined?: boolean;
}

/** The columns of a sheet: a list of stretches, each with the attributes of its columns. */
export class ColumnList {
  private readonly looks = new Map<number, ColumnLook>();
  private readonly lists: readonly ElementPlace[];
  private stretches: readonly ElementPlace[];
  private isCleared = false;

  constructor(private readonly sheet: SheetText) {
    const { elements, root } = sheet;
    this.lists = elements.filter((one) => one.parent === root && one.local === 'cols' && one.uri === root.uri);
    this.stretches = elements.filter((one) => one.local === 'col' && this.lists.includes(one.parent!));
  }

  /** The style of the cells that a column does not hold. */
  styleOf(column: number): number {
    const stretch = this.stretches.find((one) => first(one) <= column && column <= last(one));
    return Number((stretch && attributeOf(stretch, 'style')) ?? 0);
  }

  setLook(column: number, look: ColumnLook): void {
    this.looks.set(column, look);
  }

  /** Takes away all that the file says of columns. */
  clear(): void {
    this.isCleared = true;
    this.stretches = [];
    this.looks.clear();
  }

  /** Changes of the frame of the sheet. */
  splices(): Splice[] {
    const columns = [...this.looks.keys()].sort((a, b) => a - b);
    const { elements, root } = this.sheet;
    if (this.isCleared || (this.stretches.length === 0 && columns.length > 0)) {
      const removed = this.lists.map(({ start, end }) => ({ start, end, text: '' }));
      if (columns.length === 0) return removed;
      const { prefix } = root;
      const xml = `<${prefix}cols>${columns.map((column) => this.newColumn(column)).join('')}</${prefix}cols>`;
      return [...removed, childSplice(elements, root, xml, 'cols', WORKSHEET_ORDER)];
    }
    const split = this.stretches.flatMap((stretch) => {
      const inside = columns.filter((column) => first(stretch) <= column && column <= last(stretch));
      return inside.length === 0 ? [] : [{ start: stretch.start, end: stretch.end, text: this.split(stretch, inside) }];
    });
    const added = columns
      .filter((column) => !this.stretches.some((one) => first(one) <= column && column <= last(one)))
      .map((column) => {
        const next = this.stretches.find((one) => first(one) > column);
        const place = next?.start ?? this.stretches.at(-1)!.end;
        return { start: place, end: place, text: this.newColumn(column) };
      });
    return [...split, ...added];
  }

  private newColumn(column: number): string {
    const { width, isOutlined = false } = this.looks.get(column)!;
    const outline = isOutlined ? ' outlineLevel="1"' : '';
    return `<${this.sheet.root.prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"${outline}/>`;
  }

  /** A stretch in pieces, so that some of its columns have widths of their own. */
  private split(stretch: ElementPlace, columns: readonly number[]): string {
    const pieces: string[] = [];
    let from = first(stretch);
    for (const column of columns) {
      if (column > from) pieces.push(this.piece(stretch, from, column - 1));
      pieces.push(this.piece(stretch, column, column, this.looks.get(column)));
      from = column + 1;
    }
    if (from <= last(stretch)) pieces.push(this.piece(stretch, from, last(stretch)));
    return pieces.join('');
  }

  private piece(stretch: ElementPlace, min: number, max: number, look?: ColumnLook): string {
    const values = new Map<string, string | undefined>([['min', String(min)], ['max', String(max)]]);
    if (look !== undefined) values.set('width', String(look.width)).set('customWidth', '1');
    if (look?.isOutlined !== undefined) values.set('outlineLevel', look.isOutlined ? '1' : undefined);
    return spliceText(this.sheet.frame, attributeSplices(stretch, values), stretch.start, stretch.end);
  }
}

function first(stretch: ElementPlace): number {
  return Number(attributeOf(stretch, 'min'));
}

function last(stretch: ElementPlace): number {
  return Number(attributeOf(stretch, 'max'));
}
