import { attribute, escapeXml, unescapeXml } from './xmlText.js';

/** The first number format identifier that is not built in. */
const FIRST_CUSTOM_FORMAT = 164;

/** Formats that Excel knows by number, among those that we write. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
]);

/** The styles of a workbook: gives the style that is like another but for its number format. Styles are only added. */
export class StyleSheet {
  private readonly formats: Map<string, number>;
  private readonly added: string[] = [];
  private readonly variants = new Map<string, number>();
  private readonly cellFormats: string[];

  constructor(private readonly xml: string) {
    this.cellFormats = elementsIn(xml, 'cellXfs', 'xf');
    this.formats = new Map([
      ...BUILT_IN,
      ...elementsIn(xml, 'numFmts', 'numFmt').map((tag): [string, number] => [
        unescapeXml(attribute(tag, 'formatCode') ?? ''),
        Number(attribute(tag, 'numFmtId')),
      ]),
    ]);
  }

  /**
   * The style like `base` with another number format.
   * @param isText true for text that a person might turn into a formula by editing it: Excel then keeps it text
   */
  variant(base: number, format: string, isText = false): number {
    const key = `${base}|${format}|${isText}`;
    const before = this.variants.get(key);
    if (before !== undefined) return before;
    const original = this.cellFormats[base];
    if (original === undefined) throw new Error(`No style ${base}.`);
    const formatted = withAttributes(original, {
      numFmtId: String(this.formatId(format)),
      applyNumberFormat: '1',
      ...(isText && { quotePrefix: '1' }),
    });
    const same = this.cellFormats.indexOf(formatted);
    const index = same >= 0 ? same : this.cellFormats.push(formatted) - 1;
    this.variants.set(key, index);
    return index;
  }

  toXml(): string {
    const formats = [...elementsIn(this.xml, 'numFmts', 'numFmt'), ...this.added];
    return replaceList(replaceList(this.xml, 'numFmts', formats), 'cellXfs', this.cellFormats);
  }

  private formatId(format: string): number {
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(format, id);
    this.added.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }
}

/** The elements of a list of styles, each as its text. */
function elementsIn(xml: string, list: string, element: string): string[] {
  const content = new RegExp(`<${list}\\b[^>]*>(.*?)</${list}>`, 's').exec(xml)?.[1] ?? '';
  return [...content.matchAll(new RegExp(`<${element}\\b[^>]*?(?:/>|>.*?</${element}>)`, 'gs'))].map(([text]) => text);
}

function replaceList(xml: string, list: string, elements: readonly string[]): string {
  if (elements.length === 0) return xml;
  const whole = `<${list} count="${elements.length}">${elements.join('')}</${list}>`;
  const place = new RegExp(`<${list}\\b[^>]*?(?:/>|>.*?</${list}>)`, 's');
  // A styles part without number formats of its own: the list comes first in it.
  return place.test(xml) ? xml.replace(place, () => whole) : xml.replace(/(<styleSheet\b[^>]*>)/, (tag) => tag + whole);
}

function withAttributes(element: string, values: Readonly<Record<string, string>>): string {
  const end = /\/?>/.exec(element)!.index;
  const bare = Object.keys(values).reduce((tag, name) => tag.replace(new RegExp(`\\s${name}="[^"]*"`), ''), element.slice(0, end));
  const added = Object.entries(values).map(([name, value]) => ` ${name}="${value}"`);
  return bare + added.join('') + element.slice(end);
}
