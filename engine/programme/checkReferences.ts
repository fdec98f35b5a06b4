import { formatDecimal } from '../number/italianFormat.js';
import { sumOf } from '../number/quantity.js';
import { sumOfDecimals } from '../number/decimal.js';
import { issue, type Issue } from '../issues.js';
import { joinKey } from './joinKey.js';
import { isInitiativeMeasure, MEASURES, type MeasureId } from './measures.js';
import type { AxisCode, PriorityCode } from './codes.js';
import { UNION_SHARE, type InitiativeTotal, type PlanVersion, type PriorityAxis, type Programme } from './programme.js';
import { PROGRAMME_FILE_NAMES as FILES } from './fileNames.js';

/** What the form alone cannot see: codes that exist, dates that differ, plans that are whole and not negative. */
export function checkReferences(programme: Programme): Issue[] {
  return [
    ...twice(programme.axes.map(({ code }) => code), FILES.programma, 'axes'),
    ...programme.axes.flatMap((axis, i) => checkAxis(axis, `axes[${i}]`)),
    ...twice(programme.documents.map(({ id }) => id), FILES.programma, 'documents'),
    ...twice(programme.reports.map(({ year }) => String(year)), FILES.programma, 'reports'),
    ...twice(programme.planVersions.map(({ id }) => id), FILES.piano, 'versions'),
    ...twice(programme.financing.shares.map(({ code }) => code), FILES.programma, 'financing.shares'),
    ...twice(programme.indicators.map(({ axis, code }) => `${axis} ${code}`), FILES.indicatori, 'indicators'),
    ...programme.indicators.flatMap(({ scopes }, i) =>
      twice(scopes.map(({ plan, priority }) => joinKey([plan, priority])), FILES.indicatori, `indicators[${i}].scopes`),
    ),
    ...checkFinancing(programme),
    ...checkPlanDates(programme.planVersions),
    ...programme.planVersions.flatMap((version, index) => checkAllocations(programme, version, index)),
    ...checkPlanTotals(programme.planVersions),
    ...checkIndicators(programme),
    ...checkAreas(programme),
    ...twice(programme.initiativeTotals.map(initiativeKey), FILES.iniziative, 'totals'),
    ...programme.initiativeTotals.flatMap((total, i) => checkInitiativeTotal(programme, total, `totals[${i}]`)),
    ...programme.initiativeShares.flatMap(({ axis }, i) => checkAxisCode(programme, axis, `shares[${i}].axis`)),
  ];
}

function twice(codes: readonly string[], file: string, list: string): Issue[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [issue('PRG-005', { file, path: `${list}[${index}]` }, { found: code })],
  );
}

function checkAxis({ investmentPriorities, specificObjectives }: PriorityAxis, path: string): Issue[] {
  const priorities = investmentPriorities.map(({ code }) => code);
  return [
    ...twice(priorities, FILES.programma, `${path}.investmentPriorities`),
    ...twice(specificObjectives.map(({ code }) => code), FILES.programma, `${path}.specificObjectives`),
    ...specificObjectives.flatMap(({ investmentPriority }, i) =>
      checkPriority(investmentPriority, priorities, FILES.programma, `${path}.specificObjectives[${i}].investmentPriority`),
    ),
  ];
}

function checkPriority(found: PriorityCode | undefined, known: readonly PriorityCode[], file: string, path: string): Issue[] {
  return found === undefined || known.includes(found) ? [] : [issue('PRG-006', { file, path }, { found, expected: known.join(', ') })];
}

function checkAxisCode({ axes }: Programme, found: AxisCode, path: string): Issue[] {
  const known = axes.map(({ code }) => code);
  return known.includes(found) ? [] : [issue('PRG-006', { file: FILES.iniziative, path }, { found, expected: known.join(', ') })];
}

function checkFinancing({ financing }: Programme): Issue[] {
  const total = sumOfDecimals(financing.shares.map(({ rate }) => rate)).times(100);
  const place = { file: FILES.programma, path: 'financing.shares' };
  return [
    ...(total.equals(100) ? [] : [issue('PRG-012', place, { found: formatDecimal(total, Math.max(2, total.decimalPlaces()), 'it') })]),
    ...(financing.shares.some(({ code }) => code === UNION_SHARE) ? [] : [issue('PRG-013', place)]),
  ];
}

function checkPlanDates(versions: readonly PlanVersion[]): Issue[] {
  return versions.flatMap((version, index) => {
    const place = (field: string) => ({ file: FILES.piano, path: `versions[${index}].${field}` });
    if (version.date === undefined && version.shownInReport === undefined) {
      return [issue('PRG-003', place('date'), { found: '', expected: 'expected.planDate' })];
    }
    return (['date', 'shownInReport'] as const).flatMap((field) => {
      const when = version[field];
      const first = versions.findIndex((other) => other[field] === when);
      if (when === undefined || first === index) return [];
      return [issue('PRG-007', place(field), { found: String(when), first: versions[first]!.id, second: version.id })];
    });
  });
}

