/* node raa.mjs WORKBOOK RESULT: reads all the cells as a stream; counts the texts and their letters, adds up the cents of the numbers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openPackage } from '../../../dist/engine/ooxml/package/openPackage.js';
import { readWorkbook } from '../../../dist/engine/ooxml/read/readWorkbook.js';
import { streamRows } from '../../../dist/engine/ooxml/read/streamRows.js';
import { NODE_PACKAGE_HOST } from '../../../dist/templates/workbook/nodePackageHost.js';

const [path, result] = process.argv.slice(2);
const pkg = openPackage(readFileSync(path), NODE_PACKAGE_HOST);
const workbook = readWorkbook(pkg);
const found = { rows: 0, texts: 0, letters: 0, numbers: 0, cents: 0 };
await streamRows(pkg, workbook, workbook.sheets[0].name, ({ cells }) => {
  found.rows += 1;
  for (const { kind, text } of cells) {
    if (kind === 'text') {
      found.texts += 1;
      found.letters += text.length;
    } else if (kind === 'number') {
      found.numbers += 1;
      found.cents += Math.round(Number(text) * 100);
    }
  }
});
writeFileSync(result, JSON.stringify(found));
