import { reportModelOf } from '../law/period2014/reportModels.js';
import { TABLES_NOT_APPLICABLE } from '../law/period2014/tablesNotApplicable.js';
import { citation, type LegalReference } from '../law/reference.js';
import type { Language } from '../number/italianFormat.js';
import { formatCivilDate, type CivilDate } from '../programme/civilDate.js';
import type { Report } from '../report.js';
import { inLanguage } from '../tables/valueText.js';
import { translate, type TextKey } from '../text/translate.js';
import { GUIDE, listPlan } from './listPlan.js';
import { BLANK, textCell, type PlanCell, type PlanRow, type SheetPlan } from './sheetPlan.js';

/** The guide: how to read the marks and the amounts, the law behind each table, and what is still to be verified. */
export function guidePlan(report: Report, language: Language): SheetPlan {
  const say = (key: TextKey, values: Record<string, string> = {}) => translate(language, key, values);
  const line = (subject: TextKey, text: TextKey): PlanRow => row(textCell(say(subject)), textCell(say(text)));
  const tables = report.computed.tables.map((table) => {
    const references = table.references.map((reference: LegalReference) => citation(reference)).join('; ');
    const unverified = table.areHeadingsVerified ? '' : ` ${say('guide.unverifiedHeadings')}`;
    return {
      pattern: 'link' as const,
      cells: [
        { kind: 'link' as const, text: inLanguage(table.sheet, language), target: { sheet: table.id } },
        textCell(say('guide.references', { references }) + unverified),
      ],
    };
  });
  const model = reportModelOf(report.context.year);
  const modelText = say('guide.modelText', { year: String(report.context.year), from: formatCivilDate(model.inForceFrom as CivilDate, language), reference: citation(model.reference) });
  const notApplicable = TABLES_NOT_APPLICABLE.map(({ id, subject, reason, unverified = false }) => {
    const sentence = say('guide.notApplicableText', { table: id, subject: subject[language], reason: reason[language] });
    return row(BLANK, textCell(unverified ? `${sentence} ${say('guide.notApplicableUnverified')}` : sentence));
  });
  const doubts = unverifiedFacts(report, say);
  return listPlan(
    GUIDE,
    [
      line('guide.marks', 'guide.marksText'),
      line('guide.formulas', 'guide.formulasText'),
      line('guide.rounding', 'guide.roundingText'),
      line('guide.percentages', 'guide.percentagesText'),
      line('guide.trace', 'guide.traceText'),
      line('guide.folded', 'guide.foldedText'),
      row(textCell(say('guide.model')), textCell(modelText)),
      ...tables,
      { pattern: 'group', cells: [textCell(say('guide.notApplicable')), BLANK] },
      ...notApplicable,
      { pattern: 'group', cells: [textCell(say('guide.unverified')), BLANK] },
      ...doubts.map((text) => row(BLANK, textCell(text))),
    ],
    report,
    language,
  );
}

/** What the sources do not say plainly, and the programme declares as such. */
function unverifiedFacts({ context }: Report, say: (key: TextKey, values: Record<string, string>) => string): string[] {
  const { programme, plan } = context;
  const ofPlan = plan.unverified ? plan.notes.map((note) => say('guide.unverifiedPlan', { plan: plan.id, note })) : [];
  const ofPriorities = programme.axes.flatMap(({ code, investmentPriorities }) =>
    investmentPriorities
      .filter(({ unverified }) => unverified)
      .map((priority) => say('guide.unverifiedPriority', { axis: code, priority: priority.code })),
  );
  const ofObjectives = programme.axes.flatMap(({ code, specificObjectives }) => {
    const objectives = specificObjectives.filter(({ investmentPriorityUnverified }) => investmentPriorityUnverified);
    if (objectives.length === 0) return [];
    const links = objectives.map((objective) => `${objective.code} → ${objective.investmentPriority}`).join(', ');
    return [say('guide.unverifiedObjectives', { axis: code, objectives: links })];
  });
  const ofTargets = programme.indicators.flatMap(({ axis, name, scopes }) =>
    scopes
      .filter((scope) => scope.plan === plan.id && scope.target2023EqualsAllocation?.unverified === true)
      .map((scope) => say('guide.unverifiedTarget', { axis, indicator: name, note: scope.target2023EqualsAllocation!.source })),
  );
  return [...ofPlan, ...ofPriorities, ...ofObjectives, ...ofTargets, ...programme.notes];
}

function row(...cells: PlanCell[]): PlanRow {
  return { pattern: 'body', cells };
}
