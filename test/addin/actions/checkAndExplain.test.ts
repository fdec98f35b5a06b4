import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkWorkbook, shownFindings } from '../../../addin/actions/checkWorkbook.js';
import { SELECTION_PAUSE, SelectionFollower } from '../../../addin/actions/explainSelection.js';
import { exportFindings } from '../../../addin/actions/exportFindings.js';
import type { ReportSheet } from '../../../addin/excel/workbookHost.js';
import type { CellAnswer } from '../../../addin/session/protocol.js';
import { ANSWER, CHECK } from '../fakePane.js';
import { Pane } from './support.js';

const NO_FILTER = { search: '', hidden: new Set<never>(), sheet: '' };

describe('checking', () => {
  it('reads the workbook first, and tells how many of each severity', async () => {
    const pane = await new Pane().open();
    expect(await pane.run(checkWorkbook)).toEqual({ notice: { kind: 'checked', errors: 1, warnings: 29, infos: 113 } });
    expect(pane.asked).toEqual(['survey', 'setWorkbook', 'describe', 'check', 'describe']);
  });

  it.each([
    ['a word without its accent and case', { search: 'GRAVITA' }, 0],
    ['a word', { search: 'overbooking' }, 1],
    ['two words that stand apart', { search: 'totale assi' }, 1],
    ['a severity', { hidden: new Set(['info', 'warning'] as const) }, 1],
    ['a sheet', { sheet: 'T7' }, 140],
    ['a code', { search: 'fin-007' }, 1],
  ])('filters by %s', (_, filter, count) => {
    expect(shownFindings(CHECK, { ...NO_FILTER, ...filter })).toHaveLength(count);
  });

  it('exports what is shown, all its words', async () => {
    const pane = await new Pane().open();
    await pane.run(checkWorkbook);
    pane.context.store.update({ filter: { ...NO_FILTER, search: 'overbooking' } });
    const words = { name: 'Segnalazioni', title: 'Controllo', header: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], severity: { error: 'errore', warning: 'avviso', info: 'nota' }, unverified: 'non verificato' };
    expect(await pane.run(exportFindings(words))).toEqual({ notice: { kind: 'exported', sheet: 'Segnalazioni' } });
    const report = pane.calls.find(([name]) => name === 'addReportSheet')![1] as ReportSheet;
    const finding = CHECK.findings[1]!;
    expect(report.rows).toEqual([['avviso', finding.place, finding.label, finding.sentence, '', finding.rule!.says, `${finding.rule!.source} (non verificato)`, 'FIN-007']]);
    expect(report.widths).toHaveLength(report.header.length);
    expect(report.rows[0]).toHaveLength(report.header.length);
  });
});

describe('explaining', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const place = (row: number) => ({ sheet: 'S3', row, column: 4 });

  async function following(pane: Pane): Promise<SelectionFollower> {
    const follower = new SelectionFollower(pane.context);
    pane.context.store.update({ view: 'explain' });
    await follower.start();
    pane.calls.length = 0;
    return follower;
  }

  it('follows the selection when it rests', async () => {
    const pane = await new Pane().open();
    await following(pane);
    for (const row of [5, 6, 7, 8]) pane.host.choose(place(row));
    await vi.advanceTimersByTimeAsync(SELECTION_PAUSE);
    expect(pane.calls).toEqual([['explain', place(8), 'it']]);
    expect(pane.state.answer).toBe(ANSWER);
  });

  it('stays on a pinned cell', async () => {
    const pane = await new Pane().open();
    await following(pane);
    pane.context.store.update({ isPinned: true, selected: place(5) });
    pane.host.choose(place(8));
    await vi.advanceTimersByTimeAsync(SELECTION_PAUSE);
    expect(pane.calls).toEqual([]);
    expect(pane.state.selected).toEqual(place(5));
  });

  it('never shows a late answer over a newer one', async () => {
    const waiting: ((answer: CellAnswer) => void)[] = [];
    const pane = await new Pane({ session: { explain: () => new Promise((done) => waiting.push(done)) } }).open();
    await following(pane);
    for (const row of [5, 6]) {
      pane.host.choose(place(row));
      await vi.advanceTimersByTimeAsync(SELECTION_PAUSE);
    }
    waiting[1]!({ ...ANSWER, planned: 'new' });
    waiting[0]!({ ...ANSWER, planned: 'old' });
    await vi.advanceTimersByTimeAsync(0);
    expect(pane.state.answer?.planned).toBe('new');
  });

  it('is quiet while another view is shown, and listens once', async () => {
    const pane = await new Pane().open();
    const follower = await following(pane);
    await follower.start();
    pane.context.store.update({ view: 'fill' });
    pane.host.choose(place(8));
    await vi.advanceTimersByTimeAsync(SELECTION_PAUSE);
    expect(pane.calls).toEqual([]);
    expect(pane.state.selected).toEqual(place(8));
  });
});
