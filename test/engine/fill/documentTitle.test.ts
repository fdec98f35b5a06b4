import { describe, expect, it } from 'vitest';
import { documentTitle, isOursToName, openPackage, readSheet, readWorkbook } from '../../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { blankTemplate } from '../../excelHost/openHost.js';
import { bundledReport } from '../../support/bundled.js';
import { FIXTURE_WORKBOOKS } from '../../support/fixtureWorkbooks.js';

const OTHERS = FIXTURE_WORKBOOKS.find(({ name }) => name === 'tables.xlsx')!.bytes;

/** Whether RAA may name a document of this title. */
function isOurs(bytes: Uint8Array, title: string): Promise<boolean> {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  return isOursToName(title, workbook, (name) => Promise.resolve(readSheet(pkg, workbook, name)));
}

describe('the title of a document', () => {
  it('that RAA wrote may be written again, in whatever language and for whatever year and programme', async () => {
    const { context } = bundledReport(2018);
    for (const language of ['it', 'en'] as const) {
      for (const key of ['cover.title', 'edition.title'] as const) {
        const title = documentTitle({ ...context, year: 2014, programme: { ...context.programme, title: 'Altro 2020' } }, language, key);
        expect(await isOurs(OTHERS, title), title).toBe(true);
      }
    }
  });

  it.each(['Monitoraggio FSE', 'Relazione annuale di attuazione', 'Relazione annuale di attuazione 2022: bozza', '2022 Relazione annuale di attuazione – POR'])('that a person gave stays: %s', async (title) => {
    expect(await isOurs(blankTemplate(), title)).toBe(false);
  });

  it('is given where there is none and all that stands there is of RAA', async () => {
    expect(await isOurs(blankTemplate(), '')).toBe(true);
    expect(await isOurs(OTHERS, '')).toBe(false);
  });
});
