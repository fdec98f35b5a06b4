import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../addin/actions/checkWorkbook.js';
import { chooseProgramme } from '../../../addin/actions/chooseProgramme.js';
import { fillTables } from '../../../addin/actions/fillTables.js';
import { prepareWorkbook } from '../../../addin/actions/prepareWorkbook.js';
import { previewFilling } from '../../../addin/actions/previewFilling.js';
import { readData } from '../../../addin/actions/readData.js';
import { surveyWorkbook } from '../../../addin/actions/surveyWorkbook.js';
import { HostProblem } from '../../../addin/excel/workbookHost.js';
import { problemSentences } from '../../../addin/pane/parts/messages.js';
import { paneText } from '../../../addin/pane/text/paneText.js';
import type { FillPreview } from '../../../addin/session/protocol.js';
import { EMPTY_DESCRIPTION, PREVIEW, SURVEY } from '../fakePane.js';
import { Pane } from './support.js';

const IT = paneText('it');
const FAILED = { code: 'PAN-001', severity: 'error' as const, text: 'RAA si è fermato' };
const empty = { describe: () => Promise.resolve(EMPTY_DESCRIPTION) };

async function emptyWorkbook(parts: ConstructorParameters<typeof Pane>[0] = {}): Promise<Pane> {
  const pane = await new Pane({ ...parts, session: { ...empty, ...parts.session } }).open();
  pane.context.store.update({ programme: { cci: 'x', title: 'x', axes: 1, years: [2022], bundledYears: [2022], remarks: [], isAsBefore: false }, year: 2022 });
  return pane;
}

describe('a check that stopped', () => {
  it('is no check without findings', async () => {
    const nothing = { findings: [], rules: { held: 0, failed: 0, notVerifiable: 0, off: 0 }, remarks: [FAILED] };
    const pane = await new Pane({ session: { check: () => Promise.resolve(nothing) } }).open();
    expect(await pane.run(checkWorkbook)).toEqual({ problem: { kind: 'told', told: [FAILED] } });
    expect(pane.state.check).toBeUndefined();
  });
});

describe('a workbook that could not be described', () => {
  it('is not one without tables', async () => {
    const pane = await new Pane().open();
    const { description } = pane.state;
    pane.context.session.describe = () => Promise.resolve({ tables: [], remarks: [FAILED] });
    expect(await pane.run(surveyWorkbook)).toEqual({ problem: { kind: 'told', told: [FAILED] } });
    expect(pane.state.description).toBe(description);
  });
});

describe('a workbook prepared in part', () => {
  it('is told to be so: the inserted sheets are not blank', async () => {
    const pane = await emptyWorkbook({ host: { fill: () => Promise.reject(new HostProblem('failed', 'incomplete', { done: ['S1'] })) } });
    const ending = await pane.run(prepareWorkbook, true);
    if (ending === undefined || 'notice' in ending) throw new Error('it did not fail');
    const sentences = problemSentences(ending.problem, IT);
    expect(sentences).toContain(IT.problem.state.incomplete('S1'));
    expect(sentences).not.toContain(IT.problem.inserted);
    // What is written in part is looked at again.
    expect(pane.asked.lastIndexOf('survey')).toBeGreaterThan(pane.asked.indexOf('fill'));
  });
});

describe('a command that fails', () => {
  it('says so in the view that is shown, when the user has gone on to another', async () => {
    const pane = await new Pane().open();
    pane.context.store.update({ view: 'data' });
    const run = pane.run(() => Promise.reject(new HostProblem('busy', 'untouched')));
    pane.context.store.update({ view: 'workbook' });
    await run;
    expect(pane.state.problem?.view).toBe('workbook');
  });
});

describe('stopped before the data are asked for', () => {
  it('reads none', async () => {
    const pane = await emptyWorkbook();
    const run = pane.run(prepareWorkbook, true);
    pane.runner.cancel();
    expect(await run).toEqual({ notice: { kind: 'cancelled' } });
    expect(pane.asked).not.toContain('readData');
  });
});

