import type { Language } from '../number/italianFormat.js';
import { REMARKS_COLUMN } from '../plan/tablePlan.js';
import { TABLE_DEFINITIONS } from '../tables/allTables.js';
import type { Table } from '../tables/table.js';
import { translate } from '../text/translate.js';

/** How people call a column of a table: its heading, with the year of a yearly one, without the date of a report that is not known. */
export function columnName(id: string, key: string, tables: readonly Table[], language: Language): string {
  if (key === REMARKS_COLUMN) return translate(language, 'plan.remarks');
  const columns = [tables, TABLE_DEFINITIONS].flatMap((all) => all.find((table) => table.id === id)?.columns ?? []);
  const own = columns.find((column) => column.key === key);
  const [, base, year] = /^(.*?)(\d{4})$/.exec(key) ?? [];
  const yearly = columns.find((column) => column.key === base);
  const heading = own?.heading[language] ?? (yearly ? `${yearly.heading[language]} ${year}` : key);
  return heading.replace(/\s*(?:\b(?:al|at|del|of)\s)?\s*\{\w+\}/g, '').trim();
}
