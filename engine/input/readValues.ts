import { issue, type Issue } from '../issues.js';
import { FIRST_YEAR } from '../law/period2014/period.js';
import { keyText } from '../programme/figureKey.js';
import type { Programme } from '../programme/programme.js';
import { splitDelimited } from './delimitedText.js';
import type { Figure, ReadCount } from './figure.js';
import { FIGURE_COLUMNS, readFigureRow } from './figureRow.js';
import { nameColumns, type NamedRow } from './headings.js';

const COLUMNS = {
  mandatory: ['anno', ...FIGURE_COLUMNS.mandatory],
  optional: [...FIGURE_COLUMNS.optional, 'fonte'],
};

export interface ValuesRead {
  readonly figures: readonly Figure[];
  readonly count: ReadCount;
  readonly issues: readonly Issue[];
}

/**
 * Reads a `valori.csv`: figures typed in or taken from a publication.
 * @param lastYear figures of later years are excluded and listed: a report knows nothing of its future
 */
export function readValues(text: string, file: string, programme: Programme, lastYear: number): ValuesRead {
  const split = splitDelimited(text, file);
  const { named, issues: headingIssues } = nameColumns(split.rows, COLUMNS, file);
  const issues = [...split.issues, ...headingIssues];
  if (issues.some(({ severity }) => severity === 'error')) {
    return { figures: [], count: { file, read: 0, used: 0, excluded: [] }, issues };
  }

  const figures: Figure[] = [];
  const excluded: ReadCount['excluded'][number][] = [];
  const rowOfKey = new Map<string, number>();
  for (const row of named) {
    const year = yearOfRow(row, file);
    if (typeof year !== 'number') {
      issues.push(year);
      excluded.push({ row: row.line, reason: 'inError' });
      continue;
    }
    if (year > lastYear) {
      excluded.push({ row: row.line, reason: 'laterYear' });
      continue;
    }
    const { figure, issues: rowIssues } = readFigureRow(row, year, { programme, file, admitsComputed: false });
    issues.push(...rowIssues);
    const first = figure && rowOfKey.get(keyText(figure.key));
    if (first !== undefined) issues.push(issue('DAT-008', { file, row: row.line }, { first: String(first), firstFile: file }));
    if (figure === undefined || first !== undefined) {
      excluded.push({ row: row.line, reason: 'inError' });
      continue;
    }
    rowOfKey.set(keyText(figure.key), row.line);
    figures.push({ ...figure, source: row.field('fonte') });
  }
  return { figures, count: { file, read: named.length, used: figures.length, excluded }, issues };
}

function yearOfRow(row: NamedRow, file: string): number | Issue {
  const text = row.field('anno');
  const place = { file, row: row.line, column: 'anno' };
  if (!/^20\d\d$/.test(text)) return issue('DAT-015', place, { found: text });
  return Number(text) < FIRST_YEAR ? issue('DAT-013', place, { found: text, expected: `${FIRST_YEAR} …` }) : Number(text);
}
