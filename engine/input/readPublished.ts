import { issue, type Issue } from '../issues.js';
import type { Programme } from '../programme/programme.js';
import { splitDelimited } from './delimitedText.js';
import type { PublishedFigure } from './figure.js';
import { FIGURE_COLUMNS, readFigureRow } from './figureRow.js';
import { nameColumns } from './headings.js';

const COLUMNS = {
  mandatory: ['id', 'documento', 'sezione', 'riga', 'stampato', ...FIGURE_COLUMNS.mandatory],
  optional: FIGURE_COLUMNS.optional,
};

/** Reads a `pubblicato.csv`: the figures that the publications of a report year print, to compare with. */
export function readPublished(
  text: string,
  file: string,
  programme: Programme,
  year: number,
): { figures: PublishedFigure[]; issues: Issue[] } {
  const split = splitDelimited(text, file);
  const { named, issues: headingIssues } = nameColumns(split.rows, COLUMNS, file);
  const issues = [...split.issues, ...headingIssues];
  if (issues.some(({ severity }) => severity === 'error')) return { figures: [], issues };

  const figures: PublishedFigure[] = [];
  for (const row of named) {
    const { figure, issues: rowIssues } = readFigureRow(row, year, { programme, file, admitsComputed: true });
    issues.push(...rowIssues);
    const place = (column: string) => ({ file, row: row.line, column });
    const [document, line] = [row.field('documento'), row.field('riga')];
    const documents = programme.documents.map(({ id }) => id);
    const isDocument = documents.includes(document);
    const isLine = /^\d+$/.test(line);
    if (!isDocument) issues.push(issue('DAT-013', place('documento'), { found: document, expected: documents.join(', ') }));
    if (!isLine) issues.push(issue('DAT-015', place('riga'), { found: line }));
    if (figure === undefined || !isDocument || !isLine) continue;
    const note = row.field('nota');
    figures.push({
      ...figure,
      ...(note && { note }),
      id: row.field('id'),
      document,
      section: row.field('sezione'),
      line: Number(line),
      printed: row.field('stampato'),
      source: sourceOf(programme, document, row.field('sezione'), line),
    });
  }
  return { figures, issues };
}

function sourceOf(programme: Programme, document: string, section: string, line: string): string {
  const title = programme.documents.find(({ id }) => id === document)?.title ?? document;
  return `${title}, ${/^\d/.test(section) ? `sezione ${section}` : section}, riga ${line}`;
}
