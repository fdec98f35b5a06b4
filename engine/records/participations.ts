/*
 * HOT LOOP: one participation for each pair of operation and participant, whatever the number of rows. Pairs are found through a
 * hash table; a hit is decided by the operation's own number and by 64 bits of the participant's code, never by a 32-bit hash:
 * among 20 million rows of one operation the chance of a wrong hit is one in 92,000, of 189,000 operations one in 10^10.
 * The code itself is not kept. Twenty bytes for each participation, and six of the table.
 * Rows are put in a few hundred at a time: the places of all of them in the table are looked at first, so that memory brings them
 * together; the pass over 4 million rows is a fifth faster for it.
 */
import { entryOf, exitOf, joinWords } from './participationWords.js';
import { FurtherRows } from './furtherRows.js';
import { GrowingInts } from './growingInts.js';

/** Participations in one page of memory. */
const PAGE_BITS = 13;
const PAGE = 1 << PAGE_BITS;
const FIELDS = 5;
const [OPERATION, CODE_A, CODE_B, FIRST, SECOND] = [0, 1, 2, 3, 4] as const;

/** Rows put in together, and the numbers kept of each: the five of a participation, its hash and its row. */
const BATCH = 512;
const WAITING = 7;

/** A slot holds 1 + the number of a participation, and six bits of its hash: most other pairs are told apart without looking them up. */
const NUMBER_BITS = 26;
const NUMBER_MASK = 2 ** NUMBER_BITS - 1;
/** 67 million. */
export const MOST_PARTICIPATIONS = NUMBER_MASK - 1;
const FIRST_SLOTS = 1 << 12;
/** Above this the table grows. */
const FULLEST = 0.85;
const GROWTH = 1.5;
const TWO_TO_32 = 4_294_967_296;

/** Where a row stands: the number of its file, and the row. */
export interface RowPlace {
  readonly file: number;
  readonly row: number;
}

export class Participations {
  private count = 0;
  private readonly pages: Int32Array[] = [];
  private slots = new Int32Array(FIRST_SLOTS);
  private room = Math.floor(FIRST_SLOTS * FULLEST);
  private readonly waiting = new Int32Array(BATCH * WAITING);
  private waitingRows = 0;
  private waitingFile = 0;
  private readonly further = new FurtherRows();
  /** Stretches of participations whose rows follow one another: number of the first, its row. */
  private readonly stretches = { from: new GrowingInts(), row: new GrowingInts() };
  /** The first participation of each file that has any, and the file. */
  private readonly files = { from: new GrowingInts(), file: new GrowingInts() };
  private lastFile = -1;
  private lastRow = -1;

  /** @param tellRepeated a row of a participation that is already there: exactly the same, or a re-entry */
  constructor(private readonly tellRepeated: (file: number, row: number, isSame: boolean) => void) {}

  /** How many there are. */
  get size(): number {
    this.putIn();
    return this.count;
  }

  /** How many have more than one row. */
  get returned(): number {
    this.putIn();
    return this.further.participations;
  }

  /** Makes room for so many, when it is known how many will come. */
  expect(participations: number): void {
    if (participations > this.room) this.resize(Math.ceil(Math.min(participations, MOST_PARTICIPATIONS) / (FULLEST - 0.02)));
  }

  /**
   * A row of a participation. The earliest entry gives the entry and its traits, the latest exit the exit and the results; the
   * one that came first holds where they are equal.
   * @param codeA codeB 64 bits of the participant's code
   * @param first second the words of the row
   */
  add(operation: number, codeA: number, codeB: number, first: number, second: number, file: number, row: number): void {
    if (this.waitingRows === BATCH || file !== this.waitingFile) this.putIn();
    const { waiting } = this;
    const at = this.waitingRows++ * WAITING;
    waiting[at] = operation;
    waiting[at + 1] = codeA;
    waiting[at + 2] = codeB;
    waiting[at + 3] = first;
    waiting[at + 4] = second;
    waiting[at + 5] = mix(operation, codeA);
    waiting[at + 6] = row;
    this.waitingFile = file;
  }

  /** Puts in the rows that wait, in their order. */
  private putIn(): void {
    const { waiting, waitingRows, waitingFile: file } = this;
    if (waitingRows === 0) return;
    this.waitingRows = 0;
    while (this.count + waitingRows >= this.room) this.resize(Math.ceil(this.slots.length * GROWTH));
    const { slots } = this;
    const length = slots.length;
    let seen = 0;
    for (let i = 0; i < waitingRows; i++) seen ^= slots[Math.floor(((waiting[i * WAITING + 5]! >>> 0) * length) / TWO_TO_32)]!;
    this.touched = seen;
    for (let i = 0; i < waitingRows; i++) this.put(slots, i * WAITING, file);
  }

  /** What the slots of a batch held, so that looking at them is not left out as useless. */
  touched = 0;

