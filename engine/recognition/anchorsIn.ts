import type { WorkbookModel } from '../ooxml/read/workbookModel.js';
import { anchoredPlan } from '../plan/anchors.js';
import type { CellPosition } from '../plan/placement.js';
import { parseCellReference } from './cellReference.js';

/** The first body cell of each sheet of ours that a workbook has, by plan id: what its names say, where they lead to a worksheet. */
export function anchorsIn({ names, sheets }: Pick<WorkbookModel, 'names' | 'sheets'>): Map<string, CellPosition> {
  const isSheet = (name: string) => sheets.some((sheet) => sheet.name === name && sheet.kind === 'worksheet');
  return new Map(
    names.flatMap(({ name, sheet, text }) => {
      const plan = sheet === undefined ? anchoredPlan(name) : undefined;
      const position = plan === undefined ? undefined : parseCellReference(text);
      return position === undefined || !isSheet(position.sheet) ? [] : [[plan!, position] as const];
    }),
  );
}
