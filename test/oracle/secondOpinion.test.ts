import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../engine/ooxml/cellAddress.js';
import { openPackage } from '../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import type { CellModel } from '../../engine/ooxml/read/workbookModel.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { sharedFolder } from '../support/folders.js';
import { writeWorkbooks } from '../support/generatedWorkbooks.js';

/** What SheetJS 0.20.3 reads otherwise than the standard says (ours | its): when it is corrected, this list must change. */
const ITS_MISTAKES: ReadonlyMap<string, readonly string[]> = new Map([
  // Prefixes are cut off without a look at the namespace: `x15:workbookPr`, and the elements of another namespace.
  ['dates1904.xlsx', ['dates: true | false']],
  ['prefixed.xlsx', ['Estrazione!C1:  | undefined', 'Estrazione!A2: 2 | 9', 'Estrazione merges: 1 | 2']],
  // Sheets are looked for in the folder xl.
  ['hiddenSheets.xlsx', ['Visibile: not read', 'Molto <nascosto>: not read']],
  // `_x005F_x0042_` is unescaped twice, and a cell without a text has the text "".
  ['inlineStrings.xlsx', ['Testi!B2: A _x0042_ è | A B \ufffd', 'Testi!D2: undefined | ']],
  // Elements are looked for within comments; a part in UTF-16 is not read.
  ['otherXml.xlsx', [
    'sheets: L"altro > \'1\' | L"altro > \'1\',no',
    'visibility: 0 | 0,0',
    'L"altro > \'1\'!B2: è «così» 東 | undefined',
    'L"altro > \'1\'!C2: 4 | undefined',
    'L"altro > \'1\'!C2 formula: "<"&B2 | ',
  ]],
  // In formulas that share another's, whole columns and rows do not move, and what looks like a cell within a text does.
  ['sharedFormulas.xlsx', [
    "Dati!E2 formula: SUM(Dati!B:B,'D''altro 1'!$A2)-COUNTA('D''altro 1'!2:2) | SUM(Dati!A:A,'D''altro 1'!$A2)-COUNTA('D''altro 1'!2:2)",
    "Dati!D3 formula: SUM(Dati!A:A,'D''altro 1'!$A3)-COUNTA('D''altro 1'!3:3) | SUM(Dati!A:A,'D''altro 1'!$A3)-COUNTA('D''altro 1'!2:2)",
    "Dati!E3 formula: SUM(Dati!B:B,'D''altro 1'!$A3)-COUNTA('D''altro 1'!3:3) | SUM(Dati!A:A,'D''altro 1'!$A3)-COUNTA('D''altro 1'!2:2)",
    'Dati!D5 formula: IF(A5>1E3,"A4 ""B2""",A5&"") | IF(A5>1E3,"A5 ""B3""",A5&"")',
  ]],
]);

describe('SheetJS reads the same', () => {
  const folder = sharedFolder();

  it.each(FIXTURE_WORKBOOKS.map(({ name, bytes }) => [name, bytes] as const))('%s', (name, bytes) => {
    expect(differences(bytes)).toEqual(ITS_MISTAKES.get(name) ?? []);
  });

  it('in the workbooks that we write', async () => {
    for (const path of await writeWorkbooks(folder, 'it')) expect(differences(readFileSync(path)), path).toEqual([]);
  });
});

/** The cells and names that differ, each with what we read and what SheetJS reads. */
function differences(bytes: Uint8Array): string[] {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const ours = readWorkbook(pkg);
  const theirs = read(bytes, { type: 'buffer', cellFormula: true, xlfn: true, cellHTML: false, sheetStubs: true });
  const found: string[] = [];
  const compare = (place: string, one: unknown, other: unknown) => {
    if (one !== other) found.push(`${place}: ${String(one)} | ${String(other)}`);
  };
  compare('dates', ours.dateSystem === 1904, theirs.Workbook?.WBProps?.date1904 ?? false);
  compare('sheets', ours.sheets.map(({ name }) => name).join(), theirs.SheetNames.join());
  compare('visibility', ours.sheets.map(({ visibility }) => ['visible', 'hidden', 'veryHidden'].indexOf(visibility)).join(), hiddenOf(theirs));
  compare('names', ours.names.map(({ name, text }) => `${name}=${text}`).sort().join(), (theirs.Workbook?.Names ?? []).map(({ Name, Ref }) => `${Name}=${Ref}`).sort().join());
  for (const { name, kind } of ours.sheets) {
    if (kind !== 'worksheet') continue;
    const sheet = readSheet(pkg, ours, name);
    const other = theirs.Sheets[name];
    if (other === undefined) {
      found.push(`${name}: not read`);
      continue;
    }
    const seen = new Set<string>();
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
      const address = `${columnLetters(cell.column)}${cell.row}`;
      seen.add(address);
      const their = other[address] as CellObject | undefined;
      if (cell.kind !== 'isoDate') compare(`${name}!${address}`, valueOf(cell), theirValue(their));
      compare(`${name}!${address} formula`, cell.formula ?? '', their?.f ?? '');
    }
    for (const address of Object.keys(other)) if (!address.startsWith('!') && !seen.has(address) && theirValue(other[address] as CellObject) !== undefined) found.push(`${name}!${address}: nothing | ${String((other[address] as CellObject).v)}`);
    compare(`${name} merges`, sheet.merges.length, other['!merges']?.length ?? 0);
  }
  return found;
}

function hiddenOf({ SheetNames, Workbook }: WorkBook): string {
  return SheetNames.map((_, i) => Workbook?.Sheets?.[i]?.Hidden ?? 0).join();
}

/** A number as the nearest double, which is all that SheetJS keeps; an error by its code. */
function valueOf({ kind, text }: CellModel): unknown {
  if (kind === 'number') return Number(text);
  if (kind === 'boolean') return text === 'TRUE';
  return kind === 'blank' ? undefined : text;
}

function theirValue(cell: CellObject | undefined): unknown {
  if (cell === undefined || cell.t === 'z') return undefined;
  return cell.t === 'e' ? cell.w : cell.v;
}
