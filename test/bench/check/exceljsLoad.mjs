/* node exceljsLoad.mjs FILE…: loads each workbook and visits its cells, nothing more. */
import exceljs from 'exceljs';

let cells = 0;
for (const path of process.argv.slice(2)) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell(() => (cells += 1)));
}
console.log(cells);
