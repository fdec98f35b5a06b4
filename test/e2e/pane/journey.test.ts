import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BUNDLED, CCI, raa } from '../../adapters/support.js';
import { sharedFolder } from '../../support/folders.js';
import { differencesOf, workbookContents } from '../../support/workbookContents.js';
import type { OpenPane } from './openPane.js';
import { noBrowser, usePane } from './usePane.js';

const S3 = 'S3 Avanzamento finanziario';
const S3_EN = 'S3 Financial progress';

const folder = sharedFolder();

/** The workbook of the Node program. */
async function generated(year: number, language: 'it' | 'en' = 'it'): Promise<Uint8Array> {
  const out = join(folder, language);
  await raa(['generate', '--programme', BUNDLED, '--year', String(year), '--out', `${out}/`, '--lang', language, '--overwrite']);
  return readFileSync(join(out, `RAA_${CCI}_${year}.xlsx`));
}

/** The same workbook of another year, filled again by the Node program. */
async function refilled(before: number, year: number, language: 'it' | 'en' = 'it'): Promise<Uint8Array> {
  await generated(before, language);
  const out = join(folder, `${before}-${year}.${language}.xlsx`);
  await raa(['generate', '--programme', BUNDLED, '--year', String(year), '--template', join(folder, language, `RAA_${CCI}_${before}.xlsx`), '--out', out, '--lang', language, '--overwrite']);
  return readFileSync(out);
}

/** Where a pane was left: nothing was asked of the network, nothing failed, the double knew all that was asked of it. */
async function expectQuiet(pane: OpenPane): Promise<void> {
  expect(pane.outside).toEqual([]);
  expect(pane.faults).toEqual([]);
  expect(await pane.host('[...host.unsupported]')).toEqual([]);
  expect(await pane.host('host.mistakes.map(String)')).toEqual([]);
}

