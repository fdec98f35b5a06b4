import { issue, type Issue, type IssueCode } from '../issues.js';
import type { RecordCount } from './recordCount.js';
import { GrowingInts } from './growingInts.js';

/** What becomes of a row: not counted; already counted with another row; counted, with something to say. */
export type RowOutcome = 'excluded' | 'duplicate' | 'remark';

/** The rows of a file to which the same thing happened. */
interface RowGroup {
  readonly code: IssueCode;
  readonly column: string;
  readonly outcome: RowOutcome;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: GrowingInts;
  /** The first different things found, as they may be shown. */
  readonly found: Set<string>;
}

/** What was noted of a part of a file: plain data. */
export interface RowLogPart {
  readonly read: number;
  readonly excluded: number;
  readonly duplicates: number;
  readonly fileIssues: readonly Issue[];
  readonly groups: readonly (Omit<RowGroup, 'rows' | 'found'> & { readonly rows: Int32Array; readonly found: readonly string[] })[];
}

/** One row of the list of rows: for those who want all of them. */
export interface ListedRow {
  readonly file: string;
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: IssueCode;
  readonly column: string;
}

const SHOWN_FOUND = 5;
const SHOWN_ROWS = 20;

/**
 * What happened to the rows of one file: every row that is not simply used is listed here with its reason, four bytes each.
 * No field that may identify a person is kept: only what was found in coded columns, and only when it is short.
 */
export class RowLog {
  /** Rows read: those with some content, without the headings. */
  read = 0;
  private excluded = 0;
  private duplicates = 0;
  private readonly groups = new Map<IssueCode, RowGroup[]>();
  /** Issues of the file as a whole: headings, encoding. */
  readonly fileIssues: Issue[] = [];

  constructor(readonly file: string) {}

  /** The row is not counted. Called once for a row. */
  exclude(code: IssueCode, row: number, column = '', found?: string, values: Readonly<Record<string, string>> = {}): void {
    this.excluded += 1;
    this.note('excluded', code, row, column, found, values);
  }

  /** The row belongs to what is already counted. Called once for a row. */
  repeat(code: IssueCode, row: number): void {
    this.duplicates += 1;
    this.note('duplicate', code, row, '', undefined, {});
  }

  /** The row is counted, but something in it is not, or must be told. */
  remark(code: IssueCode, row: number, column = '', found?: string, values: Readonly<Record<string, string>> = {}): void {
    this.note('remark', code, row, column, found, values);
  }

  /** @param incomplete participations that count only in the grand total */
  count(incomplete = 0): RecordCount {
    const { file, read, duplicates, excluded } = this;
    return { file, read, used: read - incomplete - duplicates - excluded, incomplete, duplicate: duplicates, excluded };
  }

  /** To how many rows something happened. */
  countOf(code: IssueCode): number {
    return (this.groups.get(code) ?? []).reduce((count, { rows }) => count + rows.length, 0);
  }

  /** All that is noted, as plain data that can be sent to another thread. */
  part(): RowLogPart {
    const { read, excluded, duplicates, fileIssues } = this;
    const groups = [...this.groups.values()].flat().map(({ rows, found, ...group }) => ({ ...group, rows: rows.sorted(), found: [...found] }));
    return { read, excluded, duplicates, fileIssues, groups };
  }

  /** Takes what was noted of a part of the file that begins after so many lines; the parts come in the order of the file. */
  take(part: RowLogPart, linesBefore: number): void {
    this.read += part.read;
    this.excluded += part.excluded;
    this.duplicates += part.duplicates;
    this.fileIssues.push(...part.fileIssues);
    for (const { outcome, code, column, values, rows, found } of part.groups) {
      for (const row of rows) this.note(outcome, code, row + linesBefore, column, undefined, values);
      for (const one of found) this.note(outcome, code, undefined, column, one, values);
    }
  }

  /** One issue for each reason and column, with its rows: by the first of them, whatever was noted first. */
  issues(): Issue[] {
    const told = this.inOrder().map(({ code, column, values, rows, found }) => {
      const sorted = rows.sorted();
      const place = { file: this.file, row: sorted[0]!, ...(column !== '' && { column }) };
      return issue(code, place, { ...values, ...(found.size > 0 && { found: [...found].join(', ') }), rows: rowList(sorted), count: String(sorted.length) });
    });
    return [...this.fileIssues, ...told];
  }

  *listedRows(): Iterable<ListedRow> {
    for (const { code, column, outcome, rows } of this.inOrder()) {
      for (const row of rows.sorted()) yield { file: this.file, row, outcome, code, column };
    }
  }

  private inOrder(): RowGroup[] {
    const nameOf = ({ code, column, values }: RowGroup) => [code, column, values['indicator'], values['effect']].join('/');
    const sorted = [...this.groups.values()].flat().map((group) => ({ group, name: nameOf(group), first: group.rows.sorted()[0]! }));
    return sorted.sort((a, b) => a.first - b.first || (a.name < b.name ? -1 : 1)).map(({ group }) => group);
  }

  private note(outcome: RowOutcome, code: IssueCode, row: number | undefined, column: string, found: string | undefined, values: Readonly<Record<string, string>>): void {
    let ofCode = this.groups.get(code);
    if (ofCode === undefined) this.groups.set(code, (ofCode = []));
    let group = ofCode.find((one) => one.column === column && one.values['indicator'] === values['indicator'] && one.values['effect'] === values['effect']);
    if (group === undefined) {
      group = { code, column, outcome, values, rows: new GrowingInts(), found: new Set() };
      ofCode.push(group);
    }
    if (row !== undefined) group.rows.push(row);
    if (found !== undefined && group.found.size < SHOWN_FOUND) group.found.add(found);
  }
}

/** "2, 5, 9–12, 40 … (317)": the first of the rows, those that follow one another as one stretch. */
function rowList(rows: Int32Array): string {
  const stretches: string[] = [];
  let i = 0;
  while (i < rows.length && stretches.length < SHOWN_ROWS) {
    let end = i;
    while (end + 1 < rows.length && rows[end + 1]! <= rows[end]! + 1) end += 1;
    stretches.push(rows[i] === rows[end] ? String(rows[i]) : `${rows[i]}–${rows[end]}`);
    i = end + 1;
  }
  return i < rows.length ? `${stretches.join(', ')} … (${rows.length})` : stretches.join(', ');
}
