/** The transitional namespaces of drawings: those that Excel writes. */
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
