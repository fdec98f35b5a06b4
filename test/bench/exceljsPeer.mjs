/*
 * The peer: what a careful script does with exceljs alone. Loads the blank template, puts in every value and formula of
 * the report (already computed: it is given to it for free), saves.
 * node exceljsPeer.mjs TEMPLATE CELLS.json OUT
 */
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';

const [template, cells, out] = process.argv.slice(2);
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(template);
for (const { sheet, row, column, value } of JSON.parse(readFileSync(cells, 'utf8'))) {
  workbook.getWorksheet(sheet).getCell(row, column).value = value;
}
await workbook.xlsx.writeFile(out);
