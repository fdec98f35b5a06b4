/** The only door of the engine: what the shells may use. */
export { computeReport, type Report, type ReportInput } from './report.js';
export { issue, hasErrors, type Issue, type IssueCode, type Place, type Severity } from './issues.js';
export { issueText } from './text/issueText.js';
export { looksLikeFormula } from './text/looksLikeFormula.js';
export { translate, type TextKey } from './text/translate.js';
export { it as ITALIAN_TEXTS } from './text/it.js';
export { en as ENGLISH_TEXTS } from './text/en.js';
export { WORDS } from './text/words.js';
export { ENGINE_VERSION } from './version.js';
export type { Language } from './number/italianFormat.js';

export { readProgramme, type ProgrammeFiles } from './programme/readProgramme.js';
export { PROGRAMME_FILE_NAMES, type ProgrammeFileKey } from './programme/fileNames.js';
export type { Programme } from './programme/programme.js';
export { readValues, type ValuesRead } from './input/readValues.js';
export { readPublished } from './input/readPublished.js';
export type { Figure, PublishedFigure, ReadCount } from './input/figure.js';

export { TABLE_DEFINITIONS } from './tables/allTables.js';
export type { Column, TableDefinition } from './tables/table.js';
export { tablesAsData, type TableData } from './data/tablesAsData.js';
export { longForm } from './data/longForm.js';

export { fillWorkbook } from './plan/fillWorkbook.js';
export { LIST_DEFINITIONS, type ListDefinition } from './plan/listPlan.js';
export { REMARKS_COLUMN, REMARKS_WIDTH } from './plan/tablePlan.js';
export { ROW_PATTERNS, type RowPattern } from './plan/sheetPlan.js';
export { anchorName, anchoredPlan } from './plan/anchors.js';
export { patternColumns } from './plan/patternColumns.js';
export type { CellPosition } from './plan/placement.js';
export type { BlockCell, SheetBlock, WorkbookPort } from './plan/workbookPort.js';

export { SheetXml } from './ooxml/sheetXml.js';
export { StyleSheet } from './ooxml/styleSheet.js';
export { namedCells, relationshipTargets, sheetParts } from './ooxml/workbookXml.js';
export { escapeXml, unescapeXml, withoutForbidden } from './ooxml/xmlText.js';
