/** The ExcelApi requirement set of the manifest: `Workbook.insertWorksheetsFromBase64` is the newest member the pane cannot do without. */
export const NEEDED_API = '1.13';
