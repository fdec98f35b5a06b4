import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Session } from '../../../addin/session/session.js';
import { PROGRAMMES_FOLDER } from '../../../templates/packageRoot.js';
import { BUNDLED, CCI, raa } from '../../adapters/support.js';
import { temporaryFolder } from '../../support/folders.js';
import { blankSnapshot, BUNDLED_DATA, done, picked, pickedText, readySession, sessionOfBundled, snapshotOf, written } from './support.js';

const FOLDER = join(PROGRAMMES_FOLDER, 'por-fse-lombardia-2014-2020');
const mainFiles = () => picked(PROGRAMMES_FOLDER, ...readdirSync(FOLDER).filter((name) => name.endsWith('.json')).map((name) => join(FOLDER, name)));

describe('a programme whose figures cannot be opened', () => {
  it('leaves the one before, with the data that were read for it', async () => {
    const session = await sessionOfBundled();
    done(await session.readData({ ...BUNDLED_DATA, year: 2018 }, () => undefined));
    await session.setWorkbook(blankSnapshot());
    const files = [...mainFiles(), pickedText('por-fse-lombardia-2014-2020/2018/valori.csv', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]))];
    expect(await session.useProgramme({ files }, 'it')).toMatchObject({ problems: [{ code: 'FIL-003' }] });
    expect(done(await session.preview({ language: 'it', overwrite: [] })).year).toBe(2018);
  });
});

describe('a cell of a sheet that was not read', () => {
  it('is explained as a cell of no table', async () => {
    const session = await readySession(2018, blankSnapshot());
    const { explanation, isChangedByHand, planned } = await session.explain({ sheet: 'partecipanti', row: 2, column: 3 }, 'it');
    expect([explanation.table, explanation.value, explanation.inputs, isChangedByHand, planned]).toEqual([undefined, '', [], false, undefined]);
  });
});

describe('the errors of a check', () => {
  it('stay with a table when the workbook is read again, until its sheet is another', async () => {
    const S3 = 'S3 Avanzamento finanziario';
    const folder = temporaryFolder();
    await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
    const ours = new Uint8Array(readFileSync(join(folder, `RAA_${CCI}_2022.xlsx`)));
    const session = new Session();
    const stateOf = async () => (await session.describe('it')).tables.find(({ id }) => id === 'S3')!.state;
    const wrong = written(ours, [[S3, 7, 3, '1234.5']]);
    await session.setWorkbook(snapshotOf(wrong));
    await session.check('it');
    await session.setWorkbook(snapshotOf(wrong));
    expect(await stateOf()).toBe('inError');
    await session.setWorkbook(snapshotOf(ours));
    expect(await stateOf()).toBe('filled');
  });
});
