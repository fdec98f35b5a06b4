import { OPERATION_RULES } from '../law/period2014/indicatorRules.js';
import { PERIOD_STARTS } from '../law/period2014/period.js';
import { cubeIndex, measureIndex, type ParticipationCube } from './countParticipations.js';
import { MONEY_FLOWS, type MovementRecords } from './movementRecords.js';
import { countOf, type OperationRecords } from './operationRecords.js';
import { OUTPUT_RULES, RESULT_RULES } from './participantMeasures.js';
import { SEXES } from './participationWords.js';
import type {
  CategoryCombination, CertifiedAtYearEnd, FactScope, ProgrammedAmount, RecordFact, RecordFacts, RecordKind, ReferenceResult, SpecialUse, UnionAmount,
} from './recordFacts.js';

export interface Counted {
  readonly year: number;
  readonly kinds: ReadonlySet<RecordKind>;
  readonly scopes: readonly FactScope[];
  readonly operations: OperationRecords;
  readonly movements: MovementRecords;
  readonly programmed: readonly ProgrammedAmount[];
  readonly cube: ParticipationCube;
}

/** The facts of all that was counted. */
export function gatherFacts(counted: Counted): RecordFacts {
  const { year, kinds, programmed } = counted;
  return {
    year,
    kinds: new Set(kinds),
    facts: [...participantFacts(counted), ...operationFacts(counted), ...projectFacts(counted), ...movementFacts(counted)].filter(({ value }) => value !== 0),
    referenceResults: referenceResults(counted),
    combinations: combinations(counted),
    specialUses: specialUses(counted),
    certifiedAtYearEnd: certifiedAtYearEnd(counted),
    unionAmounts: unionAmounts(counted),
    programmed,
  };
}

function participantFacts({ scopes, cube }: Counted): RecordFact[] {
  const facts: RecordFact[] = [];
  scopes.forEach((scope, group) => {
    for (let y = 0; y < cube.years; y++) {
      const year = PERIOD_STARTS.year + y;
      facts.push({ ...scope, measure: 'grandTotal', sex: 'T', year, value: cube.grandTotal[group * cube.years + y]! });
      SEXES.forEach((sex, s) => {
        OUTPUT_RULES.forEach(({ code }, i) => facts.push({ ...scope, measure: 'output', sex, year, indicator: code, value: cube.counts[cubeIndex(cube, group, y, s, measureIndex('output', i))]! }));
        RESULT_RULES.forEach(({ code }, i) => facts.push({ ...scope, measure: 'result', sex, year, indicator: code, value: cube.counts[cubeIndex(cube, group, y, s, measureIndex('result', i))]! }));
      });
    }
  });
  return facts;
}

function referenceResults({ scopes, cube }: Counted): ReferenceResult[] {
  return scopes.flatMap((scope, group) =>
    Array.from({ length: cube.years }, (_, y) =>
      SEXES.flatMap((sex, s) =>
        cube.pairs.map((pair, i): ReferenceResult => ({ ...scope, ...pair, sex, year: PERIOD_STARTS.year + y, value: cube.counts[cubeIndex(cube, group, y, s, measureIndex('pair', i))]! })),
      ),
    ).flat(),
  ).filter(({ value }) => value !== 0);
}

function operationFacts({ scopes, operations, year }: Counted): RecordFact[] {
  return scopes.flatMap((scope, group): RecordFact[] => {
    const totals = operations.totals[group];
    const fact = (measure: 'eligibleTotal' | 'eligiblePublic' | 'operations'): RecordFact => ({ ...scope, measure, sex: 'T', year, value: totals?.[measure] ?? 0 });
    return [fact('eligibleTotal'), fact('eligiblePublic'), fact('operations')];
  });
}

function projectFacts({ scopes, operations }: Counted): RecordFact[] {
  return [...operations.counts].map(([key, value]) => {
    const { group, year, rule } = countOf(key);
    return { ...scopes[group]!, measure: 'output', sex: 'T', year, indicator: OPERATION_RULES[rule]!.code, value };
  });
}

function movementFacts({ scopes, movements, year }: Counted): RecordFact[] {
  return scopes.flatMap((scope, group) => MONEY_FLOWS.map((measure, flow): RecordFact => ({ ...scope, measure, sex: 'T', year, value: movements.totals[group]?.amounts[flow] ?? 0 })));
}

function combinations({ operations, movements, scopes }: Counted): CategoryCombination[] {
  const found = new Map<string, CategoryCombination>();
  const numbers = new Set([...Object.keys(operations.totalsOfCombination), ...Object.keys(movements.declaredOfCombination)].map(Number));
  for (const number of numbers) {
    const { group, codes } = operations.combinations.describe(number);
    const { axis, region } = scopes[group]!;
    const totals = operations.totalsOfCombination[number];
    const key = [axis, region, ...codes].join('\n');
    const before = found.get(key);
    found.set(key, {
      axis,
      region,
      codes,
      eligibleTotal: (before?.eligibleTotal ?? 0) + (totals?.eligibleTotal ?? 0),
      eligiblePublic: (before?.eligiblePublic ?? 0) + (totals?.eligiblePublic ?? 0),
      declared: (before?.declared ?? 0) + (movements.declaredOfCombination[number] ?? 0),
      operations: (before?.operations ?? 0) + (totals?.operations ?? 0),
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, combination]) => combination);
}

/** The groups of each axis and category of region. */
function axesOf(scopes: readonly FactScope[]): { readonly scope: Pick<FactScope, 'axis' | 'region'>; readonly groups: readonly number[] }[] {
  const found = new Map<string, { scope: Pick<FactScope, 'axis' | 'region'>; groups: number[] }>();
  scopes.forEach(({ axis, region }, group) => {
    const key = `${axis}/${region}`;
    const entry = found.get(key) ?? { scope: { axis, region }, groups: [] };
    entry.groups.push(group);
    found.set(key, entry);
  });
  return [...found.values()];
}

const sum = (groups: readonly number[], value: (group: number) => number | undefined) => groups.reduce((total, group) => total + (value(group) ?? 0), 0);

function specialUses({ scopes, operations: { totals } }: Counted): SpecialUse[] {
  return axesOf(scopes).map(({ scope, groups }) => ({
    ...scope,
    crossFinancing: sum(groups, (group) => totals[group]?.crossFinancing),
    outsideUnion: sum(groups, (group) => totals[group]?.outsideUnion),
  }));
}

function certifiedAtYearEnd({ scopes, movements, cube, kinds }: Counted): CertifiedAtYearEnd[] {
  if (!kinds.has('movimenti')) return [];
  return axesOf(scopes).flatMap(({ scope, groups }) => {
    let value = 0;
    return Array.from({ length: cube.years }, (_, y) => {
      value += sum(groups, (group) => movements.totals[group]?.certifiedIn[y]);
      return { ...scope, year: PERIOD_STARTS.year + y, value };
    });
  });
}

function unionAmounts({ scopes, movements: { totals } }: Counted): UnionAmount[] {
  return axesOf(scopes).flatMap(({ scope, groups }) =>
    MONEY_FLOWS.flatMap((measure, flow) => {
      const isGiven = sum(groups, (group) => totals[group]?.withoutUnion[flow]) === 0 && groups.some((group) => totals[group] !== undefined);
      return isGiven ? [{ ...scope, measure, value: sum(groups, (group) => totals[group]?.union[flow]) }] : [];
    }),
  );
}
