import { expect, it } from 'vitest';
import type { DataRequest, PickedFile } from '../../../addin/session/protocol.js';
import { pickedFiles } from '../../../addin/pane/views/pickedFiles.js';
import { RECORD_TEXTS } from '../../adapters/recordFiles.js';
import { done, sessionOfBundled } from './support.js';

const REQUEST = { language: 'it', year: 2020, files: [], sheets: [], withBundled: false } as const satisfies DataRequest;

/** Files as a browser gives those of a folder that was picked: each says its path from the folder down, the folder's name first. */
function folderPicked(texts: Readonly<Record<string, string>>): PickedFile[] {
  const files = Object.entries(texts).map(([path, text]) => Object.assign(new File([text], path.split('/').at(-1)!, { lastModified: 0 }), {}));
  Object.keys(texts).forEach((path, i) => Object.defineProperty(files[i]!, 'webkitRelativePath', { value: path }));
  return pickedFiles(files);
}

const inFolder = (folder: string) => Object.entries(RECORD_TEXTS).map(([name, text]) => [`${folder}/${name}`, text] as const);

it('a picked folder of years is read as the Node program reads it: of each extract the last, never two together', async () => {
  const session = await sessionOfBundled();
  const files = folderPicked(Object.fromEntries([...inFolder('dati/2018'), ...inFolder('dati/2019'), ...inFolder('dati/2020')]));
  const { sources } = done(await session.readData({ ...REQUEST, files }, () => undefined));
  expect(sources.map(({ name }) => name).sort()).toEqual(Object.keys(RECORD_TEXTS).map((name) => `2020/${name}`).sort());
  const last = done(await session.readData({ ...REQUEST, files: folderPicked(Object.fromEntries(inFolder('dati/2020'))) }, () => undefined));
  expect(sources).toEqual(last.sources);
});

it('what else stands in a picked folder is no data: notes, letters, what the system leaves there', async () => {
  const session = await sessionOfBundled();
  const files = folderPicked({ ...Object.fromEntries(inFolder('dati')), 'dati/desktop.ini': '[.ShellClassInfo]', 'dati/lettera.pdf': '%PDF-1.7 \0\0', 'dati/appunti.csv': 'a;b' });
  const { sources } = done(await session.readData({ ...REQUEST, files }, () => undefined));
  expect(sources.map(({ name }) => name).sort()).toEqual(Object.keys(RECORD_TEXTS).sort());
});
