import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../addin/session/session.js';
import type { TableState, WorkbookDescription } from '../../../addin/session/protocol.js';
import { parseCellReference, readProvenance, type CellExplanation, type ToldFinding } from '../../../engine/index.js';
import { BUNDLED, CCI, putFile, raa } from '../../adapters/support.js';
import { sharedFolder, temporaryFolder } from '../../support/folders.js';
import { handMadeTable } from '../../support/handMadeTable.js';
import { blankSnapshot, BUNDLED_DATA, done, readySession, sessionOfBundled, snapshotOf, written } from './support.js';

const S3 = 'S3 Avanzamento finanziario';
const TABLES = ['S1', 'S2', 'S3', 'S4A', 'S4B', 'S5', 'S6', 'S7', 'S8', 'T2A', 'T2C', 'T4A', 'T4B', 'T5', 'T6', 'T7', 'T8', 'T10'];
const ALL = ['cover', 'guide', 'infographic', ...TABLES, 'findings', 'trace'];
const folder = sharedFolder();
const path = join(folder, `RAA_${CCI}_2022.xlsx`);
let ours: Uint8Array;

beforeAll(async () => {
  await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
  ours = new Uint8Array(readFileSync(path));
});

function stateOf({ tables }: WorkbookDescription, id: string): TableState | undefined {
  return tables.find((table) => table.id === id)!.state;
}

describe('the description of a workbook', () => {
  it('of ours names programme, year and last filling from what RAA wrote, and every table in order', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(ours));
    const told = structuredClone(await session.describe('it'));
    expect(told.programme).toEqual({ cci: CCI, title: expect.stringContaining('Lombardia') as string, from: 'provenance', isKnown: true });
    expect(told.year).toEqual({ year: 2022, from: 'provenance' });
    expect(told.lastFilling).toEqual({ engine: expect.stringMatching(/^\d/) as string, inputs: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(told.tables.map(({ id }) => id)).toEqual(ALL);
    expect(told.tables.filter(({ isTable }) => isTable).map(({ id }) => id)).toEqual(TABLES);
    expect(told.tables.filter(({ found, state, changedCells, errors }) => found !== 'anchor' || state !== 'filled' || changedCells + errors > 0)).toEqual([]);
    expect(told.tables.find(({ id }) => id === 'S3')).toMatchObject({ title: S3, place: { sheet: S3, row: 6, column: 1 } });
    expect(told.remarks).toEqual([]);
  });

  it('that is blank has empty tables; its programme and year are those of the data', async () => {
    const told = await (await readySession(2020, blankSnapshot())).describe('it');
    expect(told.tables.map(({ state, changedCells }) => [state, changedCells])).toEqual(ALL.map(() => ['empty', 0]));
    expect(told).toMatchObject({ programme: { cci: CCI, from: 'chosen', isKnown: true }, year: { year: 2020, from: 'chosen' } });
  });

  it('that is of last year is to be brought up to date once the data of this one are read', async () => {
    const session = await readySession(2020, snapshotOf(ours));
    expect(stateOf(await session.describe('it'), 'S3')).toBe('outdated');
    const same = await readySession(2022, snapshotOf(ours));
    expect(stateOf(await same.describe('it'), 'S3')).toBe('filled');
  });

  it('tells the cells that a person changed, and the errors once it is checked', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(written(ours, [[S3, 7, 3, '1234.5'], [S3, 8, 3, '4321']])));
    const before = await session.describe('it');
    expect(before.tables.find(({ id }) => id === 'S3')).toMatchObject({ state: 'changedByHand', changedCells: 2, errors: 0 });
    expect(stateOf(before, 'S1')).toBe('filled');
    const { findings } = await session.check('it');
    const errors = findings.filter(({ severity, table }) => severity === 'error' && table === 'S3').length;
    expect(errors).toBeGreaterThan(0);
    expect((await session.describe('it')).tables.find(({ id }) => id === 'S3')).toMatchObject({ state: 'inError', changedCells: 2, errors });
    await session.setWorkbook(snapshotOf(ours));
    expect((await session.describe('it')).tables.find(({ id }) => id === 'S3')).toMatchObject({ state: 'filled', changedCells: 0, errors: 0 });
  });

  it('of others has the tables that its headings show, the programme and year of its titles; the rest is missing', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(await handMadeTable()));
    const told = await session.describe('en');
    expect(told).toMatchObject({ programme: { cci: CCI, from: 'titles', isKnown: true }, year: { year: 2022, from: 'titles' } });
    expect(told.lastFilling).toBeUndefined();
    const s3 = told.tables.find(({ id }) => id === 'S3')!;
    expect(s3).toMatchObject({ title: 'S3 Financial progress', found: 'certain', state: 'filled', place: { sheet: 'Tab 2', row: 6, column: 3 } });
    expect(told.tables.filter(({ found }) => found === 'missing').map(({ id }) => id)).toEqual(ALL.filter((id) => id !== 'S3'));
  });

  it('of an unknown programme says so', async () => {
    const session = new Session();
    const snapshot = snapshotOf(await handMadeTable(['B2', 'POR FSE, CCI 2014IT05SFOP099']));
    await session.setWorkbook(snapshot);
    const told = await session.describe('it');
    expect(told.programme).toEqual({ cci: '2014IT05SFOP099', from: 'titles', isKnown: false });
    expect(told.remarks.map(({ code }) => code)).toEqual(['XLS-032']);
  });

  it('works where an anchor leads to a sheet that was too long to be read', async () => {
    const snapshot = snapshotOf(ours);
    const session = await readySession(2022, { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== S3) });
    const told = await session.describe('it');
    expect(told.tables.find(({ id }) => id === 'S3')!.found).toBe('missing');
    expect(done(await session.preview({ language: 'it', overwrite: [] })).tables.map(({ id }) => id)).not.toContain('S3');
  });
});

