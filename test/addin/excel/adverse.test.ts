import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { anchorsIn, planFilling, PROVENANCE_NAMESPACE, readProvenance, type FillOptions, type Report, type WorkbookSnapshot } from '../../../engine/index.js';
import { forwardSteps, ALL_ALLOWED } from '../../../addin/excel/officeSteps.js';
import { OfficeWorkbook } from '../../../addin/excel/officeWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { newWorkbookBytes } from '../../excelHost/newWorkbook.js';
import { blankTemplate } from '../../excelHost/openHost.js';
import { bundledReport } from '../../support/bundled.js';
import { contentDifferences, hostContents } from './hostContents.js';
import { inExcel, openOffice, PLAIN_SUPPORT, savedWorkbook, type OpenOffice } from './openOffice.js';
import { plannedFill } from './plannedFill.js';

/* Workbooks as people leave them: each case is a defect that a reader found, with what it would have cost. */

const S3 = 'S3 Avanzamento finanziario';
const SMALL = new Set(['S3', 'T8']);
let report: Report;
let open: OpenOffice;

beforeAll(() => {
  report = bundledReport(2022);
});

afterEach(() => {
  expect([...open.host.unsupported]).toEqual([]);
  expect(open.host.mistakes).toEqual([]);
});

async function planOf(of: Report = report, options: Partial<FillOptions> = { only: SMALL }) {
  const { snapshot } = await open.office.survey();
  return { snapshot, planned: await plannedFill(snapshot, of, options) };
}

async function fill(of: Report = report, options: Partial<FillOptions> = { only: SMALL }) {
  const { snapshot, planned } = await planOf(of, options);
  expect(planned.refusals).toEqual([]);
  return open.office.fill(planned, snapshot);
}

function sheetIn(context: Excel.RequestContext, name = S3): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

/** The parts of a workbook in which RAA says something. */
function provenancesIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (/^customXml\/item\d+\.xml$/.test(name) && strFromU8(part).includes(PROVENANCE_NAMESPACE) ? [strFromU8(part)] : []));
}

/** A workbook with another text in one of its parts. */
function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

describe('what RAA says stands twice in a workbook', () => {
  it('it is filled, and what was written is taken back', async () => {
    open = openOffice(blankTemplate());
    const said = savedWorkbook(blankTemplate()).provenance!;
    await inExcel(({ workbook }) => void workbook.customXmlParts.add(said));
    const receipt = await fill();
    expect(provenancesIn(open.host.save()).filter((xml) => readProvenance(xml)?.origin !== undefined)).toHaveLength(1);
    expect((await open.office.survey()).snapshot.provenance).toContain('programme=');
    await open.office.undo(receipt);
    expect(open.host.valuesOf(S3, 'D6')).toEqual([['']]);
  });

  it('sheets can be inserted', async () => {
    open = openOffice();
    const said = savedWorkbook(blankTemplate()).provenance!;
    await inExcel(({ workbook }) => void [said, said].forEach((xml) => workbook.customXmlParts.add(xml)));
    await open.office.insertSheets({ base64: Buffer.from(blankTemplate()).toString('base64'), sheets: [{ id: 'S3', name: S3, anchor: { row: 6, column: 1 } }], provenance: said });
    expect(anchorsIn(open.saved().workbook).has('S3')).toBe(true);
  });
});

describe('a sheet that was renamed or deleted', () => {
  it('after the comparison: the workbook has changed, and is to be compared again', async () => {
    open = openOffice(blankTemplate());
    const { snapshot, planned } = await planOf();
    await inExcel((context) => (sheetIn(context).name = 'Avanzamento'));
    await expect(open.office.fill(planned, snapshot)).rejects.toMatchObject({ kind: 'changed', state: 'untouched' });
  });

  it('after the filling: it cannot be taken back, and that is said', async () => {
    open = openOffice(blankTemplate());
    const receipt = await fill();
    await inExcel((context) => sheetIn(context).delete());
    await expect(open.office.undo(receipt)).rejects.toMatchObject({ kind: 'changed', state: 'untouched' });
  });

  it('between two fillings: formulas that Excel wrote anew are not changes of a person', async () => {
    open = openOffice(blankTemplate());
    const both = { only: new Set(['S1', 'S3']) };
    await fill(report, both);
    await inExcel((context) => (sheetIn(context, 'S1 Piano finanziario').name = 'Piano'));
    // Excel leaves out the quotes of names that need none.
    for (const { name, grid } of open.host.book.worksheets) for (const [row, cells] of grid.rows) for (const [column, { formula }] of cells) if (formula?.includes("'Piano'!") === true) open.host.type(name, `${String.fromCharCode(64 + column)}${row}`, `=${formula.replaceAll("'Piano'!", 'Piano!')}`);
    const { planned } = await planOf(report, both);
    expect(planned.refusals).toEqual([]);
  });
});

