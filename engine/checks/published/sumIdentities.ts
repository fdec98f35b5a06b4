import { decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import type { AxisCode } from '../../programme/codes.js';
import type { MeasureId } from '../../programme/measures.js';
import { axesOfAreas, participantAxes, VULNERABLE_GROUPS } from './countedPersons.js';
import { all, constant, printed, restOf, sumOf, timesOf, type Expression } from './expression.js';
import type { FigureIndex, Scope } from './figureIndex.js';
import type { Identity, IdentityKind } from './identity.js';

/** What a programme has as much of as its axes together. */
const MONEY: readonly MeasureId[] = ['allocation', 'programmed', 'committed', 'paid', 'certified'];
const PERSONS: readonly MeasureId[] = ['participants', 'vulnerable', 'indicatorValue'];
const WHOLE = constant(decimal(1));

/** The sums that the label of a figure implies: axes, areas, men and women, groups, sources of funding, shares of a whole. */
export function sumIdentities(figure: PublishedFigure, index: FigureIndex): Identity[] {
  return [...axes(figure, index), ...areas(figure, index), ...sexes(figure, index), ...groups(figure, index), ...funding(figure, index), ...hundred(figure, index), ...parts(figure, index)];
}

function axes(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, sex, indicator, priority, isRate, item, detail, date } = figure.key;
  if (axis !== undefined || priority !== undefined || isRate || item !== undefined || detail !== undefined || date !== undefined) return [];
  const isGroup = measure !== 'indicatorValue' || VULNERABLE_GROUPS.some((code) => code === indicator);
  if (MONEY.includes(measure)) return sumOfAxes(figure, index, index.programme.axes.map(({ code }) => code));
  if (!PERSONS.includes(measure) || !isGroup) return [];
  return sumOfAxes(figure, index, participantAxes(index), { ...(sex && { sex }), ...(indicator && { indicator }) });
}

/** The axes that the documents do not print leave a rest: the total is at least what they print. */
function sumOfAxes(figure: PublishedFigure, index: FigureIndex, codes: readonly AxisCode[], scope: Scope = {}): Identity[] {
  const found = codes.flatMap((axis) => index.near(figure, figure.key.measure, { ...scope, axis }) ?? []);
  if (found.length < 2) return [];
  const isWhole = found.length === codes.length;
  return [identity(isWhole ? 'equal' : 'atLeast', 'axes', figure, sumOf(found))];
}

function areas(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { axis, measure, sex, year } = figure.key;
  if (measure !== 'participants') return [];
  const within = axesOfAreas(index, year).get(axis ?? '');
  const terms = within && all(within.map((one) => index.near(figure, measure, { axis: one, ...(sex && { sex }) })));
  return terms === undefined ? [] : [identity('equal', 'areas', figure, sumOf(terms))];
}

function sexes(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { axis, measure, sex } = figure.key;
  const scope = axis === undefined ? {} : { axis };
  if (measure === 'sexShare' && sex === 'F') {
    const men = index.near(figure, measure, { ...scope, sex: 'M' });
    return men === undefined ? [] : [identity('equal', 'sexes', figure, restOf(WHOLE, men))];
  }
  if (measure !== 'participants' || sex !== 'T') return [];
  const terms = all([index.near(figure, measure, { ...scope, sex: 'M' }), index.near(figure, measure, { ...scope, sex: 'F' })]);
  return terms === undefined ? [] : [identity('equal', 'sexes', figure, sumOf(terms))];
}

function groups(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { axis, measure } = figure.key;
  const scope = axis === undefined ? {} : { axis };
  if (measure === 'vulnerable') return ofGroups(figure, index, 'indicatorValue', scope);
  return measure === 'vulnerableShare' ? ofGroups(figure, index, 'groupShare', scope) : [];
}

function ofGroups(figure: PublishedFigure, index: FigureIndex, measure: MeasureId, scope: Scope): Identity[] {
  const terms = all(VULNERABLE_GROUPS.map((indicator) => index.near(figure, measure, { ...scope, indicator })));
  return terms === undefined ? [] : [identity('equal', 'groups', figure, sumOf(terms))];
}

function funding(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, detail, axis } = figure.key;
  const shares = index.programme.financing.shares;
  if (measure === 'fundingAmount') {
    const rate = shares.find(({ code }) => code === detail)?.rate;
    const whole = index.near(figure, 'allocation');
    return rate === undefined || whole === undefined ? [] : [identity('equal', 'funding', figure, timesOf(whole, rate))];
  }
  if (measure !== 'allocation' || axis !== undefined) return [];
  const terms = all(shares.map(({ code }) => index.near(figure, 'fundingAmount', { detail: code })));
  return terms === undefined ? [] : [identity('equal', 'funding', figure, sumOf(terms))];
}

/** The shares of a whole, told once, at the last of them. */
function hundred(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, detail } = figure.key;
  const { programme } = index;
  const over = (scopes: readonly Scope[], isLast: boolean, isWhole: boolean): Identity[] => {
    const others = scopes.slice(0, -1).map((scope) => index.near(figure, measure, scope));
    const found = all(others);
    return !isLast || found === undefined ? [] : [identity(isWhole ? 'equal' : 'atMost', 'hundred', figure, restOf(WHOLE, sumOf(found)))];
  };
  if (measure === 'allocationShare') {
    const codes = programme.axes.map(({ code }) => code);
    return over(codes.map((one) => ({ axis: one })), axis === codes.at(-1), true);
  }
  if (measure === 'fundingShare') {
    const codes = programme.financing.shares.map(({ code }) => code);
    return over(codes.map((one) => ({ detail: one })), detail === codes.at(-1), true);
  }
  if (measure === 'vulnerableProgrammeShare') {
    const codes = participantAxes(index).filter((code) => index.near(figure, measure, { axis: code }) !== undefined);
    return over(codes.map((one) => ({ axis: one })), axis === codes.at(-1) && codes.length > 1, codes.length === participantAxes(index).length);
  }
  if (measure === 'participantsShare') {
    const grouped = axesOfAreas(index, figure.key.year);
    const codes = programme.policyAreas.flatMap((one) => one.areas.map(({ code }) => `area:${code}` as const)).filter((code, i, every) => grouped.has(code) && every.indexOf(code) === i);
    const isWhole = participantAxes(index).every((one) => [...grouped.values()].some((within) => within.includes(one)));
    return over(codes.map((one) => ({ axis: one })), axis === codes.at(-1), isWhole);
  }
  if (measure !== 'groupShareOfVulnerable' || figure.key.indicator !== VULNERABLE_GROUPS.at(-1)) return [];
  return over(VULNERABLE_GROUPS.map((indicator) => ({ ...(axis && { axis }), indicator })), true, true);
}

/** An amount that the same section divides by source: its parts have a detail. */
function parts(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, detail, year } = figure.key;
  if (measure !== 'cigdAmount' || detail !== undefined) return [];
  const isPart = (one: PublishedFigure) => one.key.measure === measure && one.key.detail !== undefined && one.key.year === year;
  const terms = index.figures.filter((one) => isPart(one) && one.document === figure.document && one.section === figure.section);
  return terms.length < 2 ? [] : [identity('equal', 'parts', figure, sumOf(terms.map(printed)))];
}

function identity(relation: Identity['relation'], kind: IdentityKind, result: PublishedFigure, computed: Expression): Identity {
  return { kind, relation, result, computed };
}
