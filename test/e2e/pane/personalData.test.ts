import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { BUNDLED } from '../../support/bundled.js';
import { noBrowser, usePane } from './usePane.js';

const WAIT = { timeout: 40_000 };
/** What must be found nowhere: a code, a name in a column of its own, a date that nobody else has. */
const CANARIES = ['RSSMRA80A01F205X', 'Canario Rossi', '1931-07-23', '23/07/1931'];

/** The bundled sample of records, in which some rows bear the canaries, one of them with a mistake that is told. */
function records(): { name: string; mimeType: string; buffer: Buffer }[] {
  return ['operazioni.csv', 'partecipanti.csv', 'movimenti.csv', 'programmato.csv'].map((name) => {
    const text = readFileSync(join(BUNDLED, 'campione', name), 'utf8');
    const [heading, ...rows] = text.trimEnd().split('\n');
    const columns = heading!.split(';');
    const marked = rows.map((row, i) => {
      if (name !== 'partecipanti.csv') return row;
      const fields = row.split(';');
      if (i < 40) {
        fields[columns.indexOf('codice_partecipante')] = `${CANARIES[0]}${i}`;
        fields[columns.indexOf('data_nascita')] = i % 2 === 0 ? CANARIES[2]! : CANARIES[3]!;
      }
      if (i === 3) fields[columns.indexOf('genere')] = 'Canario Rossi';
      return [...fields, i < 40 ? 'Canario Rossi' : ''].join(';');
    });
    const headings = name === 'partecipanti.csv' ? `${heading};nome_e_cognome` : heading;
    return { name, mimeType: 'text/csv', buffer: Buffer.from([headings, ...marked, ''].join('\n')) };
  });
}

describe.skipIf(noBrowser !== undefined)(`what the pane reads of persons ${noBrowser ?? ''}`, () => {
  const openPane = usePane();

  it('is shown, kept and sent nowhere: page, storage, console, requests, document, saved workbook', async () => {
    const pane = await openPane();
    const { page } = pane;
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const shown: string[] = [];
    const look = async () => shown.push(await page.content());
    await page.waitForSelector('#read-workbook:not([aria-disabled])', WAIT);
    await page.click('#use-programme');
    await page.waitForSelector('#workbook-year', WAIT);
    await page.click('#tab-data');
    await page.selectOption('#data-year', '2022');
    await page.setInputFiles('#pick-files', records());
    await page.click('#read-data');
    await page.waitForSelector('#account-title', WAIT);
    expect(await page.textContent('#panel-data')).toContain('partecipanti.csv');
    await look();
    await page.click('#tab-workbook');
    await page.click('#prepare');
    await page.click('#prepare-confirm');
    await page.waitForSelector('#filled-title', WAIT);
    await look();
    await page.click('#next-check');
    await page.click('#check');
    await page.waitForSelector('#findings-title', WAIT);
    await look();
    await page.click('#tab-explain');
    await pane.host(`host.select('T4A Output comuni', 'E8')`);
    await page.waitForSelector('#explained-value', WAIT);
    await look();

    const stored = await page.evaluate<string>(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases(), 'caches' in globalThis ? await caches.keys() : [], [...globalThis.__documentSettings],
    ]))()`);
    expect(JSON.parse(stored)).toEqual([{}, {}, '', [], [], expect.anything()]);
    const pkg = openPackage(await pane.save(), NODE_PACKAGE_HOST);
    const parts = pkg.names.map((name) => (/\.(?:xml|rels)$/.test(name) ? pkg.text(name) : ''));
    const everything = [...shown, ...said, stored, ...parts].join('\n');
    expect(everything.length).toBeGreaterThan(1_000_000);
    expect(CANARIES.filter((one) => everything.includes(one))).toEqual([]);
    expect([pane.outside, pane.faults]).toEqual([[], []]);
    await pane.close();
  });
});