describe('taking back', () => {
  it('is refused when the workbook was filled again meanwhile: what RAA says of it would be lost', async () => {
    open = openOffice(blankTemplate());
    const receipt = await fill(report, { only: new Set(['T8']) });
    await fill(report, { only: new Set(['S3']) });
    await expect(open.office.undo(receipt)).rejects.toMatchObject({ kind: 'changed', state: 'untouched' });
    const said = readProvenance((await open.office.survey()).snapshot.provenance!)!;
    expect(said.sheets.find(({ id }) => id === 'S3')!.rows.some(({ fingerprints }) => fingerprints.some((one) => one !== ''))).toBe(true);
  });
});

describe('a failed filling', () => {
  it('gives filters their rows again', async () => {
    const lists = { only: new Set(['findings', 'trace']) };
    open = openOffice(blankTemplate());
    const { snapshot, planned } = await planOf(report, lists);
    const before = hostContents(open.host);
    const seen: string[] = [];
    const actions = await actionsOfFilling(planned, snapshot);
    for (const share of [0.2, 0.4, 0.6, 0.8, 0.9, 2]) {
      const action = Math.round(share * actions);
      open = openOffice(blankTemplate());
      open.host.failMidway = { sync: 2, action };
      const end = await open.office.fill(planned, snapshot).then(() => 'filled', ({ state }: { state: string }) => state);
      if (end === 'restored') expect(contentDifferences(hostContents(open.host), before), `${action}`).toEqual([]);
      seen.push(end);
    }
    expect(new Set(seen)).toEqual(new Set(['restored', 'filled']));
  });
});

describe('a workbook filled in Excel', () => {
  it('is written anew by the Node program, as one that it filled itself', async () => {
    open = openOffice(blankTemplate());
    await fill(bundledReport(2020));
    const { workbook, ...saved } = open.saved();
    expect(workbook.sheets.some(({ name }) => name === S3)).toBe(true);
    const { writes } = await planFilling(saved.port(), report, { language: 'it', changedCells: 'refuse', mapped: [], only: SMALL });
    expect(writes.blocks.map(({ before }) => before.isAlone)).toEqual([true, true]);
  });
});

describe('what a person hid', () => {
  it('stays hidden: rows and columns', async () => {
    open = openOffice(blankTemplate());
    await fill(bundledReport(2020));
    await inExcel((context) => {
      sheetIn(context).getRange('7:7').rowHidden = true;
      sheetIn(context).getRange('C:C').columnHidden = true;
    });
    await fill(report);
    const { grid } = open.host.book.sheetNamed(S3)!;
    expect([grid.rowLooks.get(7)?.get('hidden'), grid.columns.get(3, 'hidden')]).toEqual(['1', '1']);
    expect(open.host.valuesOf(S3, 'A7')).not.toEqual([['']]);
  });
});

describe('cells that stay as they are', () => {
  it('are not written: a protected sheet whose headings are locked is filled', async () => {
    open = openOffice(blankTemplate());
    await fill(report);
    open.host.type(S3, 'D6', '');
    await inExcel((context) => {
      sheetIn(context).getRange('A6:Z60').format.protection.locked = false;
      sheetIn(context).protection.protect();
    });
    await fill(report);
    expect(open.host.valuesOf(S3, 'D6')).not.toEqual([['']]);
  });

  it('are not counted as filled', async () => {
    open = openOffice(blankTemplate());
    const first = await fill(report);
    expect(first.cells).toBeGreaterThan(50);
    expect(await fill(report)).toMatchObject({ cells: 0, sheets: [] });
    open.host.type(S3, 'D6', '');
    expect(await fill(report)).toMatchObject({ cells: 1, sheets: [S3] });
  });

  it('may be changed by a person before the filling is taken back', async () => {
    open = openOffice(blankTemplate());
    await fill(report);
    open.host.type(S3, 'D6', '');
    const receipt = await fill(report);
    open.host.type(S3, 'E6', 12);
    await open.office.undo(receipt);
    expect(open.host.valuesOf(S3, 'D6:E6')).toEqual([['', 12]]);
  });
});

