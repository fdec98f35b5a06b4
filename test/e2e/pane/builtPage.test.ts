import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../templates/packageRoot.js';
import { missingTool, pathOfTool } from '../../support/tools.js';
import { builtPane } from './builtPane.js';

const reason = missingTool('chromium', 'chromium');
const MICROSOFT = 'https://appsforoffice.microsoft.com';
/** What our own scripts may not hold: code made from text, libraries of the other shell, ways to send or keep data. */
const FORBIDDEN = [/\beval\(/, /new Function\b/, /(?<![\w.$])Function\(/, /exceljs/i, /jszip/i, /localStorage/, /sessionStorage/, /indexedDB/, /document\.cookie/, /\bfetch\(/, /XMLHttpRequest/, /sendBeacon/, /WebSocket/, /EventSource/, /innerHTML/, /insertAdjacentHTML/, /document\.write/];
/** Our own: what the build makes, without Microsoft's library. */
const LARGEST_PANE_SCRIPT = 150_000;

interface Parsed {
  readonly policy: string;
  readonly inline: readonly string[];
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
}

const ownScripts = (folder: string) => filesOf(folder).filter((name) => name.endsWith('.js') && !name.startsWith('office/'));

describe.skipIf(reason !== undefined)(`The built pages ${reason ?? ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: pathOfTool('chromium')!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** The page as a browser reads it, with its scripts and its policy left asleep. */
  async function parsed(folder: string, name: string): Promise<Parsed> {
    const page = await browser.newPage();
    const html = readFileSync(join(folder, name), 'utf8');
    const found = await page.evaluate(`(() => {
      const document = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
      const all = [...document.querySelectorAll('*')];
      return {
        policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
        inline: all.flatMap((one) => [
          ...(one.matches('script:not([src]), style') ? [one.outerHTML] : []),
          ...[...one.attributes].filter(({ name, value }) => name === 'style' || /^on/.test(name) || /^javascript:/i.test(value)).map(({ name }) => one.localName + ' ' + name),
        ]),
        addresses: all.flatMap((one) => ['src', 'href', 'action', 'data'].flatMap((name) => one.getAttribute(name) ?? [])),
        ids: all.map(({ id }) => id).filter(Boolean),
      };
    })()`);
    await page.close();
    return found as Parsed;
  }

  describe.each([
    ['cdn', `'self' ${MICROSOFT}`, [MICROSOFT]],
    ['self', "'self'", []],
  ] as const)('with office.js from %s', (office, scripts, origins) => {
    let folder: string;
    beforeAll(() => {
      folder = builtPane(office);
    });

    it('allow nothing but what they name', async () => {
      const { policy } = await parsed(folder, 'pane.html');
      expect(Object.fromEntries(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]))).toEqual({
        'default-src': "'none'",
        'script-src': scripts,
        'worker-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data:",
        'font-src': "'none'",
        'connect-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
      });
      expect((await parsed(folder, 'support.html')).policy).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'; /);
    });

    it.each(['pane.html', 'support.html'])('%s has nothing inline, no repeated id, no address elsewhere, no file that is missing', async (name) => {
      const { inline, addresses, ids } = await parsed(folder, name);
      expect(inline).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      const absolute = addresses.filter((address) => /^[a-z]+:|^\/\//i.test(address));
      expect(absolute.map((address) => new URL(address).origin)).toEqual(name === 'pane.html' ? origins : []);
      const missing = addresses.filter((address) => !absolute.includes(address) && !address.startsWith('#') && !existsSync(join(folder, address.replace(/#.*$/, ''))));
      expect(missing).toEqual([]);
    });

    it('has nothing in its scripts that makes code from text, sends data or keeps them', () => {
      const files = ownScripts(folder);
      expect(files.length).toBeGreaterThan(1);
      const found = files.flatMap((file) => FORBIDDEN.filter((pattern) => pattern.test(readFileSync(join(folder, file), 'utf8'))).map((pattern) => `${file}: ${pattern}`));
      expect(found).toEqual([]);
    });

    it('has the script of the pane within its limit, and the licences of what is inside', async () => {
      const { addresses } = await parsed(folder, 'pane.html');
      const first = addresses.filter((address) => /^pane\.\w+\.js$/.test(address));
      expect(first).toHaveLength(1);
      expect(statSync(join(folder, first[0]!)).size).toBeLessThanOrEqual(LARGEST_PANE_SCRIPT);
      const licences = readFileSync(join(folder, 'LICENCES.txt'), 'utf8');
      expect(['comlink', 'decimal.js', 'fflate', 'saxes', 'zod'].filter((name) => !new RegExp(`^${name} \\d`, 'm').test(licences))).toEqual([]);
    });

    it('has no source map and nothing of another house', () => {
      expect(filesOf(folder).filter((name) => /\.(map|ts|xlsx|md)$/.test(name) && name !== 'office/LICENSE.md')).toEqual([]);
      expect(ownScripts(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes('sourceMappingURL'))).toEqual([]);
    });

    it('holds Microsoft’s library only when it is asked to, with its licence', () => {
      const files = filesOf(folder).filter((name) => name.startsWith('office/'));
      if (office === 'cdn') expect(files).toEqual([]);
      else expect(files).toEqual(expect.arrayContaining(['office/office.js', 'office/excel-web-16.00.js', 'office/it-it/office_strings.js', 'office/LICENSE.md']));
    });
  });

  it('never has Microsoft’s library in the repository', () => {
    const { status, stdout } = spawnSync('git', ['ls-files'], { cwd: PACKAGE_ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((name) => /(^|\/)(office(\.debug)?\.js|office_strings\.js|excel-\w+-16[^/]*\.js)$/.test(name))).toEqual([]);
  });

  it('refuses an unknown way to get office.js', () => {
    const { status, stderr } = spawnSync('npx', ['webpack', '--mode', 'production', '--env', 'office=other'], { cwd: PACKAGE_ROOT, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('--env office=other: i valori sono cdn e self');
  });

  it.each(['it', 'en'])('says without any script what to do (%s)', async (language) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const folder = builtPane('cdn');
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      return existsSync(join(folder, pathname)) ? route.fulfill({ path: join(folder, pathname) }) : route.abort();
    });
    await page.goto('http://pane.test/pane.html');
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain(language === 'it' ? 'ha bisogno di JavaScript' : 'needs JavaScript');
    await page.goto('http://pane.test/support.html');
    expect(await page.locator('main').innerText()).toContain(language === 'it' ? 'Excel 2021 o successivo' : 'Excel 2021 or later');
    await page.close();
  });
});
