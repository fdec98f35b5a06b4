import { patternColumns } from '../plan/patternColumns.js';
import { ROW_PATTERNS } from '../plan/sheetPlan.js';
import { contentFingerprint } from './contentFingerprint.js';
import { provenanceXml } from './provenance.js';

/** A sheet of the blank template: what its builder wrote above the pattern rows. */
export interface BlankSheet {
  readonly id: string;
  readonly title: readonly string[];
  readonly header: readonly (readonly string[])[];
}

/** What a blank template says of itself: its titles and headings are ours, its rows are looks to be filled. */
export function blankProvenance(sheets: readonly BlankSheet[]): string {
  const marks = (texts: readonly string[]) => texts.map((text) => contentFingerprint(text === '' ? { kind: 'blank' } : { kind: 'text', text }));
  return provenanceXml({
    sheets: sheets.map(({ id, title, header }) => {
      const columns = patternColumns(id);
      return {
        id,
        columns,
        title: marks(title),
        header: header.map((texts) => ({ fingerprints: marks(texts) })),
        rows: ROW_PATTERNS.map((pattern) => ({ pattern, fingerprints: columns.map(() => '') })),
      };
    }),
    cells: new Map(),
  });
}
