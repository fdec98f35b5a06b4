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
  const { programme, plan, year } = report.context;
  const say = (key: TextKey, values: Record<string, string> = {}) => translate(language, key, values);
  const line = (key: TextKey, text: string): PlanRow => row(textCell(say(key)), textCell(text));
  const date = (text: Parameters<typeof formatCivilDate>[0]) => formatCivilDate(text, language);
  const approved = programme.reports.find((one) => one.year === year)?.approvedByMonitoringCommittee;
  const planText = plan.date === undefined ? plan.event : say('cover.planOf', { plan: plan.decision ?? plan.event, date: date(plan.date) });

  return listPlan(
    COVER,
    [
      ...(report.context.isSample ? [line('cover.sample', say('cover.sampleText'))] : []),
      line('cover.programme', programme.title),
      line('cover.cci', programme.cci),
      line('cover.fund', `${FUND_NAMES[programme.fund][language]} ${programme.period}`),
      line('cover.region', programme.managingRegion),
      line('cover.year', String(year)),
      line('cover.cutOff', date(cutOff(year))),
      ...(approved === undefined ? [] : [line('cover.approved', date(approved))]),
      line('cover.plan', planText),
      line('cover.legal', citation(REFERENCES.citizensSummary)),
      ...report.counts.map(({ file, read, used, excluded }) =>
        line('cover.rows', say('cover.rowsOf', { file, read: String(read), used: String(used), excluded: String(excluded.length) })),
      ),
      ...recordLines(report, say),
      line('cover.engine', `RAA ${ENGINE_VERSION}`),
      group(say('cover.checks')),
      ...report.checks.counts.map(({ check, run, held, notVerifiable }) =>
        row(
          textCell(say(`check.${check}`)),
          textCell(
            say('cover.checkOf', {
              run: String(run),
              held: String(held),
              found: String(run - held - notVerifiable),
              notVerifiable: String(notVerifiable),
            }),
          ),
        ),
      ),
      group(say('cover.sheets')),
      ...sheets.map(
        (sheet): PlanRow => ({
          pattern: 'link',
          cells: [{ kind: 'link', text: sheet.sheetName, target: { sheet: sheet.id } }, textCell(sheet.title[0] ?? '')],
        }),
      ),
    ],
    report,
    language,
  );
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
