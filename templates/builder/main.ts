import { realFileSystem } from '../files/fileSystem.js';
import { writeFiles } from '../files/writeFiles.js';
import { templatePath } from '../packageRoot.js';
import { buildTemplate } from './buildTemplate.js';

/* Writes the blank templates from the table definitions: `npm run build:template`. */
for (const language of ['it', 'en'] as const) {
  writeFiles([{ path: templatePath(language), bytes: await buildTemplate(language), keepsOld: false }], realFileSystem);
}
