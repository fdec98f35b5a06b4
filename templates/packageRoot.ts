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

/** The blank templates, one for each language. */
export function templatePath(language: 'it' | 'en'): string {
  return join(PACKAGE_ROOT, 'templates', 'blank', `raa-2014-2020.${language}.xlsx`);
}

/** The version of the package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}
