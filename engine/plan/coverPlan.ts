import type { CheckCount } from '../checks/finding.js';
import { ruleSummary } from '../checks/rules/ruleSummary.js';
import { citation } from '../law/reference.js';
import { REFERENCES } from '../law/period2014/acts.js';
import { FUND_NAMES } from '../law/period2014/officialHeadings.js';
import type { Language } from '../number/italianFormat.js';
import { cutOff, formatCivilDate } from '../programme/civilDate.js';
import type { Report } from '../report.js';
import { translate, type TextKey } from '../text/translate.js';
import { ENGINE_VERSION } from '../version.js';
import { COVER, listPlan } from './listPlan.js';
import { BLANK, textCell, type PlanCell, type PlanRow, type SheetPlan } from './sheetPlan.js';

/** The cover: which programme, year and plan; what was read; how the checks went; the sheets, each a link. */
export function coverPlan(report: Report, sheets: readonly SheetPlan[], language: Language): SheetPlan {
  const say = (key: TextKey, values: Record<string, string> = {}) => translate(language, key, values);
  const line = (key: TextKey, text: string): PlanRow => row(textCell(say(key)), textCell(text));

  return listPlan(
    COVER,
    [
      ...(report.context.isSample ? [line('cover.sample', say('cover.sampleText'))] : []),
      ...identityRows(report, language),
      ...report.counts.map(({ file, read, used, excluded }) =>
        line('cover.rows', say('cover.rowsOf', { file, read: String(read), used: String(used), excluded: String(excluded.length) })),
      ),
      ...recordLines(report, say),
      line('cover.engine', `RAA ${ENGINE_VERSION}`),
      group(say('cover.checks')),
      line('cover.rules', say('cover.rulesOf', rulesText(report))),
      ...report.checks.counts.map((count) => line(`check.${count.check}`, checkText(count, report, say))),
      ...sheetRows(sheets, language),
    ],
    report,
    language,
  );
}

/** How many of the validation rules were verified, and with what outcome. */
function rulesText({ checks }: Report): Record<string, string> {
  return Object.fromEntries(Object.entries(ruleSummary(checks.rules)).map(([name, count]) => [name, String(count)]));
}

/** How often a check was applied; why the programme has switched it off, where it has. */
function checkText({ check, run, held, notVerifiable }: CheckCount, { context }: Report, say: Say): string {
  const setting = context.programme.ruleSettings.get(check);
  if (setting?.isOff === true) return say('cover.checkOff', { reason: setting.reason });
  const counts = say('cover.checkOf', { run: String(run), held: String(held), found: String(run - held - notVerifiable), notVerifiable: String(notVerifiable) });
  if (setting?.severity === undefined) return counts;
  return `${counts}; ${say('findings.ruleSeverity', { severity: say(`severity.${setting.severity}`), reason: setting.reason })}`;
}

/** Which programme, which year, which plan, by which law. */
export function identityRows({ context }: Report, language: Language): PlanRow[] {
  const { programme, plan, year } = context;
  const say = (key: TextKey, values: Record<string, string> = {}) => translate(language, key, values);
  const line = (key: TextKey, text: string): PlanRow => row(textCell(say(key)), textCell(text));
  const date = (text: Parameters<typeof formatCivilDate>[0]) => formatCivilDate(text, language);
  const approved = programme.reports.find((one) => one.year === year)?.approvedByMonitoringCommittee;
  const planText = plan.date === undefined ? plan.event : say('cover.planOf', { plan: plan.decision ?? plan.event, date: date(plan.date) });
  return [
    line('cover.programme', programme.title),
    line('cover.cci', programme.cci),
    line('cover.fund', `${FUND_NAMES[programme.fund][language]} ${programme.period}`),
    line('cover.region', programme.managingRegion),
    line('cover.year', String(year)),
    line('cover.cutOff', date(cutOff(year))),
    ...(approved === undefined ? [] : [line('cover.approved', date(approved))]),
    line('cover.plan', planText),
    line('cover.legal', citation(REFERENCES.citizensSummary)),
  ];
}

/** The sheets, each a link, under their heading. */
export function sheetRows(sheets: readonly SheetPlan[], language: Language): PlanRow[] {
  const links = sheets.map((sheet): PlanRow => ({
    pattern: 'link',
    cells: [{ kind: 'link', text: sheet.sheetName, target: { sheet: sheet.id } }, textCell(sheet.title[0] ?? '')],
  }));
  return [group(translate(language, 'cover.sheets')), ...links];
}

type Say = (key: TextKey, values?: Record<string, string>) => string;

/** What was read of each file of records, and which side is used where a figure is both typed and counted. */
function recordLines({ records, prefer, context }: Report, say: Say): PlanRow[] {
  if (records === undefined) return [];
  const files = records.counts.map(({ file, read, used, incomplete, duplicate, excluded }) => {
    const numbers = { read, used, incomplete, duplicate, excluded };
    const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
    return row(textCell(say('cover.records')), textCell(say('cover.recordsOf', { file, ...texts })));
  });
  return context.isSample ? files : [...files, row(textCell(say('cover.prefer')), textCell(say(`choice.${prefer}`)))];
}

function row(...cells: PlanCell[]): PlanRow {
  return { pattern: 'body', cells };
}

function group(text: string): PlanRow {
  return { pattern: 'group', cells: [textCell(text), BLANK] };
}
