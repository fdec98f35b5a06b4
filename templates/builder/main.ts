import { realFileSystem } from '../files/fileSystem.js';
import { writeFile } from '../files/writeFile.js';
import { blankTemplate } from '../packageRoot.js';
import { buildTemplate } from './buildTemplate.js';

/* Writes the blank templates from the table definitions: `npm run build:template`. */
for (const language of ['it', 'en'] as const) {
  writeFile(blankTemplate(language), await buildTemplate(language), realFileSystem);
}
