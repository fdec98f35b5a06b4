import type { TextEncodingName } from './packageHost.js';
import { isNameOf, partEncoding } from './partEncoding.js';
import { WorkbookRefusal } from './workbookRefusal.js';

/** Longest XML declaration that is looked at: a true one has some 60 letters. */
const LONGEST_DECLARATION = 1024;
/** In the declaration without its `<?`. */
const ENCODING = /^xml\b.*?\sencoding\s*=\s*(["'])(.*?)\1/s;

/**
 * Looks at the bytes of an XML part up to its root element, piece by piece: a DOCTYPE can only stand there, and the declaration
 * of the encoding too. What follows the root's `<` costs nothing.
 */
export class Prolog {
  /** The root element has begun: nothing more to look at. */
  isOver = false;
  encoding: TextEncodingName = 'utf-8';
  private state: State = 'text';
  private started = false;
  /** A byte of UTF-16 whose other half is in the next piece. */
  private half: number | undefined;
  private before = 0;
  private dashes = 0;
  private position = 0;
  private declaration: string | undefined;

  /** @param part the part's name, for refusals */
  constructor(private readonly part: string) {}

  /** @throws WorkbookRefusal XLS-007 (DOCTYPE), XLS-010 (an encoding that a package may not have) */
  look(piece: Uint8Array): void {
    if (!this.started && piece.length > 0) {
      this.encoding = partEncoding(piece);
      this.started = true;
    }
    if (this.encoding === 'utf-8') for (let at = 0; at < piece.length && !this.isOver; at++) this.step(piece[at]!);
    else this.lookByPairs(piece);
  }

  private lookByPairs(piece: Uint8Array): void {
    for (let at = 0; at < piece.length && !this.isOver; at++) {
      if (this.half === undefined) {
        this.half = piece[at]!;
        continue;
      }
      this.step(this.encoding === 'utf-16le' ? this.half | (piece[at]! << 8) : (this.half << 8) | piece[at]!);
      this.half = undefined;
    }
  }

  private step(unit: number): void {
    this.position++;
    // UTF-32, or no text.
    if (unit === 0) throw this.malformed(this.position);
    switch (this.state) {
      case 'text':
        if (unit === LESS) this.state = 'mark';
        break;
      case 'mark':
        if (unit === QUESTION) this.enterInstruction();
        else if (unit === EXCLAMATION) this.state = 'exclamation';
        else this.isOver = true;
        break;
      case 'exclamation':
        if (unit === DASH) this.state = 'dash';
        else if (unit === BRACKET) this.isOver = true;
        else throw new WorkbookRefusal('XLS-007', { path: this.part });
        break;
      case 'dash':
        if (unit === DASH) this.state = 'comment';
        else this.isOver = true;
        this.dashes = 0;
        break;
      case 'comment':
        if (unit === GREATER && this.dashes >= 2) this.state = 'text';
        this.dashes = unit === DASH ? this.dashes + 1 : 0;
        break;
      case 'instruction':
        if (this.declaration !== undefined) this.collect(unit);
        if (unit === GREATER && this.before === QUESTION) this.leaveInstruction();
        this.before = unit;
        break;
    }
  }

  /** The first one, at the very beginning (after a byte order mark, which is one letter, or three bytes), may be the declaration. */
  private enterInstruction(): void {
    this.state = 'instruction';
    this.before = 0;
    if (this.declaration === undefined && this.position <= 5) this.declaration = '';
  }

  private collect(unit: number): void {
    if (this.declaration!.length > LONGEST_DECLARATION) throw this.malformed(1);
    this.declaration += String.fromCharCode(unit);
  }

  private leaveInstruction(): void {
    this.state = 'text';
    const declared = ENCODING.exec(this.declaration ?? '')?.[2];
    this.declaration = undefined;
    if (declared !== undefined && !isNameOf(declared, this.encoding)) throw this.malformed(1);
  }

  private malformed(position: number): WorkbookRefusal {
    return new WorkbookRefusal('XLS-010', { path: this.part }, { found: String(position) });
  }
}

type State = 'text' | 'mark' | 'exclamation' | 'dash' | 'comment' | 'instruction';

const EXCLAMATION = 0x21;
const DASH = 0x2d;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5b;
