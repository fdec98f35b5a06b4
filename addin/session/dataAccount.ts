import type { Issue, Language, Report } from '../../engine/index.js';
import type { RecordsOfReport } from './dataReading.js';
import type { DataAccount } from './protocol.js';
import { toldAll } from './told.js';

/** What was read, file by file, and why rows are not simply used. @param issues what is told of the data */
export function dataAccount(report: Report, files: RecordsOfReport['files'] | undefined, issues: readonly Issue[], language: Language): DataAccount {
  const { context, counts, records, computed } = report;
  const kindOf = (name: string) => Object.entries(files ?? {}).find(([, names]) => names.includes(name))?.[0] ?? '';
  const shown = new Set([...computed.cells.values()].flatMap(({ fact, origin }) => (origin === 'typed' && fact !== undefined ? [fact] : [])));
  return {
    year: context.year,
    sources: [
      ...counts.map(({ file, read, used, excluded }) => ({ name: file, kind: 'valori', read, used, incomplete: 0, duplicate: 0, excluded: excluded.length })),
      ...(records?.counts ?? []).map(({ file, ...numbers }) => ({ name: file, kind: kindOf(file), ...numbers })),
    ],
    reasons: toldAll(issues, language),
    isSample: context.isSample,
    // Those of the plan come with the programme.
    figures: [...shown].filter(({ file, counted }) => file !== undefined || counted !== undefined).length,
  };
}
