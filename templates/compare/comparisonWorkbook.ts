import { blockOf, comparisonPlan, parseCellReference, placeCells, ROW_PATTERNS, anchoredPlan, translate, type CellPosition, type Language, type WorkbookComparison, type WorkbookModel } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import { comparisonTemplatePath } from '../packageRoot.js';
import { FileWorkbook } from '../workbook/fileWorkbook.js';
import { openTemplate } from '../workbook/readTemplate.js';

/** The workbook of a comparison: its template, filled. @param reasons those that an office wrote in an earlier one */
export async function comparisonWorkbook(comparison: WorkbookComparison, reasons: ReadonlyMap<string, string>, language: Language, fs: FileSystem): Promise<Uint8Array> {
  const { pkg, workbook } = openTemplate(comparisonTemplatePath(language), fs);
  const plan = comparisonPlan(comparison, reasons, language);
  const anchor = comparisonAnchor(workbook)!;
  const placed = placeCells([plan], new Map([[plan.id, anchor]]), language);
  const port = new FileWorkbook(pkg, workbook);
  const before = { columns: plan.columns.map(({ pattern }) => pattern), headerRows: plan.header.length, patterns: ROW_PATTERNS, bareRows: new Set<number>(), isBlank: true, isAlone: true, kept: new Set<string>() };
  await port.write({ ...blockOf(plan, anchor, placed), before });
  port.patch.setCoreTitle(plan.title[0] ?? translate(language, 'sheet.comparison'));
  return port.patch.toBytes();
}

/** The first body cell of the comparison in a workbook; none in a workbook that holds no comparison. */
export function comparisonAnchor({ names }: WorkbookModel): CellPosition | undefined {
  const anchor = names.find(({ name }) => anchoredPlan(name) === 'comparison');
  return anchor && parseCellReference(anchor.text);
}
