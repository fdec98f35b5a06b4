import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../engine/index.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { reportFileName, reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { bundledReport, PUBLISHED_YEARS } from './bundled.js';

/** Writes the workbooks of the published years: their paths, in order. */
export async function writeWorkbooks(folder: string, language: Language): Promise<string[]> {
  const paths: string[] = [];
  for (const year of PUBLISHED_YEARS) {
    const report = bundledReport(year);
    const path = join(folder, `${language}-${reportFileName(report)}`);
    writeFileSync(path, (await reportWorkbook(report, language, realFileSystem)).bytes);
    paths.push(path);
  }
  return paths;
}
