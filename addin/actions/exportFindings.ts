import type { ReportSheet } from '../excel/workbookHost.js';
import type { ActionContext } from './actionContext.js';
import { shownFindings } from './checkWorkbook.js';
import type { Ending } from './ending.js';

/** The words of the sheet of findings, which are the pane's. */
export interface FindingSheetWords {
  readonly name: string;
  readonly title: string;
  /** Severity, place, what stands there, what was found, likeliest cause, rule, source of the rule, code. */
  readonly header: readonly string[];
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly unverified: string;
}

/** Writes the findings that are shown in a new sheet of the workbook. */
export function exportFindings(words: FindingSheetWords): (context: ActionContext) => Promise<Ending> {
  return async ({ host, store }) => {
    const { check, filter } = store.state;
    const sheet = await host.addReportSheet(findingSheet(shownFindings(check!, filter), words));
    return { notice: { kind: 'exported', sheet } };
  };
}

function findingSheet(findings: ReturnType<typeof shownFindings>, { name, title, header, severity, unverified }: FindingSheetWords): ReportSheet {
  const rows = findings.map(({ check, severity: one, place, label, sentence, cause = '', rule }) => {
    const source = rule === undefined ? '' : rule.isUnverified ? `${rule.source} (${unverified})` : rule.source;
    return [severity[one], place, label, sentence, cause, rule?.says ?? '', source, check];
  });
  return { name, title, header, rows, widths: [11, 32, 36, 70, 40, 50, 36, 12] };
}
