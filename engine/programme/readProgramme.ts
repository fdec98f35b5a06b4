import { decimal } from '../number/decimal.js';
import { exactly } from '../number/quantity.js';
import { hasErrors, issue, type Issue } from '../issues.js';
import { checkForm } from './checkForm.js';
import { checkReferences } from './checkReferences.js';
import { OPTIONAL_PROGRAMME_FILES, PROGRAMME_FILE_NAMES, type ProgrammeFileKey } from './fileNames.js';
import { normaliseAxis, normalisePriority, type AxisCode, type PriorityCode } from './codes.js';
import { parseCivilDate, type CivilDate } from './civilDate.js';
import { measureNamed, type MeasureId } from './measures.js';
import type { IndicatorScope, PlanVersion, Programme, ProgrammeIndicator, Target } from './programme.js';
import {
  indicatorsFile,
  initiativesFile,
  planFile,
  programmeFile,
  ruleSettingsFile,
  type IndicatorsFile,
  type InitiativesFile,
  type PlanFile,
  type ProgrammeFile,
  type RuleSettingsFile,
  type TargetText,
} from './schema.js';
import { ruleSettingsOf } from './ruleSettings.js';
import { quantityOf, WRITTEN_UNITS } from './writtenQuantity.js';

/** The files of a programme folder, already parsed from JSON. */
export type ProgrammeFiles = Readonly<Record<ProgrammeFileKey, unknown>> & { readonly [key in keyof typeof OPTIONAL_PROGRAMME_FILES]?: unknown };

/**
 * A programme from the files of its folder: form first, then the references between them.
 * With any error there is no programme: the caller shows the issues and stops.
 */
export function readProgramme(files: ProgrammeFiles): { programme?: Programme; issues: Issue[] } {
  const names = PROGRAMME_FILE_NAMES;
  const main = checkForm(programmeFile, names.programma, files.programma);
  const plan = checkForm(planFile, names.piano, files.piano);
  const indicators = checkForm(indicatorsFile, names.indicatori, files.indicatori);
  const initiatives = checkForm(initiativesFile, names.iniziative, files.iniziative);
  const settings = files.controlli === undefined ? { content: undefined, issues: [] } : checkForm(ruleSettingsFile, OPTIONAL_PROGRAMME_FILES.controlli, files.controlli);
  const issues = [main, plan, indicators, initiatives, settings].flatMap((result) => result.issues);
  if (!main.content || !plan.content || !indicators.content || !initiatives.content) return { issues };

  issues.push(...axesTwice(plan.content));
  const programme = assemble(main.content, plan.content, indicators.content, initiatives.content, settings.content);
  issues.push(...checkReferences(programme));
  return hasErrors(issues) ? { issues } : { programme, issues };
}

function assemble(main: ProgrammeFile, plan: PlanFile, indicators: IndicatorsFile, initiatives: InitiativesFile, settings: RuleSettingsFile | undefined): Programme {
  return {
    id: main.id,
    title: main.title,
    cci: main.cci,
    fund: main.fund,
    period: main.period,
    managingRegion: main.managingRegion,
    categoryOfRegion: main.categoryOfRegion,
    ...optional('sampledIndicators', main.sampledIndicators),
    ...optional('publicationThreshold', main.publicationThreshold),
    notes: [...(main.notes ?? []), ...(indicators.notes ?? [])],
    financing: {
      source: main.financing.source,
      shares: main.financing.shares.map(({ code, name, percent }) => ({ code, name, rate: decimal(percent).dividedBy(100) })),
    },
    axes: main.axes.map((axis) => ({
      ...optional('thematicObjective', axis.thematicObjective),
      code: axisOf(axis.code),
      name: axis.name,
      technicalAssistance: axis.technicalAssistance ?? false,
      vulnerabilityMayBeMissing: axis.vulnerabilityMayBeMissing ?? false,
      investmentPriorities: axis.investmentPriorities.map(({ code, unverified = false }) => ({ code: priorityOf(code), unverified })),
      specificObjectives: axis.specificObjectives.map((objective) => ({
        ...optional('investmentPriority', optionalPriority(objective.investmentPriority)),
        code: objective.code,
        title: objective.title,
        investmentPriorityUnverified: objective.investmentPriorityUnverified ?? false,
        actions: objective.actions,
      })),
      beneficiaries: axis.beneficiaries,
      targetGroups: axis.targetGroups,
    })),
    policyAreas: main.policyAreas.map((grouping) => ({
      ...grouping,
      areas: grouping.areas.map((area) => ({ ...area, axes: area.axes.map(axisOf) })),
    })),
    documents: main.documents.map(({ id, title, description }) => ({ id, title, ...optional('description', description) })),
    reports: main.reports.map(({ year, approvedByMonitoringCommittee }) => ({
      year,
      ...optional('approvedByMonitoringCommittee', optionalDate(approvedByMonitoringCommittee)),
    })),
    planVersions: plan.versions.map(planVersionOf),
    indicators: indicators.indicators.map(indicatorOf),
    initiativeTotals: initiatives.totals.map((total) => ({
      ...optional('priority', optionalPriority(total.priority)),
      report: total.report,
      axis: axisOf(total.axis),
      initiative: total.initiative,
      measure: measureOf(total.measure),
      parts: total.parts.map((part) => ({
        ...optional('priority', optionalPriority(part.priority)),
        initiative: part.initiative,
        measure: measureOf(part.measure),
      })),
    })),
    initiativeShares: initiatives.shares.map((share) => ({ ...share, axis: axisOf(share.axis) })),
    ruleSettings: ruleSettingsOf(settings),
  };
}

