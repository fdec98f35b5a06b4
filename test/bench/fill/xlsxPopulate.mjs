/* node xlsxPopulate.mjs TEMPLATE CELLS OUT */
import populate from 'xlsx-populate';
import { eachCell, SHEETS } from './cells.mjs';

const [template, cells, out] = process.argv.slice(2);
const workbook = await populate.fromFileAsync(template);
const sheets = SHEETS.map((name) => workbook.sheet(name));
eachCell(Number(cells), (sheet, row, column, cents) => sheets[sheet].cell(row, column).value(cents / 100));
await workbook.toFileAsync(out);
