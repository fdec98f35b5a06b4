import { describe, expect, it } from 'vitest';
import { blockDifferences, changedCell, isBlankSheet, planFilling, readProvenance, SnapshotWorkbook, undoneProvenance, type FillOptions, type WorkbookSnapshot } from '../../../engine/index.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { FileWorkbook } from '../../../templates/workbook/fileWorkbook.js';
import { readTemplate } from '../../../templates/workbook/readTemplate.js';
import { reportWorkbook } from '../../../templates/workbook/reportWorkbook.js';
import { bundledReport } from '../../support/bundled.js';
import { blankSnapshot, snapshotOf, withCell } from '../../support/snapshots.js';

const ALL: FillOptions = { language: 'it', changedCells: 'refuse', mapped: [] };
const plan = (snapshot: WorkbookSnapshot, year: number, options: Partial<FillOptions> = {}) => planFilling(new SnapshotWorkbook(snapshot), bundledReport(year), { ...ALL, ...options });
const generated = async (year: number) => snapshotOf((await reportWorkbook(bundledReport(year), 'it', realFileSystem)).bytes);

describe('a filling planned on a snapshot', () => {
  it.each([2018, 2020, 2022])('is that of the file, for %i', async (year) => {
    const { pkg, workbook } = readTemplate('it', realFileSystem);
    const onFile = await planFilling(new FileWorkbook(pkg, workbook), bundledReport(year), ALL);
    const planned = await plan(blankSnapshot(), year);
    expect(planned.writes).toEqual(onFile.writes);
    expect(planned.refusals).toEqual([]);
    expect(planned.blank.size).toBe(planned.writes.blocks.length);
  });

  it('changes nothing in a workbook that has just been filled', async () => {
    const snapshot = await generated(2022);
    const { writes, conflicts, blank } = await plan(snapshot, 2022);
    const record = readProvenance(snapshot.provenance!)!;
    const changed = writes.blocks.flatMap((block) => blockDifferences(block, record.sheets.find(({ id }) => id === block.id)!, snapshot.sheets.find(({ name }) => name === block.anchor.sheet)!));
    expect([changed, conflicts, [...blank]]).toEqual([[], [], []]);
    expect(writes.blocks.length).toBeGreaterThan(15);
  });
});

describe('a filling of some tables', () => {
  it('writes those alone, and leaves blank sheets blank', async () => {
    const snapshot = blankSnapshot();
    const { writes, blank } = await plan(snapshot, 2022, { only: new Set(['S3', 'T6']) });
    expect(writes.blocks.map(({ id }) => id).sort()).toEqual(['S3', 'T6']);
    expect([...blank].sort()).toEqual(['S3', 'T6']);
    const blanks = readProvenance(writes.provenance)!.sheets.filter(isBlankSheet).map(({ id }) => id);
    expect(blanks).toContain('S1');
    expect(blanks).not.toContain('S3');
  });

  it('points to no table that is still blank: its formulas are then values', async () => {
    const formulas = (blocks: Awaited<ReturnType<typeof plan>>['writes']['blocks']) => blocks.find(({ id }) => id === 'S3')!.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : [])));
    const alone = formulas((await plan(blankSnapshot(), 2022, { only: new Set(['S3']) })).writes.blocks);
    const together = formulas((await plan(blankSnapshot(), 2022)).writes.blocks);
    expect(together.some((formula) => formula.includes('!'))).toBe(true);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.filter((formula) => formula.includes('!'))).toEqual([]);
  });

  it('is the same table as in a whole filling where the others are filled', async () => {
    const snapshot = await generated(2022);
    const [part] = (await plan(snapshot, 2022, { only: new Set(['S3']) })).writes.blocks;
    expect(part).toEqual((await plan(snapshot, 2022)).writes.blocks.find(({ id }) => id === 'S3'));
  });

  it('is refused in a workbook of another year, and names the tables that would stay behind', async () => {
    const { refusals } = await plan(await generated(2020), 2022, { only: new Set(['S3']) });
    expect(refusals.map(({ code }) => code)).toEqual(['XLS-034']);
    expect(refusals[0]!.values).toMatchObject({ found: '2014IT05SFOP007 2020', expected: '2014IT05SFOP007 2022' });
    expect(refusals[0]!.values['tables']!.split(', ')).toContain('T6');
  });
});

describe('cells changed by hand', () => {
  it('are conflicts; those that are ticked are written, the others stay', async () => {
    const snapshot = await generated(2022);
    const block = (await plan(snapshot, 2022)).writes.blocks.find(({ id }) => id === 'S3')!;
    const { sheet, row, column } = block.anchor;
    const c = block.rows[0]!.cells.findIndex(({ kind }) => kind === 'number');
    const typed = [0, 1].reduce((before, i) => withCell(before, sheet, row + i, column + c, '12345.67'), snapshot);
    const ticked = changedCell({ sheet, row, column: column + c });
    const { conflicts, kept, writes, refusals } = await plan(typed, 2022, { changedCells: new Set([ticked]) });
    expect(conflicts.map((one) => [one.row, one.column])).toEqual([[row, column + c], [row + 1, column + c]]);
    expect(refusals).toEqual([]);
    expect(kept.map(({ code }) => code)).toEqual(['XLS-019']);
    expect([...writes.blocks.find(({ id }) => id === 'S3')!.before.kept]).toEqual([`${row + 1},${column + c}`]);
    expect((await plan(typed, 2022)).refusals).toHaveLength(2);
  });
});

describe('a filling that was taken back', () => {
  it('leaves the sheets of a blank template blank, with the looks where they are', async () => {
    const snapshot = blankSnapshot();
    const { writes } = await plan(snapshot, 2022);
    const [before, undone, written] = [snapshot.provenance!, undoneProvenance(snapshot.provenance, writes.provenance), writes.provenance].map((xml) => readProvenance(xml)!);
    expect(undone!.origin).toBeUndefined();
    expect(undone!.sheets.every(isBlankSheet)).toBe(true);
    expect(undone!.sheets.map(({ id, rows }) => [id, rows.slice(0, 5).map(({ pattern }) => pattern)])).toEqual(
      written!.sheets.map(({ id, rows }) => [id, rows.concat(before!.sheets.find((one) => one.id === id)!.rows.slice(rows.length).map((row) => ({ ...row, pattern: 'body' }))).slice(0, 5).map(({ pattern }) => pattern)]),
    );
  });

  it('leaves a workbook filled before as it was: a new filling meets no change of a person', async () => {
    const snapshot = await generated(2020);
    const { writes } = await plan(snapshot, 2022);
    const undone = { ...snapshot, provenance: undoneProvenance(snapshot.provenance, writes.provenance) };
    const again = await plan(undone, 2022);
    expect(again.conflicts).toEqual([]);
    expect(again.writes.blocks.map(({ id, rows }) => [id, rows])).toEqual(writes.blocks.map(({ id, rows }) => [id, rows]));
    expect(readProvenance(undone.provenance)!.origin).toEqual(readProvenance(snapshot.provenance!)!.origin);
  });
});
