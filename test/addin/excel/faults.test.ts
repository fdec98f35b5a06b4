import { beforeAll, describe, expect, it } from 'vitest';
import { changedCell, type WorkbookSnapshot } from '../../../engine/index.js';
import { HostProblem } from '../../../addin/excel/workbookHost.js';
import type { PlannedFill } from '../../../addin/session/protocol.js';
import { blankTemplate } from '../../excelHost/openHost.js';
import { bundledReport } from '../../support/bundled.js';
import { contentDifferences, hostContents } from './hostContents.js';
import { openOffice, type OpenOffice } from './openOffice.js';
import { plannedFill } from './plannedFill.js';

const S3 = 'S3 Avanzamento finanziario';
const SMALL = new Set(['S3', 'T8', 'infographic']);

let snapshot: WorkbookSnapshot;
let planned: PlannedFill;
let before: Map<string, string>;
let after: Map<string, string>;

/** A blank workbook as it was surveyed. */
function blank(): OpenOffice {
  const open = openOffice(blankTemplate());
  open.host.resetCounters();
  return open;
}

beforeAll(async () => {
  const open = openOffice(blankTemplate());
  ({ snapshot } = await open.office.survey());
  planned = await plannedFill(snapshot, bundledReport(2022), { only: SMALL });
  before = hostContents(open.host);
  await open.office.fill(planned, snapshot);
  after = hostContents(open.host);
});

/** The problem that a filling ends with. */
async function problemOf(work: Promise<unknown>): Promise<HostProblem> {
  const problem = await work.then(() => undefined, (error: unknown) => error);
  expect(problem).toBeInstanceOf(HostProblem);
  return problem as HostProblem;
}

describe('when Excel fails', () => {
  it('while the workbook is looked at, nothing is touched', async () => {
    const open = blank();
    open.host.failAtSync = 1;
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'failed', state: 'untouched' });
    expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
  });

  it('before it writes anything, the workbook is as before', async () => {
    const open = blank();
    open.host.failAtSync = 2;
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'failed', state: 'restored' });
    expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
  });

  it('after any number of actions, it is as before or complete, and the problem says so', async () => {
    const ends = { restored: 0, finished: 0 };
    for (let action = 1; ; action += action < 380 ? 17 : 1) {
      const open = blank();
      open.host.failMidway = { sync: 2, action };
      const problem = await open.office.fill(planned, snapshot).then(() => undefined, (error: unknown) => error as HostProblem);
      expect(open.host.mistakes).toEqual([]);
      if (problem !== undefined) {
        expect(problem).toMatchObject({ kind: 'failed', state: 'restored' });
        expect(contentDifferences(hostContents(open.host), before), `${action} actions`).toEqual([]);
        ends.restored++;
      } else {
        expect(contentDifferences(hostContents(open.host), after), `${action} actions`).toEqual([]);
        if (open.host.counters.syncs === 2) break;
        // RAA had said that all is written: only what was put aside was still to be cleared.
        ends.finished++;
      }
    }
    expect(ends.restored).toBeGreaterThan(20);
    expect(ends.finished).toBeGreaterThan(0);
  });

  it('and it cannot be taken back either, the problem names the sheets that are complete', async () => {
    const open = blank();
    open.host.failMidway = { sync: 2, action: 300 };
    open.host.beforeSync = (sync) => {
      // From then on a person edits a cell, all the while.
      if (sync === 2) queueMicrotask(() => (open.host.isEditing = true));
    };
    const problem = await problemOf(open.office.fill(planned, snapshot));
    expect(problem).toMatchObject({ kind: 'failed', state: 'incomplete', detail: { done: [] } });
  });

  it('while it is taken back, it tries once more', async () => {
    const open = blank();
    open.host.failMidway = { sync: 2, action: 300 };
    open.host.failAtSync = 4;
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ state: 'restored' });
    expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
  });
});

describe('what is in the way', () => {
  it('a cell is being edited', async () => {
    const open = blank();
    open.host.isEditing = true;
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'editing', state: 'untouched' });
  });

  it('a cell is being edited just when it is to be written', async () => {
    const open = blank();
    open.host.beforeSync = (sync) => {
      if (sync === 1) queueMicrotask(() => (open.host.isEditing = true));
    };
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'editing', state: 'untouched' });
    open.host.isEditing = false;
    expect(contentDifferences(hostContents(open.host), before)).toEqual([]);
  });

  it('another person has written meanwhile', async () => {
    const open = blank();
    open.host.type(S3, 'B6', 'altro');
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'changed', state: 'untouched', detail: { sheet: S3, cell: 'B6' } });
    expect(open.host.valuesOf(S3, 'B6')).toEqual([['altro']]);
    expect(changedCell({ sheet: S3, row: 6, column: 2 })).toContain(S3);
  });

  it('rows were put in above a table', async () => {
    const open = blank();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(S3).getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'changed', state: 'untouched', detail: { sheet: S3 } });
  });

  it('a sheet was protected meanwhile, and it stays so', async () => {
    const open = blank();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(S3).protection.protect();
      await context.sync();
    });
    expect(await problemOf(open.office.fill(planned, snapshot))).toMatchObject({ kind: 'locked', state: 'untouched', detail: { sheet: S3 } });
  });

  it('a sheet is gone', async () => {
    const open = blank();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(S3).delete();
      await context.sync();
    });
    expect((await problemOf(open.office.fill(planned, snapshot))).state).toBe('untouched');
  });
});

describe('undo of Excel', () => {
  it('takes all of it as one, where it can; the title of the document goes before', async () => {
    const open = openOffice(blankTemplate(), {}, { mergesUndo: true });
    open.host.resetCounters();
    await open.office.fill(planned, snapshot);
    expect(open.host.counters.syncs).toBe(3);
    expect(contentDifferences(hostContents(open.host), after)).toEqual([]);
  });
});
