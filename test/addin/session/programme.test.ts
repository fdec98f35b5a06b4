import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Session } from '../../../addin/session/session.js';
import { BUNDLED, CCI, changeText, copyProgramme } from '../../adapters/support.js';
import { temporaryFolder } from '../../support/folders.js';
import { BUNDLED_DATA, done, picked, sessionOfBundled } from './support.js';

/** All the files of a folder, as a person picks the folder. */
function folderPicked(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return picked(dirname(folder), ...files.map((entry) => join(entry.parentPath, entry.name)));
}

describe('the programme', () => {
  it('comes with RAA, with the years of its figures', async () => {
    expect(await new Session().programmes()).toEqual([{ id: BUNDLED, cci: CCI, title: expect.stringContaining('Lombardia') as string, years: [2018, 2020, 2022] }]);
    const chosen = done(await new Session().useProgramme({ bundled: BUNDLED }, 'it'));
    expect(chosen).toMatchObject({ cci: CCI, axes: 5, years: [2018, 2020, 2022], bundledYears: [2018, 2020, 2022] });
  });

  it('may be the picked files of a folder, with its data and its sample', async () => {
    const session = new Session();
    const files = folderPicked(copyProgramme(temporaryFolder()));
    expect(done(await session.useProgramme({ files }, 'it'))).toMatchObject({ cci: CCI, bundledYears: [2018, 2020, 2022] });
    const ofFolder = done(await session.readData({ ...BUNDLED_DATA, year: 2020 }, () => undefined));
    const ofBundle = done(await (await sessionOfBundled()).readData({ ...BUNDLED_DATA, year: 2020 }, () => undefined));
    expect(ofFolder).toEqual(ofBundle);
  });

  it('of which a file is missing is refused with its name', async () => {
    const files = folderPicked(copyProgramme(temporaryFolder())).filter(({ path }) => !path.endsWith('piano.json'));
    expect(await new Session().useProgramme({ files }, 'it')).toEqual({ problems: [{ code: 'PRG-001', severity: 'error', text: expect.stringContaining('piano.json') as string }] });
  });

  it('that is no JSON is refused with the line', async () => {
    const folder = copyProgramme(temporaryFolder());
    changeText(join(folder, 'piano.json'), '"versions": [', '"versions" [');
    const outcome = await new Session().useProgramme({ files: folderPicked(folder) }, 'it');
    expect(outcome).toMatchObject({ problems: [{ code: 'PRG-002', text: expect.stringMatching(/^piano\.json, riga \d+: /) as string }] });
  });

  it('that is not among those of RAA is refused', async () => {
    expect(await new Session().useProgramme({ bundled: 'por-altro' }, 'en')).toMatchObject({ problems: [{ code: 'PAN-006' }] });
  });

  it('leaves no report of another programme', async () => {
    const session = await sessionOfBundled();
    done(await session.readData({ ...BUNDLED_DATA, year: 2020 }, () => undefined));
    done(await session.useProgramme({ bundled: BUNDLED }, 'it'));
    await session.setWorkbook({ workbook: { dateSystem: 1900, isStructureLocked: false, sheets: [], names: [], styles: [] }, sheets: [] });
    expect(await session.preview({ language: 'it', overwrite: [] })).toHaveProperty('done');
    done(await session.useProgramme({ files: folderPicked(copyProgramme(temporaryFolder())) }, 'it'));
    expect(await session.preview({ language: 'it', overwrite: [] })).toMatchObject({ problems: [{ code: 'PAN-004' }] });
  });
});
