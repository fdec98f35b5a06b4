import { cellInput } from './cellInput.js';
import { hostProblem } from './officeProblem.js';
import { contentSteps, rangeStep, type OfficeStep } from './officeSteps.js';
import { slicesOf } from './requestSlices.js';
import { columnPoints } from './widths.js';
import type { ReportSheet } from './workbookHost.js';
import { sheetOf } from './officeReader.js';

const HEADER_ROW = 3;

/** Adds a sheet with a title, headings and rows, and shows it. Gives its name. When it fails, the sheet is taken away again. */
export async function addReportSheet(report: ReportSheet): Promise<string> {
  let added: string | undefined;
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const name = freeName(report.name, worksheets.items.map((sheet) => sheet.name));
      const slices = slicesOf<Excel.RequestContext>([{ bytes: 300, run: () => void worksheets.add(name) }, ...stepsFor(report, name)]);
      for (const slice of slices) {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        for (const { run } of slice) run(context);
        added = name;
        await context.sync();
      }
      return name;
    });
  } catch (error) {
    if (added === undefined) throw hostProblem(error, 'untouched');
    const name = added;
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name');
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    }).catch(() => {
      throw hostProblem(error, 'incomplete', { sheet: name });
    });
    throw hostProblem(error, 'restored');
  }
}

function stepsFor({ title, header, rows, widths }: ReportSheet, name: string): OfficeStep[] {
  const cell = (row: number, column: number, value: string | number) => ({
    row,
    column,
    input: cellInput(typeof value === 'number' ? { kind: 'number', value: String(value) } : { kind: 'text', text: value }, 'General', 'General'),
  });
  const lines: (readonly (string | number)[])[] = [[title], [], header, ...rows];
  const cells = lines.flatMap((line, r) => line.flatMap((value, c) => (value === '' ? [] : [cell(1 + r, 1 + c, value)])));
  const last = { row: HEADER_ROW + rows.length, column: Math.max(header.length, 1) };
  return [
    ...contentSteps(name, cells),
    rangeStep(name, { top: 1, left: 1, bottom: 1, right: 1 }, ({ format: { font } }) => {
      font.bold = true;
      font.size = 14;
    }),
    rangeStep(name, { top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right: last.column }, ({ format: { font } }) => (font.bold = true)),
    rangeStep(name, { top: HEADER_ROW, left: 1, bottom: last.row, right: last.column }, ({ format }) => {
      format.wrapText = true;
      format.verticalAlignment = 'Top';
    }),
    ...widths.map((characters, c) => rangeStep(name, { top: 1, left: 1 + c, bottom: 1, right: 1 + c }, ({ format }) => (format.columnWidth = columnPoints(characters)))),
    { bytes: 300, run: (context) => sheetOf(context, name).activate() },
  ];
}

const LONGEST_NAME = 31;

/** A name that no sheet has: `Rilievi`, `Rilievi (2)`. Signs that names of sheets cannot have are left out. */
export function freeName(wished: string, taken: readonly string[]): string {
  const plain = wished.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').trim() || 'RAA';
  const isTaken = (name: string) => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = plain.slice(0, LONGEST_NAME - end.length) + end;
    if (!isTaken(name)) return name;
  }
}