/** The same axis in roman and in arabic figures: neither amount silently wins. */
function axesTwice({ versions }: PlanFile): Issue[] {
  return versions.flatMap(({ allocations = {} }, i) => {
    const axes = Object.keys(allocations);
    const isSecond = (axis: string, n: number) => axes.findIndex((other) => axisOf(other) === axisOf(axis)) !== n;
    return axes
      .filter(isSecond)
      .map((found) => issue('PRG-005', { file: PROGRAMME_FILE_NAMES.piano, path: `versions[${i}].allocations.${found}` }, { found }));
  });
}

function planVersionOf(version: PlanFile['versions'][number]): PlanVersion {
  return {
    ...optional('decision', version.decision),
    ...optional('date', optionalDate(version.date)),
    ...optional('shownInReport', version.shownInReport),
    ...optional(
      'allocations',
      version.allocations &&
        new Map(Object.entries(version.allocations).map(([axis, amount]) => [axisOf(axis), exactly('euro', amount)])),
    ),
    id: version.id,
    event: version.event,
    source: version.source,
    unverified: version.unverified ?? false,
    notes: version.notes ?? [],
  };
}

function indicatorOf(indicator: IndicatorsFile['indicators'][number]): ProgrammeIndicator {
  return {
    ...optional('note', indicator.note),
    code: indicator.code,
    axis: axisOf(indicator.axis),
    kind: indicator.kind,
    unit: WRITTEN_UNITS[indicator.unit].unit,
    name: indicator.name,
    common: indicator.common ?? false,
    scopes: indicator.scopes.map(scopeOf),
  };
}

function scopeOf(scope: IndicatorsFile['indicators'][number]['scopes'][number]): IndicatorScope {
  const equals = scope.target2023EqualsAllocation;
  return {
    ...optional('priority', optionalPriority(scope.priority)),
    ...optional('milestone2018', targetOf(scope.milestone2018)),
    ...optional('target2023', targetOf(scope.target2023)),
    ...optional('target2023EqualsAllocation', equals && { source: equals.source, unverified: equals.unverified ?? false }),
    ...optional('baseIndicator', scope.base?.indicator),
    ...optional('note', scope.note ?? scope.base?.note),
    plan: scope.plan,
    inPerformanceFramework: scope.performanceFramework ?? false,
  };
}

/** A target is a decided number: percentages and counts are exact as printed; millions are the print of an exact amount. */
function targetOf(target: TargetText | undefined): Target | undefined {
  if (target === undefined) return undefined;
  const printed = quantityOf(target.value, target.unit, target.decimals ?? target.value.split('.')[1]?.length ?? 0);
  const isDecided = target.unit === 'percento';
  return { quantity: isDecided ? exactly('ratio', printed.value) : printed, source: target.source };
}

/** A field only when it has a value: `exactOptionalPropertyTypes` keeps "absent" and "undefined" apart. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

/* The form has been checked before: these texts are codes, dates and measures. */
const axisOf = (text: string): AxisCode => normaliseAxis(text)!;
const priorityOf = (text: string): PriorityCode => normalisePriority(text)!;
const measureOf = (text: string): MeasureId => measureNamed(text)!;
const optionalPriority = (text: string | undefined): PriorityCode | undefined => (text === undefined ? undefined : priorityOf(text));
const optionalDate = (text: string | undefined): CivilDate | undefined => (text === undefined ? undefined : parseCivilDate(text));
