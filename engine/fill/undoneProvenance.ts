import { provenanceXml, readProvenance, type Provenance, type WrittenRow, type WrittenSheet } from './provenance.js';

/**
 * What RAA says of a workbook whose last filling was taken back. Its cells hold again what they held, but the looks of the filling
 * stay: the rows and columns are those that were written, the fingerprints those of before. So the next filling finds each look where
 * it is, and what a person had changed is still known.
 * @param before what the workbook said before the filling, if anything
 * @param written what the filling said
 */
export function undoneProvenance(before: string | undefined, written: string): string {
  const earlier: Provenance = readProvenance(before ?? '') ?? { sheets: [], cells: new Map() };
  const { sheets } = readProvenance(written) ?? { sheets: [] };
  const { origin, cells } = earlier;
  const recorded = new Map(earlier.sheets.map((sheet) => [sheet.id, sheet]));
  return provenanceXml({ ...(origin && { origin }), cells, sheets: sheets.map((sheet) => undoneSheet(sheet, recorded.get(sheet.id))) });
}

function undoneSheet({ id, columns: writtenColumns, header, rows }: WrittenSheet, before: WrittenSheet | undefined): WrittenSheet {
  // One mark for a whole row was made over the columns of then.
  const isList = before?.rows.some(({ fingerprints }) => fingerprints.length === 1) === true;
  // Columns that the filling had no use for hold again what they held: they are still ours.
  const columns = isList ? before.columns : [...writtenColumns, ...(before?.columns.slice(writtenColumns.length) ?? [])];
  const marks = (row: WrittenRow | undefined): WrittenRow => {
    if (isList && row !== undefined) return { fingerprints: row.fingerprints };
    return { fingerprints: columns.map((_, c) => row?.fingerprints[c] ?? '') };
  };
  const longest = Math.max(rows.length, before?.rows.length ?? 0);
  return {
    id,
    columns,
    title: before?.title ?? [],
    // Headings are counted up from the anchor.
    header: header.map((_, i) => marks(before?.header.at(i - header.length))),
    rows: Array.from({ length: longest }, (_, i) => ({ pattern: rows[i]?.pattern ?? 'body', ...marks(before?.rows[i]) })),
  };
}
