import type { Report } from '../report.js';
import type { Language } from '../number/italianFormat.js';
import { reportNames } from '../tables/reportContext.js';
import { translate, type TextKey } from '../text/translate.js';
import type { PlanRow, SheetPlan } from './sheetPlan.js';

/** A column of a sheet that is a list: cover, guide, checks, traceability. */
export interface ListColumn {
  readonly key: string;
  readonly heading: TextKey;
  readonly width: number;
}

/** A sheet that is a list. The blank template is built from these definitions too. */
export interface ListDefinition {
  readonly id: string;
  readonly sheet: TextKey;
  readonly title: TextKey;
  readonly columns: readonly ListColumn[];
}

export const COVER: ListDefinition = {
  id: 'cover',
  sheet: 'sheet.cover',
  title: 'cover.title',
  columns: [
    { key: 'item', heading: 'cover.item', width: 44 },
    { key: 'content', heading: 'cover.content', width: 96 },
  ],
};

export const GUIDE: ListDefinition = {
  id: 'guide',
  sheet: 'sheet.guide',
  title: 'guide.title',
  columns: [
    { key: 'subject', heading: 'guide.subject', width: 34 },
    { key: 'text', heading: 'guide.text', width: 110 },
  ],
};

export const FINDINGS: ListDefinition = {
  id: 'findings',
  sheet: 'sheet.findings',
  title: 'findings.title',
  columns: [
    { key: 'severity', heading: 'findings.severity', width: 10 },
    { key: 'check', heading: 'findings.check', width: 12 },
    { key: 'table', heading: 'findings.table', width: 9 },
    { key: 'cell', heading: 'findings.cell', width: 9 },
    { key: 'label', heading: 'findings.label', width: 44 },
    { key: 'reason', heading: 'findings.reason', width: 20 },
    { key: 'text', heading: 'findings.text', width: 70 },
    { key: 'source', heading: 'findings.source', width: 44 },
  ],
};

export const TRACE: ListDefinition = {
  id: 'trace',
  sheet: 'sheet.trace',
  title: 'trace.title',
  columns: [
    { key: 'table', heading: 'trace.table', width: 9 },
    { key: 'cell', heading: 'trace.cell', width: 9 },
    { key: 'label', heading: 'trace.label', width: 48 },
    { key: 'value', heading: 'trace.value', width: 20 },
    { key: 'precision', heading: 'trace.precision', width: 16 },
    { key: 'origin', heading: 'trace.origin', width: 14 },
    { key: 'rule', heading: 'trace.rule', width: 60 },
    { key: 'inputs', heading: 'trace.inputs', width: 30 },
    { key: 'source', heading: 'trace.source', width: 44 },
    { key: 'reference', heading: 'trace.reference', width: 44 },
  ],
};

export const LIST_DEFINITIONS: readonly ListDefinition[] = [COVER, GUIDE, FINDINGS, TRACE];

/** The plan of a list sheet from its rows. */
export function listPlan(definition: ListDefinition, rows: readonly PlanRow[], report: Report, language: Language): SheetPlan {
  const values = reportNames(report.context, language);
  return {
    id: definition.id,
    sheetName: translate(language, definition.sheet),
    title: [translate(language, definition.title, values), translate(language, 'plan.subtitle', values)],
    columns: definition.columns.map(({ key, width }) => ({ key, pattern: key, width })),
    header: [definition.columns.map(({ heading }) => translate(language, heading))],
    rows,
  };
}
