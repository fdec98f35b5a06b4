import { DOUBLE_QUOTE, EXCLAMATION, GREATER, LESS, QUESTION, SINGLE_QUOTE, SLASH } from './characters.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { unescapeXml } from '../xmlText.js';

export interface Attribute {
  /** As written, with its prefix: `r:id`. */
  readonly name: string;
  readonly value: string;
  /** Places of the whole attribute in the text, from its name to after its closing quote. */
  readonly start: number;
  readonly end: number;
}

/**
 * Walks over the tags of an XML text and knows where they stand, so that a piece of the text can be replaced and the rest kept to
 * the letter. Comments, CDATA and processing instructions are passed over; a DOCTYPE is refused. It looks at tags one by one and
 * knows nothing of namespaces or nesting: {@link elementsOf} does.
 */
export class TagCursor {
  /** Places of the tag: its `<`, and after its `>`. */
  start = 0;
  end = 0;
  kind: 'open' | 'close' | 'empty' = 'open';
  /** As written, with its prefix: `x:row`. */
  name = '';
  private nameEnd = 0;

  /** @param part the part's name, for refusals */
  constructor(
    readonly xml: string,
    private readonly part: string,
  ) {}

  /** Goes to the next tag; false when there is none left. */
  next(): boolean {
    const { xml } = this;
    for (let at = xml.indexOf('<', this.end); at >= 0; at = xml.indexOf('<', at)) {
      const mark = xml.charCodeAt(at + 1);
      if (mark === QUESTION) at = this.after('?>', at + 2);
      else if (mark !== EXCLAMATION) return this.readTag(at, mark === SLASH);
      else if (xml.startsWith('<!--', at)) at = this.after('-->', at + 4);
      else if (xml.startsWith('<![CDATA[', at)) at = this.after(']]>', at + 9);
      else throw new WorkbookRefusal('XLS-007', { path: this.part });
    }
    this.start = this.end = xml.length;
    return false;
  }

  /** The attributes of the tag, in order, with their values unescaped. */
  attributes(): Attribute[] {
    const { xml } = this;
    const found: Attribute[] = [];
    const limit = this.end - (this.kind === 'empty' ? 2 : 1);
    for (let at = skipSpace(xml, this.nameEnd); at < limit; at = skipSpace(xml, found.at(-1)!.end)) {
      const equals = xml.indexOf('=', at);
      const quoteAt = skipSpace(xml, equals + 1);
      const quote = xml.charAt(quoteAt);
      const close = xml.indexOf(quote, quoteAt + 1);
      if (equals < 0 || (quote !== '"' && quote !== "'") || close < 0 || close >= limit) throw this.damaged(at);
      found.push({ name: xml.slice(at, equals).trimEnd(), value: unescapeXml(xml.slice(quoteAt + 1, close)), start: at, end: close + 1 });
    }
    return found;
  }

  attribute(name: string): string | undefined {
    return this.attributes().find((one) => one.name === name)?.value;
  }

  private readTag(at: number, isClosing: boolean): true {
    const { xml } = this;
    const nameStart = at + (isClosing ? 2 : 1);
    let stop = nameStart;
    while (stop < xml.length && !endsName(xml.charCodeAt(stop))) stop++;
    let close = stop;
    // A `>` inside a quoted value does not end the tag.
    for (;;) {
      const code = xml.charCodeAt(close);
      if (code === GREATER) break;
      if (Number.isNaN(code) || code === LESS) throw this.damaged(at);
      close = code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? this.after(xml.charAt(close), close + 1) : close + 1;
    }
    if (stop === nameStart) throw this.damaged(at);
    this.start = at;
    this.end = close + 1;
    this.nameEnd = stop;
    this.name = xml.slice(nameStart, stop);
    this.kind = isClosing ? 'close' : xml.charCodeAt(close - 1) === SLASH ? 'empty' : 'open';
    return true;
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw this.damaged(from);
    return at + mark.length;
  }

  private damaged(at: number): WorkbookRefusal {
    return new WorkbookRefusal('XLS-010', { path: this.part }, { found: String(at + 1) });
  }
}


function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function endsName(code: number): boolean {
  return isSpace(code) || code === GREATER || code === SLASH;
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (isSpace(xml.charCodeAt(at))) at++;
  return at;
}
