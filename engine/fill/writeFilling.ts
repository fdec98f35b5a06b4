import type { FillWrites, WorkbookPort } from '../plan/workbookPort.js';

/** Carries out a planned filling in a workbook: its sheets, the single cells, then what RAA says of them. */
export async function writeFilling(port: Pick<WorkbookPort, 'write' | 'writeCells' | 'writeProvenance'>, { blocks, cells, provenance }: FillWrites): Promise<void> {
  for (const block of blocks) await port.write(block);
  for (const { sheet, writes } of cells) await port.writeCells(sheet, writes);
  await port.writeProvenance(provenance);
}