describe('locked headings that are to change', () => {
  it('are told before anything is written', async () => {
    open = openOffice(blankTemplate());
    await fill(bundledReport(2020));
    await inExcel((context) => {
      sheetIn(context).getRange('A6:Z60').format.protection.locked = false;
      sheetIn(context).protection.protect();
    });
    const { planned } = await planOf(report);
    expect(planned.refusals.map(({ code }) => code)).toContain('XLS-013');
  });
});

describe('headings that a person merged', () => {
  it('are told before anything is written: what is written under them would be lost', async () => {
    open = openOffice(blankTemplate());
    await fill(bundledReport(2020));
    await inExcel((context) => sheetIn(context).getRange('B4:D4').merge());
    const { planned } = await planOf(report);
    expect([...new Set(planned.refusals.map(({ code }) => code))]).toEqual(['XLS-014']);
  });
});

describe('a table whose headings were deleted', () => {
  it('is not written above the sheet', async () => {
    open = openOffice(blankTemplate());
    await fill(bundledReport(2020));
    await inExcel((context) => sheetIn(context).getRange('1:5').delete('Up' as Excel.DeleteShiftDirection));
    const { snapshot, planned } = await planOf(report, { only: SMALL, changedCells: 'keep' });
    const before = hostContents(open.host);
    const end = planned.refusals.length > 0 ? 'refused' : await open.office.fill(planned, snapshot).then(() => 'filled', (error: Error) => error.message);
    expect(end).toBe('refused');
    expect(planned.refusals.map(({ code }) => code)).toEqual(['XLS-035']);
    expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
  });
});

