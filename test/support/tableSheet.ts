import type { Language } from '../../engine/index.js';
import type { Column, Table } from '../../engine/tables/table.js';
import { inLanguage } from '../../engine/tables/valueText.js';
import type { Written } from './sheetModels.js';

/** A table as people write it in a sheet: its parts, for a test to vary before it puts them together. */
export interface TableParts {
  readonly title: string;
  readonly headings: readonly string[];
  /** One for each row of the table: labels where the table has them, some number elsewhere. */
  readonly rows: readonly (readonly Written[])[];
}

/** The parts of a table in its own wording. */
export function tableParts(table: Table, language: Language): TableParts {
  return {
    title: inLanguage(table.title, language),
    headings: table.columns.map(({ heading }) => inLanguage(heading, language)),
    rows: table.rows.map(({ cells, kind }, r) =>
      table.columns.map((column, c) => {
        const spec = cells.get(column.key);
        if (spec?.kind === 'text') return inLanguage(spec.text, language);
        return kind === 'group' || isBlank(column, spec?.kind) ? undefined : 1000 + 37 * r + c;
      }),
    ),
  };
}

function isBlank({ kind }: Column, spec: string | undefined): boolean {
  return kind === 'text' || spec === 'empty';
}
