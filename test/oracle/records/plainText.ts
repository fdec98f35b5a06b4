/** A row by column of the contract, or why it is none. */
export interface PlainRow {
  readonly fields: ReadonlyMap<string, string>;
  /** More fields than headings, or a last line that is cut: the row cannot be trusted. */
  readonly isBroken: boolean;
}

/** Headings without case, accents, blanks and underscores. */
function bare(heading: string): string {
  return heading.normalize('NFD').replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/**
 * Rows of a `;`-separated text, one character after the other. Lines without any field filled are passed over.
 * A last line that has no end and fewer fields than the headings is cut.
 */
export function plainRows(text: string, columns: readonly string[]): PlainRow[] {
  const { lines, isLastEnded } = splitLines(text.replace(/^\ufeff/, ''));
  const [headings = [], ...body] = lines;
  const names = headings.map((heading) => columns.find((column) => bare(column) === bare(heading)));
  return body
    .map((fields, i) => {
      const isCut = i === body.length - 1 && !isLastEnded && fields.length < headings.length;
      const isLong = fields.slice(headings.length).some((field) => field !== '');
      const named = names.flatMap((name, at): [string, string][] => (name === undefined ? [] : [[name, fields[at] ?? '']]));
      return { fields: new Map(named), isBroken: isCut || isLong, isEmpty: fields.every((field) => field === '') };
    })
    .filter(({ isEmpty }) => !isEmpty);
}

function splitLines(text: string): { lines: string[][]; isLastEnded: boolean } {
  const lines: string[][] = [];
  let line: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    line.push(field.trim());
    field = '';
  };
  const endLine = () => {
    endField();
    lines.push(line);
    line = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === ';') endField();
    else if (character === '\n') endLine();
    else if (character !== '\r') field += character;
  }
  const isLastEnded = line.length === 0 && field === '';
  if (!isLastEnded) endLine();
  return { lines, isLastEnded };
}
