import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { PACKAGE_ROOT } from '../../../templates/packageRoot.js';
import { pathOfTool } from '../../support/tools.js';

const ORIGIN = 'http://pane.test';
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** How the pane is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  readonly hasForcedColors?: boolean;
  readonly language?: 'it' | 'en';
  /** What part the fakes play: see harnessPage.mjs. */
  readonly part?: string;
}

/** A browser for the tests of a suite; gives what opens the pane over its fakes. Pages are closed after each test. */
export function useHarness(): (look?: Look) => Promise<Page> {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await harnessScript();
    browser = await chromium.launch({ executablePath: pathOfTool('chromium')!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  return (look) => openHarness(browser, script, look);
}

/** Opens the pane over its fakes, and waits until it has read the workbook. */
async function openHarness(browser: Browser, script: string, { width = 350, height = 700, isDark = false, hasForcedColors = false, language = 'it', part = '' }: Look = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: isDark ? 'dark' : 'light', forcedColors: hasForcedColors ? 'active' : 'none' });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/pane.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: readFileSync(join(PACKAGE_ROOT, 'addin/style', pathname)) });
    return route.fulfill({ contentType: 'text/html', body: html(), headers: { 'content-security-policy': CSP } });
  });
  await page.goto(`${ORIGIN}/?${new URLSearchParams({ language, part }).toString()}`);
  await page.waitForSelector('#read-workbook:not([aria-disabled])');
  return page;
}

/** The pane, its fakes and nothing else, as one script. */
async function harnessScript(): Promise<string> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'harnessPage.mjs'), platform: 'browser', resolve: { extensionAlias: { '.js': ['.ts', '.js'] } } });
  const { output } = await bundle.generate({ format: 'esm' });
  return output[0].code;
}

/** The body of the real page, without what the build puts in. */
function html(): string {
  const page = readFileSync(join(PACKAGE_ROOT, 'addin/pane.html'), 'utf8');
  const header = /<header[\s\S]*?<\/header>/.exec(page)![0];
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tabelle RAA</title><link rel="stylesheet" href="/pane.css"></head><body>${header}<main id="pane"></main><script type="module" src="/pane.js"></script></body></html>`;
}
