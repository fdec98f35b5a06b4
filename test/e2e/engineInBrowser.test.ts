import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as engine from '../../engine/index.js';
import { PROGRAMME_FILE_NAMES } from '../../engine/index.js';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { BUNDLED, PUBLISHED_YEARS } from '../support/bundled.js';
import { missingTool, pathOfTool } from '../support/tools.js';
import { engineRun, type EngineInput } from './engineRun.js';

const reason = missingTool('chromium', 'chromium');
const ORIGIN = 'http://engine.test';
/** Where a browser finds the libraries of the engine. */
const LIBRARIES = {
  'decimal.js': '/node_modules/decimal.js/decimal.mjs',
  'zod/mini': '/node_modules/zod/mini/index.js',
  saxes: '/node_modules/saxes/saxes.js',
  ...Object.fromEntries(['xml/1.0/ed5', 'xml/1.1/ed2', 'xmlns/1.0/ed3'].map((name) => [`xmlchars/${name}`, `/node_modules/xmlchars/${name}.js`])),
};
const PAGE = `<!doctype html><script type="importmap">${JSON.stringify({ imports: LIBRARIES })}</script>`;

/** A CommonJS file as a module, as a bundler makes of it: what it requires is imported, what it exports too. */
function asModule(code: string): string {
  if (!/^"use strict";[\s\S]{0,900}Object\.defineProperty\(exports/.test(code)) return code;
  const imports: string[] = [];
  const body = code.replace(/^const (\w+) = require\("([^"]+)"\);$/gm, (_, name: string, from: string) => {
    imports.push(`import ${name} from '${from}';`);
    return '';
  });
  return `${imports.join('')}const exports = {};\n${body}\nexport default exports;${body.includes('class SaxesParser') ? '\nexport { SaxesParser };' : ''}`;
}

function inputOf(year: number, language: 'it' | 'en'): EngineInput {
  const read = (...path: string[]) => readFileSync(join(BUNDLED, ...path), 'utf8');
  const ids = [...engine.TABLE_DEFINITIONS, ...engine.LIST_DEFINITIONS].map(({ id }) => id);
  return {
    files: Object.fromEntries(Object.entries(PROGRAMME_FILE_NAMES).map(([key, name]) => [key, JSON.parse(read(name)) as unknown])) as EngineInput['files'],
    values: PUBLISHED_YEARS.filter((one) => one <= year).map((one) => ({ name: `${one}/valori.csv`, text: read(String(one), 'valori.csv') })),
    published: { name: `${year}/pubblicato.csv`, text: read(String(year), 'pubblicato.csv') },
    year,
    language,
    anchors: ids.map((id) => [id, { sheet: id, row: 5, column: 1 }]),
    provenance: engine.blankProvenance(ids.map((id) => ({ id, title: [], header: [] }))),
  };
}

describe.skipIf(reason !== undefined)(`The engine in a browser ${reason ?? ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: pathOfTool('chromium')!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each(PUBLISHED_YEARS.flatMap((year) => (['it', 'en'] as const).map((language) => [year, language] as const)))(
    'makes of %i (%s) what it makes in Node, to the last letter, and asks the network for nothing',
    async (year, language) => {
      const page = await browser.newPage();
      const asked: string[] = [];
      await page.route('**/*', (route) => {
        const { origin, pathname } = new URL(route.request().url());
        asked.push(`${origin}${pathname}`);
        if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
        return route.fulfill({ contentType: 'text/javascript', body: asModule(readFileSync(join(PACKAGE_ROOT, pathname), 'utf8')) });
      });
      await page.goto(`${ORIGIN}/`);
      const input = inputOf(year, language);
      const script = `Promise.all([import('/dist/engine/index.js'), import('/dist/test/test/e2e/engineRun.js')])
        .then(([engine, { engineRun }]) => engineRun(engine, ${JSON.stringify(input)}))`;
      const inBrowser: unknown = await page.evaluate(script);
      expect(inBrowser).toBe(await engineRun(engine, input));
      expect(asked.filter((url) => !url.startsWith(`${ORIGIN}/`))).toEqual([]);
      expect(asked.some((url) => url.endsWith('/dist/engine/report.js'))).toBe(true);
      await page.close();
    },
  );
});
