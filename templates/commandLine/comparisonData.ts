import { cellId, cellNames, type CellValue, type Language, type WorkbookComparison } from '../../engine/index.js';

/** A comparison as data. Numbers are exact texts; percentages are ratios. */
export function comparisonData({ previous, current, changes, equal, confidential, plans, onlyPrevious, onlyCurrent }: WorkbookComparison, files: { readonly previous: string; readonly current: string }, language: Language) {
  const names = { previous: cellNames(previous.tables, language), current: cellNames(current.tables, language) };
  return {
    previous: { file: files.previous, programme: previous.context.programme.cci, year: previous.context.year },
    current: { file: files.current, programme: current.context.programme.cci, year: current.context.year },
    equal,
    confidential,
    ...(plans && { plans }),
    onlyPrevious,
    onlyCurrent,
    changes: changes.map(({ kind, ref, previous: before, current: after, definition }) => ({
      kind,
      id: cellId(ref),
      ...ref,
      label: (current.tables.cells.has(cellId(ref)) ? names.current : names.previous).label(ref),
      previous: valueOf(before),
      current: valueOf(after),
      ...(before?.state === 'known' && after?.state === 'known' && definition !== 'unit' && { delta: after.quantity.value.minus(before.quantity.value).toFixed() }),
      ...(definition && { definition }),
    })),
  };
}

function valueOf(value: CellValue | undefined): string | null {
  if (value === undefined) return null;
  if (value.state === 'known') return value.quantity.value.toFixed();
  return value.state === 'word' ? value.word : null;
}
