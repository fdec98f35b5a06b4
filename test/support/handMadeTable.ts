import exceljs from 'exceljs';
import { readPublished } from '../../engine/input/readPublished.js';
import { bundledProgramme, bundledText } from '../engine/bundledProgramme.js';

/** A change of what stands in one cell: its address, and its text, number or formula. */
export type CellChange = readonly [address: string, value: string | number | { readonly formula: string; readonly result: number }];

const HEADINGS = ['Assi', 'Dotazione finanziaria', 'Programmato', 'Avanzamento programmato', 'Impegni', 'Avanzamento impegni', 'Pagamenti ai beneficiari', 'Avanzamento pagamenti', 'Spesa certificata', 'Avanzamento spesa certificata'];
const LETTERS = ['', 'A', 'B', 'C=B/A', 'D', 'E=D/B', 'F', 'G=F/D', 'H', 'I=H/F'];
const COLUMNS = 'ABCDEFGHI';

/**
 * The financial table of the summary of 2022 as an office would type it in Excel: values only, in a layout of its own (axes in
 * C6:C10, total in row 11, percentages as numbers such as 86,13).
 * @param changes what is different, by address
 */
export async function handMadeTable(...changes: readonly CellChange[]): Promise<Uint8Array> {
  const { figures } = readPublished(bundledText('2022/pubblicato.csv'), '2022/pubblicato.csv', bundledProgramme, 2022);
  const printed = new Map(figures.map(({ id, quantity, key }) => [id, key.isRate ? quantity.value.times(100).toNumber() : quantity.value.toNumber()]));
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Tab 2');
  sheet.getCell('B1').value = 'TABELLA 2. – AVANZAMENTO FINANZIARIO DEL PROGRAMMA OPERATIVO AL 31 DICEMBRE 2022';
  sheet.getCell('B2').value = `POR FSE 2014-2020, CCI ${bundledProgramme.cci}`;
  HEADINGS.forEach((text, i) => (sheet.getCell(4, 3 + i).value = text));
  LETTERS.forEach((text, i) => (sheet.getCell(5, 3 + i).value = text));
  ['I', 'II', 'III', 'IV', 'V', 'tot'].forEach((axis, r) => {
    sheet.getCell(6 + r, 3).value = axis === 'tot' ? 'Totale' : axis;
    [...COLUMNS].forEach((letter, c) => (sheet.getCell(6 + r, 4 + c).value = printed.get(`R22.T2.${axis}.${letter}`)!));
  });
  for (const [address, value] of changes) sheet.getCell(address).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
