import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vitest/config';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS: Readonly<Record<string, string>> = { '@programmes': 'templates/programmes', '@blank': 'templates/blank' };
const MARK = '\0bundled:';
/** Keeps other plugins from reading a file as JSON. */
const ENDING = '.module';

/** What webpack gives to the session of the pane (addin/session/modules.d.ts), for the tests that run it in Node. */
export function bundledFiles(): Plugin {
  return {
    name: 'bundled-files',
    enforce: 'pre',
    resolveId(id) {
      const [alias = '', ...path] = id.split('/');
      const folder = FOLDERS[alias];
      return folder === undefined ? undefined : `${MARK}${join(ROOT, folder, ...path)}${ENDING}`;
    },
    load(id) {
      if (!id.startsWith(MARK)) return undefined;
      const path = id.slice(MARK.length, -ENDING.length);
      const content = readFileSync(path, path.endsWith('.xlsx') ? 'base64' : 'utf8');
      return `export default ${JSON.stringify(content)};`;
    },
  };
}
