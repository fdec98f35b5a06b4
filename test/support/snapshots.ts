import { openPackage, readSheet, readWorkbook, type WorkbookSnapshot } from '../../engine/index.js';
import { PROVENANCE_NAMESPACE } from '../../engine/fill/provenance.js';
import { WorkbookPatch } from '../../engine/ooxml/patch/workbookPatch.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { readTemplate } from '../../templates/workbook/readTemplate.js';

/** What a file holds, as the pane would read it in Excel. */
export function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const provenance = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook).customXml(PROVENANCE_NAMESPACE);
  const names = workbook.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);
  return { workbook, sheets: names.map((name) => readSheet(pkg, workbook, name)), ...(provenance !== undefined && { provenance }) };
}

export function blankSnapshot(language: 'it' | 'en' = 'it'): WorkbookSnapshot {
  return snapshotOf(readTemplate(language, realFileSystem).bytes);
}

/** The same with other text in a cell, as a person types it. */
export function withCell(snapshot: WorkbookSnapshot, sheet: string, row: number, column: number, text: string): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            rows: one.rows.map((line) =>
              line.number !== row
                ? line
                : {
                    ...line,
                    cells: line.cells.map((cell) => (cell.column !== column ? cell : { row, column, style: cell.style, kind: 'number' as const, text })),
                  },
            ),
          },
    ),
  };
}
