import { formatDecimal } from '../number/italianFormat.js';
import { sumOf } from '../number/quantity.js';
import { sumOfDecimals } from '../number/decimal.js';
import { issue, type Issue } from '../issues.js';
import { isInitiativeMeasure, MEASURES, type MeasureId } from './measures.js';
import { UNION_SHARE, type InitiativeTotal, type PlanVersion, type Programme } from './programme.js';
import { PROGRAMME_FILE_NAMES as FILES } from './fileNames.js';

/** What the form alone cannot see: codes that exist, dates that differ, plans that are whole and not negative. */
export function checkReferences(programme: Programme): Issue[] {
  return [
    ...twice(programme.axes.map(({ code }) => code), FILES.programma, 'axes'),
    ...twice(programme.documents.map(({ id }) => id), FILES.programma, 'documents'),
    ...twice(programme.planVersions.map(({ id }) => id), FILES.piano, 'versions'),
    ...twice(programme.financing.shares.map(({ code }) => code), FILES.programma, 'financing.shares'),
    ...twice(programme.indicators.map(({ axis, code }) => `${axis} ${code}`), FILES.indicatori, 'indicators'),
    ...programme.indicators.flatMap(({ scopes }, i) =>
      twice(scopes.map(({ plan, priority }) => [plan, priority ?? []].flat().join(' ')), FILES.indicatori, `indicators[${i}].scopes`),
    ),
    ...checkFinancing(programme),
    ...checkPlanDates(programme.planVersions),
    ...programme.planVersions.flatMap((version, index) => checkAllocations(programme, version, index)),
    ...checkPlanTotals(programme.planVersions),
    ...checkIndicators(programme),
    ...checkAreas(programme),
    ...programme.initiativeTotals.flatMap((total, i) => checkInitiativeTotal(programme, total, `totals[${i}]`)),
  ];
}

function twice(codes: readonly string[], file: string, list: string): Issue[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [issue('PRG-005', { file, path: `${list}[${index}]` }, { found: code })],
  );
}

function checkFinancing({ financing }: Programme): Issue[] {
  const total = sumOfDecimals(financing.shares.map(({ rate }) => rate)).times(100);
  const place = { file: FILES.programma, path: 'financing.shares' };
  return [
    ...(total.equals(100) ? [] : [issue('PRG-012', place, { found: formatDecimal(total, 2, 'it') })]),
    ...(financing.shares.some(({ code }) => code === UNION_SHARE) ? [] : [issue('PRG-013', place)]),
  ];
}

function checkPlanDates(versions: readonly PlanVersion[]): Issue[] {
  return versions.flatMap((version, index) => {
    const when = version.date ?? version.shownInReport?.toString();
    const first = versions.findIndex((other) => (other.date ?? other.shownInReport?.toString()) === when);
    if (when !== undefined && first === index) return [];
    const place = { file: FILES.piano, path: `versions[${index}].date` };
    return when === undefined
      ? [issue('PRG-003', place, { found: '', expected: 'expected.planDate' })]
      : [issue('PRG-007', place, { found: when, first: versions[first]!.id, second: version.id })];
  });
}

function checkAllocations(programme: Programme, { allocations, id }: PlanVersion, index: number): Issue[] {
  if (allocations === undefined) return [];
  const place = (axis: string) => ({ file: FILES.piano, path: `versions[${index}].allocations.${axis}` });
  const axes = programme.axes.map(({ code }) => code);
  const unknown = [...allocations.keys()].filter((axis) => !axes.includes(axis));
  const absent = axes.filter((axis) => !allocations.has(axis));
  const negative = [...allocations].filter(([, { value }]) => value.isNegative());
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
function checkInitiativeTotal({ axes, initiativeTotals }: Programme, total: InitiativeTotal, path: string): Issue[] {
  const place = (field: string) => ({ file: FILES.iniziative, path: `${path}.${field}` });
  const known = axes.map(({ code }) => code);
  const units = MEASURES[total.measure].units.join();
  const isWrong = (measure: MeasureId) => !isInitiativeMeasure(measure) || MEASURES[measure].units.join() !== units;
  const expected = 'expected.initiativeMeasure';
  return [
    ...(known.includes(total.axis) ? [] : [issue('PRG-006', place('axis'), { found: total.axis, expected: known.join(', ') })]),
    ...(isWrong(total.measure) ? [issue('PRG-003', place('measure'), { found: MEASURES[total.measure].name, expected })] : []),
    ...total.parts.flatMap(({ measure }, i) =>
      isWrong(measure) ? [issue('PRG-003', place(`parts[${i}].measure`), { found: MEASURES[measure].name, expected })] : [],
    ),
    ...(containsItself(total, initiativeTotals) ? [issue('PRG-014', place('parts'), { found: total.initiative })] : []),
  ];
}

function containsItself(total: InitiativeTotal, totals: readonly InitiativeTotal[]): boolean {
  const identity = ({ report, axis, initiative, priority, measure }: Omit<InitiativeTotal, 'parts'>) =>
    [report, axis, initiative, priority ?? '', measure].join('|');
  const seen = new Set<string>();
  const reaches = (one: InitiativeTotal): boolean =>
    one.parts.some((part) => {
      const id = identity({ report: one.report, axis: one.axis, ...part });
      if (id === identity(total)) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const inner = totals.find((other) => identity(other) === id);
      return inner !== undefined && reaches(inner);
    });
  return reaches(total);
}
