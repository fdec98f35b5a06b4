import { cellNames, findingText, hasErrors, ruleOf, sourceText, type Finding, type Language, type Report, type ToldFinding } from '../../engine/index.js';
import { prepareReport, yearsWithData, type Source } from '../commands/prepareReport.js';
import { Failure } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { toldSettings, type CheckedFile } from './checkedFile.js';

/** Checks data without writing anything: the report of each year that has data is computed and checked. */
export async function checkData(path: string, source: Source, year: number | undefined, language: Language, fs: FileSystem): Promise<CheckedFile[]> {
  const years = year === undefined ? await yearsWithData(source, fs) : [year];
  const { cci } = source.folder.programme;
  const checked: CheckedFile[] = [];
  for (const one of years) {
    const common = { path, kind: 'data', programme: cci, year: one } as const;
    try {
      const { report, issues } = await prepareReport(source, one, fs);
      const { findings, rules, counts } = report.checks;
      checked.push({ ...common, tables: report.computed.tables.map(({ id }) => id), findings: findings.map((finding) => told(finding, report, language)), rules, checks: counts, settings: toldSettings(source.folder.programme.ruleSettings), issues });
    } catch (error) {
      // Data that cannot be read are what a check is there to tell.
      if (!(error instanceof Failure) || !hasErrors(error.issues)) throw error;
      checked.push({ ...common, tables: [], findings: [], rules: [], checks: [], issues: error.issues });
    }
  }
  return checked;
}

function told(finding: Finding, report: Report, language: Language): ToldFinding {
  const names = cellNames(report.computed, language);
  const rule = ruleOf(finding.check);
  const label = names.label(finding.cell);
  return {
    check: finding.check,
    severity: finding.severity,
    place: `${finding.cell.table}: ${label}`,
    label,
    sentence: findingText(finding, { names, tables: report.computed }, language),
    related: (finding.related ?? []).map((ref) => names.label(ref)),
    ...(rule && { rule: { says: rule.says[language], source: rule.source, isUnverified: rule.status === 'U' } }),
    ...(finding.source && { source: sourceText(finding.source, language) }),
  };
}
