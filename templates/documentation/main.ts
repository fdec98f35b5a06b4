import { join } from 'node:path';
import { indicatorsPage, rulesPage } from '../../engine/index.js';
import { realFileSystem } from '../files/fileSystem.js';
import { writeFiles } from '../files/writeFiles.js';
import { PACKAGE_ROOT } from '../packageRoot.js';
import { publishedFindings } from './publishedFindings.js';

/* Writes the pages that are made from the code: `npm run docs`. */
const PAGES = [
  ['indicatori.md', indicatorsPage('it')],
  ['indicators.md', indicatorsPage('en')],
  ['regole.md', rulesPage('it')],
  ['rules.md', rulesPage('en')],
  ['rilievi.md', publishedFindings('it', realFileSystem)],
  ['findings.md', publishedFindings('en', realFileSystem)],
] as const;

for (const [name, text] of PAGES) {
  const path = join(PACKAGE_ROOT, 'templates', 'documentation', name);
  writeFiles([{ path, bytes: new TextEncoder().encode(text), keepsOld: false }], realFileSystem);
}
