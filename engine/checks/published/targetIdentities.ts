import { decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import { cutOff } from '../../programme/civilDate.js';
import { constant, ratioOf, type Expression } from './expression.js';
import type { FigureIndex } from './figureIndex.js';
import type { Identity } from './identity.js';

const CERTIFIED = 'SPESA_CERTIFICATA';
const OF_FINANCE = 'finanziari';
const WITHOUT_ASSISTANCE = 'senza assistenza tecnica';
const UNION_BASE = 'quota UE';

/** Targets against what they are made of, values against targets that are said to be reached, the count of the axes. */
export function targetIdentities(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure } = figure.key;
  if (measure === 'target2023') return allocationTarget(figure, index);
  if (measure === 'targetAchievement') return achievement(figure, index);
  if (measure === 'milestonesAchieved') return milestones(figure, index);
  if (measure === 'n3Target') return decommitment(figure, index);
  return measure === 'axisCount' ? axisCount(figure, index) : [];
}

/** The final financial target of an axis is its allocation. */
function allocationTarget(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { indicator, axis } = figure.key;
  return indicator !== CERTIFIED || axis === undefined ? [] : equal(figure, index.near(figure, 'allocation', { axis }));
}

function achievement(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { axis, indicator, priority, date } = figure.key;
  const scope = { isRate: true, ...(axis && { axis }), ...(indicator && { indicator }), ...(priority && { priority }) };
  const [value, target] = [index.near(figure, 'indicatorValue', { ...scope, ...(date && { date }) }), index.near(figure, 'target2023', scope)];
  return equal(figure, value && target && ratioOf(value, target));
}

/** How many milestones of a kind are reached, counted on the printed values. */
function milestones(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { year, detail } = figure.key;
  const asked = index.figures.filter(({ key }) => key.measure === 'milestone2018' && key.year === year && (key.indicator === CERTIFIED) === (detail === OF_FINANCE));
  const pairs = asked.map((target) => {
    const { axis, indicator, priority, isRate } = target.key;
    const scope = { ...(axis && { axis }), ...(priority && { priority }) };
    const value = indicator === CERTIFIED ? index.near(target, 'certified', scope) : index.near(target, 'indicatorValue', { ...scope, isRate, ...(indicator && { indicator }) });
    return { target, value };
  });
  const reached = pairs.filter(({ target, value }) => value !== undefined && value.value().greaterThanOrEqualTo(target.quantity.value)).length;
  const figures = pairs.flatMap(({ target, value }) => [target, ...(value?.figures ?? [])]);
  return asked.length === 0 ? [] : equal(figure, { ...constant(decimal(reached)), figures });
}

/** What had to be certified to lose nothing, by the end of the report year or, for a later year, already. */
function decommitment(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { year, detail, date } = figure.key;
  const isUnion = detail === UNION_BASE;
  if (!isUnion && date !== undefined && date > cutOff(year)) return [];
  const certified = index.near(figure, isUnion ? 'certifiedUnion' : 'certified');
  return certified === undefined ? [] : [{ kind: 'target', relation: 'atMost', result: figure, computed: certified }];
}

function axisCount(figure: PublishedFigure, { programme }: FigureIndex): Identity[] {
  const axes = programme.axes.filter(({ technicalAssistance }) => figure.key.detail !== WITHOUT_ASSISTANCE || !technicalAssistance);
  return equal(figure, constant(decimal(axes.length)));
}

function equal(result: PublishedFigure, computed: Expression | undefined): Identity[] {
  return computed === undefined ? [] : [{ kind: 'target', relation: 'equal', result, computed }];
}
