import { expect } from 'vitest';
import { fillTables } from '../../../addin/actions/fillTables.js';
import { insertMissing } from '../../../addin/actions/insertMissing.js';
import { previewFilling } from '../../../addin/actions/previewFilling.js';
import { readData } from '../../../addin/actions/readData.js';
import { workbookContents, type WorkbookContents } from '../../support/workbookContents.js';
import { PaneInNode } from '../paneInNode.js';
import { partsOf } from '../../excelHost/openHost.js';

/**
 * Opens a workbook of somebody else beside the pane, has the sheets of RAA inserted and filled for 2022, and gives the pane.
 * @param only the tables to fill; all of them when not given
 */
export async function filledBesideOthers(bytes: Uint8Array, only?: readonly string[]): Promise<PaneInNode> {
  const pane = await PaneInNode.open(bytes, 2022);
  await pane.do(readData);
  await pane.do(insertMissing);
  pane.context.store.update({ only: only && new Set(only) });
  await pane.do(previewFilling);
  expect(pane.state.preview!.result).toMatchObject({ obstacles: [], conflicts: [] });
  await pane.do(fillTables);
  return pane;
}

/** Parts that list the others, the looks of cells, and in what order formulas are calculated: new sheets ask for new lines in them. */
const LISTS = /^\[Content_Types\]\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/(?:workbook|styles|calcChain)\.xml$/;

/** The parts of a workbook that another, made of it, does not have to the letter; parts that list others are left out. */
export function touchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...old.keys()].filter((name) => old.get(name) !== now.get(name) && !LISTS.test(name)).sort();
}

/** What stands on the sheets that a workbook had, with its names: in a workbook made of it, the same. */
export async function ownContents(bytes: Uint8Array, of: WorkbookContents): Promise<WorkbookContents> {
  const contents = await workbookContents(bytes);
  const isOld = (key: string) => of.sheets.some((sheet) => key === sheet || key.startsWith(`${sheet}!`));
  const old = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => isOld(key)));
  return {
    sheets: contents.sheets.filter((name) => of.sheets.includes(name)),
    cells: old(contents.cells),
    frames: old(contents.frames),
    names: contents.names.filter((name) => !name.startsWith('RAA_')),
    charts: contents.charts.filter((chart) => !chart.startsWith('RAA_')),
  };
}

/** What RAA put into a workbook: its sheets, its names, its charts. @param of a workbook of RAA alone */
export async function raaContents(bytes: Uint8Array, of: WorkbookContents): Promise<WorkbookContents> {
  const contents = await workbookContents(bytes);
  const isOurs = (key: string) => of.sheets.some((sheet) => key === sheet || key.startsWith(`${sheet}!`));
  const ours = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => isOurs(key)));
  return {
    sheets: contents.sheets.filter((name) => of.sheets.includes(name)),
    cells: ours(contents.cells),
    frames: ours(contents.frames),
    names: contents.names.filter((name) => name.startsWith('RAA_')),
    charts: contents.charts.filter((chart) => chart.startsWith('RAA_')),
  };
}
