import { describe, expect, it } from 'vitest';
import { chooseProgramme } from '../../../addin/actions/chooseProgramme.js';
import { dataRequest, isAccountCurrent, readData } from '../../../addin/actions/readData.js';
import { HostProblem } from '../../../addin/excel/workbookHost.js';
import type { DataAccount, Outcome } from '../../../addin/session/protocol.js';
import { ACCOUNT } from '../fakePane.js';
import { Pane } from './support.js';

const ROW = { number: 2, cells: [] };

describe('reading the data', () => {
  it('sends the chosen sheets in pieces, each with its end, and keeps the account', async () => {
    const pane = await new Pane({ host: { readRows: async (_, take) => void (await take([ROW]), await take([ROW])) } }).open();
    pane.context.store.update({ sources: { ...pane.state.sources, leftOut: new Set(['operazioni']) } });
    const ending = await pane.run(readData, true);
    expect(ending).toEqual({ notice: { kind: 'dataRead', rows: 1204 + 38_412 + 844, figures: 912 } });
    expect(pane.calls.filter(([name]) => name === 'sheetRows').map(([, sheet, rows]) => [sheet, (rows as unknown[]).length])).toEqual([['partecipanti', 1], ['partecipanti', 1], ['partecipanti', 0]]);
    expect(pane.state.account).toEqual({ ...ACCOUNT, year: 2020 });
    expect(isAccountCurrent(pane.state)).toBe(true);
    // The state of the tables depends on the data.
    expect(pane.asked.at(-1)).toBe('describe');
  });

  it('cancelled, stops the engine and the sheets, and leaves what was read before', async () => {
    let answer: (outcome: Outcome<DataAccount>) => void = () => {};
    const pane = await new Pane({
      session: { readData: () => new Promise((done) => (answer = done)), cancel: () => Promise.resolve(answer({ cancelled: true })) },
      host: { readRows: (_, __, signal) => new Promise((done) => signal.addEventListener('abort', () => done())) },
    }).open();
    pane.context.store.update({ account: ACCOUNT });
    const run = pane.run(readData, true);
    await Promise.resolve();
    pane.runner.cancel();
    expect(await run).toEqual({ notice: { kind: 'cancelled' } });
    expect(pane.asked).toContain('cancel');
    expect(pane.state.account).toBe(ACCOUNT);
  });

  it('has the engine stop when a sheet cannot be read, and says why', async () => {
    const pane = await new Pane({
      session: { readData: () => new Promise(() => undefined) },
      host: { readRows: (sheet) => Promise.reject(new HostProblem('tooLarge', 'untouched', { sheet })) },
    }).open();
    const ending = await pane.run(readData, true);
    expect(ending).toMatchObject({ problem: { kind: 'host', reason: 'tooLarge', detail: { sheet: 'operazioni' } } });
    expect(pane.asked).toContain('cancel');
  });

  it('does not wait for sheets that nobody takes when the engine has answered', async () => {
    const told = [{ code: 'REC-034', severity: 'error' as const, text: 'manca operazioni' }];
    const pane = await new Pane({ session: { readData: () => Promise.resolve({ problems: told }), sheetRows: () => new Promise(() => undefined) } }).open();
    expect(await pane.run(readData, true)).toEqual({ problem: { kind: 'told', told } });
  });

  it('shows the account only when the tables are described in its light: what is seen can be gone on from', async () => {
    const pane = await new Pane().open();
    let atFirst: string[] | undefined;
    pane.context.store.onChange(() => {
      if (pane.state.account !== undefined) atFirst ??= [...pane.asked];
    });
    await pane.run(readData, true);
    expect(atFirst?.at(-1)).toBe('describe');
  });

  it('shows how far it is', async () => {
    const pane = await new Pane().open();
    const shares: (number | undefined)[] = [];
    pane.context.store.onChange(() => shares.push(pane.state.busy?.share));
    await pane.run(readData, true);
    expect(shares).toContain(0.6);
  });
});

describe('the choices', () => {
  it('are no request without programme or source', async () => {
    const pane = await new Pane().open();
    const { state } = pane;
    expect(dataRequest({ ...state, programme: undefined } as never)).toBeUndefined();
    const nothing = { files: [], leftOut: new Set(['operazioni', 'partecipanti']), withBundled: false };
    expect(dataRequest({ ...state, sources: nothing })).toBeUndefined();
    expect(dataRequest({ ...state, sources: { ...nothing, withBundled: true } })).toEqual({ year: 2020, files: [], sheets: [], withBundled: true });
  });

  it('changed after the reading are not those of the account', async () => {
    const pane = await new Pane().open();
    await pane.run(readData, true);
    for (const change of [{ year: 2018 }, { sources: { ...pane.state.sources, withBundled: false } }, { sources: { ...pane.state.sources, prefer: 'computed' as const } }, { sources: { ...pane.state.sources, leftOut: new Set(['operazioni']) } }]) {
      expect(isAccountCurrent({ ...pane.state, ...change })).toBe(false);
    }
  });

  it('of another programme forget what was read for the first', async () => {
    const pane = await new Pane().open();
    await pane.run(readData, true);
    await pane.run(chooseProgramme({ bundled: 'x' }));
    expect(pane.state.account).toBeUndefined();
    expect(pane.state.notice).toMatchObject({ kind: 'programmeChosen' });
  });

  it('a programme that cannot be read leaves the one before', async () => {
    const told = [{ code: 'PRG-001', severity: 'error' as const, text: 'manca programma.json' }];
    const pane = await new Pane().open();
    const before = pane.state.programme;
    pane.context.session.useProgramme = () => Promise.resolve({ problems: told });
    await pane.run(chooseProgramme({ files: [] }));
    expect(pane.state.programme).toBe(before);
    expect(pane.state.problem).toMatchObject({ problem: { kind: 'told', told } });
  });
});
