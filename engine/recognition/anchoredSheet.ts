import type { WorkbookModel } from '../ooxml/read/workbookModel.js';
import { anchorsIn } from './anchorsIn.js';

/** The sheets of RAA that tell of other cells: their figures are those of the tables. */
const TELLING: readonly string[] = ['guide', 'findings', 'trace'];

/** The name of the sheet that bears a plan of ours; undefined when the workbook has none. */
export function anchoredSheet(id: string, workbook: WorkbookModel): string | undefined {
  return anchorsIn(workbook).get(id)?.sheet;
}

/** The sheets of RAA in which a review looks for no table. */
export function tellingSheets(workbook: WorkbookModel): string[] {
  return TELLING.flatMap((id) => anchoredSheet(id, workbook) ?? []);
}
