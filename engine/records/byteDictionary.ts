/*
 * HOT LOOP: words that come back in many rows (operations, axes, codes) become numbers, from their bytes, without a string for each
 * row. Words are compared byte by byte: the hash only says where to look.
 */
import { fieldText, utf8Bytes } from './fieldText.js';

const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;

/** Words, each with a number from 0 on, in the order in which they came. */
export class ByteDictionary {
  size = 0;
  private texts = new Uint8Array(FIRST_BYTES);
  private ends = new Int32Array(FIRST_SLOTS);
  private slots = new Int32Array(FIRST_SLOTS);

  /** The number of a word; -1 when it is not there. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot]! - 1;
      if (found < 0) return isAscii(bytes, start, end) ? -1 : this.findText(bytes, start, end);
      if (this.isAt(found, bytes, start, end)) return found;
    }
  }

  /** The number of a word, added when it is not there yet. */
  number(bytes: Uint8Array, start: number, end: number): number {
    const found = this.find(bytes, start, end);
    return found >= 0 ? found : this.add(bytes, start, end);
  }

  /** Adds a word that is not there yet; its number. */
  add(bytes: Uint8Array, start: number, end: number): number {
    if (!isAscii(bytes, start, end)) {
      const text = utf8Bytes(fieldText(bytes, start, end));
      return this.addBytes(text, 0, text.length);
    }
    return this.addBytes(bytes, start, end);
  }

  private addBytes(bytes: Uint8Array, start: number, end: number): number {
    if ((this.size + 1) * 2 > this.slots.length) this.growSlots();
    const from = this.size === 0 ? 0 : this.ends[this.size - 1]!;
    const length = end - start;
    if (from + length > this.texts.length) {
      const larger = new Uint8Array(Math.max(this.texts.length * 2, from + length));
      larger.set(this.texts);
      this.texts = larger;
    }
    if (this.size === this.ends.length) {
      const larger = new Int32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.texts.set(bytes.subarray(start, end), from);
    this.ends[this.size] = from + length;
    this.place(this.size, hash(bytes, start, end));
    return this.size++;
  }

  /** A word with letters beyond ASCII: two files may have it in two encodings. */
  private findText(bytes: Uint8Array, start: number, end: number): number {
    const text = utf8Bytes(fieldText(bytes, start, end));
    const mask = this.slots.length - 1;
    for (let slot = hash(text, 0, text.length) & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot]! - 1;
      if (found < 0 || this.isAt(found, text, 0, text.length)) return found;
    }
  }

  private isAt(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { texts } = this;
    let at = index === 0 ? 0 : this.ends[index - 1]!;
    if (this.ends[index]! - at !== end - start) return false;
    for (let i = start; i < end; i++) if (texts[at++] !== bytes[i]) return false;
    return true;
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let index = 0, from = 0; index < this.size; index++) {
      this.place(index, hash(this.texts, from, this.ends[index]!));
      from = this.ends[index]!;
    }
  }

  private place(index: number, code: number): void {
    const mask = this.slots.length - 1;
    let slot = code & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = index + 1;
  }

  text(number: number): string {
    return fieldText(this.texts, number === 0 ? 0 : this.ends[number - 1]!, this.ends[number]!);
  }

  /** What a worker needs to have the same dictionary. */
  snapshot(): { readonly texts: Uint8Array; readonly ends: Int32Array; readonly slots: Int32Array; readonly size: number } {
    const { texts, ends, slots, size } = this;
    return { texts, ends, slots, size };
  }

  static from({ texts, ends, slots, size }: ReturnType<ByteDictionary['snapshot']>): ByteDictionary {
    return Object.assign(new ByteDictionary(), { texts, ends, slots, size });
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 127) return false;
  return true;
}

/** Four bytes at a time. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let code = 0x811c9dc5 ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    code = Math.imul(code ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)), 0x9e3779b1);
    code ^= code >>> 15;
  }
  for (; at < end; at++) code = Math.imul(code ^ bytes[at]!, 0x01000193);
  code = Math.imul(code ^ (code >>> 16), 0x85ebca6b);
  return code ^ (code >>> 13);
}
