/* node raa.mjs TEMPLATE CELLS COUNT FOLDER: so many workbooks from one template, which is opened once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../../dist/engine/ooxml/package/openPackage.js';
import { WorkbookPatch } from '../../../dist/engine/ooxml/patch/workbookPatch.js';
import { readWorkbook } from '../../../dist/engine/ooxml/read/readWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../../dist/templates/workbook/nodePackageHost.js';
import { amountText, eachCell, SHEETS } from '../fill/cells.mjs';

const [template, cells, count, folder] = process.argv.slice(2);
const pkg = openPackage(readFileSync(template), NODE_PACKAGE_HOST);
const workbook = readWorkbook(pkg);
for (let i = 0; i < Number(count); i++) {
  const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook);
  eachCell(Number(cells), (sheet, row, column, cents) => patch.setCell(SHEETS[sheet], row, column, { kind: 'number', value: amountText(cents) }));
  writeFileSync(join(folder, `${i}.xlsx`), patch.toBytes());
}
