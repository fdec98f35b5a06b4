import { anchorName, PROVENANCE_NAMESPACE } from '../../engine/index.js';
import type { BlankSheets } from '../session/protocol.js';
import { provenanceStep } from './officeChange.js';
import { hostProblem } from './officeProblem.js';
import { HostProblem } from './workbookHost.js';

/** Of what was begun, what would have to be taken away again. */
interface Begun {
  /** Identifiers of the sheets that were there; none while nothing was inserted. */
  before: readonly string[] | undefined;
  /** Names that the workbook did not have. */
  names: readonly string[];
}

/**
 * Inserts blank sheets at the end, gives them their anchors and says so in the workbook. A sheet whose name is taken is given another
 * by Excel. What fails is taken away again.
 */
export async function insertBlankSheets(blank: BlankSheets): Promise<void> {
  const begun: Begun = { before: undefined, names: [] };
  try {
    await Excel.run((context) => insert(context, blank, begun));
  } catch (error) {
    const { before, names } = begun;
    if (before === undefined) throw hostProblem(error, 'untouched');
    await Excel.run({ delayForCellEdit: true }, (context) => takeAway(context, blank, before, names)).catch(() => {
      throw hostProblem(error, 'incomplete');
    });
    throw hostProblem(error, 'restored');
  }
}

async function insert(context: Excel.RequestContext, { base64, sheets, provenance }: BlankSheets, begun: Begun): Promise<void> {
  const { workbook } = context;
  const anchors = sheets.map(({ id }) => anchorName(id));
  const before = anchors.map((name) => loadedName(context, name));
  const parts = workbook.customXmlParts.getByNamespace(PROVENANCE_NAMESPACE);
  parts.load('items/id');
  const active = workbook.worksheets.getActiveWorksheet();
  workbook.worksheets.load('items/id');
  workbook.protection.load('protected');
  await context.sync();

  if (workbook.protection.protected) throw new HostProblem('locked', 'untouched');
  begun.names = anchors.filter((_, i) => before[i]!.isNullObject);
  begun.before = workbook.worksheets.items.map(({ id }) => id);
  const inserted = workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' as Excel.WorksheetPositionType, sheetNamesToInsert: sheets.map(({ name }) => name) });
  await context.sync();

  const added = inserted.value.map((id) => {
    const sheet = workbook.worksheets.getItem(id);
    sheet.load('name');
    return sheet;
  });
  const after = anchors.map((name) => loadedName(context, name));
  await context.sync();

  sheets.forEach(({ anchor, name }, i) => {
    const sheet = sheetFor(added, name, i);
    const cell = sheet.getCell(anchor.row - 1, anchor.column - 1);
    const item = after[i]!;
    // A name that is left over from a sheet that is gone, or that did not come along, leads to the new sheet.
    if (item.isNullObject) workbook.names.add(anchors[i]!, cell);
    else if (!leadsTo(String(item.formula), sheet.name)) {
      item.delete();
      workbook.names.add(anchors[i]!, cell);
    }
  });
  active.activate();
  provenanceStep({ part: parts.items[0]?.id, after: provenance }).run(context);
  await context.sync();
}

/** The inserted sheet of a name; Excel gives them in their order, with another name where that is taken. */
function sheetFor(added: readonly Excel.Worksheet[], name: string, index: number): Excel.Worksheet {
  return added.find((sheet) => sheet.name === name) ?? added[index]!;
}

function leadsTo(formula: string, sheet: string): boolean {
  return formula.startsWith(`='${sheet.replaceAll("'", "''")}'!`) || formula.startsWith(`=${sheet}!`);
}

function loadedName(context: Excel.RequestContext, name: string): Excel.NamedItem {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('formula');
  return item;
}

/** Whether a name is what Excel makes of another that is taken: with a number, and cut where it would grow too long. */
function isNumbered(name: string, wished: string): boolean {
  const start = /^(.+) \(\d+\)$/.exec(name)?.[1];
  return start !== undefined && (start === wished || (name.length === LONGEST_NAME && wished.startsWith(start)));
}

const LONGEST_NAME = 31;

/** Takes away the sheets of these names that were not there, and the names that came with them. */
async function takeAway(context: Excel.RequestContext, { sheets }: BlankSheets, before: readonly string[], names: readonly string[]): Promise<void> {
  const items = names.map((name) => loadedName(context, name));
  const { worksheets } = context.workbook;
  worksheets.load(['items/id', 'items/name']);
  await context.sync();
  const isInserted = ({ id, name }: Excel.Worksheet) => !before.includes(id) && sheets.some((one) => name === one.name || isNumbered(name, one.name));
  for (const one of items) if (!one.isNullObject) one.delete();
  for (const one of worksheets.items) if (isInserted(one)) one.delete();
  await context.sync();
}
