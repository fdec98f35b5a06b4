import { documentTitle, fillWorkbook, isOursToName, issueText, publicPlan, workbookDrawings, type Filling, type FillOptions, type Language, type PublicEdition, type Report } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import type { Edition } from '../packageRoot.js';
import { FileWorkbook } from './fileWorkbook.js';
import type { OpenedWorkbook } from './openWorkbook.js';
import { readTemplate } from './readTemplate.js';

/** A report's workbook: its bytes, and what was filled. */
export interface ReportWorkbook {
  readonly bytes: Uint8Array;
  readonly filling: Filling;
}

type DocumentKind = Parameters<typeof documentTitle>[2];

/** Fills the blank template with a report. */
export async function reportWorkbook(report: Report, language: Language, fs: FileSystem): Promise<ReportWorkbook> {
  return filledBlank(readTemplate(language, fs), report, { language, changedCells: 'refuse', mapped: [] }, 'cover.title');
}

/** Fills the blank template of the public edition: what is hidden reaches no part of the workbook. */
export async function publicWorkbook(edition: PublicEdition, language: Language, fs: FileSystem): Promise<ReportWorkbook> {
  const plan: FillOptions['plan'] = (_, anchors) => publicPlan(edition, anchors, language);
  return filledBlank(readTemplate(language, fs, 'pubblica'), edition.report, { language, changedCells: 'refuse', mapped: [], plan }, 'edition.title');
}

async function filledBlank(template: OpenedWorkbook, report: Report, options: FillOptions, title: DocumentKind): Promise<ReportWorkbook> {
  const made = await filledWorkbook(template, report, options, title);
  const [refusal] = made.filling.refusals;
  if (refusal !== undefined) throw new Error(`The blank template cannot be filled: ${issueText(refusal, 'en')}`);
  return made;
}

/** Fills a workbook with a report. With refusals nothing was written: the bytes are those that came. */
export async function filledWorkbook(opened: OpenedWorkbook, report: Report, options: FillOptions, title: DocumentKind = 'cover.title'): Promise<ReportWorkbook> {
  const workbook = new FileWorkbook(opened.pkg, opened.workbook);
  const filling = await fillWorkbook(workbook, report, options);
  if (filling.refusals.length > 0) return { bytes: opened.bytes, filling };
  for (const { id, sheet, drawingXml, charts, frames } of workbookDrawings(filling.plan)) {
    if (filling.blank.has(id)) workbook.patch.addDrawing(sheet, drawingXml, charts);
    else workbook.patch.updateCharts(sheet, frames.map(({ name, alternativeText }, i) => ({ name, alternativeText, xml: charts[i]! })));
  }
  const isOurs = filling.plan.sheets.length > 0 && (await isOursToName(workbook.patch.coreTitle(), opened.workbook, (name) => workbook.sheet(name)));
  if (isOurs) workbook.patch.setCoreTitle(documentTitle(report.context, options.language, title));
  return { bytes: workbook.patch.toBytes(), filling };
}

/** The name of a report's file: `RAA_2014IT05SFOP007_2022.xlsx`, `RAA_2014IT05SFOP007_2022_pubblica.xlsx`. */
export function reportFileName({ context }: Report, extension = '.xlsx', edition: Edition = 'ufficiale'): string {
  return `RAA_${context.programme.cci}_${context.year}${edition === 'pubblica' ? '_pubblica' : ''}${extension}`;
}
