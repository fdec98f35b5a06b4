import { join } from 'node:path';
import { indicatorsPage } from '../../engine/index.js';
import { realFileSystem } from '../files/fileSystem.js';
import { writeFiles } from '../files/writeFiles.js';
import { PACKAGE_ROOT } from '../packageRoot.js';

/* Writes the page on the common indicators from the rules that count them: `npm run docs`. */
for (const [language, name] of [['it', 'indicatori.md'], ['en', 'indicators.md']] as const) {
  const path = join(PACKAGE_ROOT, 'templates', 'documentation', name);
  writeFiles([{ path, bytes: new TextEncoder().encode(indicatorsPage(language)), keepsOld: false }], realFileSystem);
}
