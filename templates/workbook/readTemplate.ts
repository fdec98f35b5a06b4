import { openPackage, readWorkbook, relationshipsOf, type Language, type OpenPackage } from '../../engine/index.js';
import { systemCode, unreadable, type Failure } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { templatePath, type Edition } from '../packageRoot.js';
import { NODE_PACKAGE_HOST } from './nodePackageHost.js';
import type { OpenedWorkbook } from './openWorkbook.js';

/** Reads the blank template of a language and an edition; one that is missing or has lost a part is refused. */
export function readTemplate(language: Language, fs: FileSystem, edition: Edition = 'ufficiale'): OpenedWorkbook {
  return openTemplate(templatePath(language, edition), fs);
}

/** Reads a template of the package. */
export function openTemplate(path: string, fs: FileSystem): OpenedWorkbook {
  const damaged = unreadable('FIL-009', { file: path }, { found: path });
  const bytes = bytesOf(path, damaged, fs);
  try {
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    assertWhole(pkg);
    return { bytes, pkg, workbook: readWorkbook(pkg) };
  } catch {
    throw damaged;
  }
}

function bytesOf(path: string, missing: Failure, fs: FileSystem): Uint8Array {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    const found = systemCode(error);
    throw found === 'ENOENT' ? missing : unreadable('FIL-002', { file: path }, { found });
  }
}

/** The parts that hold the others together: nothing else declares them. */
const RELATIONSHIPS = ['_rels/.rels', 'xl/_rels/workbook.xml.rels'];

/** Every part that the package declares, or that one of its parts points to, is there. */
function assertWhole(pkg: OpenPackage): void {
  const declared = [...pkg.text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
  const pointedTo = ['', ...pkg.names].flatMap((name) => relationshipsOf(pkg, name).map(({ target }) => target));
  for (const name of [...RELATIONSHIPS, ...declared, ...pointedTo]) pkg.size(name);
}
