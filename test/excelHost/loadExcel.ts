/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { apiSetsFrom, type ApiSets } from './apiSets.js';
import type { ExcelHost } from './excelHost.js';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const LIBRARY = join(FOLDER, 'excel-web-16.00.js');
let script: Script | undefined;
let sets: ApiSets | undefined;

/** The genuine client library of Microsoft, unmodified, with a double of Excel behind it. Each call gives one that knows nothing of the others. */
export function loadExcel(host: ExcelHost): typeof Excel {
  const location = { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost', hostname: 'localhost' };
  const storage = { getItem: () => null, setItem: () => undefined };
  const page: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval, performance, queueMicrotask };
  Object.assign(page, {
    window: page,
    self: page,
    top: page,
    parent: page,
    location,
    external: {},
    addEventListener: () => undefined,
    navigator: { userAgent: 'node', language: 'it-IT', platform: '' },
    document: { addEventListener: () => undefined, getElementsByTagName: () => [], createElement: () => ({ setAttribute: () => undefined, style: {} }), cookie: '', location, readyState: 'complete', URL: location.href },
    sessionStorage: storage,
    localStorage: storage,
    _richApiNativeBridge: host.bridge(),
  });
  createContext(page);
  script ??= new Script(readFileSync(LIBRARY, 'utf8'), { filename: LIBRARY });
  script.runInContext(page);
  const library = page['Excel'] as typeof Excel | undefined;
  if (library === undefined) throw new Error('The client library did not load.');
  return library;
}

/** The requirement sets of all the members, from the declarations that come with the library. */
export function excelApiSets(): ApiSets {
  return (sets ??= apiSetsFrom(readFileSync(join(FOLDER, 'office.d.ts'), 'utf8')));
}
