import { join } from 'node:path';
import { publishedFindingsPage, type Language } from '../../engine/index.js';
import { findData, readData } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { namesIn } from '../files/pathKind.js';
import { openProgramme } from '../files/programmeFolder.js';
import { PROGRAMMES_FOLDER } from '../packageRoot.js';

/** What the published documents of the programmes that come with the package cannot have right, one page after the other. */
export function publishedFindings(language: Language, fs: FileSystem): string {
  const pages = namesIn(PROGRAMMES_FOLDER, fs).flatMap((name) => {
    const folder = join(PROGRAMMES_FOLDER, name);
    const { programme } = openProgramme(folder, fs);
    const files = findData([folder], fs);
    const years = [...new Set(files.published.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
    const figures = years.flatMap((year) => readData({ values: [], published: files.published }, programme, year, fs).published);
    return figures.length === 0 ? [] : [publishedFindingsPage(figures, programme, language)];
  });
  return pages.join('\n');
}
