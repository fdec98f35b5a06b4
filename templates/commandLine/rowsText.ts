import type { Language, RecordCount, Report } from '../../engine/index.js';

/** Rows of the typed figures of a report: `used + excluded = read`. */
export function typedRows({ counts }: Report) {
  const sum = (pick: (count: Report['counts'][number]) => number) => counts.reduce((total, count) => total + pick(count), 0);
  return { read: sum(({ read }) => read), used: sum(({ used }) => used), excluded: sum(({ excluded }) => excluded.length) };
}

/** What became of the rows: of typed figures and of records together, those of a sample apart. */
export function rowsText(report: Report, language: Language): string {
  const typed = typedRows(report);
  const { records } = report;
  if (records !== undefined && !records.isSample) return countText([{ ...typed, incomplete: 0, duplicate: 0 }, ...records.counts], language);
  const ofTyped = language === 'it' ? `righe lette ${typed.read}, usate ${typed.used}, escluse ${typed.excluded}` : `rows read ${typed.read}, used ${typed.used}, excluded ${typed.excluded}`;
  return records === undefined ? ofTyped : `${ofTyped}; ${language === 'it' ? 'campione' : 'sample'}: ${countText(records.counts, language)}`;
}

function countText(counts: readonly Omit<RecordCount, 'file'>[], language: Language): string {
  const sum = (key: keyof Omit<RecordCount, 'file'>) => counts.reduce((total, count) => total + count[key], 0);
  const [read, used, incomplete, duplicate, excluded] = [sum('read'), sum('used'), sum('incomplete'), sum('duplicate'), sum('excluded')];
  return language === 'it'
    ? `righe lette ${read}, usate ${used}, incomplete ${incomplete}, ripetute ${duplicate}, escluse ${excluded}`
    : `rows read ${read}, used ${used}, incomplete ${incomplete}, repeated ${duplicate}, excluded ${excluded}`;
}
