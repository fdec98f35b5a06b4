import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness.js';
import { noBrowser } from './usePane.js';


const focused = (page: Page) => page.evaluate('document.activeElement.id');

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches #${id}`);
}

describe.skipIf(noBrowser !== undefined)(`The pane by keyboard ${noBrowser ?? ''}`, () => {
  const openHarness = useHarness();

  it('has one stop for the tabs, and arrows among them', async () => {
    const page = await openHarness();
    await page.focus('#tab-workbook');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('tab-explain');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('tab-data');
    expect(await page.getAttribute('#tab-data', 'aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('data-year');
  });

  it('goes from the data to the filling and back, the focus always on what comes next', async () => {
    const page = await openHarness();
    await tabTo(page, 'next-data');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('data-title');
    await tabTo(page, 'read-data');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#account-title:focus');
    await tabTo(page, 'next-fill-data');
    await page.keyboard.press('Enter');
    await tabTo(page, 'preview');
    // Pressed twice by mistake: nothing is written that was not asked for.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#preview-title:focus');
    await tabTo(page, 'fill');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('fill-confirm');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('fill');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#filled-title:focus');
    await tabTo(page, 'undo-filling');
    await page.keyboard.press('Space');
    await page.waitForSelector('#fill-title:focus');
    expect(await page.textContent('#status')).toContain('Compilazione annullata');
  });

  it('keeps what was ticked, searched and folded open when the view changes', async () => {
    const page = await openHarness();
    await page.click('#tab-data');
    await page.uncheck('#sheet-0');
    await page.click('#tab-check');
    await page.click('#check');
    await page.fill('#search', 'overbooking');
    await page.click('.small-fold summary');
    await page.click('#tab-data');
    expect(await page.isChecked('#sheet-0')).toBe(false);
    await page.click('#tab-check');
    expect(await page.inputValue('#search')).toBe('overbooking');
    expect(await page.isVisible('.small-fold p')).toBe(true);
  });

  it('stops a reading with Esc', async () => {
    const page = await openHarness({ part: 'stoppable' });
    await page.click('#tab-data');
    await page.click('#read-data');
    await page.waitForSelector('#cancel');
    await page.keyboard.press('Escape');
    await page.getByRole('status').filter({ hasText: 'interrotta' }).waitFor();
    expect(await page.isVisible('#busy')).toBe(false);
  });

  it('shows markup that stands in cells as text', async () => {
    const page = await openHarness({ part: 'hostile' });
    await page.click('#tab-explain');
    await page.evaluate("chooseCell({ sheet: 'S3', row: 8, column: 4 })");
    await page.waitForSelector('#explained-value');
    expect(await page.textContent('#explained-value')).toContain('<img src=x onerror=');
    expect(await page.locator('#pane img, #pane script').count()).toBe(0);
  });

  it('shows a long list a hundred at a time', async () => {
    const page = await openHarness();
    await page.click('#tab-check');
    await page.click('#check');
    await page.waitForSelector('.finding');
    expect(await page.locator('.finding').count()).toBe(100);
    await page.click('.more button');
    expect(await page.locator('.finding').count()).toBe(143);
  });
});
