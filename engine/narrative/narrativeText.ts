/** Where a piece of a text stands: a line of a text file, or a paragraph of a document. Counted from 1. */
export interface TextPlace {
  readonly kind: 'line' | 'paragraph' | 'tableRow' | 'footnote';
  readonly number: number;
  /** The table of a row, counted from 1. */
  readonly table?: number;
}

/** A paragraph, an item of a list, a row of a table, with what stands above it. */
export interface Paragraph {
  readonly kind: 'heading' | 'text' | 'item' | 'row';
  /** On one line: broken words are whole again. */
  readonly text: string;
  /** Where its pieces begin: a paragraph of a text file goes over several lines. Never empty, in order. */
  readonly places: readonly { readonly start: number; readonly place: TextPlace }[];
  /** The headings of the columns, for a row of a table that has some. */
  readonly columns?: readonly string[];
  /** The headings that it stands under, from the outermost; a heading has itself last. */
  readonly headings: readonly string[];
}

/** A paragraph before its headings are known. @see withHeadings */
export type LooseParagraph = Omit<Paragraph, 'headings'> & {
  /** How deep a heading is; only for headings. */
  readonly level?: number;
};

/** The place of a character of a paragraph. */
export function placeIn({ places }: Pick<Paragraph, 'places'>, at: number): TextPlace {
  return (places.filter(({ start }) => start <= at).at(-1) ?? places[0]!).place;
}

/** Gives each paragraph the headings above it: a heading closes those of its own depth and deeper ones. Rows get those of their columns. */
export function withHeadings(paragraphs: readonly LooseParagraph[]): Paragraph[] {
  let open: { readonly level: number; readonly text: string }[] = [];
  let columns: readonly string[] | undefined;
  let isAfterHeader = false;
  return paragraphs.map(({ level, ...paragraph }) => {
    const { kind, text } = paragraph;
    if (level !== undefined) open = [...open.filter((one) => one.level < level), { level, text }];
    if (kind !== 'row') columns = undefined;
    // The line of the letters, under the headings, is no heading.
    else if (isHeader(text) && !(isAfterHeader && columns?.length === cellsOf(text).length)) columns = cellsOf(text);
    isAfterHeader = kind === 'row' && isHeader(text);
    const headings = open.map((one) => one.text);
    return { ...paragraph, headings, ...(columns !== undefined && !isHeader(text) && { columns }) };
  });
}

/** The cells of a row, parted by tabs or by the bars of Markdown. */
export function cellsOf(row: string): string[] {
  return row.includes('\t') ? row.split('\t') : row.replace(/^\||\|$/g, '').split('|');
}

/** A row without figures: the headings, and the line of their letters under them. */
function isHeader(row: string): boolean {
  return !/\d{2}|\d\s?%/.test(row);
}

/** Letters of a paragraph beyond which it is no text that a person wrote: it is read in pieces, so that its length costs no more than its size. */
export const LONGEST_PARAGRAPH = 5_000;

export function inPieces(text: string): string[] {
  if (text.length <= LONGEST_PARAGRAPH) return [text];
  return Array.from({ length: Math.ceil(text.length / LONGEST_PARAGRAPH) }, (_, i) => text.slice(i * LONGEST_PARAGRAPH, (i + 1) * LONGEST_PARAGRAPH));
}
