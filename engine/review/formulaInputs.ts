import { readFormula } from '../formula/formula.js';
import { referencesOf, type NamedRange } from '../formula/referencesOf.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import { quoteSheet } from '../plan/placement.js';
import { SheetGrid } from '../recognition/sheetGrid.js';
import type { ExplainedInput } from './cellExplanation.js';
import { labelsAround } from './labelsAround.js';

/** The cells that a formula of the workbook takes, each once: with its labels and what it shows, or how many cells a range has. */
export function formulaInputs(formula: string, sheet: string, sheets: readonly SheetModel[]): ExplainedInput[] {
  const read = readFormula(formula);
  if (read === undefined) return [];
  const inputs = referencesOf(read).map((range) => inputOf(range, sheet, sheets));
  return [...new Map(inputs.map((input) => [input.place, input])).values()];
}

function inputOf({ sheet: named, top, left, bottom, right }: NamedRange, own: string, sheets: readonly SheetModel[]): ExplainedInput {
  const name = named ?? own;
  const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const grid = sheet && new SheetGrid(sheet);
  const isOne = top === bottom && left === right;
  const address = `${columnLetters(left)}${top}${isOne ? '' : `:${columnLetters(right)}${bottom}`}`;
  return {
    role: 'term',
    place: `${quoteSheet(name)}!${address}`,
    label: grid === undefined ? '' : labelsAround(grid, top, left),
    value: isOne ? (grid?.text(top, left) ?? '') : address,
    records: '',
    source: '',
  };
}
