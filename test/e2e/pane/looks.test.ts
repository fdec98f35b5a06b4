import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED, CCI, raa } from '../../adapters/support.js';
import { sharedFolder } from '../../support/folders.js';
import type { OpenPane, PaneLook } from './openPane.js';
import { violations } from './accessibility.js';
import { noBrowser, usePane } from './usePane.js';

/** Pictures for the README and for the eye: written anew with RAA_SCREENSHOTS=1. */
const PICTURES = join(import.meta.dirname, 'screenshots');
const writesPictures = process.env['RAA_SCREENSHOTS'] === '1';
const WAIT = { timeout: 30_000 };

const LOOKS: Readonly<Record<string, PaneLook>> = {
  '': { width: 350, height: 760 },
  '-320': { width: 320, height: 640, hasReducedMotion: true },
  '-dark': { isDark: true },
  '-en-contrast': { language: 'en-GB', hasForcedColors: true },
};

const folder = sharedFolder();

describe.skipIf(noBrowser !== undefined)(`every view of the pane ${noBrowser ?? ''}`, () => {
  const openPane = usePane();

  it.each(Object.entries(LOOKS))('follows the accessibility rules and needs no sideways scrolling%s', async (name, look) => {
    const language = look.language === 'en-GB' ? 'en' : 'it';
    await raa(['generate', '--programme', BUNDLED, '--year', '2020', '--out', `${folder}/`, '--lang', language, '--overwrite']);
    const pane = await openPane(readFileSync(join(folder, `RAA_${CCI}_2020.xlsx`)), look);
    const { page } = pane;
    const sheet = language === 'en' ? 'S3 Financial progress' : 'S3 Avanzamento finanziario';
    const expectGood = async (view: string) => {
      expect([view, await violations(page)]).toEqual([view, []]);
      expect([view, await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')]).toEqual([view, false]);
      if (writesPictures) await page.screenshot({ path: join(PICTURES, `${view}${name}.png`) });
    };
    await page.waitForSelector('#read-workbook:not([aria-disabled])', WAIT);
    await pane.host(`host.type(${JSON.stringify(sheet)}, 'B7', [[378000000]])`);
    await page.click('#tab-data');
    await page.selectOption('#data-year', '2020');
    await page.click('#read-data');
    await page.waitForSelector('#next-fill-data', WAIT);
    await expectGood('dati');
    await page.click('#next-fill-data');
    await page.click('#preview');
    await page.waitForSelector('#preview-title', WAIT);
    await expectGood('compila');
    await page.click('#tab-check');
    await page.click('#check');
    await page.waitForSelector('#shown-findings', WAIT);
    await expectGood('controlla');
    await page.click('#tab-explain');
    await pane.host(`host.select(${JSON.stringify(sheet)}, 'D8')`);
    await expect.poll(() => page.textContent('#explained-cell').catch(() => ''), WAIT).toContain('D8');
    await expectGood('spiega');
    await page.click('#tab-workbook');
    await page.click('#read-workbook');
    await page.waitForSelector('#read-workbook:not([aria-disabled])', WAIT);
    await expectGood('cartella');
    expectNothingElse(pane);
    await pane.close();
  });
});

function expectNothingElse({ outside, faults }: OpenPane): void {
  expect([outside, faults]).toEqual([[], []]);
}
