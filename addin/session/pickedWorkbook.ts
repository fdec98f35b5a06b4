import { dataKindNamed, LIMITS, openPackage, readWorkbook, type DataKind, type OpenPackage, type WorkbookModel } from '../../engine/index.js';
import { BROWSER_PACKAGE_HOST } from './browserHost.js';
import { bytesOf } from './folderFile.js';
import { asRefused, refused } from './refused.js';

/** A sheet of data in a workbook that was picked. */
export interface PickedSheet {
  readonly name: string;
  readonly kind: DataKind;
  readonly pkg: OpenPackage;
  readonly workbook: WorkbookModel;
}

/** The sheets of a picked workbook that are named as data files are. @throws Refused when it cannot be read */
export async function pickedSheets(blob: Blob, shown: string): Promise<PickedSheet[]> {
  if (blob.size > LIMITS.file) throw refused('XLS-004', { file: shown }, { found: String(blob.size), expected: String(LIMITS.file), unit: 'unit.bytes' });
  const bytes = await bytesOf(blob, shown);
  try {
    const pkg = openPackage(bytes, BROWSER_PACKAGE_HOST);
    const workbook = readWorkbook(pkg);
    return workbook.sheets.flatMap(({ name, kind: sheetKind }): PickedSheet[] => {
      const kind = sheetKind === 'worksheet' ? dataKindNamed(name) : undefined;
      return kind === undefined ? [] : [{ name, kind, pkg, workbook }];
    });
  } catch (error) {
    throw asRefused(shown, error);
  }
}
