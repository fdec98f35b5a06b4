import { describe, expect, it } from 'vitest';
import { insertMissing } from '../../../addin/actions/insertMissing.js';
import { FIXTURE_WORKBOOKS } from '../../support/fixtureWorkbooks.js';
import { differencesOf, workbookContents } from '../../support/workbookContents.js';
import { changedParts } from '../../excelHost/openHost.js';
import { PaneInNode } from '../paneInNode.js';
import { filledBesideOthers, ownContents, touchedParts } from './besideOthers.js';
import { expectNoSurprise } from './expectNoSurprise.js';

/** Those that hold what libraries lose: charts and a sheet of a chart, macros, comments, other programs' XML parts and links. */
const RICH = FIXTURE_WORKBOOKS.filter(({ name }) => ['charts.xlsx', 'macros.xlsm', 'notes.xlsx', 'customXml.xlsx'].includes(name));

describe('a workbook of somebody else, in which RAA puts its sheets and fills them', () => {
  it.each(RICH)('keeps every part of its own: $name', async ({ bytes }) => {
    const pane = await filledBesideOthers(bytes, ['S3', 'infographic']);
    const saved = pane.save();
    expect(touchedParts(bytes, saved)).toEqual([]);
    const before = await workbookContents(bytes);
    expect(differencesOf(await ownContents(saved, before), before)).toEqual([]);
    expect(pane.state.description!.tables.filter(({ found }) => found !== 'anchor')).toEqual([]);
    expect(pane.host.valuesOf('S3 Avanzamento finanziario', 'A6:B6')).toEqual([['Asse I', 236_700_000]]);
    expect(pane.host.charts.filter(({ name }) => name.startsWith('RAA_'))).not.toEqual([]);
    expectNoSurprise(pane);
  });

  it('whose structure is locked is not touched, and the pane says so', async () => {
    const { bytes } = FIXTURE_WORKBOOKS.find(({ name }) => name === 'hiddenSheets.xlsx')!;
    const pane = await PaneInNode.open(bytes, 2022);
    expect(await pane.run(insertMissing)).toMatchObject({ problem: { kind: 'host', reason: 'locked', state: 'untouched' } });
    expect(changedParts(bytes, pane.save())).toEqual([]);
  });
});
