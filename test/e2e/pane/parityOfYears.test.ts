import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillTables } from '../../../addin/actions/fillTables.js';
import { prepareWorkbook } from '../../../addin/actions/prepareWorkbook.js';
import { previewFilling } from '../../../addin/actions/previewFilling.js';
import { readData } from '../../../addin/actions/readData.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { PROGRAMMES_FOLDER } from '../../../templates/packageRoot.js';
import { sampleCommand } from '../../../templates/sample/sampleCommand.js';
import { expectNoSurprise } from '../../addin/pane/expectNoSurprise.js';
import { differencesFrom, generated } from '../../addin/pane/nodeProgram.js';
import { PaneInNode } from '../../addin/paneInNode.js';
import { pickedText } from '../../addin/session/support.js';
import { BUNDLED, putFile, valuesText } from '../../adapters/support.js';
import { partsOf } from '../../excelHost/openHost.js';
import { sharedFolder } from '../../support/folders.js';
import { workbookContents } from '../../support/workbookContents.js';

const folder = sharedFolder();

describe.each([[2018, 'it'], [2020, 'it'], [2022, 'en']] as const)('a new workbook becomes that of the Node program, %i in %s', (year, language) => {
  it('in every cell with its look, in frames, names and charts', async () => {
    const pane = await PaneInNode.open(undefined, year, { language });
    expect(await pane.do(prepareWorkbook)).toMatchObject({ kind: 'filled', kept: 0 });
    expect(await differencesFrom(await generated(folder, `${year}.${language}`, year, '--lang', language), pane)).toEqual([]);
    expectNoSurprise(pane);
  });
});

describe('the workbook of another year', () => {
  it('2022 filled for 2018, with fewer columns and rows, is the one that the Node program makes of it', async () => {
    const pane = await PaneInNode.open(await generated(folder, '2022', 2022), 2018);
    await pane.do(readData);
    await pane.do(previewFilling);
    await pane.do(fillTables);
    expect(await differencesFrom(await generated(folder, '2022 for 2018', 2018, '--template', join(folder, '2022.xlsx')), pane)).toEqual([]);
    expectNoSurprise(pane);
  });
});

describe('records picked from disk', () => {
  const sample = join(folder, 'campione');

  beforeAll(() => {
    const quiet = { out: () => undefined, err: (text: string) => void expect.fail(text), isInteractive: false };
    expect(sampleCommand(['--programme', BUNDLED, '--year', '2022', '--seed', '1', '--participants', '4000', '--out', sample], quiet, realFileSystem)).toBe(0);
  });

  it.each([
    ['alone', false, []],
    ['beside the figures of the programme', true, ['--data', join(PROGRAMMES_FOLDER, BUNDLED)]],
  ] as const)('of the calibrated sample, %s, give the workbook of the Node program', async (_, withBundled, bundled) => {
    const pane = await PaneInNode.open(undefined, 2022);
    pane.pick(...readdirSync(sample).map((name) => pickedText(`campione/${name}`, readFileSync(join(sample, name)))));
    pane.takeBundled(withBundled);
    await pane.do(prepareWorkbook);
    const { account } = pane.state;
    expect(account).toMatchObject({ isSample: true, year: 2022 });
    expect(account!.sources.find(({ kind }) => kind === 'partecipanti')!.read).toBeGreaterThan(4000);
    expect(await differencesFrom(await generated(folder, `campione ${withBundled}`, 2022, ...bundled, '--data', sample), pane)).toEqual([]);
    expectNoSurprise(pane);
  });

  it('are named in the workbook as the Node program names them, on the cover, and nowhere else', async () => {
    const name = 'elenco Canarini Marco.csv';
    const text = valuesText([{ anno: '2018', misura: 'impegni', asse: 'I', valore: '123456,78', unita: 'EUR', decimali: '2', fonte: 'prova' }]);
    const pane = await PaneInNode.open(undefined, 2018);
    pane.pick(pickedText(name, text));
    pane.takeBundled(false);
    await pane.do(prepareWorkbook);
    const file = await generated(folder, 'nome', 2018, '--data', putFile(join(folder, 'dati', name), text));
    expect(await differencesFrom(file, pane)).toEqual([]);
    const { cells } = await workbookContents(pane.save());
    const sheets = [...cells].flatMap(([key, content]) => (content.includes('Canarini') ? [key.split('!')[0]] : []));
    expect([...new Set(sheets)].sort()).toEqual(['Copertina']);
    expect([...partsOf(pane.save())].flatMap(([part, xml]) => (xml.includes('Canarini') && !/^xl\/(?:worksheets\/|sharedStrings)/.test(part) ? [part] : []))).toEqual([]);
    expect(JSON.stringify(pane.memory.kept)).not.toContain('Canarini');
  });
});
