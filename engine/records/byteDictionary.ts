/*
 * HOT LOOP: words that come back in many rows (operations, axes, codes) become numbers, from their bytes, without a string for each
 * row. Words are compared byte by byte: the hash only says where to look.
 */
import { fieldText, utf8Bytes } from './fieldText.js';

const FIRST_SLOTS = 1 << 10;
const FIRST_WORDS = 1 << 12;
/** Before the bytes of each word: its length and its number. */
const HEAD = 2;
/** A slot holds 1 + where the word stands, and five bits of its hash: other words are told apart without looking them up. */
const PLACE_BITS = 27;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** A third of the slots stays free. */
const FULLEST = 2 / 3;

/**
 * Words, each with a number from 0 on, in the order in which they came. Each stands on whole 32-bit places behind its length and its
 * number: a word that is there costs a look at its slot, in a small table, and one at the word itself.
 */
export class ByteDictionary {
  size = 0;
  /** The same memory as numbers and as bytes. */
  private words = new Int32Array(FIRST_WORDS);
  private texts = new Uint8Array(this.words.buffer);
  private filled = 0;
  private slots = new Int32Array(FIRST_SLOTS);
  /** Where each word stands. */
  private places = new Int32Array(FIRST_SLOTS);

  /** The number of a word; -1 when it is not there. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const found = this.look(bytes, start, end);
    return found >= 0 || isAscii(bytes, start, end) ? found : this.findText(bytes, start, end);
  }

  /** The number of a word, added when it is not there yet. */
  number(bytes: Uint8Array, start: number, end: number): number {
    const found = this.find(bytes, start, end);
    return found >= 0 ? found : this.add(bytes, start, end);
  }

  /** Adds a word that is not there yet; its number. */
  add(bytes: Uint8Array, start: number, end: number): number {
    if (isAscii(bytes, start, end)) return this.addBytes(bytes, start, end);
    const text = utf8Bytes(fieldText(bytes, start, end));
    return this.addBytes(text, 0, text.length);
  }

  text(number: number): string {
    const [start, end] = this.span(this.places[number]!);
    return fieldText(this.texts, start, end);
  }

  /** What a worker needs to have the same dictionary. */
  snapshot(): { readonly words: Int32Array; readonly filled: number; readonly slots: Int32Array; readonly places: Int32Array; readonly size: number } {
    const { words, filled, slots, places, size } = this;
    return { words, filled, slots, places, size };
  }

  static from(snapshot: ReturnType<ByteDictionary['snapshot']>): ByteDictionary {
    return Object.assign(new ByteDictionary(), snapshot, { texts: new Uint8Array(snapshot.words.buffer) });
  }

  private look(bytes: Uint8Array, start: number, end: number): number {
    const { slots, words, texts } = this;
    const mask = slots.length - 1;
    const length = end - start;
    const code = hash(bytes, start, end);
    const tag = code >>> PLACE_BITS;
    for (let at = code & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return -1;
      if (slot >>> PLACE_BITS !== tag) continue;
      const place = (slot & PLACE_MASK) - 1;
      if (words[place] !== length) continue;
      let from = (place + HEAD) << 2;
      let i = start;
      while (i < end && texts[from] === bytes[i]) {
        from++;
        i++;
      }
      if (i === end) return words[place + 1]!;
    }
  }

  private addBytes(bytes: Uint8Array, start: number, end: number): number {
    if (this.size + 1 > this.slots.length * FULLEST) this.growSlots();
    const length = end - start;
    const place = this.filled;
    const next = place + HEAD + ((length + 3) >> 2);
    if (next >= PLACE_MASK) throw new Error('More than half a gigabyte of different words.');
    if (next > this.words.length) {
      const larger = new Int32Array(Math.max(this.words.length * 2, next));
      larger.set(this.words);
      this.words = larger;
      this.texts = new Uint8Array(larger.buffer);
    }
    if (this.size === this.places.length) {
      const larger = new Int32Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.words[place] = length;
    this.words[place + 1] = this.size;
    this.texts.set(bytes.subarray(start, end), (place + HEAD) << 2);
    this.filled = next;
    this.places[this.size] = place;
    this.put(place, hash(bytes, start, end));
    return this.size++;
  }

  /** A word with letters beyond ASCII: two files may have it in two encodings. */
  private findText(bytes: Uint8Array, start: number, end: number): number {
    const text = utf8Bytes(fieldText(bytes, start, end));
    return this.look(text, 0, text.length);
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) {
      const place = this.places[number]!;
      const [start, end] = this.span(place);
      this.put(place, hash(this.texts, start, end));
    }
  }

  private put(place: number, code: number): void {
    const mask = this.slots.length - 1;
    let at = code & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = (place + 1) | ((code >>> PLACE_BITS) << PLACE_BITS);
  }

  /** The bytes of the word that stands there. */
  private span(place: number): readonly [start: number, end: number] {
    const start = (place + HEAD) << 2;
    return [start, start + this.words[place]!];
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
