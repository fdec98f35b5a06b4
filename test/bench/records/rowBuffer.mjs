const DAY_MS = 86_400_000;
const [FIRST_YEAR, LAST_YEAR] = [1960, 2025];
const DATE_LENGTH = 10;

/** Days since 1 January 1960. */
export function dayNumber(year, month, day) {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(FIRST_YEAR, 0, 1)) / DAY_MS);
}

export const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** `gg/mm/aaaa` of every day, one after the other. */
const DATES = new Uint8Array((LAST_DAY + 1) * DATE_LENGTH);
for (let day = 0; day <= LAST_DAY; day++) {
  const date = new Date(Date.UTC(FIRST_YEAR, 0, 1) + day * DAY_MS);
  const text = [String(date.getUTCDate()).padStart(2, '0'), String(date.getUTCMonth() + 1).padStart(2, '0'), date.getUTCFullYear()].join('/');
  for (let i = 0; i < DATE_LENGTH; i++) DATES[day * DATE_LENGTH + i] = text.charCodeAt(i);
}

export function dateText(day) {
  return Buffer.from(DATES.buffer, Math.max(0, day) * DATE_LENGTH, DATE_LENGTH).toString('latin1');
}

/** Rows as bytes, field by field. */
export class RowBuffer {
  at = 0;

  constructor(size) {
    this.bytes = new Uint8Array(size);
  }

  byte(code) {
    this.bytes[this.at++] = code;
  }

  separator() {
    this.bytes[this.at++] = 59;
  }

  /** One of three bytes; nothing for any other choice. */
  optional(choice, first, second, third) {
    if (choice < 3) this.bytes[this.at++] = choice === 0 ? first : choice === 1 ? second : third;
  }

  text(ascii) {
    for (let i = 0; i < ascii.length; i++) this.bytes[this.at++] = ascii.charCodeAt(i);
  }

  day(day) {
    const from = Math.max(0, day) * DATE_LENGTH;
    for (let i = 0; i < DATE_LENGTH; i++) this.bytes[this.at++] = DATES[from + i];
  }

  /** 32 bits as eight figures. */
  hex(number) {
    for (let shift = 28; shift >= 0; shift -= 4) {
      const figure = (number >>> shift) & 15;
      this.bytes[this.at++] = figure < 10 ? 48 + figure : 87 + figure;
    }
  }

  /** The row that starts there, once more. */
  again(start) {
    const end = this.bytes.indexOf(10, start) + 1;
    this.bytes.copyWithin(this.at, start, end);
    this.at += end - start;
  }

  /** All that was written; the buffer is used again after. */
  taken() {
    const bytes = this.bytes.subarray(0, this.at);
    this.at = 0;
    return bytes;
  }
}
