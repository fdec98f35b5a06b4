/* node sheetjs.mjs TEMPLATE CELLS OUT: with the options that keep the most. */
import * as fs from 'node:fs';
import * as sheetjs from '@e965/xlsx';
import { eachCell, SHEETS } from './cells.mjs';

const [template, cells, out] = process.argv.slice(2);
sheetjs.set_fs(fs);
const workbook = sheetjs.readFile(template, { cellStyles: true, cellNF: true, cellFormula: true, sheetStubs: true, bookVBA: true });
const sheets = SHEETS.map((name) => workbook.Sheets[name]);
eachCell(Number(cells), (sheet, row, column, cents) => {
  const address = `${String.fromCharCode(64 + column)}${row}`;
  sheets[sheet][address] = { ...sheets[sheet][address], t: 'n', v: cents / 100 };
});
sheetjs.writeFile(workbook, out, { compression: true, cellStyles: true, bookVBA: true });
