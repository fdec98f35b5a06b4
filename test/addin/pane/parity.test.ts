import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTables } from '../../../addin/actions/fillTables.js';
import { prepareWorkbook } from '../../../addin/actions/prepareWorkbook.js';
import { previewFilling } from '../../../addin/actions/previewFilling.js';
import { readData } from '../../../addin/actions/readData.js';
import { CCI } from '../../adapters/support.js';
import { sharedFolder } from '../../support/folders.js';
import { PaneInNode } from '../paneInNode.js';
import { expectNoSurprise } from './expectNoSurprise.js';
import { differencesFrom, generated } from './nodeProgram.js';

const folder = sharedFolder();

/** One year of each kind; test/e2e/pane/parityOfYears.test.ts has the others, and records of persons. */
describe('the workbook of the pane is that of the Node program, in every cell with its look, in frames, names and charts', () => {
  it('when it begins with a new workbook', async () => {
    const pane = await PaneInNode.open(undefined, 2022);
    expect(await pane.do(prepareWorkbook)).toMatchObject({ kind: 'filled', kept: 0 });
    expect(await differencesFrom(await generated(folder, '2022', 2022), pane)).toEqual([]);
    expectNoSurprise(pane);
  });

  it('when it begins with the workbook of another year', async () => {
    const pane = await PaneInNode.open(await generated(folder, '2020', 2020), 2022);
    expect(pane.state.description).toMatchObject({ programme: { cci: CCI, from: 'provenance', isKnown: true }, year: { year: 2020, from: 'provenance' } });
    expect(pane.state.description!.tables.filter(({ found }) => found !== 'anchor')).toEqual([]);
    await pane.do(readData);
    await pane.do(previewFilling);
    expect(pane.state.preview!.result).toMatchObject({ year: 2022, obstacles: [], conflicts: [] });
    await pane.do(fillTables);
    expect(await differencesFrom(await generated(folder, '2020 for 2022', 2022, '--template', join(folder, '2020.xlsx')), pane)).toEqual([]);
    expectNoSurprise(pane);
  });
});
