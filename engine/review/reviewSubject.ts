import type { CheckCount } from '../checks/finding.js';
import type { Provenance } from '../fill/provenance.js';
import type { SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { ReadBack } from '../readback/readBack.js';
import type { Report } from '../report.js';

/** A workbook under review, and all that is known of it. */
export interface ReviewSubject {
  readonly workbook: WorkbookModel;
  readonly sheets: readonly SheetModel[];
  /** What RAA wrote in it, as fingerprints; none in a workbook of others. */
  readonly provenance?: Provenance;
  /** Its standard tables, when the programme is known. */
  readonly readBack?: ReadBack;
  /** The report computed from the data that the user gives, to compare with. */
  readonly report?: Report;
  /** The tables of the workbook of the year before. */
  readonly previous?: ReadBack;
}

/** One part of the review: what it found, and how often it looked. */
export interface ReviewPart<T> {
  readonly findings: readonly T[];
  readonly counts: readonly CheckCount[];
}
