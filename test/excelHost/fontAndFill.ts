import { attribute, escapeXml } from '../../engine/ooxml/xmlText.js';

/** A font as Excel's API tells it. */
export interface FontLook {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `#RRGGBB`; a colour of the theme or the palette is told as black. */
  readonly color: string;
}

export function readFont(xml: string): FontLook {
  return {
    name: valueOf(xml, 'name') ?? 'Calibri',
    size: Number(valueOf(xml, 'sz') ?? 11),
    bold: isOn(xml, 'b'),
    italic: isOn(xml, 'i'),
    underline: tag(xml, 'u') !== undefined && valueOf(xml, 'u') !== 'none',
    color: rgb(tag(xml, 'color')) ?? '#000000',
  };
}

export function fontXml({ name, size, bold, italic, underline, color }: FontLook, prefix: string): string {
  const on = (local: string, isOn: boolean) => (isOn ? `<${prefix}${local}/>` : '');
  return (
    `<${prefix}font>${on('b', bold)}${on('i', italic)}${on('u', underline)}<${prefix}sz val="${size}"/>` +
    `<${prefix}color rgb="FF${color.slice(1).toUpperCase()}"/><${prefix}name val="${escapeXml(name)}"/></${prefix}font>`
  );
}

/** The colour of a solid fill; undefined for none. */
export function readFill(xml: string): string | undefined {
  const pattern = tag(xml, 'patternFill');
  if (pattern === undefined || (attribute(pattern, 'patternType') ?? 'none') === 'none') return undefined;
  return rgb(tag(xml, 'fgColor')) ?? '#000000';
}

export function fillXml(color: string | null, prefix: string): string {
  if (color === null) return `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color.slice(1).toUpperCase()}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** A colour as the API takes it (`#RRGGBB`, or one of a few names), in capital letters; undefined for what is none. */
export function colour(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
  return NAMES.get(value.toLowerCase());
}

const NAMES: ReadonlyMap<string, string> = new Map([['black', '#000000'], ['white', '#FFFFFF'], ['red', '#FF0000'], ['green', '#008000'], ['blue', '#0000FF'], ['yellow', '#FFFF00'], ['orange', '#FFA500']]);

function tag(xml: string, local: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${local}(?=[\\s/>])[^>]*>`).exec(xml)?.[0];
}

function valueOf(xml: string, local: string): string | undefined {
  const found = tag(xml, local);
  return found === undefined ? undefined : attribute(found, 'val');
}

function isOn(xml: string, local: string): boolean {
  return tag(xml, local) !== undefined && !['0', 'false'].includes(valueOf(xml, local) ?? '1');
}

function rgb(found: string | undefined): string | undefined {
  const value = found === undefined ? undefined : attribute(found, 'rgb');
  return value === undefined ? undefined : `#${value.slice(-6).toUpperCase()}`;
}
