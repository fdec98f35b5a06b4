/* node raa.mjs TEMPLATE CELLS OUT: engine/ooxml alone, as the peers are libraries for workbooks alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openPackage } from '../../../dist/engine/ooxml/package/openPackage.js';
import { readWorkbook } from '../../../dist/engine/ooxml/read/readWorkbook.js';
import { WorkbookPatch } from '../../../dist/engine/ooxml/patch/workbookPatch.js';
import { NODE_PACKAGE_HOST } from '../../../dist/templates/workbook/nodePackageHost.js';
import { amountText, eachCell, SHEETS } from './cells.mjs';

const [template, cells, out] = process.argv.slice(2);
const pkg = openPackage(readFileSync(template), NODE_PACKAGE_HOST);
const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
eachCell(Number(cells), (sheet, row, column, cents) => patch.setCell(SHEETS[sheet], row, column, { kind: 'number', value: amountText(cents) }));
writeFileSync(out, patch.toBytes());
