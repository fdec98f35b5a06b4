import type { PublishedFigure } from '../../input/figure.js';
import { planVersionFor } from '../../programme/planVersion.js';
import type { MeasureId } from '../../programme/measures.js';
import { countedPersons, participantAxes, VULNERABLE_GROUPS, type CountedPersons, type FigureAxis } from './countedPersons.js';
import { ratioOf, type Expression } from './expression.js';
import type { FigureIndex } from './figureIndex.js';
import type { Identity, IdentityKind, OtherBase } from './identity.js';

/** The ratios of the financial table: each amount over the one before it. */
const PROGRESS: Partial<Record<MeasureId, readonly [over: MeasureId, under: MeasureId]>> = {
  programmedProgress: ['programmed', 'allocation'],
  committedProgress: ['committed', 'programmed'],
  paidProgress: ['paid', 'committed'],
  certifiedProgress: ['certified', 'paid'],
};

/** A percentage is what it counts over its base; when it is not, the other bases that it may have. */
export function shareIdentities(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const persons = countedPersons(figure, index);
  const money = shareOfMoney(figure, index);
  const counted = shareOfPersons(figure, persons);
  const special = indicatorRate(figure, index) ?? initiativeShare(figure, index, persons);
  const found = money ?? special;
  return [
    ...(found === undefined ? [] : identity(found.kind, figure, found.over, found.under)),
    ...(counted === undefined ? [] : identity('share', figure, counted.over, counted.under, () => otherBases(counted, index, persons))),
  ];
}

interface Share {
  readonly over: Expression | undefined;
  readonly under: Expression | undefined;
}

function identity(kind: IdentityKind, result: PublishedFigure, over: Expression | undefined, under: Expression | undefined, bases: () => readonly OtherBase[] = () => []): Identity[] {
  const computed = over && under && ratioOf(over, under);
  return computed === undefined ? [] : [{ kind, relation: 'equal', result, computed, otherBases: bases }];
}

function shareOfMoney(figure: PublishedFigure, index: FigureIndex): (Share & { kind: IdentityKind }) | undefined {
  const { measure, axis, detail } = figure.key;
  const scope = axis === undefined ? {} : { axis };
  const progress = PROGRESS[measure];
  if (progress !== undefined) return { kind: 'progress', over: index.near(figure, progress[0], scope), under: index.near(figure, progress[1], scope) };
  if (measure === 'allocationShare') return { kind: 'share', over: index.near(figure, 'allocation', scope), under: index.near(figure, 'allocation') };
  if (measure !== 'fundingShare' || detail === undefined) return undefined;
  return { kind: 'funding', over: index.near(figure, 'fundingAmount', { detail }), under: index.near(figure, 'allocation') };
}

function shareOfPersons(figure: PublishedFigure, { participants, vulnerable, group }: CountedPersons): Share | undefined {
  const { measure, axis, sex, indicator = '' } = figure.key;
  if (measure === 'sexShare') return { over: participants(axis, sex), under: participants(axis) };
  if (measure === 'participantsShare') return { over: participants(axis), under: participants(undefined) };
  if (measure === 'vulnerableShare') return { over: vulnerable(axis), under: participants(axis) };
  if (measure === 'vulnerableProgrammeShare') return { over: vulnerable(axis), under: vulnerable(undefined) };
  if (measure === 'groupShare') return { over: group(axis, indicator), under: participants(axis) };
  if (measure === 'groupShareOfVulnerable') return { over: group(axis, indicator), under: vulnerable(axis) };
  return measure === 'groupProgrammeShare' ? { over: group(axis, indicator), under: group(undefined, indicator) } : undefined;
}

/** The same persons over every other count that a reader may have in mind: of the axis, of another axis, of the programme. */
function otherBases({ over, under }: Share, index: FigureIndex, { participants, vulnerable, group }: CountedPersons): OtherBase[] {
  const axes: FigureAxis[] = [undefined, ...participantAxes(index)];
  const groups = VULNERABLE_GROUPS.map((code) => group(undefined, code));
  const bases = [...axes.flatMap((axis) => [participants(axis), vulnerable(axis)]), ...groups, participants(undefined, 'F'), participants(undefined, 'M')];
  return bases.flatMap((base) => {
    const computed = over && base && ratioOf(over, base);
    const isOwn = base === undefined || base.value().equals(under?.value() ?? 0);
    return computed === undefined || isOwn ? [] : [{ base: base.figures, computed }];
  });
}

/** The rate of an indicator whose base the plan names: the persons counted over the participants of that output indicator. */
function indicatorRate(figure: PublishedFigure, index: FigureIndex): (Share & { kind: IdentityKind }) | undefined {
  const { measure, isRate, indicator, axis, priority, year, date } = figure.key;
  if (measure !== 'indicatorValue' || !isRate || indicator === undefined || axis === undefined) return undefined;
  const plan = planVersionFor(index.programme.planVersions, year)?.id;
  const own = index.programme.indicators.find((one) => one.code === indicator && one.axis === axis);
  const base = own?.scopes.find((scope) => scope.plan === plan && scope.priority === priority)?.baseIndicator;
  if (base === undefined) return undefined;
  const scope = { axis, ...(date && { date }) };
  return {
    kind: 'share',
    over: index.near(figure, 'indicatorValue', { ...scope, indicator, ...(priority && { priority }) }),
    under: index.near(figure, 'indicatorValue', { ...scope, indicator: base }),
  };
}

function initiativeShare(figure: PublishedFigure, index: FigureIndex, { participants }: CountedPersons): (Share & { kind: IdentityKind }) | undefined {
  const { measure, axis, item, detail, year } = figure.key;
  const said = index.programme.initiativeShares.find((one) => one.report === year && one.axis === axis && one.initiative === item && one.detail === detail);
  if (measure !== 'initiativeShare' || said === undefined || axis === undefined || item === undefined) return undefined;
  const persons = (of: string) => index.near(figure, 'initiativePersons', { axis, item, detail: of });
  return { kind: 'share', over: persons(said.detail), under: 'detail' in said.over ? persons(said.over.detail) : participants(undefined, said.over.participants) };
}
