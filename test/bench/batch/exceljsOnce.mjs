/* node exceljsOnce.mjs TEMPLATE CELLS COUNT FOLDER: the template is loaded once, and its cells are written over for every workbook. */
import { join } from 'node:path';
import exceljs from 'exceljs';
import { eachCell, SHEETS } from '../fill/cells.mjs';

const [template, cells, count, folder] = process.argv.slice(2);
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(template);
const sheets = SHEETS.map((name) => workbook.getWorksheet(name));
for (let i = 0; i < Number(count); i++) {
  eachCell(Number(cells), (sheet, row, column, cents) => {
    sheets[sheet].getCell(row, column).value = cents / 100;
  });
  await workbook.xlsx.writeFile(join(folder, `${i}.xlsx`));
}
