import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convert, XLSX } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';
import { sharedFolder } from '../support/folders.js';
import { writeWorkbooks } from '../support/generatedWorkbooks.js';
import { disagreements, formulaCells, openWorkbook, valueOf } from '../support/workbookValues.js';

const reason = missingTool('soffice', 'libreoffice-calc fonts-liberation2');
const LANGUAGES = ['it', 'en'] as const;

describe.skipIf(reason !== undefined)(`LibreOffice recalculates the workbooks ${reason ?? ''}`, () => {
  const folder = sharedFolder();
  const pairs: { ours: string; recalculated: string }[] = [];

  beforeAll(async () => {
    const paths = (await Promise.all(LANGUAGES.map((language) => writeWorkbooks(folder, language)))).flat();
    const results = convert(paths, XLSX, join(folder, 'recalculated'));
    paths.forEach((ours, i) => pairs.push({ ours, recalculated: results[i]! }));
  });

  it('and agrees with every cached value', async () => {
    let formulas = 0;
    for (const { ours, recalculated } of pairs) {
      const { differences, cells } = disagreements(await openWorkbook(ours), await openWorkbook(recalculated));
      expect(differences, ours).toEqual([]);
      formulas += cells.length;
    }
    expect(formulas).toBeGreaterThan(3000);
    console.log(`formulas agreed by LibreOffice: ${formulas}`);
  });

  it('notices a wrong cached value: the oracle is awake', async () => {
    const { ours } = pairs[0]!;
    const workbook = await openWorkbook(ours);
    const { sheet, cell } = formulaCells(workbook).find(({ cell: one }) => /^SUM|^IF\(COUNT/.test(one.formula) && typeof one.result === 'number')!;
    workbook.getWorksheet(sheet)!.getCell(cell.address).value = { formula: cell.formula, result: 999_999 };
    const spoiled = join(folder, 'spoiled.xlsx');
    await workbook.xlsx.writeFile(spoiled);
    const [result] = convert([spoiled], XLSX, join(folder, 'awake'));
    expect(valueOf((await openWorkbook(result!)).getWorksheet(sheet)!.getCell(cell.address))).not.toBe(999_999);
  });

  it('and finds no error value anywhere', async () => {
    for (const { recalculated } of pairs) {
      const errors: string[] = [];
      for (const sheet of (await openWorkbook(recalculated)).worksheets) {
        sheet.eachRow((row) => row.eachCell((cell) => {
          const value = cell.formula === undefined ? cell.value : cell.result;
          if (typeof value === 'object' && value !== null && 'error' in value) errors.push(`${sheet.name}!${cell.address}`);
        }));
      }
      expect(errors).toEqual([]);
    }
  });
});
