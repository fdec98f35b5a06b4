/** The only door of the engine: what the shells may use. */
export { computeReport, type Report, type ReportInput, type ReportRecords } from './report.js';
export { issue, hasErrors, type Issue, type IssueCode, type Place, type Severity } from './issues.js';
export { issueText, quotable } from './text/issueText.js';
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

export { RecordsReader, type RecordsRead, type RecordSink } from './records/recordsReader.js';
export { ParticipantPart, operationsOf, type PartRead, type PartSetting } from './records/participantPart.js';
export type { PartedFile } from './records/partedFile.js';
export { dataKindNamed, RECORD_ORDER, type DataKind } from './records/recordNames.js';
export { SheetBytes } from './records/sheetBytes.js';
export type { RecordCount } from './records/recordCount.js';
export type { RecordFact, RecordFacts, RecordKind } from './records/recordFacts.js';
export { PREFERENCES, type Preference } from './facts/chooseFacts.js';
export { recordsLongForm } from './records/recordsLongForm.js';
export { explainIndicator } from './records/explainIndicator.js';
export { indicatorsPage } from './records/indicatorsPage.js';
export { windows1252 } from './records/fieldText.js';
export { RECORD_COLUMNS } from './records/recordColumns.js';
export type { ListedRow } from './records/rowLog.js';

export { TABLE_DEFINITIONS } from './tables/allTables.js';
export type { Column, PageLayout, TableDefinition } from './tables/table.js';
export { tablesAsData, type TableData } from './data/tablesAsData.js';
export { longForm } from './data/longForm.js';

export { fillWorkbook, type ChangedCells, type FillOptions, type Filling } from './fill/fillWorkbook.js';
export { readProvenance, PROVENANCE_NAMESPACE, type Provenance } from './fill/provenance.js';
export { blankProvenance } from './fill/blankProvenance.js';
export type { MappedTable } from './fill/mappedCells.js';
export { workbookDrawings, type SheetDrawing } from './plan/workbookDrawings.js';
export type { WorkbookPlan } from './plan/workbookPlan.js';
export { LIST_DEFINITIONS, type ListDefinition } from './plan/listPlan.js';
export { REMARKS_WIDTH } from './plan/tablePlan.js';
export { ROW_PATTERNS, type RowPattern } from './plan/sheetPlan.js';
export { anchorName, anchoredPlan } from './plan/anchors.js';
export type { CellPosition } from './plan/placement.js';
export { placeKey, type BlockCell, type CellPlace, type CellWrite, type SheetBlock, type WorkbookPort } from './plan/workbookPort.js';

export { LIMITS } from './ooxml/package/limits.js';
export { openPackage, type OpenPackage } from './ooxml/package/openPackage.js';
export { WorkbookRefusal } from './ooxml/package/workbookRefusal.js';
export { readWorkbook } from './ooxml/read/readWorkbook.js';
export { readSheet } from './ooxml/read/readSheet.js';
export { streamRows } from './ooxml/read/streamRows.js';
export { cellDate } from './ooxml/read/cellDate.js';
export { relationshipsOf } from './ooxml/read/relationships.js';
export { WorkbookPatch } from './ooxml/patch/workbookPatch.js';
export type { CellModel, RowModel, SheetModel, WorkbookModel } from './ooxml/read/workbookModel.js';
export type { PackageHost, TextEncodingName } from './ooxml/package/packageHost.js';

export { recognizeTables } from './recognition/recognizeTables.js';
export { recognizeAt } from './recognition/recognizeAt.js';
export { columnLetters } from './ooxml/cellAddress.js';
export { parseCellReference } from './recognition/cellReference.js';
export { columnName } from './recognition/columnName.js';
export type { Certainty, Evidence, HeadingMatch, Obstacle, RecognizedTable } from './recognition/recognizedTable.js';
export { rowLabel } from './tables/labels.js';
export { wrapText } from './plan/wrapText.js';
