import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NEEDED_API } from '../../addin/excel/neededApi.mjs';
import { compareVersions, usedApi, type UsedMember } from './usedApi.js';

const ADDIN = join(dirname(fileURLToPath(import.meta.url)), '../../addin');

/** Uses beyond the set of the manifest that no condition around them guards, and why they are safe: `file: member`. */
const SAFE: Readonly<Record<string, string>> = {
  'addin/excel/officeChange.ts: RunOptions.mergeUndoGroup': 'officeSupport.ts asks for ExcelApi 1.20, and tells in mergesUndo',
};

function isCovered({ set, guard }: UsedMember): boolean {
  const [name, version] = set.split(' ') as [string, string];
  const [guardName, guardVersion] = guard?.split(' ') ?? [];
  if (name === 'ExcelApi' && compareVersions(version, NEEDED_API) <= 0) return true;
  return guardName === name && compareVersions(version, guardVersion!) <= 0;
}

const told = ({ name, set, line }: UsedMember): string => `${name} (${set}), ${line}`;

/** Pieces of code, and the members beyond the manifest in each. */
const PIECES: readonly [what: string, code: string, expected: readonly string[]][] = [
  ['a member within the set', 'export const f = (c: Excel.RequestContext) => c.workbook.insertWorksheetsFromBase64("");', []],
  ['a member of a later set', 'export const f = (r: Excel.Range) => r.valuesAsJson;', ['Range.valuesAsJson (ExcelApi 1.16), 1']],
  ['a member of Excel on the web only', 'export const f = (s: Excel.Worksheet) => s.protection.pauseProtection("");', ['WorksheetProtection.pauseProtection (ExcelApiOnline 1.1), 1']],
  ['a later name in load', 'export const f = (r: Excel.Range) => r.load("values, valuesAsJson");', ['Range.valuesAsJson (ExcelApi 1.16), 1']],
  ['a later name in a list of load', 'export const f = (r: Excel.Range) => r.load(["values", "valuesAsJson"]);', ['Range.valuesAsJson (ExcelApi 1.16), 1']],
  ['a later name below a collection', 'export const f = (w: Excel.Workbook) => w.worksheets.load("items/name, items/showDataTypeIcons");', ['Worksheet.showDataTypeIcons (ExcelApi 1.19), 1']],
  ['a later option', 'export const f = () => Excel.run({ mergeUndoGroup: true }, async () => 1);', ['RunOptions.mergeUndoGroup (ExcelApi 1.20), 1']],
  ['an option behind its condition', 'export const f = () => Excel.run(Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? { mergeUndoGroup: true } : {}, async () => 1);', []],
  ['an option behind a constant', 'const can = Office.context.requirements.isSetSupported("ExcelApi", "1.20");\nexport const f = () => Excel.run(can ? { mergeUndoGroup: true } : {}, async () => 1);', []],
  ['an option behind a variable', 'let can = Office.context.requirements.isSetSupported("ExcelApi", "1.20");\ncan = true;\nexport const f = () => Excel.run(can ? { mergeUndoGroup: true } : {}, async () => 1);', ['RunOptions.mergeUndoGroup (ExcelApi 1.20), 3']],
  ['an option behind a lower set', 'export function f() { if (Office.context.requirements.isSetSupported("ExcelApi", "1.14")) return Excel.run({ mergeUndoGroup: true }, async () => 1); return undefined; }', ['RunOptions.mergeUndoGroup (ExcelApi 1.20), 1']],
  ['an option in the other branch', 'export const f = () => Excel.run(Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? {} : { mergeUndoGroup: true }, async () => 1);', ['RunOptions.mergeUndoGroup (ExcelApi 1.20), 1']],
  ['a value of a later list', 'export const f = () => Excel.ChartType.treemap;', []],
  ['a text of load that the types do not tell', 'export const f = (r: Excel.Range, names: string) => r.load(names);', []],
];

describe('the API that the manifest asks for', () => {
  it('covers every member that the add-in uses, or the add-in asks whether it is there', () => {
    const files = ['excel', 'actions', 'pane'].flatMap((folder) =>
      existsSync(join(ADDIN, folder))
        ? readdirSync(join(ADDIN, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.ts$/.test(name)).map((name) => join(ADDIN, folder, name))
        : [],
    );
    const { members, unread } = usedApi(files);
    expect(unread).toEqual([]);
    const wrong = members.filter((member) => !isCovered(member)).map(({ file, name, set }) => ({ place: `${file}: ${name}`, set }));
    expect(wrong.filter(({ place }) => SAFE[place] === undefined)).toEqual([]);
    expect(Object.keys(SAFE).filter((place) => !wrong.some((one) => one.place === place))).toEqual([]);
    // The port alone names far more; fewer would mean that the reader sees nothing.
    expect(new Set(members.filter(({ set }) => set.startsWith('ExcelApi ')).map(({ name }) => name)).size).toBeGreaterThan(30);
    expect(members.filter(({ set }) => set === `ExcelApi ${NEEDED_API}`).map(({ name }) => name)).toContain('Workbook.insertWorksheetsFromBase64');
  });

  it('sees members, names in load and options, and the conditions that guard them', () => {
    const files = PIECES.map((_, index) => join(ADDIN, `excel/virtual${index}.ts`));
    const { members, unread } = usedApi(files, new Map(PIECES.map(([, code], index) => [files[index]!, code])));
    const beyond = PIECES.map(([what], index) => [what, members.filter((member) => member.file === `addin/excel/virtual${index}.ts` && !isCovered(member)).map(told)]);
    expect(beyond).toEqual(PIECES.map(([what, , expected]) => [what, expected]));
    expect(unread).toEqual([`addin/excel/virtual${PIECES.length - 1}.ts:1: r.load(names)`]);
  });
});
