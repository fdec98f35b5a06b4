import { describe, expect, it } from 'vitest';
import { fillTables } from '../../../addin/actions/fillTables.js';
import { insertMissing } from '../../../addin/actions/insertMissing.js';
import { prepareWorkbook } from '../../../addin/actions/prepareWorkbook.js';
import { cellsToFill, previewFilling } from '../../../addin/actions/previewFilling.js';
import { readData } from '../../../addin/actions/readData.js';
import { undoFilling } from '../../../addin/actions/undoFilling.js';
import { HostProblem, type WorkbookHost } from '../../../addin/excel/workbookHost.js';
import type { EngineSession } from '../../../addin/session/protocol.js';
import { EMPTY_DESCRIPTION, PLANNED, PREVIEW, RECEIPT, SURVEY } from '../fakePane.js';
import { Pane } from './support.js';

const KEY = PREVIEW.conflicts[0]!.key;

async function previewed(parts: { readonly host?: Partial<WorkbookHost>; readonly session?: Partial<EngineSession> } = {}): Promise<Pane> {
  const pane = await new Pane(parts).open();
  await pane.run(readData, true);
  await pane.run(previewFilling);
  pane.calls.length = 0;
  return pane;
}

describe('the preview', () => {
  it('is of the workbook as it is now, and counts what would be written', async () => {
    const pane = await new Pane().open();
    await pane.run(readData, true);
    pane.calls.length = 0;
    expect(await pane.run(previewFilling)).toEqual({ notice: { kind: 'compared', cells: 156, conflicts: 2, obstacles: 0 } });
    expect(pane.asked).toEqual(['survey', 'setWorkbook', 'describe', 'preview']);
    expect(cellsToFill(pane.state)).toBe(156);
    pane.context.store.update({ overwrite: new Set([KEY]) });
    expect(cellsToFill(pane.state)).toBe(157);
  });

  it('made again keeps the ticks of cells that are still there', async () => {
    const pane = await previewed();
    pane.context.store.update({ overwrite: new Set([KEY, 'gone']) });
    await pane.run(previewFilling);
    expect([...pane.state.overwrite]).toEqual([KEY]);
  });
});

describe('filling', () => {
  it('writes what was planned on what was previewed, with the ticked cells, and remembers the choices', async () => {
    const pane = await previewed();
    pane.context.store.update({ overwrite: new Set([KEY]), only: new Set(['S3']) });
    expect(await pane.run(fillTables)).toEqual({ notice: { kind: 'filled', cells: 156, sheets: 2, kept: 0 } });
    expect(pane.calls[0]).toEqual(['plan', { language: 'it', only: ['S3'], overwrite: [KEY] }]);
    expect(pane.calls[1]).toEqual(['fill', PLANNED, SURVEY.snapshot]);
    expect(pane.state.filled?.receipt).toBe(RECEIPT);
    expect(pane.state.preview).toBeUndefined();
    expect(pane.memory.kept).toEqual({ year: 2020, withBundled: true });
  });

  it('of a workbook that has changed writes nothing, and the preview is stale until it is made again', async () => {
    const pane = await previewed({ host: { fill: () => Promise.reject(new HostProblem('changed', 'untouched')) } });
    await pane.run(fillTables);
    expect(pane.state.preview?.isStale).toBe(true);
    expect(pane.state.filled).toBeUndefined();
    pane.calls.length = 0;
    expect(await pane.run(fillTables)).toMatchObject({ problem: { reason: 'changed', state: 'untouched' } });
    expect(pane.asked).toEqual([]);
    await pane.run(previewFilling);
    expect(pane.state.preview?.isStale).toBe(false);
  });

  it('is not begun when the plan is refused', async () => {
    const told = [{ code: 'XLS-034', severity: 'error' as const, text: 'altro anno' }];
    const pane = await previewed({ session: { plan: () => Promise.resolve({ done: { ...PLANNED, refusals: told } }) } });
    expect(await pane.run(fillTables)).toEqual({ problem: { kind: 'told', told } });
    expect(pane.asked).toEqual(['plan']);
  });

  const KINDS = ['editing', 'locked', 'merged', 'changed', 'busy', 'readOnly', 'tooLarge', 'hidden', 'unsupported', 'failed'] as const;
  const STATES = ['untouched', 'restored', 'incomplete'] as const;
  it.each(KINDS.flatMap((kind) => STATES.map((state) => ({ kind, state }))))('that fails ($kind, $state) says so, and shows nothing that is no longer so', async ({ kind, state }) => {
    const pane = await previewed({ host: { fill: () => Promise.reject(new HostProblem(kind, state, { done: ['S1'] })) } });
    expect(await pane.run(fillTables)).toMatchObject({ problem: { kind: 'host', reason: kind, state } });
    expect(pane.state.filled).toBeUndefined();
    if (state === 'incomplete') {
      expect(pane.state.preview).toBeUndefined();
      expect(pane.asked).toContain('survey');
    } else {
      expect(pane.state.preview?.isStale).toBe(kind === 'changed');
    }
  });

  it('is done even when the workbook cannot be read again just afterwards', async () => {
    let surveys = 0;
    const pane = await previewed({ host: { survey: () => (++surveys > 2 ? Promise.reject(new HostProblem('busy', 'untouched')) : Promise.resolve(SURVEY)) } });
    expect(await pane.run(fillTables)).toMatchObject({ notice: { kind: 'filled' } });
  });

  it('is taken back with its receipt', async () => {
    const pane = await previewed();
    await pane.run(fillTables);
    expect(await pane.run(undoFilling)).toEqual({ notice: { kind: 'undone', cells: 156 } });
    expect(pane.calls.find(([name]) => name === 'undo')).toEqual(['undo', RECEIPT]);
    expect(pane.state.filled).toBeUndefined();
  });

  it('that cannot be taken back keeps its receipt', async () => {
    const pane = await previewed({ host: { undo: () => Promise.reject(new HostProblem('changed', 'untouched', { cell: 'C8' })) } });
    await pane.run(fillTables);
    await pane.run(undoFilling);
    expect(pane.state.filled?.receipt).toBe(RECEIPT);
  });
});

