import { describe, expect, it } from 'vitest';
import { Stopped } from '../../../addin/actions/ending.js';
import { openPane } from '../../../addin/actions/openPane.js';
import { problemOf } from '../../../addin/actions/runAction.js';
import { selectCell } from '../../../addin/actions/selectCell.js';
import { HostProblem } from '../../../addin/excel/workbookHost.js';
import { PROGRAMME } from '../fakePane.js';
import { Pane } from './support.js';

describe('commands', () => {
  it('run one at a time', async () => {
    const pane = await new Pane().open();
    let release = () => {};
    const first = pane.run(() => new Promise((done) => (release = () => done({ notice: { kind: 'inserted', sheets: 1 } }))));
    expect(pane.state.busy).toMatchObject({ canCancel: false });
    expect(await pane.run(() => Promise.reject(new Error('must not run')))).toBeUndefined();
    release();
    expect(await first).toEqual({ notice: { kind: 'inserted', sheets: 1 } });
    expect(pane.state.busy).toBeUndefined();
    expect(pane.state.problem).toBeUndefined();
  });

  it('tell a problem in the view where it was asked, and forget it when the next begins', async () => {
    const pane = await new Pane().open();
    pane.context.store.update({ view: 'check' });
    await pane.run(() => Promise.reject(new HostProblem('editing', 'untouched', { sheet: 'S3' })));
    expect(pane.state.problem).toEqual({ view: 'check', problem: { kind: 'host', reason: 'editing', state: 'untouched', detail: { sheet: 'S3' } } });
    expect(pane.state.notice).toBeUndefined();
    await pane.run(() => Promise.resolve({ notice: { kind: 'inserted', sheets: 1 } }));
    expect(pane.state.problem).toBeUndefined();
  });

  it('tell of an unexpected error its name only, never its words', () => {
    expect(problemOf(new TypeError('Rossi Mario'))).toEqual({ kind: 'unexpected', name: 'TypeError' });
    expect(problemOf('Rossi Mario')).toEqual({ kind: 'unexpected', name: 'Error' });
    expect(problemOf(new Stopped({ kind: 'told', told: [] }))).toEqual({ kind: 'told', told: [] });
  });

  it('are not stopped when they cannot be', async () => {
    const pane = await new Pane().open();
    const run = pane.run((_, { signal }) => Promise.resolve().then(() => ({ notice: signal.aborted ? { kind: 'cancelled' } : { kind: 'inserted', sheets: 1 } })));
    pane.runner.cancel();
    expect(await run).toEqual({ notice: { kind: 'inserted', sheets: 1 } });
  });
});

describe('opening the pane', () => {
  it('takes the programme that the workbook names, its year, and what was remembered', async () => {
    const pane = new Pane();
    pane.memory.kept = { withBundled: false, prefer: 'computed' };
    const ending = await pane.run(openPane);
    expect(ending).toEqual({ notice: { kind: 'workbookRead', tables: 9, missing: 3 } });
    expect(pane.state.programme?.cci).toBe(PROGRAMME.cci);
    expect(pane.state.year).toBe(2020);
    expect(pane.state.sources).toMatchObject({ withBundled: false, prefer: 'computed' });
    expect(pane.asked).toEqual(['programmes', 'survey', 'setWorkbook', 'describe', 'useProgramme', 'describe']);
  });

  it('chooses no programme for a workbook that names none', async () => {
    const pane = new Pane({ session: { describe: () => Promise.resolve({ tables: [], remarks: [] }) } });
    await pane.run(openPane);
    expect(pane.state.programme).toBeUndefined();
    expect(pane.asked).not.toContain('useProgramme');
  });

  it('says so when the workbook cannot be read', async () => {
    const pane = new Pane({ host: { survey: () => Promise.reject(new HostProblem('busy', 'untouched')) } });
    await pane.run(openPane);
    expect(pane.state.problem).toMatchObject({ problem: { reason: 'busy' } });
  });
});

describe('selecting a cell', () => {
  it('tells only when it fails', async () => {
    const pane = await new Pane({ host: { select: () => Promise.reject(new HostProblem('failed', 'untouched')) } }).open();
    const { notice } = pane.state;
    await selectCell(pane.context, { sheet: 'S3', row: 8, column: 4 });
    expect(pane.state.problem).toMatchObject({ problem: { reason: 'failed' } });
    expect(pane.state.notice).toBe(notice);
  });
});
