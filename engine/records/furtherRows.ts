import { GrowingInts } from './growingInts.js';
import type { RowPlace } from './participations.js';

const NONE = -1;

/** The words of a row. */
interface Words {
  readonly first: number;
  readonly second: number;
}

/** A further row of a participation: whether it gives the entry, or the exit, in place of the rows before it. */
export interface FurtherRow extends Words, RowPlace {
  readonly takesEntry: boolean;
  readonly takesExit: boolean;
}

/**
 * The participations that have more than one row: what each row said, to tell repetitions from re-entries, and which row gave the
 * entry and the exit. Few participations have more: what is kept of them is in lists of numbers all the same, because of millions a
 * few are many.
 */
export class FurtherRows {
  /** One bit for each participation. */
  private marks = new Uint32Array(1 << 10);
  /** The place of a participation in the lists below. */
  private readonly placeOf = new Map<number, number>();
  private readonly lastRow = new GrowingInts();
  private readonly entryFrom = new GrowingInts();
  private readonly exitFrom = new GrowingInts();
  /** The rows: words, file, row, and the row of the same participation before it. */
  private readonly rows = { first: new GrowingInts(), second: new GrowingInts(), file: new GrowingInts(), row: new GrowingInts(), before: new GrowingInts() };

  has(participation: number): boolean {
    const word = participation >>> 5;
    return word < this.marks.length && ((this.marks[word]! >>> (participation & 31)) & 1) === 1;
  }

  /**
   * Adds a row; whether some row before it said exactly the same.
   * @param only what the participation says so far: the words of its first row, when this is its second
   */
  add(participation: number, only: Words, row: FurtherRow): boolean {
    const isSecond = !this.has(participation);
    if (isSecond) this.open(participation, only);
    const place = this.placeOf.get(participation)!;
    const isSame = this.isSaid(this.lastRow.at(place), row);
    if (isSame) return true;
    const added = this.push(row, row.file, row.row, this.lastRow.at(place));
    this.lastRow.set(place, added);
    if (row.takesEntry) this.entryFrom.set(place, added);
    if (row.takesExit) this.exitFrom.set(place, added);
    return false;
  }

  /** The row that gave the entry, when it is not the first. */
  entryRow(participation: number): RowPlace | undefined {
    return this.rowOf(this.entryFrom.at(this.placeOf.get(participation)!));
  }

  exitRow(participation: number): RowPlace | undefined {
    return this.rowOf(this.exitFrom.at(this.placeOf.get(participation)!));
  }

  private open(participation: number, only: Words): void {
    const word = participation >>> 5;
    if (word >= this.marks.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.marks.length * 2));
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks[word]! |= 1 << (participation & 31);
    this.placeOf.set(participation, this.lastRow.length);
    this.lastRow.push(this.push(only, 0, 0, NONE));
    this.entryFrom.push(NONE);
    this.exitFrom.push(NONE);
  }

  private isSaid(last: number, { first, second }: Words): boolean {
    const { rows } = this;
    for (let row = last; row !== NONE; row = rows.before.at(row)) if (rows.first.at(row) === first && rows.second.at(row) === second) return true;
    return false;
  }

  private push({ first, second }: Words, file: number, row: number, before: number): number {
    const { rows } = this;
    rows.first.push(first);
    rows.second.push(second);
    rows.file.push(file);
    rows.row.push(row);
    rows.before.push(before);
    return rows.first.length - 1;
  }

  private rowOf(row: number): RowPlace | undefined {
    return row === NONE ? undefined : { file: this.rows.file.at(row), row: this.rows.row.at(row) };
  }
}