describe('blank sheets', () => {
  it('are those asked for, in the order of the report, with what RAA says of them once they are there', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(await handMadeTable()));
    const blank = await session.blankSheets(['T7', 'cover', 'S1'], 'en');
    const template = blankSnapshot('en');
    expect(blank.sheets.map(({ id, name }) => [id, name])).toEqual([['cover', 'Cover'], ['S1', 'S1 Financial plan'], ['T7', expect.stringMatching(/^T7/)]]);
    expect(template.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(blank.sheets.map(({ name }) => name)));
    expect(snapshotOf(Buffer.from(blank.base64, 'base64'))).toEqual(template);
    const recorded = readProvenance(blank.provenance)!;
    expect(recorded.sheets).toEqual(readProvenance(template.provenance!)!.sheets.filter(({ id }) => ['cover', 'S1', 'T7'].includes(id)));
    expect(recorded.origin).toBeUndefined();
    const anchor = template.workbook.names.find(({ name }) => name === 'RAA_S1')!;
    expect(parseCellReference(anchor.text)).toMatchObject(blank.sheets[1]!.anchor);
  });

  it('leave what was said of the others', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(ours));
    const { provenance } = await session.blankSheets(['S1'], 'it');
    const [before, after] = [readProvenance(snapshotOf(ours).provenance!)!, readProvenance(provenance)!];
    expect(after.origin).toEqual(before.origin);
    expect(after.sheets.filter(({ id }) => id !== 'S1')).toEqual(before.sheets.filter(({ id }) => id !== 'S1'));
    expect(after.sheets.find(({ id }) => id === 'S1')).not.toEqual(before.sheets.find(({ id }) => id === 'S1'));
  });
});

