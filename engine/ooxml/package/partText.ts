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

/** The same for pieces of bytes, held one at a time. */
export async function* partTextPieces(pieces: AsyncIterable<Uint8Array>, part: string, host: PackageHost): AsyncGenerator<string> {
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
    if (text !== '') yield text;
  }
  if (decoder === undefined) return;
  const { end } = decoder;
  const rest = decoded(() => end());
  if (rest !== '') yield rest;
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