describe('inserting', () => {
  it('asks for what is missing only', async () => {
    const pane = await new Pane().open();
    expect(await pane.run(insertMissing)).toEqual({ notice: { kind: 'inserted', sheets: 3 } });
    expect(pane.calls.find(([name]) => name === 'blankSheets')).toEqual(['blankSheets', ['T5', 'T6', 'T7'], 'it']);
  });

  it('looks first: another may have inserted them meanwhile', async () => {
    const pane = await new Pane().open();
    pane.context.session.describe = () => Promise.resolve({ tables: [], remarks: [] });
    expect(await pane.run(insertMissing)).toEqual({ notice: { kind: 'inserted', sheets: 0 } });
    expect(pane.asked).not.toContain('insertSheets');
  });
});

describe('preparing a whole workbook', () => {
  const empty = { describe: () => Promise.resolve(EMPTY_DESCRIPTION) };
  async function ready(parts: Parameters<typeof previewed>[0] = {}): Promise<Pane> {
    const pane = await new Pane({ ...parts, session: { ...empty, ...parts?.session } }).open();
    pane.context.store.update({ programme: { cci: 'x', title: 'x', axes: 1, years: [2022], bundledYears: [2022], remarks: [], isAsBefore: false }, year: 2022 });
    return pane;
  }

  it('reads, inserts, fills, in this order', async () => {
    const pane = await ready();
    expect(await pane.run(prepareWorkbook, true)).toMatchObject({ notice: { kind: 'filled' } });
    const steps = pane.asked.filter((name) => ['readData', 'insertSheets', 'plan', 'fill'].includes(name));
    expect(steps).toEqual(['readData', 'insertSheets', 'plan', 'fill']);
  });

  it('with wrong data does not touch the workbook', async () => {
    const pane = await ready({ session: { readData: () => Promise.resolve({ problems: [] }) } });
    expect(await pane.run(prepareWorkbook, true)).toEqual({ problem: { kind: 'told', told: [] } });
    expect(pane.asked).not.toContain('insertSheets');
  });

  it('says that the sheets are there when the filling fails after them', async () => {
    const pane = await ready({ host: { fill: () => Promise.reject(new HostProblem('editing', 'untouched')) } });
    expect(await pane.run(prepareWorkbook, true)).toMatchObject({ problem: { kind: 'host', reason: 'editing', hasInserted: true } });
  });
});
