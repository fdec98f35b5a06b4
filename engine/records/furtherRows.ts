import { GrowingInts } from './growingInts.js';
import type { RowPlace } from './participations.js';

const NONE = -1;
const FIRST_SLOTS = 1 << 10;
/** Above this share of its slots the table grows. */
const FULLEST = 2 / 3;

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
 * few are many. A row is found through a hash table: a code that stands for everybody («ANONIMO») makes one participation of a
 * whole file, and a search among its rows would take the square of their number.
 */
export class FurtherRows {
  /** One bit for each participation. */
  private marks = new Uint32Array(1 << 10);
  /** The place of a participation in the lists below. */
  private readonly placeOf = new Map<number, number>();
  private readonly entryFrom = new GrowingInts();
  private readonly exitFrom = new GrowingInts();
  /** The rows: the place of their participation, words, file, row. */
  private readonly rows = { of: new GrowingInts(), first: new GrowingInts(), second: new GrowingInts(), file: new GrowingInts(), row: new GrowingInts() };
  /** 1 + the number of a row, found by what it says. */
  private slots = new Int32Array(FIRST_SLOTS);

  /** How many participations have more than one row. */
  get participations(): number {
    return this.entryFrom.length;
  }

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
    if (this.slots[this.slotOf(place, row)] !== 0) return true;
    const added = this.push(place, row, row.file, row.row);
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
    const place = this.entryFrom.length;
    this.placeOf.set(participation, place);
    this.push(place, only, 0, 0);
    this.entryFrom.push(NONE);
    this.exitFrom.push(NONE);
  }

  /** The slot of the row that says this of a participation, or the free one where it would stand. */
  private slotOf(place: number, { first, second }: Words): number {
    const { rows, slots } = this;
    const mask = slots.length - 1;
    for (let at = mix(place, first, second) & mask; ; at = (at + 1) & mask) {
      const row = slots[at]! - 1;
      if (row < 0 || (rows.of.at(row) === place && rows.first.at(row) === first && rows.second.at(row) === second)) return at;
    }
  }

  private push(place: number, words: Words, file: number, row: number): number {
    const { rows } = this;
    if (rows.of.length + 1 > this.slots.length * FULLEST) this.growSlots();
    this.slots[this.slotOf(place, words)] = rows.of.length + 1;
    rows.of.push(place);
    rows.first.push(words.first);
    rows.second.push(words.second);
    rows.file.push(file);
    rows.row.push(row);
    return rows.of.length - 1;
  }

  private growSlots(): void {
    const { of, first, second } = this.rows;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let row = 0; row < of.length; row++) this.slots[this.slotOf(of.at(row), { first: first.at(row), second: second.at(row) })] = row + 1;
  }

  private rowOf(row: number): RowPlace | undefined {
    return row === NONE ? undefined : { file: this.rows.file.at(row), row: this.rows.row.at(row) };
  }
}

function mix(place: number, first: number, second: number): number {
  let hash = Math.imul(place ^ 0x9e3779b9, 0x85ebca6b) ^ first;
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) ^ second;
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
