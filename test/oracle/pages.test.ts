import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TABLE_DEFINITIONS, translate } from '../../engine/index.js';
import { sharedFolder } from '../support/folders.js';
import { writeWorkbooks } from '../support/generatedWorkbooks.js';
import { convert } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';

const reason = missingTool('soffice', 'libreoffice-calc fonts-liberation2') ?? missingTool('pdftotext', 'poppler-utils');

/** Lying down, in points. */
const A4_LANDSCAPE = { width: 842, height: 595 };
const A3_LANDSCAPE = { width: 1191, height: 842 };
/** Bytes of the text of all the pages: some hundred. */
const LARGEST_TEXT = 64 * 1024 * 1024;

describe.skipIf(reason !== undefined)(`The workbook on paper ${reason ?? ''}`, () => {
  const folder = sharedFolder();
  let pages: string[] = [];
  let pdf = '';

  beforeAll(async () => {
    const paths = await writeWorkbooks(folder, 'it');
    pdf = convert([paths[2]!], 'pdf', folder)[0]!;
    pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: LARGEST_TEXT }).split('\f').slice(0, -1);
  });

  it('has a page for every sheet, in order', () => {
    const names = [
      translate('it', 'sheet.cover'),
      translate('it', 'sheet.guide'),
      translate('it', 'sheet.infographic'),
      ...TABLE_DEFINITIONS.map(({ sheet }) => sheet.it),
      translate('it', 'sheet.findings'),
      translate('it', 'sheet.trace'),
    ];
    const footers = pages.map((page) => footerOf(page).replace(/\s+\d+ \/ \d+$/, ''));
    expect([...new Set(footers)]).toEqual(names);
  });

  it('is A4 lying down, wide tables A3, and every sheet fits the width of its pages', () => {
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', String(pages.length), pdf], { encoding: 'utf8' });
    const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => ({
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
    }));
    expect(sizes).toHaveLength(pages.length);
    const isWide = (page: string) => TABLE_DEFINITIONS.some((table) => table.page !== undefined && footerOf(page).startsWith(table.sheet.it));
    expect(pages.map(isWide)).toContain(true);
    sizes.forEach((size, i) => expect(size).toEqual(isWide(pages[i]!) ? A3_LANDSCAPE : A4_LANDSCAPE));
    // A sheet broken across its width would start again with other columns: every page has the first heading of its sheet.
    for (const { sheet, columns } of TABLE_DEFINITIONS) {
      const own = pages.filter((page) => footerOf(page).startsWith(sheet.it));
      const firstWord = columns[0]!.heading.it.split(' ')[0]!;
      for (const page of own) expect(page).toContain(firstWord);
    }
  });

  it('shows the figures as Italian offices write them', () => {
    const financial = pages.find((page) => footerOf(page).startsWith('S3 '))!;
    for (const text of ['290.890.851,86', '122,89%', '971.067.817,19', '79,24%']) expect(financial).toContain(text);
    expect(pages.join('\n')).not.toMatch(/#(REF|VALUE|NAME|DIV|N\/A|RIF|VALORE|NOME)|###/);
  });

  it('can be turned into pictures to look at', () => {
    execFileSync('pdftoppm', ['-r', '40', '-png', pdf, join(folder, 'page')]);
    const sizes = execFileSync('sh', ['-c', `ls -l ${folder}/page*.png | awk '{print $5}'`], { encoding: 'utf8' }).trim().split('\n').map(Number);
    expect(sizes).toHaveLength(pages.length);
    // A white page would be a few hundred bytes.
    for (const size of sizes) expect(size).toBeGreaterThan(1500);
  });
});

/** The last line of a page: the name of its sheet, and its number. */
function footerOf(page: string): string {
  return page.trimEnd().split('\n').at(-1)!.trim();
}
