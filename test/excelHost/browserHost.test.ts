import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { buildBrowserHost } from './buildBrowserHost.js';
import { ExcelHost } from './excelHost.js';
import { blankTemplate } from './openHost.js';

const LIBRARY = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist', 'excel-web-16.00.js');
let script = '';

beforeAll(async () => {
  script = await buildBrowserHost();
});

describe('the double as a script for a page', () => {
  it('asks nothing of Node', () => {
    expect(script).not.toMatch(/\brequire\(|from ["']node:|\bBuffer\b|\bprocess\./);
  });

  it('answers the library there, and gives the workbook back', async () => {
    const page: Record<string, unknown> = { console, setTimeout, clearTimeout, TextDecoder, TextEncoder, atob, btoa, queueMicrotask, performance, navigator: { userAgent: '' }, location: { href: '', search: '' } };
    Object.assign(page, { window: page, self: page, document: { addEventListener: () => undefined, getElementsByTagName: () => [], readyState: 'complete', location: page['location'], createElement: () => ({}) }, addEventListener: () => undefined, external: {} });
    createContext(page);
    runInContext(script, page);
    runInContext(`__openWorkbook(${JSON.stringify(Buffer.from(blankTemplate()).toString('base64'))})`, page);
    runInContext(readFileSync(LIBRARY, 'utf8'), page);
    const sheets = (await runInContext(
      `Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        context.workbook.worksheets.getActiveWorksheet().getRange('AA1').values = [['da una pagina']];
        await context.sync();
        return sheets.items.map((sheet) => sheet.name);
      })`,
      page,
    )) as string[];
    const saved = new ExcelHost(Uint8Array.from(Buffer.from(String(runInContext('__saveWorkbook()', page)), 'base64')), NODE_PACKAGE_HOST);
    expect([...sheets]).toEqual(saved.book.worksheets.map(({ name }) => name));
    expect(saved.valuesOf(sheets[0]!, 'AA1')).toEqual([['da una pagina']]);
  });
});
