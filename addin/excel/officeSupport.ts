/** What of Excel is there beyond requirement set 1.13, which the manifest asks for. */
export interface OfficeSupport {
  /** All that one action writes can be taken back with one «undo» of Excel's (ExcelApi 1.20). */
  readonly mergesUndo: boolean;
}

export function officeSupport(): OfficeSupport {
  return { mergesUndo: Office.context.requirements.isSetSupported('ExcelApi', '1.20') };
}
