import { issue, type Issue } from '../issues.js';

/** One record of a delimited text, with the line where it starts (the heading is line 1). */
export interface TextRow {
  readonly line: number;
  readonly fields: readonly string[];
}

const SEPARATOR = ';';

/**
 * Splits a text of `;`-separated fields into rows: LF, CRLF or CR line ends, fields in double quotes with `""` for a quote.
 * Empty lines are passed over. A quote that is never closed is an issue that names its line.
 */
export function splitDelimited(text: string, file: string): { rows: TextRow[]; issues: Issue[] } {
  const rows: TextRow[] = [];
  const end = text.length;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;

  while (at < end) {
    const start = line;
    const fields: string[] = [];
    let more = true;
    while (more) {
      let field = '';
      if (text[at] === '"') {
        const closed = quotedField(text, at);
        if (closed === undefined) return { rows, issues: [issue('DAT-010', { file, row: start })] };
        field = closed.field;
        line += lineEndsIn(text.slice(at, closed.next));
        at = closed.next;
      }
      const stop = fieldEnd(text, at);
      field += text.slice(at, stop);
      fields.push(field.trim());
      more = text[stop] === SEPARATOR;
      at = more ? stop + 1 : stop;
    }
    at = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    line += 1;
    if (fields.some((field) => field !== '')) rows.push({ line: start, fields });
  }
  return { rows, issues: [] };
}

function quotedField(text: string, open: number): { field: string; next: number } | undefined {
  let field = '';
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { field, next: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}

function fieldEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== SEPARATOR && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
