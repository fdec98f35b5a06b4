import { fillWorkbook, translate, type Language, type Report } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import { readTemplate } from './readTemplate.js';
import { FileWorkbook } from './fileWorkbook.js';

/** A report's workbook: its bytes, and how many sheets were filled. */
export interface ReportWorkbook {
  readonly bytes: Uint8Array;
  readonly sheets: number;
}

/** Fills the blank template with a report. */
export async function reportWorkbook(report: Report, language: Language, fs: FileSystem): Promise<ReportWorkbook> {
  const workbook = new FileWorkbook(readTemplate(language, fs).parts);
  const { sheets } = await fillWorkbook(workbook, report, language);
  const { programme, year } = report.context;
  workbook.setTitle(`${translate(language, 'cover.title', { year: String(year) })} – ${programme.title}`);
  return { bytes: workbook.toBytes(), sheets: sheets.length };
}

/** The name of a report's file: `RAA_2014IT05SFOP007_2022.xlsx`. */
export function reportFileName({ context }: Report): string {
  return `RAA_${context.programme.cci}_${context.year}.xlsx`;
}
