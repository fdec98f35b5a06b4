import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { eachCell, SHEETS } from './cells.mjs';

/** What a reader finds of the rich parts of a template, whatever their names have become. */
const RICH_FEATURES = new Map([
  ['chart', (texts) => texts.some((text) => text.includes('<c:chartSpace') && text.includes('<c:barChart>')) && texts.some((text) => text.includes('relationships/chart"'))],
  ['alternative text', (texts) => texts.some((text) => text.includes('descr="Importi"'))],
  ['note', (texts) => texts.some((text) => text.includes('Dato del sistema regionale') && text.includes('<commentList'))],
  ['custom XML', (texts) => texts.some((text) => text.includes('urn:esempio')) && texts.some((text) => text.includes('relationships/customXml"'))],
  ['custom properties', (texts) => texts.some((text) => text.includes('name="Ente"'))],
]);

/** What an output has lost of its template, and cells that were not written: in words, nothing when all is there. */
export async function whatIsLost(template, output, cells) {
  const [before, after] = [textsOf(template), textsOf(output)];
  const features = [...RICH_FEATURES].filter(([, isIn]) => isIn(before) && !isIn(after)).map(([name]) => name);
  return [...features, ...(await lostInSheets(await opened(template), await opened(output), cells))];
}

function textsOf(path) {
  return Object.entries(unzipSync(readFileSync(path))).filter(([name]) => /\.(xml|rels|vml)$/.test(name)).map(([, bytes]) => strFromU8(bytes));
}

async function opened(path) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

async function lostInSheets(before, after, cells) {
  const lost = new Map();
  const compare = (what, one, other) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) lost.set(what, (lost.get(what) ?? 0) + 1);
  };
  const namesOf = ({ definedNames }) => definedNames.model.map(({ name, ranges }) => `${name} ${ranges.join()}`).sort();
  compare('names', namesOf(before), namesOf(after));
  const filled = new Map();
  eachCell(cells, (sheet, row, column, cents) => filled.set(`${sheet} ${row} ${column}`, cents / 100));
  for (const [index, name] of SHEETS.entries()) {
    const [one, other] = [before.getWorksheet(name), after.getWorksheet(name)];
    if (other === undefined) {
      lost.set('sheets', (lost.get('sheets') ?? 0) + 1);
      continue;
    }
    const paneOf = ({ views }) => views.map(({ state, xSplit, ySplit }) => [state, xSplit, ySplit]);
    compare('merges', one.model.merges, other.model.merges);
    compare('frozen panes', paneOf(one), paneOf(other));
    compare('tab colours', one.properties.tabColor?.argb, other.properties.tabColor?.argb);
    compare('column widths', widthsOf(one), widthsOf(other));
    one.eachRow({ includeEmpty: true }, (row, r) =>
      row.eachCell({ includeEmpty: true }, (cell, c) => {
        const now = other.getCell(r, c);
        const value = filled.get(`${index} ${r} ${c}`);
        compare('number formats', cell.numFmt, now.numFmt);
        compare('fills', cell.fill?.fgColor?.argb, now.fill?.fgColor?.argb);
        compare('borders', sidesOf(cell), sidesOf(now));
        compare('bold', cell.font?.bold ?? false, now.font?.bold ?? false);
        if (cell.formula !== undefined) compare('formulas', cell.formula, now.formula);
        else compare(value === undefined ? 'texts' : 'VALUES', value ?? cell.value, now.value);
      }),
    );
  }
  return [...lost].map(([what, count]) => (count === 1 ? what : `${what} (${count})`));
}

function widthsOf(sheet) {
  return Array.from({ length: 12 }, (_, i) => Math.round(sheet.getColumn(i + 1).width ?? 0));
}

function sidesOf({ border }) {
  return ['top', 'left', 'bottom', 'right'].map((side) => border?.[side]?.style);
}

/** Whether all the figures stand in an output of any size, found in the text of its sheets: the sum of the cents, and their number. */
export function expectFigures(path, cells) {
  let [expectedCount, expectedSum, count, sum] = [0, 0, 0, 0];
  eachCell(cells, (_sheet, _row, _column, cents) => {
    expectedCount += 1;
    expectedSum += cents;
  });
  for (const bytes of Object.values(unzipSync(readFileSync(path), { filter: ({ name: one }) => /xl\/worksheets\/[^/]+\.xml$/.test(one) }))) {
    for (const [, figure] of strFromU8(bytes).matchAll(/<c r="[B-K]\d+"(?![^>]*t="(?:s|str|inlineStr)")[^>]*><v>([^<]*)<\/v>/g)) {
      count += 1;
      sum += Math.round(Number(figure) * 100);
    }
  }
  if (count !== expectedCount || sum !== expectedSum) throw new Error(`${path}: ${count} figures of ${expectedCount}, ${sum} cents of ${expectedSum}`);
}
