/* node protobi.mjs TEMPLATE CELLS OUT */
import exceljs from '@protobi/exceljs';
import { eachCell, SHEETS } from './cells.mjs';

const [template, cells, out] = process.argv.slice(2);
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(template);
const sheets = SHEETS.map((name) => workbook.getWorksheet(name));
eachCell(Number(cells), (sheet, row, column, cents) => {
  sheets[sheet].getCell(row, column).value = cents / 100;
});
workbook.calcProperties.fullCalcOnLoad = true;
await workbook.xlsx.writeFile(out);
