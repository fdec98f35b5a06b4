import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeReport, readValues, tablesAsData, type Issue, type Place } from '../../engine/index.js';
import { programmeOfCase, type ProgrammeOfCase } from './programme.js';
import { recordsOfCase, type RecordsOfCase } from './recordsOfCase.js';

/** A rule as data: what is given, what the law or a publication says must come out, and where it says so. */
interface Case extends ProgrammeOfCase {
  readonly title: string;
  /** The article of the law, or the publication with section and line, that gives the expected side. */
  readonly source: string;
  readonly year: number;
  /** Rows of a `valori.csv`, by heading; the source is added, and the year where a row has none of its own. */
  readonly figures?: readonly Readonly<Record<string, string>>[];
  readonly records?: RecordsOfCase;
  /** Which one is used of a figure both typed and counted. */
  readonly prefer?: 'records' | 'values';
  /** What the checks named find, all of it: `FIN-008 T6/I/eligibleCost`. */
  readonly findings?: { readonly of: readonly string[]; readonly found: readonly string[] };
  /** Good cases: the text of cells, by `table/row/column`. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Bad cases: the issues, all of them. */
  readonly issues?: readonly { readonly code: string; readonly place?: Partial<Place> }[];
}

const FOLDER = import.meta.dirname;

function casesOf(side: 'good' | 'bad'): [string, Case][] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    // Cases of records have their own runner, recordCases.test.ts.
    .filter((file) => file.endsWith('.json') && file.includes(`${side}/`) && !file.startsWith('records/'))
    .sort()
    .map((file) => [relative('.', file), JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Case]);
}

const MANDATORY = ['misura', 'asse', 'priorita_investimento', 'genere', 'indicatore', 'valore', 'unita', 'decimali'];

/** The rows as a file: the mandatory headings, and those that some row uses. */
function valuesFile({ year, figures = [] }: Case): string {
  const headings = [...new Set([...MANDATORY, ...figures.flatMap((row) => Object.keys(row))])].filter((heading) => heading !== 'anno');
  const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = figures.map((row) => [row['anno'] ?? String(year), ...headings.map((heading) => row[heading]), 'caso'].map(quoted).join(';'));
  return [['anno', ...headings, 'fonte'].join(';'), ...lines, ''].join('\n');
}

function run(one: Case): { cells: Map<string, string>; issues: Issue[]; findings: string[] } {
  const { programme, issues } = programmeOfCase(one);
  if (programme === undefined) return { cells: new Map(), issues, findings: [] };
  const read = readValues(valuesFile(one), 'valori.csv', programme, one.year);
  const { report, issues: reportIssues } = computeReport({
    programme,
    year: one.year,
    figures: read.figures,
    published: [],
    counts: [read.count],
    ...(one.records && { records: recordsOfCase(one.records, one.year) }),
    ...(one.prefer && { prefer: one.prefer }),
  });
  const findings = (report?.checks.findings ?? [])
    .filter(({ check }) => one.findings?.of.includes(check))
    .map(({ check, cell }) => `${check} ${cell.table}/${cell.row}/${cell.column}`);
  const cells = report === undefined ? [] : tablesAsData(report, 'it').flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)));
  return { cells: new Map(cells.map(({ trace, text }) => [trace, text])), issues: [...issues, ...read.issues, ...reportIssues], findings };
}

describe('good cases', () => {
  it.each(casesOf('good'))('%s', (_, one) => {
    const { cells, issues, findings } = run(one);
    expect(issues, 'issues').toEqual([]);
    expect(findings).toEqual(one.findings?.found ?? []);
    expect(one.source).not.toBe('');
    expect(Object.entries(one.cells!).length).toBeGreaterThan(0);
    const found = Object.fromEntries(Object.keys(one.cells!).map((id) => [id, cells.get(id)]));
    expect(found).toEqual(one.cells);
  });
});

describe('bad cases', () => {
  it.each(casesOf('bad'))('%s', (_, one) => {
    const { cells, issues, findings } = run(one);
    const [expected, wanted] = [one.issues ?? [], one.findings?.found ?? []];
    expect(one.source).not.toBe('');
    expect(expected.length + wanted.length, 'a bad case has something to find').toBeGreaterThan(0);
    expect(issues.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
    expected.forEach(({ place }, i) => expect(issues[i]!.place).toMatchObject(place ?? {}));
    expect(findings).toEqual(wanted);
    for (const [id, text] of Object.entries(one.cells ?? {})) expect(cells.get(id), id).toBe(text);
  });
});
