const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold, a carriage return (that XML would change), and halves of surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An underscore that would begin an escape, once the forbidden character after it is escaped too. */
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${FORBIDDEN.source}))`, 'g');

/** Hardly any text has one of these: the others need not be searched by the slower patterns above. */
const MAY_NEED_ESCAPES = /[_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text without the characters that XML cannot hold, for places that have no escape for them. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Text for an XML element or attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/**
 * Text of a cell (ST_Xstring): characters that XML cannot hold become `_xHHHH_`, and a literal `_xHHHH_` is kept literal.
 * Surrogates without their other half are escaped too.
 */
export function escapeCellText(text: string): string {
  if (!MAY_NEED_ESCAPES.test(text)) return escapeXml(text);
  const literal = text.replace(LOOKS_ESCAPED, '_x005F_');
  return escapeXml(literal.replace(FORBIDDEN, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);
const LAST_CODE_POINT = 0x10ffff;

/** The text that an XML attribute or element stands for. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, dec?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in the text of a start tag; undefined when it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return match === null ? undefined : unescapeXml(match[1]!);
}
