import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { PACKAGE_ROOT } from '../../../templates/packageRoot.js';
import { excelApiSets } from '../../excelHost/loadExcel.js';
import { builtPane } from './builtPane.js';

const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CLIENT_LIBRARY = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist', 'excel-web-16.00.js');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml' };

/** What the README asks of a server: the policy of a page does not bind the workers that it starts. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'none'";

/** What stands in for Excel around the genuine client library: its language, its version, the settings that a document keeps. */
const AROUND = `
(() => {
  const { language, api } = globalThis.__paneSettings;
  const kept = new Map();
  globalThis.__documentSettings = kept;
  const supports = (name, version) => name === 'ExcelApi' && Number(version.split('.')[1]) <= Number(api.split('.')[1]);
  const context = {
    displayLanguage: language,
    contentLanguage: language,
    requirements: { isSetSupported: supports },
    officeTheme: undefined,
    document: { settings: { get: (key) => kept.get(key) ?? null, set: (key, value) => kept.set(key, JSON.parse(JSON.stringify(value))), saveAsync: () => undefined } },
  };
  const onReady = (callback) => {
    const info = { host: 'Excel', platform: 'OfficeOnline' };
    if (callback) callback(info);
    return Promise.resolve(info);
  };
  globalThis.Office = Object.create(Office, { context: { value: context }, onReady: { value: onReady }, HostType: { value: { Excel: 'Excel' } } });
})();`;

export interface PaneLook {
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  readonly hasForcedColors?: boolean;
  readonly hasReducedMotion?: boolean;
  readonly language?: 'it-IT' | 'en-GB';
  /** The requirement set of this Excel. */
  readonly api?: string;
}

/** The pane as it goes on a server, with the double of Excel behind the genuine client library: one server for all the pages of a suite. */
export class PaneServer {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
    private readonly office: string,
  ) {}

  static async start(): Promise<PaneServer> {
    const folder = builtPane('cdn');
    const server = createServer((request, response) => {
      const file = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://pane').pathname)));
      if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
      const policy = extname(file) === '.js' ? { 'content-security-policy': SCRIPT_POLICY } : {};
      return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...policy }).end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const bundle = await rolldown({ input: join(PACKAGE_ROOT, 'test/excelHost/browserHost.ts'), platform: 'browser', resolve: { extensionAlias: { '.js': ['.ts', '.js'] } } });
    const { output } = await bundle.generate({ format: 'iife' });
    const open = 'globalThis.__openWorkbook(globalThis.__paneSettings.workbook, globalThis.__paneSettings.options);';
    return new PaneServer(server, `http://127.0.0.1:${port}`, [output[0].code, open, readFileSync(CLIENT_LIBRARY, 'utf8'), AROUND].join('\n;'));
  }

  /** Opens the pane beside a workbook: a new, blank one when none is given. */
  async open(browser: Browser, workbook?: Uint8Array, { width = 350, height = 760, isDark = false, hasForcedColors = false, hasReducedMotion = false, language = 'it-IT', api = '1.14' }: PaneLook = {}): Promise<OpenPane> {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: language,
      colorScheme: isDark ? 'dark' : 'light',
      forcedColors: hasForcedColors ? 'active' : 'none',
      reducedMotion: hasReducedMotion ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    const outside: string[] = [];
    const faults: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && url !== OFFICE) outside.push(url);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await context.route(OFFICE, (route) => route.fulfill({ contentType: 'text/javascript', body: this.office }));
    const settings = { language, api, ...(workbook && { workbook: Buffer.from(workbook).toString('base64') }), options: { apiVersion: api, apiSets: excelApiSets() } };
    await page.addInitScript(`globalThis.__paneSettings = ${JSON.stringify(settings)};`);
    await page.goto(`${this.origin}/pane.html`);
    return new OpenPane(page, outside, faults);
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }
}

/** A page with the pane and its workbook. */
export class OpenPane {
  constructor(
    readonly page: Page,
    /** Addresses that were asked for beyond the pane's own files and the client library. */
    readonly outside: readonly string[],
    /** Errors of the page, and what it wrote to the console as errors. */
    readonly faults: readonly string[],
  ) {}

  /** The workbook as Excel would save it now. */
  async save(): Promise<Uint8Array> {
    return Buffer.from(await this.page.evaluate<string>('globalThis.__saveWorkbook()'), 'base64');
  }

  /** Something of the double. */
  host<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(`(() => { const host = globalThis.__host; return ${expression}; })()`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
