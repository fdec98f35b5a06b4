import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: the nearest one above this file that has a package.json. */
export const PACKAGE_ROOT: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}

/** The programmes that come with the package. */
export const PROGRAMMES_FOLDER: string = join(PACKAGE_ROOT, 'templates', 'programmes');

/** The editions of a report: the exact one that is sent to the Commission, and the one for citizens. */
export const EDITIONS = ['ufficiale', 'pubblica'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The blank templates, one for each language and edition. */
export function templatePath(language: 'it' | 'en', edition: Edition = 'ufficiale'): string {
  return join(PACKAGE_ROOT, 'templates', 'blank', `raa-2014-2020.${edition === 'pubblica' ? 'pubblica.' : ''}${language}.xlsx`);
}

/** The blank workbook of a comparison, one for each language. */
export function comparisonTemplatePath(language: 'it' | 'en'): string {
  return join(PACKAGE_ROOT, 'templates', 'blank', `confronto.${language}.xlsx`);
}

/** The version of the package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}
