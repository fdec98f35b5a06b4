/*
 * Text of a field, for the few fields that become words: codes with letters beyond ASCII, texts of messages, headings.
 * UTF-8 where the bytes are UTF-8, otherwise Windows-1252: never a replacement character.
 */

/** The text of some bytes. */
export function fieldText(bytes: Uint8Array, start: number, end: number): string {
  return utf8(bytes, start, end) ?? windows1252(bytes, start, end);
}

/** Whether some bytes are no UTF-8: then they are taken as Windows-1252. */
export function isWindows1252(bytes: Uint8Array, start: number, end: number): boolean {
  return utf8(bytes, start, end) === undefined;
}

/** The bytes of a text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

/** First byte of a sequence: how many follow, the bits it gives, and the least code that needs so many. */
const SEQUENCES = [
  { from: 0xc2, to: 0xdf, more: 1, bits: 0x1f, least: 0x80 },
  { from: 0xe0, to: 0xef, more: 2, bits: 0x0f, least: 0x800 },
  { from: 0xf0, to: 0xf4, more: 3, bits: 0x07, least: 0x10000 },
] as const;
const LAST_CODE = 0x10ffff;

function utf8(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  for (let i = start; i < end; i++) {
    const first = bytes[i]!;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const sequence = SEQUENCES.find(({ from, to }) => first >= from && first <= to);
    if (sequence === undefined || i + sequence.more >= end) return undefined;
    let code = first & sequence.bits;
    for (let k = 0; k < sequence.more; k++) {
      const next = bytes[++i]!;
      if ((next & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (next & 0x3f);
    }
    if (code < sequence.least || code > LAST_CODE || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    text += String.fromCodePoint(code);
  }
  return text;
}

/**
 * What Windows-1252 has in 0x80 … 0x9f; its five empty places are the control characters of the same number, as in browsers. Written
 * here because the engine has no decoder, and that of Node 20 gives control characters for all of them (nodejs/node issues 56542, 60888).
 */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text in Windows-1252. */
export function windows1252(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const code = bytes[i]!;
    text += code >= 0x80 && code < 0xa0 ? FROM_80[code - 0x80]! : String.fromCharCode(code);
  }
  return text;
}