describe.skipIf(noBrowser !== undefined)(`the pane in a browser, with the genuine client library ${noBrowser ?? ''}`, () => {
  const openPane = usePane();

  it('makes of a new workbook the one that the program writes, by mouse, in Italian', async () => {
    const pane = await openPane();
    const { page } = pane;
    await ready(page);
    await page.click('#use-programme');
    await page.selectOption('#workbook-year', '2022');
    await page.click('#prepare');
    await page.click('#prepare-confirm');
    await page.waitForSelector('#filled-title', { timeout: 30_000 });
    expect(await page.textContent('#status')).toMatch(/Compilate [\d.]+ celle in \d+ fogli/);

    const made = await workbookContents(await pane.save());
    const [first, ...sheets] = made.sheets;
    const expected = await workbookContents(await generated(2022));
    expect(first).toMatch(/^(?:Foglio1|Sheet1)$/);
    expect(differencesOf(withoutSheet({ ...made, sheets }, first!), expected)).toEqual([]);
    await expectQuiet(pane);
    await pane.close();
  });

  it('brings last year\'s workbook to this year, checks it, explains it, and takes it back', async () => {
    const before = await generated(2020);
    const pane = await openPane(before);
    const { page } = pane;
    await ready(page);
    expect(await page.locator('#panel-workbook').textContent()).toContain('scritto da RAA nella cartella');
    await page.click('#tab-data');
    await page.selectOption('#data-year', '2022');
    await page.click('#read-data');
    await page.waitForSelector('#account-title', { timeout: 30_000 });
    const account = await page.locator('#panel-data table tbody tr:nth-child(2)').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent!.replace(/\D/g, '')))));
    expect(account.length).toBeGreaterThan(0);
    for (const [read, used, incomplete, duplicate, excluded] of account) expect(used! + incomplete! + duplicate! + excluded!).toBe(read);

    await page.click('#next-fill-data');
    await page.click('#preview');
    await page.waitForSelector('#preview-title', { timeout: 30_000 });
    await page.click('#fill');
    await page.click('#fill-confirm');
    await page.waitForSelector('#undo-filling', { timeout: 30_000 });
    const after = await workbookContents(await pane.save());
    expect(differencesOf(after, await workbookContents(await refilled(2020, 2022)))).toEqual([]);

    await page.click('#undo-filling');
    await said(page, /annullata/);
    const [first, undone] = [await workbookContents(before), await workbookContents(await pane.save())].map(valuesOf);
    expect([...undone!].filter(([key, text]) => first!.get(key) !== text).slice(0, 5)).toEqual([]);
    expect([...first!.keys()].filter((key) => !undone!.has(key)).slice(0, 5)).toEqual([]);

    await pane.host(`host.type(${JSON.stringify(S3)}, 'B7', [[1]])`);
    await page.click('#tab-check');
    await page.click('#check');
    await page.waitForSelector('#shown-findings', { timeout: 30_000 });
    await page.locator('.finding .finding-head button').first().click();
    const [place, address] = await page.locator('.finding .finding-head button').first().evaluate((button) => /^'(.*)'!(.*)$/.exec(button.textContent!)!.slice(1)) as [string, string];
    await expect.poll(() => selected(pane)).toBe(`${place}!${address}`);

    await page.click('#export');
    await said(page, /Elenco scritto/);
    expect((await workbookContents(await pane.save())).sheets).toContain('Segnalazioni RAA');

    await page.click('#tab-explain');
    await pane.host(`host.select(${JSON.stringify(S3)}, 'F7')`);
    await page.waitForSelector('#explained-value');
    await expect.poll(() => page.textContent('#explained-cell')).toContain('F7');
    expect(await page.textContent('#panel-explain')).toMatch(/=D7\/B7|=/);

    await expectQuiet(pane);
    await pane.close();
  });

  it('leaves what a person changed, unless it is ticked', async () => {
    const pane = await openPane(await generated(2022));
    const { page } = pane;
    await ready(page);
    await page.click('#tab-data');
    await page.click('#read-data');
    await page.waitForSelector('#account-title', { timeout: 30_000 });
    await pane.host(`host.type(${JSON.stringify(S3)}, 'B7', [[1]])`);
    await pane.host(`host.type(${JSON.stringify(S3)}, 'B8', [[2]])`);
    await page.click('#next-fill-data');
    await page.click('#preview');
    await page.waitForSelector('#conflicts-title', { timeout: 30_000 });
    expect(await page.isChecked('#overwrite-0')).toBe(false);
    await page.check('#overwrite-0');
    await page.click('#fill');
    await page.click('#fill-confirm');
    await page.waitForSelector('#undo-filling', { timeout: 30_000 });
    const [[first], [second]] = await pane.host<[[number], [number]]>(`host.valuesOf(${JSON.stringify(S3)}, 'B7:B8')`);
    expect(first).not.toBe(1);
    expect(second).toBe(2);
    await expectQuiet(pane);
    await pane.close();
  });

  it('does all of it by keyboard alone, in English', async () => {
    const pane = await openPane(await generated(2020, 'en'), { language: 'en-GB' });
    const { page } = pane;
    await ready(page);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await reach(page, 'tab-workbook');
    await page.keyboard.press('ArrowRight');
    await reach(page, 'data-year');
    await page.keyboard.type('2022');
    await press(page, 'read-data', 'Enter');
    await page.waitForSelector('#account-title', { timeout: 30_000 });
    await press(page, 'next-fill-data', 'Enter');
    await press(page, 'preview', 'Space');
    await page.waitForSelector('#preview-title', { timeout: 30_000 });
    await press(page, 'fill', 'Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('#fill-confirm').count()).toBe(0);
    await press(page, 'fill', 'Enter');
    await press(page, 'fill-confirm', 'Enter');
    await page.waitForSelector('#undo-filling', { timeout: 30_000 });
    expect(differencesOf(await workbookContents(await pane.save()), await workbookContents(await refilled(2020, 2022, 'en')))).toEqual([]);
    await press(page, 'undo-filling', 'Enter');
    await said(page, /taken back|undone/i);
    await pane.host(`host.type(${JSON.stringify(S3_EN)}, 'B7', [[1]])`);
    await reach(page, 'tab-fill');
    await page.keyboard.press('ArrowRight');
    await press(page, 'check', 'Enter');
    await page.waitForSelector('#shown-findings', { timeout: 30_000 });
    await reach(page, 'tab-check');
    await page.keyboard.press('ArrowRight');
    await pane.host(`host.select(${JSON.stringify(S3_EN)}, 'F7')`);
    await page.waitForSelector('#explained-value');
    await press(page, 'pin', 'Space');
    expect(await page.getAttribute('#pin', 'aria-pressed')).toBe('true');
    await expectQuiet(pane);
    await pane.close();
  });

  it('says that an older Excel is too old, and names the way out', async () => {
    const pane = await openPane(undefined, { api: '1.12' });
    await pane.page.waitForSelector('#old-excel:not([hidden])');
    expect(await pane.page.textContent('#old-excel')).toContain('npm run raa -- generate');
    expect(pane.outside).toEqual([]);
    await pane.close();
  });
});

/** The pane has read the workbook. */
async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#read-workbook:not([aria-disabled])', { timeout: 30_000 });
}

/** The status line says something. The page lets no text be run, so it is asked from outside. */
async function said(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => page.textContent('#status'), { timeout: 30_000 }).toMatch(pattern);
}

/** Goes to an element with the Tab key alone. */
async function reach(page: Page, id: string): Promise<void> {
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let i = 0; i < 150; i++) {
      if ((await page.evaluate('document.activeElement.id')) === id) return;
      await page.keyboard.press(key);
    }
  }
  throw new Error(`The Tab key does not reach #${id}.`);
}

async function press(page: Page, id: string, key: string): Promise<void> {
  await reach(page, id);
  await page.keyboard.press(key);
}

/** `S3 Avanzamento finanziario!D8`: what is selected in the workbook. */
async function selected(pane: OpenPane): Promise<string> {
  return (await pane.host<string>('host.state.selection.address')).replaceAll('$', '').replace(/^'(.*)'!/, '$1!');
}

type Contents = Awaited<ReturnType<typeof workbookContents>>;

function withoutSheet(contents: Contents, name: string): Contents {
  const without = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => key !== name && !key.startsWith(`${name}!`)));
  return { ...contents, cells: without(contents.cells), frames: without(contents.frames) };
}

/** Values, formulas and number formats of the cells that hold something. */
function valuesOf({ cells }: Contents): Map<string, string> {
  return new Map(
    [...cells].flatMap(([key, text]) => {
      const [content, look] = text.split('\t') as [string, string];
      return content === 'null' ? [] : [[key, `${content} ${(JSON.parse(look) as unknown[])[0] as string}`] as const];
    }),
  );
}
