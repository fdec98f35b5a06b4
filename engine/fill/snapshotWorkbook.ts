import type { Issue } from '../issues.js';
import type { SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import type { CellPlace, WorkbookReader } from '../plan/workbookPort.js';
import { anchorsIn } from '../recognition/anchorsIn.js';
import { sheetObstacles } from './sheetObstacles.js';

/** A workbook as it was read at one moment, as plain data: it can be sent from the host that read it to where it is worked on. */
export interface WorkbookSnapshot {
  readonly workbook: WorkbookModel;
  /** The worksheets that were read; sheets of records and very long ones are left out. */
  readonly sheets: readonly SheetModel[];
  /** What RAA says in it of what it wrote. */
  readonly provenance?: string;
  /** Title of the document, when it has one. */
  readonly title?: string;
}

/** A snapshot as a workbook to plan a filling on. */
export class SnapshotWorkbook implements WorkbookReader {
  constructor(private readonly snapshot: WorkbookSnapshot) {}

  anchors(): Promise<ReadonlyMap<string, CellPosition>> {
    return Promise.resolve(anchorsIn(this.snapshot.workbook));
  }

  sheet(name: string): Promise<SheetModel> {
    const found = this.snapshot.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error('A sheet that the snapshot does not have.');
    return Promise.resolve(found);
  }

  provenance(): Promise<string | undefined> {
    return Promise.resolve(this.snapshot.provenance);
  }

  async obstacles(sheet: string, cells: readonly CellPlace[]): Promise<readonly Issue[]> {
    return sheetObstacles(await this.sheet(sheet), this.snapshot.workbook.styles, cells);
  }
}