describe('the survey', () => {
  it('asks for spilled formulas in several requests, where there are many formulas', async () => {
    const row = (r: number, cell: string) => `<row r="${r}">${cell}</row>`;
    const rows = row(1, '<c r="A1" cm="1"><f t="array" ref="A1:A3">B1</f><v>1</v></c>') + [2, 3].map((r) => row(r, `<c r="A${r}"><v>1</v></c>`)).join('');
    open = openOffice(withPart(newWorkbookBytes(NODE_PACKAGE_HOST), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<sheetData/>', `<sheetData>${rows}</sheetData>`)));
    open.host.type('Foglio1', 'C1:C7000', '=1');
    open.host.resetCounters();
    const { snapshot } = await open.office.survey();
    expect(snapshot.sheets[0]!.rows[0]!.cells[0]).toMatchObject({ arrayRange: 'A1:A3' });
    expect(open.host.counters.largestRequest).toBeLessThan(2_500_000);
  });

  it('tells of days counted from 1904', async () => {
    open = openOffice(withPart(newWorkbookBytes(NODE_PACKAGE_HOST), 'xl/workbook.xml', (xml) => xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>')));
    expect(open.saved().workbook.dateSystem).toBe(1904);
    expect((await open.office.survey()).snapshot.workbook.dateSystem).toBe(1904);
    open = openOffice();
    expect((await open.office.survey()).snapshot.workbook.dateSystem).toBe(1900);
  });
});

describe('an Excel that takes no part of the filling into one undo', () => {
  it('when it says so only after all is written, charts are not drawn twice', async () => {
    open = openOffice(blankTemplate(), {}, { mergesUndo: true });
    const { snapshot, planned } = await planOf(report, { only: new Set(['S3', 'infographic']) });
    // A title goes before, by itself.
    const { writes, charts, undoProvenance, refusals, kept } = planned;
    const untitled = { writes, charts, undoProvenance, refusals, kept };
    const actions = await actionsOfFilling(untitled, snapshot);
    open = openOffice(blankTemplate(), {}, { mergesUndo: true });
    open.host.failMidway = { sync: 2, action: actions - 4 };
    // Excel refuses a member within the group: the double only fails there.
    const refusing = Excel.run.bind(Excel);
    Excel.run = (async (...given: unknown[]) => {
      try {
        return await (refusing as (...all: unknown[]) => Promise<unknown>)(...given);
      } catch (error) {
        if (given.length > 1 && (given[0] as Excel.RunOptions).mergeUndoGroup === true) Object.assign(error as object, { code: 'UndoNotSupported' });
        throw error;
      }
    }) as typeof Excel.run;
    await open.office.fill(untitled, snapshot);
    const names = open.host.charts.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what stands in cells besides contents and looks', () => {
  it('is not cleared with them: notes of a person stay', async () => {
    open = openOffice();
    const clear = vi.spyOn(Excel.Range.prototype, 'clear');
    const blank = { kind: 'blank' } as const;
    const change = { sheet: open.host.state.active.name, cells: [{ row: 5, column: 1, before: { kind: 'number', value: '1' } as const, formatBefore: '0', after: blank, formatAfter: 'General', formatPlaced: 'General', isCleared: true }] };
    await inExcel((context) => forwardSteps(change, { top: 50, allowed: ALL_ALLOWED }).forEach(({ run }) => run(context)));
    expect(clear.mock.calls.map(([what]) => what)).toEqual(['Contents', 'Formats']);
  });
});

describe('a filter of a person', () => {
  it('on other cells of the sheet stays as long as it is', async () => {
    open = openOffice(blankTemplate());
    open.host.type(S3, 'R80:S84', [['Nota', 'Chi'], ['a', 1], ['b', 2], ['c', 3], ['d', 4]]);
    await inExcel((context) => void sheetIn(context).autoFilter.apply('R80:S84'));
    await fill(report);
    expect(open.host.book.sheetNamed(S3)!.grid.filter).toEqual({ top: 80, left: 18, bottom: 84, right: 19 });
  });
});

describe('inserting sheets', () => {
  it('that fails takes away a sheet whose long name Excel has cut', async () => {
    open = openOffice();
    const name = 'T5 Target intermedi e finali';
    await inExcel(({ workbook }) => void workbook.worksheets.add(name));
    const before = hostContents(open.host);
    for (const failAtSync of [3, 4]) {
      open.host.resetCounters();
      open.host.failAtSync = failAtSync;
      const blank = { base64: Buffer.from(blankTemplate()).toString('base64'), sheets: [{ id: 'T5', name, anchor: { row: 6, column: 1 } }], provenance: savedWorkbook(blankTemplate()).provenance! };
      await expect(open.office.insertSheets(blank)).rejects.toMatchObject({ state: 'restored' });
      expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
    }
  });
});

describe('long texts', () => {
  it('of as many signs as a cell can hold are written, also when they begin like a formula', async () => {
    open = openOffice();
    const { snapshot } = await open.office.survey();
    const workbook = new OfficeWorkbook({ ...snapshot, sheets: [{ ...snapshot.sheets[0]! }] }, PLAIN_SUPPORT);
    const text = `=${'x'.repeat(32_766)}`;
    await workbook.writeCells('Foglio1', [{ row: 1, column: 1, content: { kind: 'text', text }, format: 'General' }]);
    await workbook.writeProvenance(`<provenance xmlns="${PROVENANCE_NAMESPACE}"/>`);
    await workbook.commit();
    expect(open.host.valuesOf('Foglio1', 'A1')).toEqual([[text]]);
  });
});

/** How many actions the writing of a filling takes. */
async function actionsOfFilling(planned: Parameters<OpenOffice['office']['fill']>[0], snapshot: WorkbookSnapshot): Promise<number> {
  let actions = 0;
  const parse = JSON.parse;
  JSON.parse = (text: string, ...rest: []) => {
    const value = parse(text, ...rest) as { message?: { body?: { Actions?: unknown[] } } };
    actions = Math.max(actions, value?.message?.body?.Actions?.length ?? 0);
    return value;
  };
  try {
    await open.office.fill(planned, snapshot);
  } finally {
    JSON.parse = parse;
  }
  return actions;
}