describe('preparing a workbook whose sheets hold the data', () => {
  it('reads them again: their cells may have been corrected since', async () => {
    const pane = await emptyWorkbook();
    await pane.run(readData, true);
    pane.calls.length = 0;
    await pane.run(prepareWorkbook, true);
    expect(pane.asked).toContain('readData');
  });

  it('reads picked files once: they cannot change unnoticed', async () => {
    const pane = await emptyWorkbook({ host: { survey: () => Promise.resolve({ ...SURVEY, dataSheets: [] }) } });
    await pane.run(readData, true);
    pane.calls.length = 0;
    await pane.run(prepareWorkbook, true);
    expect(pane.asked).not.toContain('readData');
  });
});

describe('what is written', () => {
  it('is what the preview showed, also when the choice of tables changes while it is made', async () => {
    const answers: ((preview: FillPreview) => void)[] = [];
    const pane = await new Pane({ session: { preview: () => new Promise((done) => answers.push((preview) => done({ done: preview }))) } }).open();
    await pane.run(readData, true);
    pane.context.store.update({ only: new Set(['S3']) });
    const run = pane.run(previewFilling);
    while (answers.length < 1) await Promise.resolve();
    pane.context.store.update({ only: new Set(['S3', 'T6']) });
    answers[0]!(PREVIEW);
    while (answers.length < 2) await new Promise((done) => setTimeout(done));
    answers[1]!(PREVIEW);
    await run;
    expect(pane.calls.filter(([name]) => name === 'preview').map(([, request]) => (request as { only: string[] }).only)).toEqual([['S3'], ['S3', 'T6']]);
  });

  it('is no cell ticked for another content: one changed again is asked for again', async () => {
    let changed = false;
    const conflicts = () => PREVIEW.conflicts.map((one, i) => (changed && i === 0 ? { ...one, before: '252.000.000,00 €' } : one));
    const pane = await new Pane({ session: { preview: () => Promise.resolve({ done: { ...PREVIEW, conflicts: conflicts() } }) } }).open();
    await pane.run(readData, true);
    await pane.run(previewFilling);
    const [first, second] = PREVIEW.conflicts.map(({ key }) => key);
    pane.context.store.update({ overwrite: new Set([first!, second!]) });
    changed = true;
    await pane.run(previewFilling);
    expect([...pane.state.overwrite]).toEqual([second]);
  });

  it('is remembered with the year of the data, not with one chosen afterwards', async () => {
    const pane = await new Pane().open();
    await pane.run(readData, true);
    await pane.run(previewFilling);
    pane.context.store.update({ year: 2018, sources: { ...pane.state.sources, withBundled: false } });
    await pane.run(fillTables);
    expect(pane.memory.kept).toEqual({ year: 2020, withBundled: true });
  });
});

describe('a cell of a hidden sheet', () => {
  it.each(['it', 'en'] as const)('is no matter of the version of Excel (%s)', (language) => {
    const text = paneText(language);
    const [sentence] = problemSentences({ kind: 'host', reason: 'hidden', state: 'untouched', detail: { sheet: 'T7' } }, text);
    expect(sentence).toContain('T7');
    expect(sentence).not.toBe(text.problem.host.unsupported());
  });
});

describe('the programme that is chosen already, chosen again', () => {
  it('loses nothing of what was read for it', async () => {
    const pane = await new Pane().open();
    await pane.run(readData, true);
    const { account, programme } = pane.state;
    pane.context.session.useProgramme = () => Promise.resolve({ done: { ...programme!, isAsBefore: true } });
    await pane.run(chooseProgramme({ bundled: 'x' }));
    expect(pane.state.account).toBe(account);
  });

  it('of another, leaves no check as if it were of this one', async () => {
    const pane = await new Pane().open();
    await pane.run(checkWorkbook);
    await pane.run(chooseProgramme({ bundled: 'x' }));
    expect(pane.state.isCheckOld).toBe(true);
  });
});