describe('the check', () => {
  it.each([
    ['of ours, changed by hand', async () => written(ours, [[S3, 7, 3, '1234.5']])],
    ['of others, with a wrong figure', () => handMadeTable(['I7', 297726053.64])],
  ])('finds in a workbook %s what the Node program finds', async (_, make) => {
    const bytes = await make();
    const file = putFile(join(temporaryFolder(), 'cartella.xlsx'), bytes);
    const { files } = JSON.parse((await raa(['check', file, '--format', 'json'])).out) as { files: { findings: ToldFinding[]; ruleTotals: object }[] };
    const session = new Session();
    await session.setWorkbook(snapshotOf(bytes));
    const { findings, rules } = structuredClone(await session.check('it'));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ check, severity, place, sentence, cause }) => ({ check, severity, place, sentence, cause }))).toEqual(files[0]!.findings.map(({ check, severity, place, sentence, cause }) => ({ check, severity, place, sentence, cause })));
    expect(files[0]!.ruleTotals).toMatchObject(rules);
    for (const { position, place } of findings) expect(parseCellReference(place)).toEqual(position);
    expect(findings.every(({ table }) => table === undefined || ALL.includes(table))).toBe(true);
    expect(findings.some(({ table }) => table === 'S3')).toBe(true);
  });

  it('compares with the data that were read, when they are of the same year', async () => {
    const changed = snapshotOf(await handMadeTable(['K8', 1234]));
    const checks = async (session: Session) => new Set((await session.check('it')).findings.map(({ check }) => check));
    expect(await checks(await readySession(2022, changed))).toContain('CHK-DAT');
    expect(await checks(await readySession(2020, changed))).not.toContain('CHK-DAT');
  });
});

describe('the explanation of a cell', () => {
  const explained = async (session: Session, sheet: string, row: number, column: number) => structuredClone(await session.explain({ sheet, row, column }, 'it'));

  it('is that of the Node program', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(ours));
    const { out } = await raa(['explain', path, `'${S3}'!F7`, '--format', 'json']);
    const { place, ...expected } = JSON.parse(out) as Omit<CellExplanation, 'place'> & { place: string };
    const { explanation, isChangedByHand, planned } = await explained(session, S3, 7, 6);
    expect(explanation).toEqual({ ...expected, place: parseCellReference(place) });
    expect(explanation.source).not.toBe('');
    expect({ isChangedByHand, planned }).toEqual({ isChangedByHand: false, planned: undefined });
  });

  it('with the data knows the records and what the next filling would put there', async () => {
    const session = await readySession(2022, snapshotOf(written(ours, [[S3, 7, 3, '1234.5']])));
    expect(await explained(session, S3, 7, 3)).toMatchObject({ planned: '326.425.240,31', isChangedByHand: true, explanation: { label: 'Programmato (Asse II)' } });
    expect(await explained(session, S3, 8, 3)).toMatchObject({ isChangedByHand: false });
    expect((await explained(session, S3, 8, 3)).planned).toBeUndefined();
  });

  it('of a cell of a sheet that tells of others is what stands there', async () => {
    const session = new Session();
    await session.setWorkbook(snapshotOf(ours));
    const { explanation } = await explained(session, snapshotOf(ours).sheets.at(-1)!.name, 1, 1);
    expect(explanation.table).toBeUndefined();
    expect(explanation.value).not.toBe('');
  });
});

describe('what is asked too early', () => {
  it('is answered with what to do first', async () => {
    const session = new Session();
    const fill = { language: 'it', overwrite: [] } as const;
    expect(await session.preview(fill)).toMatchObject({ problems: [{ code: 'PAN-003' }] });
    await session.setWorkbook(snapshotOf(ours));
    expect(await session.plan(fill)).toMatchObject({ problems: [{ code: 'PAN-004' }] });
    expect((await new Session().describe('it')).remarks).toMatchObject([{ code: 'PAN-003' }]);
    expect((await new Session().check('en')).remarks).toMatchObject([{ code: 'PAN-003' }]);
  });

  it('and what nobody foresaw is told by its kind alone', async () => {
    const session = await sessionOfBundled();
    await session.setWorkbook({ ...snapshotOf(ours), sheets: [] });
    // No host gives this: a request without its files.
    const outcome = await session.readData({ ...BUNDLED_DATA, year: 2022, files: undefined as never }, () => undefined);
    expect(outcome).toEqual({ problems: [{ code: 'PAN-001', severity: 'error', text: expect.stringContaining('(TypeError)') as string }] });
  });
});
