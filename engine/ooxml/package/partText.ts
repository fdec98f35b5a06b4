import type { PackageHost, TextEncodingName } from './packageHost.js';
import { Prolog } from './prolog.js';
import { WorkbookRefusal } from './workbookRefusal.js';

/**
 * The text of an XML part, without byte order mark.
 * @throws WorkbookRefusal XLS-007 (DOCTYPE), XLS-010 (bytes that are no text in the part's encoding)
 */
export function partText(bytes: Uint8Array, part: string, host: PackageHost): string {
  const prolog = new Prolog(part);
  prolog.look(bytes);
  try {
    return host.decode(bytes, prolog.encoding);
  } catch {
    throw notText(part, undecodableAt(bytes, prolog.encoding, host));
  }
}

/** A piece of the text of a part. */
export interface TextPiece {
  readonly text: string;
  /** The same as bytes, when each letter is one byte: bytes are read faster, letter by letter, than text. Valid until the next piece. */
  readonly codes: Uint8Array | undefined;
}

/** The same for pieces of bytes, held one at a time. */
export async function* partTextPieces(pieces: AsyncIterable<Uint8Array>, part: string, host: PackageHost): AsyncGenerator<TextPiece> {
  const prolog = new Prolog(part);
  let decoder: ReturnType<PackageHost['decoder']> | undefined;
  let letters = 0;
  const decoded = (decode: () => string): string => {
    try {
      return decode();
    } catch {
      throw notText(part, letters);
    }
  };
  for await (const piece of pieces) {
    if (!prolog.isOver) prolog.look(piece);
    decoder ??= host.decoder(prolog.encoding);
    const goOn = decoder;
    const text = decoded(() => goOn.decode(piece));
    letters += text.length;
    // As many letters as bytes, in UTF-8: all of one byte, and none left over from the piece before.
    if (text !== '') yield { text, codes: text.length === piece.length && prolog.encoding === 'utf-8' && isPlain(text, piece) ? piece : undefined };
  }
  if (decoder === undefined) return;
  const { end } = decoder;
  const rest = decoded(() => end());
  if (rest !== '') yield { text: rest, codes: undefined };
}

/** Bytes left over from the piece before could make up for longer letters at its end: the first and last letter tell. */
function isPlain(text: string, piece: Uint8Array): boolean {
  return text.charCodeAt(0) === piece[0] && text.charCodeAt(text.length - 1) === piece[piece.length - 1];
}

function notText(part: string, lettersBefore: number): WorkbookRefusal {
  return new WorkbookRefusal('XLS-010', { path: part }, { found: String(lettersBefore + 1) });
}

const STEP = 4096;

/** How many letters come before the first bytes that cannot be decoded. */
function undecodableAt(bytes: Uint8Array, encoding: TextEncodingName, host: PackageHost): number {
  const start = decodableBytes(bytes, 0, STEP, encoding, host);
  const end = decodableBytes(bytes, start, 1, encoding, host);
  return host.decoder(encoding).decode(bytes.subarray(0, end)).length;
}

/** How many bytes can be decoded, from the beginning and step by step from `from`. */
function decodableBytes(bytes: Uint8Array, from: number, step: number, encoding: TextEncodingName, host: PackageHost): number {
  const decoder = host.decoder(encoding);
  let sure = from;
  try {
    decoder.decode(bytes.subarray(0, from));
    for (; sure < bytes.length; sure += step) decoder.decode(bytes.subarray(sure, sure + step));
  } catch {
    return sure;
  }
  return sure;
}
