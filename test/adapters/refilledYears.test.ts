import { describe, expect, it } from 'vitest';
import { openPackage, readWorkbook, type OpenPackage } from '../../engine/index.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { filledWorkbook, reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { bundledReport } from '../support/bundled.js';
import { NO_LOOK, workbookContents } from '../support/workbookContents.js';
import { sheetXml } from './sheetXml.js';

const OPTIONS = { language: 'it', changedCells: 'refuse', mapped: [] } as const;
const WIDE = ['T2A Risultati comuni', 'T2C Risultati specifici', 'T4A Output comuni', 'T4B Output specifici'] as const;

function opened(bytes: Uint8Array) {
  const pkg: OpenPackage = openPackage(bytes, NODE_PACKAGE_HOST);
  return { bytes, pkg, workbook: readWorkbook(pkg) };
}

async function fresh(year: number) {
  return opened((await reportWorkbook(bundledReport(year), 'it', realFileSystem)).bytes);
}

/** The look of cells apart: the numbers of styles follow the order in which they were made. */
const withoutStyles = (xml: string) => xml.replace(/ s="\d+"/g, '');
const columnsOf = (xml: string) => /<cols>.*<\/cols>/.exec(xml)![0];

describe.each([[2018, 2022], [2022, 2018]])('a workbook of %i filled again for %i', async (before, after) => {
  const made = await fresh(after);
  const filled = await filledWorkbook(await fresh(before), bundledReport(after), OPTIONS);
  const again = opened(filled.bytes);

  it('is refused nothing', () => {
    expect(filled.filling.refusals).toEqual([]);
  });

  it.each(WIDE)('has in %s the columns, widths and cells of a new one', (name) => {
    const [one, other] = [sheetXml(made, name), sheetXml(again, name)];
    expect(columnsOf(other)).toBe(columnsOf(one));
    expect(withoutStyles(other).replace(/<dimension[^>]*>/, '')).toBe(withoutStyles(one).replace(/<dimension[^>]*>/, ''));
  });

  it('has a look for every cell that holds something, also where nothing stood before, as under a chart', async () => {
    const { cells } = await workbookContents(filled.bytes);
    const bare = [...cells].filter(([, text]) => !text.startsWith('null') && text.endsWith(NO_LOOK)).map(([place]) => place);
    expect(bare).toEqual([]);
    expect(cells.size).toBeGreaterThan(5_000);
  });

  it.each(WIDE)('can fold in %s the columns of past years, and those alone', (name) => {
    const folded = [...columnsOf(sheetXml(again, name)).matchAll(/<col [^>]*outlineLevel="1"/g)].length;
    const columnsOfYear = { 'T2A Risultati comuni': 2, 'T4A Output comuni': 2, 'T4B Output specifici': 3, 'T2C Risultati specifici': 6 }[name];
    expect(folded).toBe(columnsOfYear * (after - 2014));
  });
});
