import { relationshipTargets, type Language } from '../../engine/index.js';
import { systemCode, unreadable, type Failure } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { templatePath } from '../packageRoot.js';
import { partText, readPackage, type PackageParts } from './packageParts.js';

/** A blank template that is whole: its bytes and its parts. */
export interface BlankTemplate {
  readonly bytes: Uint8Array;
  readonly parts: PackageParts;
}

/** Reads the blank template of a language; one that is missing or has lost a part is refused. */
export function readTemplate(language: Language, fs: FileSystem): BlankTemplate {
  const path = templatePath(language);
  const damaged = unreadable('FIL-009', { file: path }, { found: path });
  const bytes = bytesOf(path, damaged, fs);
  try {
    const parts = readPackage(bytes);
    assertWhole(parts);
    return { bytes, parts };
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
function assertWhole(parts: PackageParts): void {
  const declared = [...partText(parts, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
  const pointedTo = [...parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => relationshipTargets(name, partText(parts, name)));
  for (const name of [...RELATIONSHIPS, ...declared, ...pointedTo]) partText(parts, name);
}