  private put(slots: Int32Array, from: number, file: number): void {
    const { waiting } = this;
    const operation = waiting[from]!;
    const codeA = waiting[from + 1]!;
    const codeB = waiting[from + 2]!;
    const hash = waiting[from + 5]!;
    const row = waiting[from + 6]!;
    const tag = hash & 63;
    const length = slots.length;
    let at = Math.floor(((hash >>> 0) * length) / TWO_TO_32);
    for (let slot = slots[at]!; slot !== 0; slot = slots[at]!) {
      if (slot >>> NUMBER_BITS === tag) {
        const number = (slot & NUMBER_MASK) - 1;
        const page = this.pages[number >>> PAGE_BITS]!;
        const place = (number & (PAGE - 1)) * FIELDS;
        if (page[place + OPERATION] === operation && page[place + CODE_A] === codeA && page[place + CODE_B] === codeB) {
          this.merge(number, page, place, waiting[from + 3]!, waiting[from + 4]!, file, row);
          return;
        }
      }
      if (++at === length) at = 0;
    }
    const number = this.count++;
    slots[at] = (number + 1) | (tag << NUMBER_BITS);
    let page = this.pages[number >>> PAGE_BITS];
    if (page === undefined) this.pages.push((page = new Int32Array(PAGE * FIELDS)));
    const place = (number & (PAGE - 1)) * FIELDS;
    page[place] = operation;
    page[place + 1] = codeA;
    page[place + 2] = codeB;
    page[place + 3] = waiting[from + 3]!;
    page[place + 4] = waiting[from + 4]!;
    if (file !== this.lastFile) {
      this.files.from.push(number);
      this.files.file.push(file);
    }
    if (row !== this.lastRow + 1 || file !== this.lastFile) {
      this.stretches.from.push(number);
      this.stretches.row.push(row);
    }
    this.lastRow = row;
    this.lastFile = file;
  }

  /** Every participation with the rows that gave its entry and its exit, and the file of its first row, in the order of their first rows. */
  each(visit: (operation: number, first: number, second: number, entryRow: RowPlace, exitRow: RowPlace, firstFile: number) => void): void {
    this.putIn();
    const { further, files, stretches: { from, row } } = this;
    const place = { file: 0, row: 0 };
    for (let number = 0, stretch = -1, file = -1; number < this.count; number++) {
      if (stretch + 1 < from.length && from.at(stretch + 1) === number) stretch += 1;
      if (file + 1 < files.from.length && files.from.at(file + 1) === number) place.file = files.file.at(++file);
      place.row = row.at(stretch) + number - from.at(stretch);
      const page = this.pages[number >>> PAGE_BITS]!;
      const start = (number & (PAGE - 1)) * FIELDS;
      if (further.has(number)) visit(page[start]!, page[start + FIRST]!, page[start + SECOND]!, further.entryRow(number) ?? place, further.exitRow(number) ?? place, place.file);
      else visit(page[start]!, page[start + FIRST]!, page[start + SECOND]!, place, place, place.file);
    }
  }

  private merge(number: number, page: Int32Array, place: number, first: number, second: number, file: number, row: number): void {
    const oldFirst = page[place + FIRST]!;
    const oldSecond = page[place + SECOND]!;
    const takesEntry = entryOf(first) < entryOf(oldFirst);
    const takesExit = exitOf(first) > exitOf(oldFirst);
    const isSame = this.further.add(number, { first: oldFirst, second: oldSecond }, { first, second, file, row, takesEntry, takesExit });
    this.tellRepeated(file, row, isSame);
    if (!takesEntry && !takesExit) return;
    const joined = joinWords(takesEntry ? first : oldFirst, takesEntry ? second : oldSecond, takesExit ? first : oldFirst, takesExit ? second : oldSecond);
    page[place + FIRST] = joined.first;
    page[place + SECOND] = joined.second;
  }

  private resize(length: number): void {
    if (this.count > MOST_PARTICIPATIONS) throw new Error(`More than ${MOST_PARTICIPATIONS} participations.`);
    const slots = new Int32Array(length);
    for (let number = 0; number < this.count; number++) {
      const page = this.pages[number >>> PAGE_BITS]!;
      const place = (number & (PAGE - 1)) * FIELDS;
      const hash = mix(page[place]!, page[place + 1]!);
      let at = Math.floor(((hash >>> 0) * length) / TWO_TO_32);
      while (slots[at] !== 0) if (++at === length) at = 0;
      slots[at] = (number + 1) | ((hash & 63) << NUMBER_BITS);
    }
    this.slots = slots;
    this.room = Math.floor(length * FULLEST);
  }
}

/** 32 bits in which those of the operation and of the code are spread. */
function mix(operation: number, code: number): number {
  let hash = Math.imul(operation ^ 0x9e3779b9, 0x85ebca6b) ^ code;
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
