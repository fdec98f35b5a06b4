/* Opens, verifies and reads the workbooks named by its arguments, one after the other: what came of each, and the growth of the peak of memory (KiB). */
import { readFileSync } from 'node:fs';

const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { openPackage } = await built('engine/ooxml/package/openPackage.js');
const { readWorkbook } = await built('engine/ooxml/read/readWorkbook.js');
const { readSheet } = await built('engine/ooxml/read/readSheet.js');
const { NODE_PACKAGE_HOST } = await built('templates/workbook/nodePackageHost.js');

const before = process.resourceUsage().maxRSS;
const outcomes = [];
for (const path of process.argv.slice(2)) outcomes.push(await outcomeOf(new Uint8Array(readFileSync(path))));
console.log(JSON.stringify({ outcomes, grown: process.resourceUsage().maxRSS - before }));

async function outcomeOf(bytes) {
  try {
    const opened = openPackage(bytes, NODE_PACKAGE_HOST);
    await opened.verify();
    const workbook = readWorkbook(opened);
    for (const { name, kind } of workbook.sheets) if (kind === 'worksheet') readSheet(opened, workbook, name);
    return workbook.sheets.some(({ kind }) => kind === 'missing') ? 'missing' : 'reads';
  } catch (error) {
    return error.issue?.code ?? String(error);
  }
}
