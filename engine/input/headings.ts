import { issue, type Issue } from '../issues.js';
import type { TextRow } from './delimitedText.js';

/** The columns that a file may have, and which it must have. */
export interface ColumnSet {
  readonly mandatory: readonly string[];
  readonly optional: readonly string[];
}

/** A row whose fields are reached by the name of their column; an absent column reads as empty. */
export interface NamedRow {
  readonly line: number;
  readonly field: (column: string) => string;
}

/** Headings are matched without case, accents, spaces or underscores. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s_]/g, '')
    .toLowerCase();
}

/**
 * The rows of a file under their headings. A missing mandatory column, a heading twice, or a row longer than the headings
 * is an error; a column not known is told and ignored. The order of columns is free.
 */
export function nameColumns(rows: readonly TextRow[], columns: ColumnSet, file: string): { named: NamedRow[]; issues: Issue[] } {
  const [heading, ...body] = rows;
  if (heading === undefined) return { named: [], issues: [issue('DAT-019', { file })] };
  const known = [...columns.mandatory, ...columns.optional];
  const plain = heading.fields.map(plainHeading);
  const indexOf = new Map(known.map((column) => [column, plain.indexOf(plainHeading(column))]));

  const issues = [
    ...columns.mandatory
      .filter((column) => indexOf.get(column)! < 0)
      .map((column) => issue('DAT-001', { file, row: heading.line, column }, { found: heading.fields.join(', ') })),
    ...heading.fields.flatMap((text, i) => headingIssues(text, i, plain, known, { file, row: heading.line })),
    ...body
      .filter(({ fields }) => fields.slice(heading.fields.length).some((field) => field !== ''))
      .map(({ line, fields }) =>
        issue('DAT-011', { file, row: line }, { found: String(fields.length), expected: String(heading.fields.length) }),
      ),
  ];
  const named = body.map(({ line, fields }) => ({
    line,
    field: (column: string) => fields[indexOf.get(column) ?? -1] ?? '',
  }));
  return { named, issues };
}

function headingIssues(text: string, i: number, plain: readonly string[], known: readonly string[], place: { file: string; row: number }): Issue[] {
  if (text === '') return [];
  if (plain.indexOf(plain[i]!) !== i) return [issue('DAT-021', { ...place, column: text })];
  if (known.some((column) => plainHeading(column) === plain[i])) return [];
  const nearest = known.find((column) => isNear(plainHeading(column), plain[i]!));
  return [issue('DAT-002', { ...place, column: text }, nearest === undefined ? {} : { nearest })];
}

/** Whether two words differ by one letter changed, added or dropped, or by two neighbours swapped: a likely slip. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const left = a.slice(start, a.length - tail);
  const right = b.slice(start, b.length - tail);
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}
