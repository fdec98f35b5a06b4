import { realFileSystem } from '../files/fileSystem.js';
import { writeFiles } from '../files/writeFiles.js';
import { comparisonTemplatePath, templatePath } from '../packageRoot.js';
import { buildTemplate } from './buildTemplate.js';
import { comparisonDefinitions, publicDefinitions, sheetDefinitions } from './sheetDefinitions.js';

/* Writes the blank templates from the table definitions: `npm run build:template`. */
for (const language of ['it', 'en'] as const) {
  const templates = [
    { path: templatePath(language), definitions: sheetDefinitions(language) },
    { path: templatePath(language, 'pubblica'), definitions: publicDefinitions(language) },
    { path: comparisonTemplatePath(language), definitions: comparisonDefinitions(language) },
  ];
  for (const { path, definitions } of templates) writeFiles([{ path, bytes: await buildTemplate(definitions), keepsOld: false }], realFileSystem);
}
