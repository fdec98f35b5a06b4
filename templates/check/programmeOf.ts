import { issue, workbookIdentity, type Issue, type Provenance, type SheetModel } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import { kindOf, namesIn } from '../files/pathKind.js';
import { openProgramme, type ProgrammeFolder } from '../files/programmeFolder.js';
import { PROGRAMMES_FOLDER } from '../packageRoot.js';

/** The programme and the year that a workbook is read with; what is not known is told. */
export interface WorkbookProgramme {
  readonly folder?: ProgrammeFolder;
  readonly year?: number;
  readonly issues: readonly Issue[];
}

/** Opens programmes once, however many workbooks are of them. */
export class ProgrammeShelf {
  private readonly open = new Map<string, ProgrammeFolder>();
  private codes: ReadonlyMap<string, string> | undefined;

  constructor(private readonly fs: FileSystem) {}

  /** A folder, or the name of a programme that comes with the package. */
  named(name: string): ProgrammeFolder {
    const folder = this.open.get(name) ?? openProgramme(name, this.fs);
    this.open.set(name, folder);
    return folder;
  }

  /** The programme that comes with the package and has one of these codes. */
  ofCode(codes: readonly string[]): ProgrammeFolder | undefined {
    if (codes.length === 0) return undefined;
    const bundled = (this.codes ??= this.bundledCodes());
    const name = codes.flatMap((code) => bundled.get(code) ?? [])[0];
    return name === undefined ? undefined : this.named(name);
  }

  private bundledCodes(): Map<string, string> {
    const names = namesIn(PROGRAMMES_FOLDER, this.fs).filter((name) => kindOf(`${PROGRAMMES_FOLDER}/${name}`, this.fs) === 'folder');
    return new Map(names.map((name) => [this.named(name).programme.cci, name]));
  }
}

/** What the user says comes first, then what the workbook says of itself. */
export function programmeOf(
  file: string,
  sheets: readonly SheetModel[],
  provenance: Provenance | undefined,
  asked: { readonly programme?: string; readonly year?: number },
  shelf: ProgrammeShelf,
): WorkbookProgramme {
  const identity = workbookIdentity(sheets, provenance);
  const folder = asked.programme === undefined ? shelf.ofCode(identity.cci) : shelf.named(asked.programme);
  const year = asked.year ?? identity.year;
  const [cci] = identity.cci;
  const unknown = cci === undefined ? issue('XLS-027', { file }) : issue('XLS-032', { file }, { found: cci });
  const issues = [...(folder === undefined ? [unknown] : []), ...(year === undefined ? [issue('XLS-028', { file })] : [])];
  return { ...(folder && { folder }), ...(year !== undefined && { year }), issues };
}
