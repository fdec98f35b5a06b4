import type { Provenance, RecognizedTable, Report, WorkbookModel } from '../../engine/index.js';

/** What was found in a workbook. */
export interface Inspection {
  readonly path: string;
  readonly workbook: WorkbookModel;
  /** What RAA says in it of what it wrote; none in a workbook of others. */
  readonly provenance: Provenance | undefined;
  readonly tables: readonly RecognizedTable[];
  /** The tables of the report whose rows were looked for; none without a programme. */
  readonly expected: Report['computed']['tables'];
}
