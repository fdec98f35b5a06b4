import {
  DOUBLE_QUOTE,
  EXCLAMATION,
  GREATER,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_X,
  NEW_LINE,
  QUESTION,
  RETURN,
  SINGLE_QUOTE,
  SLASH,
  SPACE,
  TAB,
} from '../xml/characters.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { SPREADSHEET } from '../xml/namespaces.js';

/** Thrown when the text at hand ends within what is being read, which is read again when there is more. */
export const INCOMPLETE = new Error('incomplete');

/**
 * Finds its way among the tags of a sheet's rows. Part of the hot loop of {@link RowScanner}: it remembers places in the text and
 * makes no object.
 */
export abstract class RowTags {
  protected text = '';

  // The tag read last: places of the values of its attributes (-1 when it has none), and whether it has content.
  protected isEmpty = false;
  protected rStart = -1;
  protected rEnd = -1;
  protected sStart = -1;
  protected sEnd = -1;
  protected tStart = -1;
  protected tEnd = -1;
  protected siStart = -1;
  protected siEnd = -1;
  protected refStart = -1;
  protected refEnd = -1;

  /** @param prefix the one of the sheet's elements, with its colon (`x:`), or nothing */
  constructor(
    protected readonly sheet: string,
    protected readonly part: string,
    protected readonly prefix: string,
  ) {}

  /** Reads the attributes of a tag from after its name; gives the place after its `>`. */
  protected readTag(from: number): number {
    const { text } = this;
    this.isEmpty = false;
    this.rStart = this.sStart = this.tStart = this.siStart = this.refStart = -1;
    for (let at = from; ; ) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === SLASH) {
        this.isEmpty = true;
        at++;
        continue;
      }
      if (code === SPACE || code === NEW_LINE || code === RETURN || code === TAB) {
        at++;
        continue;
      }
      const equals = text.indexOf('=', at);
      if (code !== code || equals < 0) throw INCOMPLETE;
      let open = equals + 1;
      while (text.charCodeAt(open) <= SPACE) open++;
      const quote = text.charCodeAt(open);
      if (quote !== quote) throw INCOMPLETE;
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.malformed(open);
      const close = this.find(quote === DOUBLE_QUOTE ? '"' : "'", open + 1);
      if (close - open > LIMITS.attribute) throw this.malformed(open);
      this.keepAttribute(code, at, equals, open + 1, close);
      at = close + 1;
    }
  }

  private keepAttribute(code: number, at: number, equals: number, start: number, end: number): void {
    const { text } = this;
    let length = equals - at;
    while (text.charCodeAt(at + length - 1) <= SPACE) length--;
    if (length === 1) {
      if (code === LETTER_R) {
        this.rStart = start;
        this.rEnd = end;
      } else if (code === LETTER_S) {
        this.sStart = start;
        this.sEnd = end;
      } else if (code === LETTER_T) {
        this.tStart = start;
        this.tEnd = end;
      }
    } else if (length === 2 && text.startsWith('si', at)) {
      this.siStart = start;
      this.siEnd = end;
    } else if (length === 3 && text.startsWith('ref', at)) {
      this.refStart = start;
      this.refEnd = end;
    } else if (/[<>]/.test(text.slice(at, equals))) throw this.malformed(at);
    // Prefixes are those of the sheet. One that changed its meaning on the way would have cells read as something else.
    else if (code === LETTER_X && text.startsWith('xmlns', at) && this.changesPrefix(text.slice(at + 5, at + length), text.slice(start, end))) throw this.malformed(at);
  }

  private changesPrefix(declared: string, uri: string): boolean {
    const isOurs = (declared === '' ? '' : `${declared.slice(1)}:`) === this.prefix;
    return isOurs !== SPREADSHEET.has(uri);
  }

  /** The place of the closing tag of an element that holds text only. */
  protected closing(from: number, name: string): number {
    for (let at = this.find('<', from); ; at = this.find('<', at)) {
      const mark = this.text.charCodeAt(at + 1);
      if (mark === EXCLAMATION || mark === QUESTION) at = this.afterAside(at);
      else if (mark === SLASH && this.isNamed(at + 2, name)) return at;
      else throw mark !== mark ? INCOMPLETE : this.malformed(at);
    }
  }

  /** After a comment, a piece of CDATA or a processing instruction. */
  protected afterAside(at: number): number {
    const { text } = this;
    if (text.charCodeAt(at + 1) === QUESTION) return this.find('?>', at) + 2;
    if (text.startsWith('<!--', at)) return this.find('-->', at + 4) + 3;
    if (text.startsWith('<![CDATA[', at)) return this.find(']]>', at) + 3;
    if (text.length - at < 9) throw INCOMPLETE;
    throw this.malformed(at);
  }

  /** After an element that is not read, with all that it holds. */
  protected afterElement(from: number): number {
    let depth = 0;
    for (let at = from; ; at = this.find('<', at)) {
      const mark = this.text.charCodeAt(at + 1);
      if (mark === EXCLAMATION || mark === QUESTION) {
        at = this.afterAside(at);
        continue;
      }
      if (mark === SLASH) {
        at = this.find('>', at) + 1;
        depth--;
      } else {
        at = this.afterTag(at);
        if (this.text.charCodeAt(at - 2) !== SLASH) depth++;
      }
      if (depth === 0) return at;
      if (depth > LIMITS.depth) throw this.malformed(at);
    }
  }

  /** After the `>` of a tag, which may have one inside a value. */
  private afterTag(from: number): number {
    for (let at = from + 1; ; at++) {
      const code = this.text.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) at = this.find(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      else if (code !== code) throw INCOMPLETE;
    }
  }

  /** Whether the name of a tag, from a place on, is this one with the prefix of the sheet. */
  protected isNamed(at: number, name: string): boolean {
    const { text, prefix } = this;
    if (prefix !== '' && !text.startsWith(prefix, at)) return false;
    const start = at + prefix.length;
    if (name.length === 1 ? text.charCodeAt(start) !== name.charCodeAt(0) : !text.startsWith(name, start)) {
      if (text.length - at < LONGEST_NAME + prefix.length) throw INCOMPLETE;
      return false;
    }
    const after = text.charCodeAt(start + name.length);
    if (after !== after) throw INCOMPLETE;
    return after === GREATER || after === SLASH || after <= SPACE;
  }

  protected find(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw INCOMPLETE;
    return at;
  }

  protected malformed(at: number): WorkbookRefusal {
    return new WorkbookRefusal('XLS-010', { path: this.part, sheet: this.sheet }, { found: String(at + 1) });
  }
}

const LONGEST_NAME = 16;
