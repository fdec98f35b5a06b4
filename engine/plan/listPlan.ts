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
  /** Heading over several columns, standing over the first of them. */
  readonly group?: TextKey;
  readonly isNumber?: true;
}

/** A sheet that is a list. The blank template is built from these definitions too. */
export interface ListDefinition {
  readonly id: string;
  readonly sheet: TextKey;
  readonly title: TextKey;
  readonly columns: readonly ListColumn[];
  /** True when the whole sheet is one page to look at: nothing stays in view while it is scrolled. */
  readonly isPoster?: true;
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

/** The public edition in words: a paragraph a row, by axis. */
export const SUMMARY: ListDefinition = {
  id: 'summary',
  sheet: 'sheet.summary',
  title: 'summary.title',
  columns: [
    { key: 'subject', heading: 'summary.subject', width: 30 },
    { key: 'text', heading: 'summary.text', width: 110 },
  ],
};

/** Groups of columns as wide as one chart each, so that the charts under them stand in a grid. */
export const INFOGRAPHIC: ListDefinition = {
  id: 'infographic',
  sheet: 'sheet.infographic',
  title: 'infographic.title',
  isPoster: true,
  columns: [
    { key: 'label', heading: 'infographic.axis', width: 48 },
    { key: 'allocation', heading: 'infographic.allocation', width: 12, group: 'infographic.groupAllocation', isNumber: true },
    { key: 'share', heading: 'infographic.share', width: 12, isNumber: true },
    { key: 'programmed', heading: 'infographic.programmed', width: 12, group: 'infographic.groupResources', isNumber: true },
    { key: 'committed', heading: 'infographic.committed', width: 12, isNumber: true },
    { key: 'paid', heading: 'infographic.paid', width: 12, isNumber: true },
    { key: 'participants', heading: 'infographic.participants', width: 12, group: 'infographic.groupParticipants', isNumber: true },
    { key: 'male', heading: 'infographic.male', width: 12, isNumber: true },
    { key: 'female', heading: 'infographic.female', width: 12, isNumber: true },
    { key: 'vulnerable', heading: 'infographic.vulnerable', width: 12, group: 'infographic.groupVulnerable', isNumber: true },
    { key: 'CO16', heading: 'infographic.CO16', width: 12, isNumber: true },
    { key: 'CO15', heading: 'infographic.CO15', width: 12, isNumber: true },
    { key: 'CO17', heading: 'infographic.CO17', width: 12, isNumber: true },
    { key: 'undivided', heading: 'infographic.undivided', width: 12, isNumber: true },
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

export const LIST_DEFINITIONS: readonly ListDefinition[] = [COVER, GUIDE, INFOGRAPHIC, FINDINGS, TRACE, SUMMARY];

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
