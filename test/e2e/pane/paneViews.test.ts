import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../templates/packageRoot.js';
import { violations } from './accessibility.js';
import { useHarness, type Look } from './harness.js';
import { noBrowser } from './usePane.js';

/** Pictures to look at, not checked in. */
const PICTURES = join(PACKAGE_ROOT, 'out/paneViews');

/** How each state of each view is reached, by name. */
const STATES: Readonly<Record<string, { readonly part?: string; readonly go: (page: Page) => Promise<void> }>> = {
  workbook: { go: () => Promise.resolve() },
  workbookInsert: { go: (page) => page.click('#insert-missing') },
  workbookEmpty: {
    part: 'empty',
    go: async (page) => {
      await page.click('#use-programme');
      await page.click('#prepare');
    },
  },
  workbookUnchosen: { part: 'empty', go: () => Promise.resolve() },
  dataChoices: {
    go: async (page) => {
      await page.click('#tab-data');
      await page.setInputFiles('#pick-files', [{ name: 'valori.csv', mimeType: 'text/csv', buffer: Buffer.from('anno;misura') }, { name: 'movimenti_finanziari_2022_definitivo_con_rettifiche.csv', mimeType: 'text/csv', buffer: Buffer.from('a') }]);
    },
  },
  dataReading: {
    part: 'reading',
    go: async (page) => {
      await page.click('#tab-data');
      await page.click('#read-data');
      await page.waitForSelector('#cancel');
    },
  },
  dataAccount: { go: readData },
  fillNoData: { go: (page) => page.click('#tab-fill') },
  fillPreview: {
    go: async (page) => {
      await preview(page);
      await page.click('.table-changes summary');
    },
  },
  fillQuestion: {
    go: async (page) => {
      await preview(page);
      await page.check('#overwrite-0');
      await page.click('#fill');
    },
  },
  fillObstacles: { part: 'obstacles', go: preview },
  fillStale: { part: 'changed', go: (page) => fill(page, '#dismiss-problem') },
  fillIncomplete: { part: 'incomplete', go: (page) => fill(page, '#dismiss-problem') },
  fillRunning: { part: 'filling', go: (page) => fill(page, '#busy') },
  fillDone: { go: (page) => fill(page, '#undo-filling') },
  check: {
    go: async (page) => {
      await page.click('#tab-check');
      await page.click('#check');
      await page.waitForSelector('#findings-title');
      await page.click('.small-fold summary');
    },
  },
  checkFiltered: {
    go: async (page) => {
      await page.click('#tab-check');
      await page.click('#check');
      await page.click('#show-info');
      await page.fill('#search', 'Totale');
    },
  },
  explainNothing: { go: (page) => page.click('#tab-explain') },
  explain: { go: explain },
  explainDiffers: { part: 'differs', go: explain },
};

async function readData(page: Page): Promise<void> {
  await page.click('#tab-data');
  await page.click('#read-data');
  await page.waitForSelector('#account-title');
}

async function preview(page: Page): Promise<void> {
  await readData(page);
  await page.click('#next-fill-data');
  await page.click('#preview');
  await page.waitForSelector('#preview-title');
}

async function fill(page: Page, until: string): Promise<void> {
  await preview(page);
  await page.click('#fill');
  await page.click('#fill-confirm');
  await page.waitForSelector(until);
}

async function explain(page: Page): Promise<void> {
  await page.click('#tab-explain');
  await page.evaluate("chooseCell({ sheet: 'S3 Avanzamento finanziario', row: 8, column: 4 })");
  await page.waitForSelector('#explained-value');
}

/** Every width, scheme and language, without every combination of them. */
const LOOKS: Readonly<Record<string, Look>> = {
  ordinary: {},
  narrowDark: { width: 320, height: 640, isDark: true },
  forcedEnglish: { hasForcedColors: true, language: 'en' },
};

describe.skipIf(noBrowser !== undefined)(`The views of the pane ${noBrowser ?? ''}`, () => {
  const openHarness = useHarness();

  describe.each(Object.entries(LOOKS))('%s', (name, look) => {
    it.each(Object.entries(STATES))('%s: accessible, nothing cut off', async (state, { part, go }) => {
      const page = await openHarness({ ...look, ...(part !== undefined && { part }) });
      const mistakes: string[] = [];
      page.on('pageerror', (error) => mistakes.push(error.message));
      page.on('console', (message) => mistakes.push(message.text()));
      await go(page);
      await page.evaluate('scrollTo(0, 0)');
      await page.screenshot({ path: join(PICTURES, `${state}-${name}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width ?? 350);
      expect(mistakes).toEqual([]);
    });
  });
});