function checkAllocations(programme: Programme, { allocations, id }: PlanVersion, index: number): Issue[] {
  if (allocations === undefined) return [];
  const place = (axis: string) => ({ file: FILES.piano, path: `versions[${index}].allocations.${axis}` });
  const axes = programme.axes.map(({ code }) => code);
  const unknown = [...allocations.keys()].filter((axis) => !axes.includes(axis));
  const absent = axes.filter((axis) => !allocations.has(axis));
  const negative = [...allocations].filter(([, { value }]) => value.lessThan(0));
  return [
    ...unknown.map((axis) => issue('PRG-006', place(axis), { found: axis, expected: axes.join(', ') })),
    ...absent.map((axis) => issue('PRG-009', place(axis), { plan: id, axis })),
    ...negative.map(([axis, { value }]) => issue('PRG-008', place(axis), { found: formatDecimal(value, 2, 'it'), plan: id })),
  ];
}

/** A plan may move money between axes, never change the total: a difference is worth a look, it does not stop. */
function checkPlanTotals(versions: readonly PlanVersion[]): Issue[] {
  const totals = versions.flatMap(({ id, allocations }) =>
    allocations === undefined ? [] : [{ id, total: sumOf('euro', [...allocations.values()]).value }],
  );
  const [first] = totals;
  return totals
    .filter(({ total }) => !total.equals(first!.total))
    .map(({ id, total }) =>
      issue('PRG-010', { file: FILES.piano }, {
        first: first!.id,
        firstTotal: formatDecimal(first!.total, 2, 'it'),
        second: id,
        secondTotal: formatDecimal(total, 2, 'it'),
      }),
    );
}

function checkIndicators(programme: Programme): Issue[] {
  const plans = programme.planVersions.map(({ id }) => id);
  return programme.indicators.flatMap((indicator, i) => {
    const path = `indicators[${i}]`;
    const axis = programme.axes.find(({ code }) => code === indicator.axis);
    if (axis === undefined) return [unknownCode(`${path}.axis`, indicator.axis, programme.axes.map(({ code }) => code))];
    const priorities = axis.investmentPriorities.map(({ code }) => code);
    return indicator.scopes.flatMap((scope, s) => [
      ...(plans.includes(scope.plan) ? [] : [unknownCode(`${path}.scopes[${s}].plan`, scope.plan, plans)]),
      ...(scope.priority === undefined || priorities.includes(scope.priority)
        ? []
        : [unknownCode(`${path}.scopes[${s}].priority`, scope.priority, priorities)]),
      ...(scope.baseIndicator === undefined || programme.indicators.some(({ code }) => code === scope.baseIndicator)
        ? []
        : [unknownCode(`${path}.scopes[${s}].base.indicator`, scope.baseIndicator, programme.indicators.map(({ code }) => code))]),
    ]);
  });
}

function unknownCode(path: string, found: string, expected: readonly string[]): Issue {
  return issue('PRG-006', { file: FILES.indicatori, path }, { found, expected: [...new Set(expected)].join(', ') });
}

function checkAreas(programme: Programme): Issue[] {
  const known = programme.axes.map(({ code }) => code);
  return programme.policyAreas.flatMap(({ areas }, g) =>
    areas.flatMap(({ axes }, a) =>
      axes
        .filter((axis) => !known.includes(axis))
        .map((axis) =>
          issue('PRG-006', { file: FILES.programma, path: `policyAreas[${g}].areas[${a}].axes` }, { found: axis, expected: known.join(', ') }),
        ),
    ),
  );
}

/** A sum of initiatives adds what can be added, and never itself. */
function checkInitiativeTotal(programme: Programme, total: InitiativeTotal, path: string): Issue[] {
  const { axes, initiativeTotals } = programme;
  const place = (field: string) => ({ file: FILES.iniziative, path: `${path}.${field}` });
  const priorities = axes.find(({ code }) => code === total.axis)?.investmentPriorities.map(({ code }) => code) ?? [];
  const units = MEASURES[total.measure].units.join();
  const isWrong = (measure: MeasureId) => !isInitiativeMeasure(measure) || MEASURES[measure].units.join() !== units;
  const expected = 'expected.initiativeMeasure';
  return [
    ...checkAxisCode(programme, total.axis, `${path}.axis`),
    ...checkPriority(total.priority, priorities, FILES.iniziative, `${path}.priority`),
    ...total.parts.flatMap(({ priority }, i) => checkPriority(priority, priorities, FILES.iniziative, `${path}.parts[${i}].priority`)),
    ...(isWrong(total.measure) ? [issue('PRG-003', place('measure'), { found: MEASURES[total.measure].name, expected })] : []),
    ...total.parts.flatMap(({ measure }, i) =>
      isWrong(measure) ? [issue('PRG-003', place(`parts[${i}].measure`), { found: MEASURES[measure].name, expected })] : [],
    ),
    ...(containsItself(total, initiativeTotals) ? [issue('PRG-014', place('parts'), { found: total.initiative })] : []),
  ];
}

/** What tells a sum of initiatives from another. */
function initiativeKey({ report, axis, initiative, priority, measure }: Omit<InitiativeTotal, 'parts'>): string {
  return joinKey([String(report), axis, initiative, priority, measure]);
}

function containsItself(total: InitiativeTotal, totals: readonly InitiativeTotal[]): boolean {
  const seen = new Set<string>();
  const reaches = (one: InitiativeTotal): boolean =>
    one.parts.some((part) => {
      const id = initiativeKey({ report: one.report, axis: one.axis, ...part });
      if (id === initiativeKey(total)) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const inner = totals.find((other) => initiativeKey(other) === id);
      return inner !== undefined && reaches(inner);
    });
  return reaches(total);
}
