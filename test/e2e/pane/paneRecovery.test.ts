import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness.js';
import { noBrowser } from './usePane.js';


async function preview(page: Page): Promise<void> {
  await page.click('#tab-data');
  await page.click('#read-data');
  await page.click('#next-fill-data');
  await page.click('#preview');
  await page.waitForSelector('#preview-title');
}

describe.skipIf(noBrowser !== undefined)(`Where something goes wrong or is large, the pane ${noBrowser ?? ''}`, () => {
  const openHarness = useHarness();

  it('lets the last filling be taken back also from the choice of the next one, as it promises', async () => {
    const page = await openHarness();
    await preview(page);
    await page.click('#fill');
    await page.click('#fill-confirm');
    await page.click('#fill-another');
    await page.click('#undo-filling');
    await page.getByRole('status').filter({ hasText: 'Compilazione annullata' }).waitFor();
    expect(await page.locator('#undo-filling').count()).toBe(0);
  });

  it('says so when the selection cannot be followed', async () => {
    const page = await openHarness({ part: 'deaf' });
    await page.click('#tab-explain');
    await page.waitForSelector('#panel-explain #problem');
  });

  it('says so when the workbook is of another programme than the chosen one, before anything is filled', async () => {
    const page = await openHarness({ part: 'otherProgramme' });
    await page.click('#use-programme');
    await page.getByText('La cartella è del programma 2014IT05SFOP999').waitFor();
  });

  it('draws of a preview of 23,000 cells what is folded open, and no more', async () => {
    const page = await openHarness({ part: 'manyChanges' });
    await preview(page);
    expect(await page.locator('#panel-fill *').count()).toBeLessThan(2000);
    await page.locator('.table-changes summary').nth(3).click();
    await page.waitForFunction("document.querySelectorAll('.table-changes')[3].querySelectorAll('li').length === 100");
    expect(await page.locator('.table-changes').nth(3).locator('li').count()).toBe(100);
    // It is found open again.
    await page.check('#overwrite-0');
    await page.click('#tab-check');
    await page.click('#tab-fill');
    expect(await page.locator('.table-changes').nth(3).locator('li').first().isVisible()).toBe(true);
  });

  it('does not have three hundred problems read aloud one after the other', async () => {
    const page = await openHarness({ part: 'manyProblems' });
    await page.click('#tab-data');
    await page.click('#read-data');
    await page.waitForSelector('#problem');
    expect(await page.locator('#problem li').count()).toBe(100);
    expect((await page.locator('[role=alert]').allInnerTexts()).join(' ').length).toBeLessThan(400);
  });

  it.each(['obstacles', ''])('leaves room to read at 400 %% (%s)', async (part) => {
    const page = await openHarness({ width: 320, height: 256, ...(part !== '' && { part }) });
    await preview(page);
    await page.evaluate("document.querySelector('#preview-title').scrollIntoView()");
    // What stays in sight while the rest scrolls leaves more than half of the window to what is read.
    const kept = await page.evaluate("Math.max(0, ...[...document.querySelectorAll('.tabs, .status')].filter((one) => getComputedStyle(one).position === 'sticky').map((one) => one.getBoundingClientRect().bottom))");
    expect(kept).toBeLessThan(128);
  });

  it('keeps tabs and messages apart when the tabs take two lines', async () => {
    const page = await openHarness({ width: 230, height: 900 });
    await preview(page);
    await page.evaluate('scrollTo(0, 400)');
    const [tabs, status] = await Promise.all(['.tabs', '.status'].map((one) => page.locator(one).boundingBox()));
    expect(status!.y).toBeGreaterThanOrEqual(tabs!.y + tabs!.height - 1);
  });
});
